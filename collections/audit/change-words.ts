import type { FlattenedField, Payload } from 'payload';
import type { AuditChange } from '../../src/audit/entry';
import type { Text } from '../../src/messages/text';
import { isJsonRecord } from '../json-guards';

/**
 * A change as people read it: the name of the field as the admin shows it, values by their names; null: nothing was there. `within`: what
 * changed inside of a list or a document.
 */
export type SaidChange = { field: string; name: Text; from: Text | null; to: Text | null; within?: Text[] };

/** Names of what lines tell of beside fields of a collection. */
const others: Record<string, Text> = {
  level: { vi: 'Mức độ', en: 'Level' },
  revision: { vi: 'Bản công bố số', en: 'Release' },
  sha256: { vi: 'Mã băm nội dung', en: 'Hash of the content' },
};

const both = (text: string): Text => ({ vi: text, en: text });

/** A label of ours, in both languages; null for one that Payload made of the name of the field. */
function labelOf(label: unknown): Text | null {
  if (isJsonRecord(label) && typeof label.vi === 'string') {
    return { vi: label.vi, en: typeof label.en === 'string' ? label.en : label.vi };
  }
  return null;
}

/** The changes of a line in words. A group of fields becomes a line for each of its members. */
export function sayChanges(payload: Payload, collection: string, changes: readonly AuditChange[]): SaidChange[] {
  const config = payload.config.collections.find(({ slug }) => slug === collection);
  return changes.flatMap((change) => sayChange(config?.flattenedFields ?? [], change));
}

function sayChange(fields: readonly FlattenedField[], { field, from, to, within }: AuditChange): SaidChange[] {
  const known = fields.find(({ name }) => name === field);
  if (known && 'flattenedFields' in known && known.type === 'group') {
    return membersOf(from, to).flatMap((name) =>
      sayChange(known.flattenedFields, { field: name, from: memberOf(from, name), to: memberOf(to, name) }),
    );
  }
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  const label = known && 'label' in known ? labelOf(known.label) : null;
  const name = label ?? others[field] ?? both(field);
  return [{ field, name, from: sayValue(known, from), to: sayValue(known, to), ...(within ? { within } : {}) }];
}

const membersOf = (...values: unknown[]): string[] => [
  ...new Set(values.flatMap((value) => (isJsonRecord(value) ? Object.keys(value) : []))),
];

const memberOf = (value: unknown, name: string): unknown => (isJsonRecord(value) ? (value[name] ?? null) : null);

function sayValue(field: FlattenedField | undefined, value: unknown): Text | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    const said = value.map((each) => sayValue(field, each) ?? both('–'));
    return { vi: said.map(({ vi }) => vi).join(', '), en: said.map(({ en }) => en).join(', ') };
  }
  if (typeof value === 'object') return sayObject(value);
  if (field?.type === 'select') return sayOption(field.options, value);
  if (field?.type === 'date') return both(sayDay(String(value)));
  return both(typeof value === 'string' && isHash.test(value) ? `${value.slice(0, 12)}…` : String(value));
}

/** The beginning of a hash tells it from another; nobody reads all of it. */
const isHash = /^[0-9a-f]{64}$/;

function sayObject(value: object): Text {
  const characters: unknown = Reflect.get(value, 'characters');
  if (typeof characters === 'number') {
    return { vi: `nội dung dài ${characters} ký tự`, en: `a text of ${characters} characters` };
  }
  const count = Array.isArray(value) ? value.length : Object.keys(value).length;
  return { vi: `${count} mục`, en: `${count} entries` };
}

function sayOption(options: readonly unknown[], value: unknown): Text {
  const option = options.find((each) => isJsonRecord(each) && each.value === value);
  return (isJsonRecord(option) ? labelOf(option.label) : null) ?? both(String(value));
}

/** Days of records are stored at noon UTC; moments are shown as days as well. */
const sayDay = (iso: string): string =>
  /^\d{4}-\d{2}-\d{2}/.test(iso) ? iso.slice(0, 10).split('-').reverse().join('/') : iso;
