import type { Release as StoredRelease } from '../../payload-types';
import type { Text } from '../../src/messages/text';
import type { ServiceLevel } from '../../src/service-level/level';
import type { Release } from '../../src/service-list/release';
import { idOf } from '../fields/relation';
import { hasMembers } from '../json-guards';

const isLevel = (value: unknown): value is ServiceLevel =>
  hasMembers<{ legacy: number; current: string; criteria: object }>(value, {
    legacy: 'number',
    current: 'string',
    criteria: 'object',
  }) && Array.isArray(value.criteria);

const isText = (value: unknown): value is Text =>
  hasMembers<{ vi: string; en: string }>(value, { vi: 'string', en: 'string' });

/**
 * A release as stored, read back.
 * @throws Error when its level cannot be read
 */
export function toRelease(row: StoredRelease): Release {
  const level: unknown = row.level;
  if (!isLevel(level)) throw new Error(`Release ${row.key} ${row.revision}: the level cannot be read.`);
  return {
    province: idOf(row.province) ?? '',
    key: row.key,
    revision: row.revision,
    sequence: row.sequence,
    content: row.content,
    sha256: row.sha256,
    decision: row.decision,
    approver: row.approver ?? null,
    releasedAt: row.releasedAt,
    level,
    ...(row.review ? { review: row.review } : {}),
    ...(isText(row.because) ? { because: row.because } : {}),
    ...(row.withdrawal ? { withdrawal: { kind: row.withdrawal, into: row.movedTo ?? null } } : {}),
  };
}
