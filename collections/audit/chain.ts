import { type Payload, ValidationError } from 'payload';
import { type ChainHead, seal } from '../../src/audit/chain';
import type { AuditEntry } from '../../src/audit/entry';
import { isWriteConflict } from '../../src/database/write-conflict';
import { isDatabaseBusy } from '../../src/database/write-mutex';
import { nation } from '../access';
import { sha256 } from '../fingerprint';
import { toRow } from './stored-line';

const batch = 200;

/** How often a line is tried when other processes append to the same chain, or hold the database with a long import: about 25 s in all. */
const attempts = 40;

/** Longest pause between tries (ms). */
const longestPause = 800;

/** Pauses grow and are never the same in two processes, so that they do not meet again and again. */
const pauseAfter = (attempt: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.min(longestPause, 2 ** attempt) * (0.5 + Math.random())));

type Pending = { id: string; content: string };

type Entry = AuditEntry & { releaseSequence?: number };

/**
 * Gives every pending entry its place in the chain of its province, oldest first. The insert of the line is the commit point: the unique
 * key (province, sequence) decides between processes, and an entry that is chained already (a crash came before it was taken off the
 * pending ones) is not chained twice, since its id is the id of its line.
 * @returns the provinces whose chain has grown
 */
export function chainAudit(payload: Payload): Promise<string[]> {
  const mine = turn.then(() => chainPending(payload));
  turn = mine.catch(() => []);
  return mine;
}

/** One at a time in this process: runs side by side would only meet at the end of the same chain. */
let turn: Promise<string[]> = Promise.resolve([]);

async function chainPending(payload: Payload): Promise<string[]> {
  const grown = new Set<string>();
  for (;;) {
    const pending = await payload.db.find<Pending>({
      collection: 'audit-pending',
      sort: 'id',
      limit: batch,
      pagination: false,
    });
    if (pending.docs.length === 0) return [...grown];
    for (const { id, content } of pending.docs) {
      const entry = entryOf(id, content);
      if (await append(payload, entry)) grown.add(entry.province);
      await payload.db.deleteMany({ collection: 'audit-pending', where: { id: { equals: id } } });
    }
  }
}

/** The entry as written. A text that cannot be read (somebody wrote into the table) becomes a line that says so. */
function entryOf(id: string, content: string): Entry {
  try {
    return JSON.parse(content);
  } catch {
    return {
      id,
      province: nation,
      at: new Date().toISOString(),
      action: 'refused',
      actor: { kind: 'unknown' },
      subject: { collection: 'audit-pending', id, title: id },
      procedure: null,
      changes: [],
      reason: 'unreadable-entry',
      requestId: null,
    };
  }
}

/** @returns false when a line with this id is there already */
async function append(payload: Payload, { releaseSequence, ...entry }: Entry): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const there = await payload.db.findOne({ collection: 'audit-lines', where: { id: { equals: entry.id } } });
    if (there) return false;
    const sealed = seal(entry, await headOf(payload, entry.province), sha256);
    try {
      await payload.db.create({
        collection: 'audit-lines',
        data: toRow(sealed, releaseSequence ?? null),
        returning: false,
      });
      return true;
    } catch (error) {
      if (!(error instanceof ValidationError || isWriteConflict(error) || isDatabaseBusy(error))) throw error;
      await pauseAfter(attempt);
    }
  }
  throw new Error(`Audit entry ${entry.id} found no place in the chain of ${entry.province}.`);
}

/** Where the chain of a province ends. */
export async function headOf(payload: Payload, province: string): Promise<ChainHead> {
  const { docs } = await payload.db.find<{ sequence: number; hash: string }>({
    collection: 'audit-lines',
    where: { province: { equals: province } },
    sort: '-sequence',
    limit: 1,
    pagination: false,
    select: { sequence: true, hash: true },
  });
  const [last] = docs;
  return last ? { sequence: last.sequence, hash: last.hash } : null;
}
