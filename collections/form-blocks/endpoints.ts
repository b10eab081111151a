import type { Endpoint, PayloadRequest } from 'payload';
import type { FormBlock } from '../../payload-types';
import { ProblemError } from '../../src/problem/problem';
import { mayIn, nation, type Staff } from '../access';
import { jsonBody, staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { blockOf } from './stored-blocks';
import { blockUseEndpoints } from './use-endpoints';
import { countUses } from './uses';

const noStore = { headers: { 'Cache-Control': 'no-store' } };

/** A block as the builder lists it (`BlockEntry`). */
function entryOf(row: FormBlock, uses: number, staff: Staff) {
  const province = idOf(row.province) ?? '';
  return {
    id: row.id,
    owner: province === nation ? 'nation' : 'province',
    revision: String(row.rev ?? 1),
    block: blockOf(row),
    uses,
    mayChange: mayIn(staff, 'edit-catalogue', province),
  };
}

/** Whose blocks are meant by somebody who works in all provinces: those of the form that is open. */
async function provinceOfForm(req: PayloadRequest, id: unknown): Promise<string | null> {
  if (typeof id !== 'string' || id === '') return null;
  const common = { depth: 0, overrideAccess: false, disableErrors: true, req } as const;
  return idOf((await req.payload.findByID({ collection: 'forms', id, ...common }))?.province);
}

/** What to keep: the content, whose it is, and for a known block the revision it was made on. */
async function askedKeep(req: PayloadRequest, staff: Staff) {
  const { id, revision, owner, block, form } = await jsonBody(req);
  const province = owner === 'nation' ? nation : (staff.province ?? (await provinceOfForm(req, form)));
  if (province === null || (owner !== 'nation' && owner !== 'province')) {
    throw new ProblemError(422, [{ ...messages.provinceMissing, field: 'owner' }]);
  }
  if (typeof block !== 'object' || block === null)
    throw new ProblemError(422, [{ ...messages.notBlock, field: 'block' }]);
  const rev = typeof revision === 'string' && /^\d+$/.test(revision) ? Number(revision) : undefined;
  // Without the revision it was made on, a change would go over somebody else's.
  if (typeof id === 'string' && rev === undefined) {
    throw new ProblemError(422, [{ ...messages.revMissing, field: 'revision' }]);
  }
  return {
    id: typeof id === 'string' ? id : undefined,
    rev,
    province,
    content: { ...block },
  };
}

/** Reusable blocks in the builder, under `/api/form-blocks/`; built-in ones are known there already. */
export const formBlockEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // Blocks of the own province and the nation, and in how many forms of the own province each block is used, built-in ones too.
    path: '/library',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const { docs } = await req.payload.find({
        collection: 'form-blocks',
        limit: 0,
        pagination: false,
        sort: 'title',
        depth: 0,
        req,
        overrideAccess: false,
      });
      const uses = await countUses(req, staff);
      const entries = docs.map((row) => entryOf(row, uses[row.id] ?? 0, staff));
      return Response.json({ entries, uses }, noStore);
    }),
  },
  {
    // {"owner", "block"} makes one; with "id" and "revision" it becomes the next revision of that block.
    path: '/keep',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const { id, rev, province, content } = await askedKeep(req, staff);
      const options = { collection: 'form-blocks', depth: 0, req, overrideAccess: false } as const;
      const row =
        id === undefined
          ? await req.payload.create({ ...options, data: { content, province } })
          : await req.payload.update({ ...options, id, data: { content, ...(rev === undefined ? {} : { rev }) } });
      const uses = await countUses(req, staff);
      return Response.json(
        { entry: entryOf(row, uses[row.id] ?? 0, staff) },
        { ...noStore, status: id === undefined ? 201 : 200 },
      );
    }),
  },
  ...blockUseEndpoints,
];
