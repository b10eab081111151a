import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Applied, Command, Refused } from '../../../src/form/commands';
import { applyCommand, commandKinds } from '../../../src/form/commands';
import { findNode } from '../../../src/form/commands/node-ref';
import type { FieldDraft, FormDraft } from '../../../src/form/draft';
import type { Rule } from '../../../src/form/form';
import type { TestCase } from '../../../src/form/test-cases';
import { ids } from './support/deeds';

type Fixture = {
  rule: string;
  draft: FormDraft;
  commands: Command[];
  expect: {
    /** Code of the refusal of the last command. */
    refused?: string;
    /** Steps by id, sections as `id: keys`, tables as `key(columns)`. */
    outline?: string[];
    /** Members of parts by ref; null: the part has no such member. */
    parts?: Record<string, Record<string, unknown>>;
    rules?: Rule[];
    testCases?: TestCase[] | null;
    draft?: Partial<FormDraft>;
    focus?: string;
    announce?: string;
    notes?: string[];
  };
};

const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map((file): [string, Fixture] => [
  file,
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
]);

function outline(draft: FormDraft): string[] {
  const named = (field: FieldDraft): string =>
    field.fields === undefined ? field.key : `${field.key}(${field.fields.map(named).join(' ')})`;
  return draft.steps.flatMap((step) => [
    step.id,
    ...step.sections.map((section) => `${section.id}: ${section.fields.map(named).join(' ')}`.trim()),
  ]);
}

function run({ draft, commands }: Fixture): Applied | Refused {
  const newId = ids();
  let last: Applied | Refused | undefined;
  let now = draft;
  for (const command of commands) {
    last = applyCommand(now, command, { newId });
    if (!('refused' in last)) now = last.draft;
  }
  if (last === undefined) throw new Error('a fixture without commands');
  return last;
}

/** Members of a part; null says that it has none. */
function expectParts(draft: FormDraft, parts: NonNullable<Fixture['expect']['parts']>): void {
  for (const [ref, members] of Object.entries(parts)) {
    const node = findNode(draft, ref)?.node;
    const present = Object.entries(members).filter(([, value]) => value !== null);
    expect(node).toMatchObject(Object.fromEntries(present));
    for (const name of Object.keys(members)) if (members[name] === null) expect(node).not.toHaveProperty(name);
  }
}

/** What the fixture says of a command that was applied, and nothing of what it leaves out. */
function expectApplied({ draft, focus, announce, notes }: Applied, wanted: Fixture['expect']): void {
  const told = {
    outline: outline(draft),
    rules: draft.rules ?? [],
    testCases: draft.testCases ?? null,
    focus,
    announce: announce.vi,
    notes: notes.map(({ vi }) => vi),
  };
  const { parts, draft: members, refused: _refused, ...others } = wanted;
  expect(told).toMatchObject(others);
  if (others.rules !== undefined) expect(told.rules).toEqual(others.rules);
  expectParts(draft, parts ?? {});
  for (const [name, value] of Object.entries(members ?? {})) expect(draft).toHaveProperty(name, value);
  expect(findNode(draft, focus)).toBeDefined();
  for (const text of [announce, ...notes]) expect(`${text.vi}${text.en}`).not.toMatch(/\{\w+\}/);
}

describe.each(fixtures)('%s', (_file, fixture) => {
  const before = structuredClone(fixture.draft);
  const result = run(fixture);

  it(fixture.rule, () => {
    expect(fixture.draft).toEqual(before);
    if ('refused' in result) expect(result.refused.code).toBe(fixture.expect.refused);
    else expectApplied(result, fixture.expect);
    expect('refused' in result).toBe(fixture.expect.refused !== undefined);
  });
});

it('every kind of command has a fixture', () => {
  const used = new Set(fixtures.flatMap(([, { commands }]) => commands.map(({ kind }) => kind)));
  // Blocks are added in tests/form/block-use.
  expect([...used].sort()).toEqual(Object.keys(commandKinds).sort());
});
