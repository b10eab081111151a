import type { Endpoint, PayloadRequest } from 'payload';
import type { Text } from '../../src/messages/text';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { mayIn, type Staff } from '../access';
import { jsonBody, routePart, staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { compareSources } from './compare';
import { mergeInto } from './merge';
import { changesOfPlan, type MergeOrder, planMerge } from './plan';
import { readMerge, retiredBy } from './stored-merge';
import { undoMerge } from './undo';

const noStore = { headers: { 'Cache-Control': 'no-store' } };

/** What a merger would do, before anybody confirms it. */
export type MergePreview = {
  changes: { path: string; text: Text }[];
  refusals: readonly Problem[];
  warnings: readonly Problem[];
};

/** A merger as it is shown. */
export type ShownMerge = {
  id: string;
  title: string;
  keptId: string;
  keptKey: string;
  retired: { id: string; key: string; name: string }[];
  byName: string;
  at: string;
  state: 'merged' | 'undone';
};

const isText = (value: unknown): value is string => typeof value === 'string';

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);

function orderIn(body: Record<string, unknown>): MergeOrder {
  const { kept, choices, reason } = body;
  if (!isText(kept)) throw new ProblemError(422, [{ ...messages.valueOfWrongType, field: 'kept' }]);
  if (reason !== undefined && (!isText(reason) || reason.length > 2_000)) {
    throw new ProblemError(422, [{ ...messages.valueOfWrongType, field: 'reason' }]);
  }
  const chosen = Object.entries(Object(choices ?? {}));
  if (!chosen.every((entry): entry is [string, string] => isText(entry[1]))) {
    throw new ProblemError(422, [{ ...messages.valueOfWrongType, field: 'choices' }]);
  }
  return { kept, retired: texts(body.retired), choices: Object.fromEntries(chosen), reason: reason ?? '' };
}

async function shownMerge(req: PayloadRequest, staff: Staff, id: string): Promise<ShownMerge> {
  const row = await readMerge(req.payload, id);
  if (!mayIn(staff, 'read-catalogue', idOf(row.province) ?? '')) throw new ProblemError(404, [messages.notFound]);
  return {
    id: row.id,
    title: row.title ?? '',
    keptId: row.kept,
    keptKey: row.keptKey,
    retired: retiredBy(row).map(({ id: retired, key, name }) => ({ id: retired, key, name })),
    byName: row.mergedByName ?? '',
    at: row.mergedAt,
    state: row.state,
  };
}

/** Merging procedures, under `/api/procedure-merges/`. Refusals are problems with a 4xx status. */
export const mergeEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // Side by side: {"ids": [kept first, others]}.
    path: '/compare',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const { ids } = await jsonBody(req);
      return Response.json(await compareSources(req.payload, texts(ids), staff), noStore);
    }),
  },
  {
    // What it would do: {"kept", "retired": [ids], "choices": {unit: id | "all"}, "reason"}.
    path: '/preview',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const plan = await planMerge(req.payload, orderIn(await jsonBody(req)), { staff });
      const changes = changesOfPlan(plan).map(({ path, text }) => ({ path, text }));
      const preview: MergePreview = { changes, refusals: plan.refusals, warnings: plan.warnings };
      return Response.json(preview, noStore);
    }),
  },
  {
    // Does it: the same with {"revs": {id: rev}}, the saves that were seen.
    path: '/merge',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const body = await jsonBody(req);
      const revs: Record<string, unknown> = { ...Object(body.revs) };
      const id = await mergeInto(req, { ...orderIn(body), revs }, { staff, now: new Date() });
      return Response.json(await shownMerge(req, staff, id), { ...noStore, status: 201 });
    }),
  },
  {
    path: '/:id/shown',
    method: 'get',
    handler: staffEndpoint(async (req, staff) =>
      Response.json(await shownMerge(req, staff, routePart(req, 'id')), noStore),
    ),
  },
  {
    path: '/:id/undo',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const id = routePart(req, 'id');
      await shownMerge(req, staff, id);
      const { isRestored } = await undoMerge(req, id, { staff, now: new Date() });
      return Response.json({ ...(await shownMerge(req, staff, id)), isRestored }, noStore);
    }),
  },
];
