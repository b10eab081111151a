import type { Endpoint, PayloadRequest } from 'payload';
import { isDuplicateKind } from '../../src/duplicates/kinds';
import { ProblemError } from '../../src/problem/problem';
import { mayIn, type Staff } from '../access';
import { jsonBody, pageAsked, routePart, staffEndpoint } from '../answers';
import { messages } from '../messages';
import { leastLikeness } from './find-groups';
import { callDifferent, takeBack } from './judge';
import { type GroupFilter, listDuplicates } from './list';

const noStore = { headers: { 'Cache-Control': 'no-store' } };

/** The pairs that were called different, as they are shown. */
export type ShownVerdict = { id: string; oneName: string; otherName: string; byName: string; at: string };

export const verdictsPerPage = 50;

/** The province asked for (`?province=`), or the own one. @throws ProblemError 404 when this person sees nothing of it */
function askedProvince(req: PayloadRequest, staff: Staff): string {
  const province = req.searchParams?.get('province') || staff.province || '';
  if (!mayIn(staff, 'read-catalogue', province)) throw new ProblemError(404, [messages.notFound]);
  return province;
}

function filterIn(asked: URLSearchParams): GroupFilter {
  const kind = asked.get('kind');
  const least = Number(asked.get('least') ?? leastLikeness);
  return {
    kind: isDuplicateKind(kind) ? kind : null,
    agency: asked.get('agency') ?? '',
    search: (asked.get('search') ?? '').slice(0, 200),
    least: least >= leastLikeness && least <= 1 ? least : leastLikeness,
    page: pageAsked(asked),
  };
}

async function verdictsOf(req: PayloadRequest, province: string, page: number) {
  const { docs, totalDocs, totalPages } = await req.payload.find({
    collection: 'duplicate-verdicts',
    where: { province: { equals: province } },
    sort: '-decidedAt',
    limit: verdictsPerPage,
    page,
    depth: 0,
    overrideAccess: true,
  });
  const verdicts = docs.map(
    (row): ShownVerdict => ({
      id: row.id,
      oneName: row.oneName ?? '',
      otherName: row.otherName ?? '',
      byName: row.decidedByName ?? '',
      at: row.decidedAt,
    }),
  );
  return { verdicts, total: totalDocs, pages: Math.max(1, totalPages) };
}

/** What may be double in a province, under `/api/duplicate-verdicts/`. */
export const duplicateEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // ?province=&kind=&agency=&search=&least=0.8&page=1
    path: '/groups',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const province = askedProvince(req, staff);
      const filter = filterIn(req.searchParams ?? new URLSearchParams());
      return Response.json(await listDuplicates(req.payload, province, filter), noStore);
    }),
  },
  {
    // The pairs that were called different: ?province=&page=
    path: '/verdicts',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const found = await verdictsOf(req, askedProvince(req, staff), pageAsked(req.searchParams));
      return Response.json(found, noStore);
    }),
  },
  {
    // {"ids": [two or more]}: each is another one than each other.
    path: '/different',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const { ids } = await jsonBody(req);
      const named = Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
      await callDifferent(req, named, { staff, now: new Date() });
      return Response.json({ done: true }, noStore);
    }),
  },
  {
    path: '/:id/take-back',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      await takeBack(req, routePart(req, 'id'), staff);
      return Response.json({ done: true }, noStore);
    }),
  },
];
