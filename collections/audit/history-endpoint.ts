import type { Endpoint } from 'payload';
import { placeInCourse } from '../../src/audit/actions';
import { readLine } from '../../src/audit/read-line';
import { auditSentence } from '../../src/audit/sentence';
import type { Text } from '../../src/messages/text';
import { ProblemError } from '../../src/problem/problem';
import { pageAsked, routePart, staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';
import { messages } from '../messages';
import { chainAudit } from './chain';
import { type SaidChange, sayChanges } from './change-words';

/** One line of the history of a procedure. */
export type HistoryLine = { id: string; at: string; action: string; words: Text; changes: SaidChange[] };

export type ProcedureHistory = { lines: HistoryLine[]; page: number; pages: number };

const pageSize = 30;

/** Of two lines of one moment the one that must have come first stands below. */
const newestFirst = (one: HistoryLine, other: HistoryLine): number =>
  one.at === other.at ? placeInCourse(other.action) - placeInCourse(one.action) : one.at < other.at ? 1 : -1;

/** `GET /api/procedures/:id/history?page=`: who did what with a procedure, newest first, for staff who may read it. */
export const historyEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/history',
  method: 'get',
  handler: staffEndpoint(async (req) => {
    const row = await req.payload.findByID({
      collection: 'procedures',
      id: routePart(req, 'id'),
      draft: true,
      depth: 0,
      select: { key: true, province: true },
      overrideAccess: false,
      disableErrors: true,
      req,
    });
    if (!row) throw new ProblemError(404, [messages.notFound]);
    await chainAudit(req.payload);
    const found = await req.payload.find({
      collection: 'audit-lines',
      where: { and: [{ province: { equals: idOf(row.province) ?? '' } }, { procedure: { equals: row.key ?? '' } }] },
      // A quick approval can get its place in the chain before what it approved: the moment it was done tells.
      sort: ['-at', '-sequence'],
      page: pageAsked(req.searchParams),
      limit: pageSize,
      depth: 0,
      select: { content: true },
      overrideAccess: true,
      req,
    });
    const shown = found.docs.flatMap(({ content }): HistoryLine[] => {
      const line = readLine(content);
      if (!line) return [];
      const changes = sayChanges(req.payload, line.subject.collection, line.changes);
      return [{ id: line.id, at: line.at, action: line.action, words: auditSentence(line), changes }];
    });
    const lines = shown.sort(newestFirst);
    const history: ProcedureHistory = { lines, page: found.page ?? 1, pages: found.totalPages };
    return Response.json(history, { headers: { 'Cache-Control': 'no-store' } });
  }),
};
