import type { Endpoint, PayloadRequest } from 'payload';
import type { Form as StoredForm } from '../../payload-types';
import { isBehind, type Use, updateBlockUse, usesOf } from '../../src/form/block-use';
import { canonicalText } from '../../src/form/canonical';
import type { FormChange } from '../../src/form/compare';
import type { FormDraft } from '../../src/form/draft';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { mayIn, type Staff } from '../access';
import { jsonBody, routePart, staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';
import { keptFrom, openDraft } from '../forms/working-draft';
import { messages } from '../messages';
import { blockAt, type CurrentBlock, currentBlock } from './stored-blocks';
import { formsWithBlocks } from './uses';

const noStore = { headers: { 'Cache-Control': 'no-store' } };

/** So many forms at once: each is compared, checked and saved. */
const mostAtOnce = 200;

/** Brings every section of the draft that follows the block up to date, with what that changes. */
async function brought(req: PayloadRequest, draft: FormDraft, { block, revision }: CurrentBlock) {
  let after = draft;
  const changes: FormChange[] = [];
  const problems: Problem[] = [];
  for (const use of usesOf(draft, block.id)) {
    if (!isBehind(use, revision)) continue;
    const then = await blockAt(req, block.id, use.use.revision);
    const updated = updateBlockUse(after, use.ref, { block, revision, ...(then ? { then } : {}) });
    if ('problem' in updated) problems.push(updated.problem);
    else {
      after = updated.draft;
      changes.push(...updated.changes);
    }
  }
  return { draft: after, changes, problems };
}

/** The sections of one form that follow the block, as `BlockUse` of the builder. */
async function usesIn(req: PayloadRequest, row: StoredForm, current: CurrentBlock, procedure: string) {
  const draft = openDraft(row);
  if (draft === undefined) return [];
  const about = { form: row.id, title: row.title ?? '', procedure };
  const one = async (use: Use) => {
    const then = isBehind(use, current.revision) ? await blockAt(req, current.block.id, use.use.revision) : undefined;
    const updated = isBehind(use, current.revision)
      ? updateBlockUse(draft, use.ref, { ...current, ...(then ? { then } : {}) })
      : undefined;
    const changes = updated !== undefined && 'changes' in updated ? updated.changes : [];
    return { ...about, section: use.section.id, revision: use.use.revision, changes };
  };
  return Promise.all(usesOf(draft, current.block.id).map(one));
}

async function namesOf(req: PayloadRequest, rows: readonly StoredForm[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => idOf(row.procedure) ?? []))];
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: 'procedures',
    draft: true,
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    select: { name: true },
    overrideAccess: true,
    req,
  });
  return new Map(docs.map(({ id, name }) => [id, name ?? '']));
}

/** Updates one form; what stands in the way is said and the form stays as it is. */
async function updateOne(req: PayloadRequest, staff: Staff, id: string, current: CurrentBlock): Promise<Problem[]> {
  const row = await req.payload.findByID({
    collection: 'forms',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  });
  if (!row || !mayIn(staff, 'edit-catalogue', idOf(row.province) ?? '')) return [messages.notFound];
  const before = openDraft(row);
  if (before === undefined) return [messages.formUnreadable];
  const { draft, problems } = await brought(req, before, current);
  if (problems.length > 0) return problems;
  // Nothing is behind: a save would only stand in the way of whoever is editing.
  if (canonicalText(draft) === canonicalText(before)) return [];
  const { data } = keptFrom(draft);
  try {
    await req.payload.update({
      collection: 'forms',
      id,
      data: { ...data, rev: row.rev, savedBy: staff.id, savedAs: 'milestone' },
      depth: 0,
      overrideAccess: true,
      req,
    });
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return [...error.problems];
    throw error;
  }
}

/** Which forms follow a block, and bringing them up to date: working forms only, nothing released changes. */
export const blockUseEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/uses',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const current = await currentBlock(req, routePart(req, 'id'));
      const { docs } = await req.payload.find({
        collection: 'forms',
        where: formsWithBlocks(staff, current.block.id),
        sort: 'title',
        limit: mostAtOnce,
        pagination: false,
        depth: 0,
        overrideAccess: true,
        req,
      });
      const names = await namesOf(req, docs);
      const uses = [];
      for (const row of docs)
        uses.push(...(await usesIn(req, row, current, names.get(idOf(row.procedure) ?? '') ?? '')));
      return Response.json({ uses }, noStore);
    }),
  },
  {
    // {"forms": [ids]}: what became of each.
    path: '/:id/update-uses',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const current = await currentBlock(req, routePart(req, 'id'));
      const { forms } = await jsonBody(req);
      const isId = (each: unknown): each is string => typeof each === 'string';
      if (!Array.isArray(forms) || !forms.every(isId) || forms.length > mostAtOnce) {
        throw new ProblemError(422, [{ ...messages.formsMissing, field: 'forms' }]);
      }
      const updates = [];
      for (const form of forms) updates.push({ form, problems: await updateOne(req, staff, form, current) });
      return Response.json({ updates }, noStore);
    }),
  },
];
