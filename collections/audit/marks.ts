import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Payload } from 'payload';
import { headOf } from './chain';

/** How far the chain of each province reached when somebody last looked: sequence and hash of its last line. */
export type AuditMarks = Record<string, { sequence: number; hash: string }>;

const fileOf = (dataDir: string) => join(dataDir, 'audit-marks.json');

const isMark = (value: unknown): value is AuditMarks[string] =>
  typeof value === 'object' &&
  value !== null &&
  'sequence' in value &&
  typeof value.sequence === 'number' &&
  'hash' in value &&
  typeof value.hash === 'string';

/**
 * Reads the marks, which lie in a file beside the database: whoever cuts lines off the end of a chain, or writes all of it anew, would
 * leave no trace in the database itself.
 * @throws Error when the file is there and no marks can be read from it
 */
export function readMarks(dataDir: string): AuditMarks {
  if (!existsSync(fileOf(dataDir))) return {};
  const value: unknown = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
  if (typeof value !== 'object' || value === null || !Object.values(value).every(isMark)) {
    throw new Error(`${fileOf(dataDir)} holds no marks of the audit log.`);
  }
  return { ...value };
}

/**
 * Moves the marks of these provinces to the ends of their chains. A mark that the chain contradicts stays where it is, for
 * `npm run audit:verify` to find.
 * @returns the provinces whose chain contradicts its mark
 */
export async function moveMarks(payload: Payload, dataDir: string, provinces: readonly string[]): Promise<string[]> {
  const marks = readMarks(dataDir);
  const contradicted: string[] = [];
  for (const province of provinces) {
    const head = await headOf(payload, province);
    const mark = marks[province];
    if (mark && (await hashAt(payload, province, mark.sequence)) !== mark.hash) contradicted.push(province);
    else if (head) marks[province] = head;
  }
  const fresh = `${fileOf(dataDir)}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(marks, null, 1)}\n`, { flush: true });
  renameSync(fresh, fileOf(dataDir));
  return contradicted;
}

async function hashAt(payload: Payload, province: string, sequence: number): Promise<string | undefined> {
  const line = await payload.db.findOne<{ id: string; hash?: string }>({
    collection: 'audit-lines',
    where: { and: [{ province: { equals: province } }, { sequence: { equals: sequence } }] },
  });
  return line?.hash;
}
