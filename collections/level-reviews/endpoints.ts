import type { Endpoint, PayloadRequest } from 'payload';
import { isWriteConflict, writeConflictProblem } from '../../src/database/write-conflict';
import { validatorCode } from '../../src/form/validator-code';
import { fillText } from '../../src/messages/text';
import { type Problem, ProblemError } from '../../src/problem/problem';
import type { Staff } from '../access';
import { jsonBody, routePart, staffEndpoint } from '../answers';
import { auditRefusal } from '../audit/refusals';
import { messages } from '../messages';
import { type Decision, decide } from './decide';
import { pageOf } from './page';
import { readQueue } from './queue';
import type { Review } from './store';
import { submitForReview } from './submit';
import { submittedForm } from './submitted-form';

/** This many requests are submitted or decided at once. */
export const mostAtOnce = 100;

const noStore = { headers: { 'Cache-Control': 'no-store' } };

/** What became of one of several. */
export type BatchResult = { id: string; state?: string; review?: string; problems?: readonly Problem[] };

const isText = (value: unknown): value is string => typeof value === 'string';

function asText(body: Record<string, unknown>, field: string): string {
  const value = body[field];
  if (value === undefined || value === null) return '';
  if (!isText(value) || value.length > 4_000) throw new ProblemError(422, [{ ...messages.valueOfWrongType, field }]);
  return value;
}

/** A date, `null` for "at once", undefined where nothing is said. */
function asDay(body: Record<string, unknown>, field: string): string | null | undefined {
  const value = body[field];
  if (value === undefined || value === null || isText(value)) return value === '' ? null : value;
  throw new ProblemError(422, [{ ...messages.valueOfWrongType, field }]);
}

function asIds(body: Record<string, unknown>, field: string): string[] {
  const value = body[field];
  const ids = Array.isArray(value) ? [...new Set(value.filter(isText))] : [];
  if (ids.length > 0 && ids.length <= mostAtOnce) return ids;
  const message = fillText(messages.tooManyAtOnce.message, { most: mostAtOnce });
  throw new ProblemError(422, [{ code: messages.tooManyAtOnce.code, message, field }]);
}

/** Each by itself: what is refused does not hold up the others. */
async function oneByOne(
  req: PayloadRequest,
  ids: readonly string[],
  work: (id: string) => Promise<Review>,
): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for (const id of ids) {
    try {
      const { row, state } = await work(id);
      results.push({ id, state, review: row.id });
    } catch (thrown) {
      const error = isWriteConflict(thrown) ? new ProblemError(409, [writeConflictProblem()]) : thrown;
      if (!(error instanceof ProblemError)) throw error;
      if (error.status === 403 || error.status === 404)
        await auditRefusal(req, { collection: 'level-reviews', problems: error.problems });
      results.push({ id, problems: error.problems });
    }
  }
  return results;
}

async function submitAll(req: PayloadRequest, staff: Staff): Promise<BatchResult[]> {
  const body = await jsonBody(req);
  const [note, releaseOn] = [asText(body, 'note'), asDay(body, 'releaseOn') ?? null];
  return oneByOne(req, asIds(body, 'procedures'), (procedure) =>
    submitForReview(req.payload, { staff, procedure, note, releaseOn, now: new Date() }),
  );
}

const events = ['comment', 'ask', 'approve', 'return', 'withdraw'] as const;

async function decisionOf(
  req: PayloadRequest,
): Promise<{ body: Record<string, unknown>; common: Omit<Decision, 'review' | 'staff'> }> {
  const body = await jsonBody(req);
  const event = events.find((known) => known === body.event);
  if (!event) throw new ProblemError(422, [{ ...messages.valueOfWrongType, field: 'event' }]);
  const releaseOn = asDay(body, 'releaseOn');
  return {
    body,
    common: {
      event,
      text: asText(body, 'text'),
      field: asText(body, 'field') || null,
      askedOf: asText(body, 'askedOf') || null,
      ...(releaseOn === undefined ? {} : { releaseOn }),
      now: new Date(),
    },
  };
}

/** What staff do with requests, under `/api/level-reviews/`. */
export const reviewEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    // The queue: ?state=&agency=&sort=&page=&search=
    path: '/queue',
    method: 'get',
    handler: staffEndpoint(async (req, staff) =>
      Response.json(await readQueue(req.payload, staff, req.searchParams ?? new URLSearchParams()), noStore),
    ),
  },
  {
    // {"procedures": [ids], "note": "", "releaseOn": "2026-12-31"}: one result for each.
    path: '/submit',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => Response.json({ results: await submitAll(req, staff) }, noStore)),
  },
  {
    // {"reviews": [ids], "event": "approve", "text": "", "releaseOn": null}: one result for each; breaking changes are refused here.
    path: '/decide',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const { body, common } = await decisionOf(req);
      const results = await oneByOne(req, asIds(body, 'reviews'), (review) =>
        decide(req.payload, { ...common, review, staff, isBatch: true }),
      );
      return Response.json({ results }, noStore);
    }),
  },
  {
    // Everything the reviewer's page shows of one request.
    path: '/:id/page',
    method: 'get',
    handler: staffEndpoint(async (req, staff) =>
      Response.json(await pageOf(req.payload, routePart(req, 'id'), { staff, now: new Date() }), noStore),
    ),
  },
  {
    // The validator of the submitted form of a case (?case=), as its release would serve it.
    path: '/:id/validator',
    method: 'get',
    handler: staffEndpoint(async (req, staff) => {
      const form = await submittedForm(req.payload, {
        id: routePart(req, 'id'),
        caseKey: req.searchParams?.get('case'),
        staff,
      });
      return new Response(validatorCode(form), {
        headers: { ...noStore.headers, 'Content-Type': 'text/javascript; charset=utf-8' },
      });
    }),
  },
  {
    // {"event": "return", "text": "vì sao", "field": "cases.mac-dinh.documents.d2"}
    path: '/:id/decide',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const { common } = await decisionOf(req);
      const review = routePart(req, 'id');
      await decide(req.payload, { ...common, review, staff });
      return Response.json(await pageOf(req.payload, review, { staff, now: new Date() }), noStore);
    }),
  },
];
