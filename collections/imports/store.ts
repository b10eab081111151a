import { type Payload, type PayloadRequest, ValidationError, type Where } from 'payload';
import type { Import } from '../../payload-types';
import { type ImportEvent, isAtWork, nextState } from '../../src/import/states';
import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';
import { updateColumns } from '../update-columns';
import { importMessages } from './messages';
import { addCounts, type ImportCounts, noCounts, type StoredRow, storedRows } from './stored-row';

type InTransaction = Pick<PayloadRequest, 'transactionID'>;

const quietly = { depth: 0, overrideAccess: true } as const;

/** @throws ProblemError 404 */
export async function readImport(payload: Payload, id: string): Promise<Import> {
  const row = await payload.findByID({ collection: 'imports', id, ...quietly, disableErrors: true });
  if (!row) throw new ProblemError(404, [messages.notFound]);
  return row;
}

export type ImportChange = Partial<
  Pick<
    Import,
    'mapping' | 'order' | 'counts' | 'skipped' | 'problems' | 'chunks' | 'done' | 'withForms' | 'info' | 'agency'
  >
>;

/** @throws ProblemError 404 */
export async function changeImport(
  payload: Payload,
  id: string,
  data: ImportChange,
  req?: InTransaction,
): Promise<Import> {
  const row = await updateColumns(payload, 'imports', { id: { equals: id } }, data, req);
  if (!row) throw new ProblemError(404, [messages.notFound]);
  return row;
}

/**
 * Moves an import by the table of its states. The unique `turn` lets one import work in a province at a time, whoever asks.
 * @throws ProblemError 409 when the event is not allowed now, or another import is at work
 */
export async function moveImport(
  payload: Payload,
  row: Import,
  event: ImportEvent,
  data: ImportChange = {},
): Promise<Import> {
  const state = nextState(row.state, event);
  if (state === undefined) throw new ProblemError(409, [importMessages.notNow]);
  const turn = isAtWork(state) ? String(row.province) : row.id;
  try {
    // The present state is part of the condition: of two that move at once, one finds nothing to move. One document and no
    // transaction: in one, MongoDB would say of a turn that is taken only that the transaction is gone.
    const asItIs: Where = { and: [{ id: { equals: row.id } }, { state: { equals: row.state } }] };
    const moved = await updateColumns(payload, 'imports', asItIs, { ...data, state, turn });
    if (moved) return moved;
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
  }
  throw new ProblemError(409, [importMessages.otherAtWork]);
}

export type StoredChunk = { id: string; place: number; step: string; rows: StoredRow[] };

export async function readChunk(payload: Payload, importId: string, place: number): Promise<StoredChunk | undefined> {
  const { docs } = await payload.find({
    collection: 'import-chunks',
    where: { and: [{ importId: { equals: importId } }, { place: { equals: place } }] },
    limit: 1,
    pagination: false,
    ...quietly,
  });
  const [chunk] = docs;
  return chunk && { id: chunk.id, place: chunk.place, step: chunk.step, rows: storedRows(chunk.rows) };
}

/** Writes a chunk, new or again: the pair (import, place) is unique, so a repeated step finds what it left. */
export async function writeChunk(
  payload: Payload,
  importId: string,
  chunk: { place: number; step: string; rows: StoredRow[] },
  req?: InTransaction,
): Promise<void> {
  const known = await payload.find({
    collection: 'import-chunks',
    where: { and: [{ importId: { equals: importId } }, { place: { equals: chunk.place } }] },
    limit: 1,
    pagination: false,
    select: { place: true },
    ...quietly,
    ...(req ? { req } : {}),
  });
  const data = { importId, ...chunk };
  const options = { collection: 'import-chunks', ...quietly, ...(req ? { req } : {}) } as const;
  const [row] = known.docs;
  if (row) await payload.update({ ...options, id: row.id, data });
  else await payload.create({ ...options, data });
}

export async function removeChunks(payload: Payload, importId: string): Promise<void> {
  await payload.db.deleteMany({ collection: 'import-chunks', where: { importId: { equals: importId } } });
}

/** All chunks of an import, one after the other. */
export async function* chunksOf(payload: Payload, row: Pick<Import, 'id' | 'chunks'>): AsyncGenerator<StoredChunk> {
  for (let place = 0; place < row.chunks; place += 1) {
    const chunk = await readChunk(payload, row.id, place);
    if (chunk) yield chunk;
  }
}

/** Counts of an import as its chunks stand now. */
export async function countRows(
  payload: Payload,
  row: Pick<Import, 'id' | 'chunks'>,
  skipped: number,
): Promise<ImportCounts> {
  let counts = { ...noCounts, skipped };
  for await (const chunk of chunksOf(payload, row)) counts = addCounts(counts, chunk.rows);
  return counts;
}
