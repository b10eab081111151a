import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Advice,
  adviceChecks,
  adviseOn,
  minutesToFill,
  type OfficeWord,
  type ProcedureNeeds,
} from '../../../src/form/advice';
import { starters } from '../../../src/form/blocks/starters';
import { applyCommand } from '../../../src/form/commands';
import { findNode } from '../../../src/form/commands/node-ref';
import type { FieldDraft, FormDraft } from '../../../src/form/draft';
import type { Rule } from '../../../src/form/form';
import { toForm } from '../../../src/form/to-schema';
import { ids } from '../commands/support/deeds';
import { draftOf } from '../support/world';

type Fixture = {
  rule: string;
  fields: FieldDraft[];
  rules?: Rule[];
  /** The fields so many times, with keys of their own. */
  repeat?: number;
  emptySection?: true;
  procedure?: ProcedureNeeds;
  words?: OfficeWord[];
  advice: { check: string; severity: string; place: string; fixed?: Partial<FieldDraft> }[];
};

const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map((file): [string, Fixture] => [
  file,
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
]);

function draftFor(fixture: Fixture): FormDraft {
  const copies = Array.from({ length: fixture.repeat ?? 1 }, (_, index) =>
    fixture.fields.map((field) =>
      index === 0 ? field : { ...field, key: `${field.key}${index}`, label: `${field.label} ${index}` },
    ),
  );
  const draft = draftOf(copies.flat(), fixture.rules);
  if (fixture.emptySection) draft.steps[0]?.sections.push({ id: 'empty', fields: [] });
  return draft;
}

function adviceOn(draft: FormDraft, fixture: Fixture): Advice[] {
  return adviseOn({ draft, form: toForm(draft), ...pick(fixture) });
}

function pick({ procedure, words }: Fixture) {
  return { ...(procedure === undefined ? {} : { procedure }), ...(words === undefined ? {} : { words }) };
}

describe.each(fixtures)('%s', (_file, fixture) => {
  const draft = draftFor(fixture);
  const advice = adviceOn(draft, fixture);

  it(fixture.rule, () => {
    const told = advice.map(({ check, severity, place }) => ({ check, severity, place }));
    expect(told).toEqual(fixture.advice.map(({ check, severity, place }) => ({ check, severity, place })));
    expect(new Set(advice.map(({ id }) => id)).size).toBe(advice.length);
    for (const { text } of advice) expect(`${text.vi}${text.en}`).not.toMatch(/\{\w+\}/);
  });

  it.each(advice.flatMap((one, index) => (one.fix === undefined ? [] : [[one.id, one, index] as const])))(
    'is mended by its fix: %s',
    (_id, one, index) => {
      const applied = one.fix && applyCommand(draft, one.fix.command, { newId: ids() });
      if (applied === undefined || 'refused' in applied) throw new Error('the fix was refused');
      const left = adviceOn(applied.draft, fixture);
      expect(left.map(({ id }) => id)).not.toContain(one.id);
      const fixed = fixture.advice[index]?.fixed;
      if (fixed !== undefined) expect(findNode(applied.draft, one.place)?.node).toMatchObject(fixed);
    },
  );
});

describe('advice', () => {
  it('has a fixture for every check', () => {
    const told = new Set(fixtures.flatMap(([, { advice }]) => advice.map(({ check }) => check)));
    expect([...told].sort()).toEqual(adviceChecks.map(({ name }) => name).sort());
  });

  it.each(starters.map(({ id, draft }) => [id, draft] as const))(
    'finds no problem in the model form %s',
    (_id, draft) => {
      const problems = adviseOn({ draft, form: toForm(draft) }).filter(({ severity }) => severity === 'problem');
      expect(problems).toEqual([]);
    },
  );

  it('estimates more minutes for more questions, fewer where they may be left out or hidden', () => {
    const fields = Array.from(
      { length: 20 },
      (_, index): FieldDraft => ({
        key: `f${index}`,
        type: 'long-text',
        label: 'Nội dung',
        required: true,
      }),
    );
    const all = minutesToFill(toForm(draftOf(fields)));
    expect(all).toBe(15);
    expect(minutesToFill(toForm(draftOf(fields.slice(0, 10))))).toBe(8);
    expect(minutesToFill(toForm(draftOf(fields.map((field) => ({ ...field, required: false })))))).toBe(11);
    const hidden = fields.map((field, index) =>
      index === 0 ? field : { ...field, showWhen: { field: 'f0', is: 'filled' as const } },
    );
    expect(minutesToFill(toForm(draftOf(hidden)))).toBe(8);
  });
});
