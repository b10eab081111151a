import type { Payload } from 'payload';
import type { AuditLine as StoredAuditLine } from '../../payload-types';
import { type ChainFault, makeChainVerifier } from '../../src/audit/chain';
import { sha256 } from '../fingerprint';
import type { AuditMarks } from './marks';
import { toStoredLine } from './stored-line';

const pageSize = 500;

export type ChainReport = { province: string; lines: number; faults: ChainFault[] };

/**
 * Reads the whole log, a chain at a time and page by page, and says which lines were removed or altered.
 * @param marks how far each chain reached before; a chain that is marked and gone altogether is reported too
 */
export async function verifyAudit(payload: Payload, marks: AuditMarks): Promise<ChainReport[]> {
  const provinces = new Set([...Object.keys(marks), ...(await chainedProvinces(payload))]);
  const reports: ChainReport[] = [];
  for (const province of [...provinces].sort()) reports.push(await verifyChain(payload, province, marks[province]));
  return reports;
}

async function verifyChain(
  payload: Payload,
  province: string,
  mark: AuditMarks[string] | undefined,
): Promise<ChainReport> {
  const verifier = makeChainVerifier(province, mark ? [mark] : [], sha256);
  const faults: ChainFault[] = [];
  let lines = 0;
  for (let last = Number.NEGATIVE_INFINITY; ; ) {
    const { docs } = await payload.db.find<StoredAuditLine>({
      collection: 'audit-lines',
      where: {
        and: [{ province: { equals: province } }, ...(lines === 0 ? [] : [{ sequence: { greater_than: last } }])],
      },
      sort: 'sequence',
      limit: pageSize,
      pagination: false,
    });
    for (const row of docs) faults.push(...verifier.take(toStoredLine(row)));
    lines += docs.length;
    last = docs.at(-1)?.sequence ?? last;
    if (docs.length < pageSize) break;
  }
  return { province, lines, faults: [...faults, ...verifier.end()] };
}

/** Every province that has a chain: found by stepping from one to the next along the index. */
export async function chainedProvinces(payload: Payload): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const { docs } = await payload.db.find<{ province: string }>({
      collection: 'audit-lines',
      where: { province: { greater_than: found.at(-1) ?? '' } },
      sort: 'province',
      limit: 1,
      pagination: false,
      select: { province: true },
    });
    const [next] = docs;
    if (!next) return found;
    found.push(next.province);
  }
}
