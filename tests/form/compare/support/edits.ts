import fc from 'fast-check';
import type { Command } from '../../../../src/form/commands';
import { nodesOf } from '../../../../src/form/commands/node-ref';
import type { FormDraft } from '../../../../src/form/draft';
import { findFieldType } from '../../../../src/form/field-types';
import { type Json, type JsonObject, objectAt } from '../../../../src/form/json';
import { anyDeed, commandOf, type Deed } from '../../commands/support/deeds';

/** A deed, or another value of one setting of a field. */
export type Edit = { deed: Deed } | { setting: JsonObject; pick: number };

const choice = (value: string) => ({ value, label: `Mục ${value}` });

const settings: JsonObject[] = [
  ...[10, 40, 100, 300].map((maxLength): JsonObject => ({ maxLength })),
  ...[0, 1, 3].map((minLength): JsonObject => ({ minLength })),
  ...[0, 1, 500].map((minimum): JsonObject => ({ minimum })),
  ...[9, 100].map((maximum): JsonObject => ({ maximum })),
  { decimals: 0 },
  { decimals: 3 },
  { format: 'plain' },
  { format: 'name' },
  { choices: [choice('a'), choice('b')] },
  { choices: [choice('c'), choice('b'), choice('a')] },
  { choices: [choice('a'), choice('b'), choice('c'), choice('d')] },
  { display: 'select' },
  { minItems: 0 },
  { minItems: 2 },
  { maxItems: 2 },
  { maxItems: 6 },
  { earliest: '1990-01-01' },
  { latest: 'today' },
  { latest: '2040-12-31' },
  { parts: ['dateOfBirth', 'citizenId'] },
  { parts: ['dateOfBirth', 'sex', 'citizenId', 'address', 'occupation', 'passport'] },
  { optionalParts: [] },
  { optionalParts: ['phone', 'email', 'citizenId'] },
  { minFiles: 1 },
  { maxFiles: 9 },
  { accept: ['.pdf', '.jpg'] },
  { maxMegabytes: 50 },
  { detail: true },
  { mustAgree: false },
  { unit: 'căn' },
];

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 2, arbitrary: anyDeed.map((deed): Edit => ({ deed })) },
  { weight: 3, arbitrary: fc.record({ setting: fc.constantFrom(...settings), pick: fc.nat(50) }) },
);

export const anyEdits: fc.Arbitrary<Edit[]> = fc.array(anyEdit, { minLength: 1, maxLength: 3 });

/** The edit as a command: a setting goes to one of the fields that have it. */
export function commandOfEdit(draft: FormDraft, edit: Edit): Command | undefined {
  if ('deed' in edit) return commandOf(draft, edit.deed);
  const [name = ''] = Object.keys(edit.setting);
  const fields = [...nodesOf(draft).values()].flatMap((found) => (found.kind === 'field' ? [found] : []));
  const fitting = fields.filter(({ node }) =>
    Object.hasOwn(objectAt(findFieldType(node.type)?.settings, 'properties'), name),
  );
  const found = fitting[edit.pick % fitting.length];
  if (found === undefined) return undefined;
  const changed: Record<string, Json> = { ...found.node.settings, ...edit.setting };
  return { kind: 'change', nodes: [found.ref], set: { settings: changed } };
}
