import { canonicalText } from '../form/canonical';
import type { AuditChange } from './entry';

/** A value longer than this (as canonical text) stands in the log as its fingerprint: the texts themselves are in the versions. */
const longest = 400;

/**
 * The fields in which two states of a row differ, each with what it was and what it is.
 * @param fields the fields that are compared; what is not among them never gets into the log
 * @param fingerprint address of a JSON value
 */
export function auditChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  fingerprint: (value: unknown) => string,
): AuditChange[] {
  const shortened = (value: unknown): unknown => {
    const text = canonicalText(value);
    return text.length <= longest ? value : { sha256: fingerprint(value), characters: text.length };
  };
  return fields.flatMap((field): AuditChange[] => {
    const from = plain(before[field]);
    const to = plain(after[field]);
    if (canonicalText(from) === canonicalText(to)) return [];
    return [{ field, from: shortened(from), to: shortened(to) }];
  });
}

/** A stored value as JSON: dates as text, related rows as their ids, empty lists and texts as nothing. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain);
  if (typeof value !== 'object') return value;
  if ('id' in value && 'updatedAt' in value) return value.id;
  const members = Object.entries(value).flatMap(([name, each]): [string, unknown][] => {
    const said = plain(each);
    return said === null ? [] : [[name, said]];
  });
  return members.length === 0 ? null : Object.fromEntries(members);
}
