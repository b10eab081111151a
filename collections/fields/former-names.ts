import type { CollectionBeforeChangeHook, Field } from 'payload';
import type { FormerName } from '../../src/service-list/former-names';
import { noFieldWrites } from '../access';
import { hasMembers } from '../json-guards';
import { jsonField } from './json-field';

const stored = jsonField({
  name: 'formerNames',
  label: { vi: 'Tên cũ', en: 'Former names' },
  access: noFieldWrites,
});

/** The names it had, oldest first: lists of a past day say the name of that day. Goes with `keepFormerName`. */
export const formerNamesField: Field = { ...stored, admin: { ...stored.admin, hidden: true } };

/** Keeps the name that is given up, with the moment. */
export const keepFormerName: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  const [before, after]: unknown[] = [originalDoc?.name, data.name ?? originalDoc?.name];
  const known = formerNamesIn(originalDoc?.formerNames);
  const isRenamed = operation === 'update' && typeof before === 'string' && before !== after;
  const kept = isRenamed ? [...known, { name: before, until: new Date().toISOString() }] : known;
  return { ...data, formerNames: kept.length === 0 ? null : kept };
};

export function formerNamesIn(value: unknown): FormerName[] {
  return Array.isArray(value)
    ? value.filter((each) => hasMembers<FormerName>(each, { name: 'string', until: 'string' }))
    : [];
}
