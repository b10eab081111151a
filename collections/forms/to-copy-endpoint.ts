import type { Endpoint } from 'payload';
import { searchKey } from '../../src/service-list/search-key';
import { staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';

/** So many forms are offered; more words find the others. */
const offered = 20;

/**
 * `GET /api/forms/to-copy?words=&not=`: forms of the own province that can be copied into another one, found by words of their procedure or
 * title, accents or not.
 */
export const formsToCopyEndpoint: Omit<Endpoint, 'root'> = {
  path: '/to-copy',
  method: 'get',
  handler: staffEndpoint(async (req) => {
    const words = searchKey(req.searchParams?.get('words') ?? '')
      .split(' ')
      .filter(Boolean);
    const quietly = { depth: 0, pagination: false, overrideAccess: false, req } as const;
    const procedures = await req.payload.find({
      collection: 'procedures',
      draft: true,
      where: words.length === 0 ? {} : { and: words.map((word) => ({ searchText: { like: word } })) },
      select: { name: true },
      sort: 'name',
      limit: offered * 2,
      ...quietly,
    });
    const names = new Map(procedures.docs.map(({ id, name }) => [id, name ?? '']));
    const { docs } = await req.payload.find({
      collection: 'forms',
      where: { procedure: { in: [...names.keys()] } },
      select: { title: true, procedure: true },
      sort: 'title',
      limit: offered + 1,
      ...quietly,
    });
    const forms = docs
      .filter(({ id }) => id !== req.searchParams?.get('not'))
      .slice(0, offered)
      .map(({ id, title, procedure }) => ({
        id,
        title: title ?? '',
        procedure: names.get(idOf(procedure) ?? '') ?? '',
      }));
    return Response.json({ forms }, { headers: { 'Cache-Control': 'no-store' } });
  }),
};
