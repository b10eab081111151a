import type { AuditLine as StoredAuditLine } from '../../payload-types';
import type { SealedLine, StoredLine } from '../../src/audit/chain';
import { columnsOf } from '../../src/audit/read-line';

/** The row of a sealed line. `releaseSequence` is the release it tells of, where it tells of one. */
export function toRow({ line, content, hash }: SealedLine, releaseSequence: number | null) {
  const { province, sequence } = line;
  return { ...columnsOf(line), province, sequence, releaseSequence, hash, content };
}

/** A row as the verifier takes it. */
export function toStoredLine(row: StoredAuditLine): StoredLine {
  return {
    province: row.province,
    sequence: row.sequence,
    hash: row.hash,
    content: row.content,
    columns: {
      id: row.id,
      at: new Date(row.at).toISOString(),
      action: row.action,
      procedure: row.procedure ?? null,
      actorId: row.actorId ?? null,
      actorName: row.actorName ?? null,
      subjectCollection: row.subjectCollection ?? '',
      subjectId: row.subjectId ?? '',
      subjectTitle: row.subjectTitle ?? '',
    },
  };
}
