import type { FieldDraft, FormDraft } from '../draft';
import { objectAt } from '../json';
import { fieldIdOf } from './node-ref';

const longestKey = 40;

/** Names that reach a prototype or mean something to rjsf. */
const reserved = new Set(['constructor', 'prototype', 'proto', 'items']);

/**
 * The property name made of a label: accents folded, lower camel case, cut at a word (`Ngày sinh của trẻ` -> `ngaySinhCuaTre`).
 * Always a name that form.schema.json takes.
 */
export function keyFromLabel(label: string): string {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  let key = '';
  for (const word of words) {
    const lower = word.toLowerCase();
    const next = key === '' ? lower : `${key}${lower.charAt(0).toUpperCase()}${lower.slice(1)}`;
    if (next.length > longestKey && key !== '') break;
    key = next;
  }
  if (key === '') return 'truong';
  const safe = /^[a-z]/.test(key) ? key : `muc${key}`;
  return (reserved.has(safe) ? `truong${safe}` : safe).slice(0, longestKey);
}

/** The name itself, or with the first number behind it that is free. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${number}`)) number += 1;
  return `${wanted}${number}`;
}

/** Whether a key was made of this label, so that it may follow it. */
export function isKeyOf(key: string, label: string): boolean {
  const made = keyFromLabel(label);
  return key.startsWith(made) && /^\d*$/.test(key.slice(made.length));
}

/** The names that are taken where a field stands: at the root, or in the rows of a table. */
export type Taken = { keys: Set<string>; ids: Set<string> };

/** Keys and ids of the fields at the root, foreign properties too. */
export function takenAtRoot(draft: FormDraft): Taken {
  const fields = draft.steps.flatMap((step) => step.sections.flatMap((section) => section.fields));
  const foreign = [draft.foreign?.schema, draft.foreign?.verbatim?.schema].flatMap((schema) =>
    Object.keys(objectAt(schema, 'properties')),
  );
  const taken = takenIn(fields);
  for (const key of foreign) taken.keys.add(key);
  return taken;
}

/** Keys and ids of these fields. A field may not take the key of another as its id either: it may become an id when that is renamed. */
export function takenIn(fields: readonly FieldDraft[]): Taken {
  return {
    keys: new Set(fields.map((field) => field.key)),
    ids: new Set(fields.flatMap((field) => [fieldIdOf(field), field.key])),
  };
}
