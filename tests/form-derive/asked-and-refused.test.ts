import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withValueAt } from '../../src/form/answers';
import { deriveForms } from '../../src/form/derive/derive-forms';
import { starterForms } from '../../src/form/derive/starter-forms';
import { fieldAt } from '../../src/form/fields';
import type { Answers } from '../../src/form/form';
import { type Json, listAt } from '../../src/form/json';
import { sampleAnswers } from '../../src/form/sample';
import { makeValidator } from '../../src/form/validate';
import { visibleFields } from '../../src/form/visibility';
import { agencyNames, answerContext, procedures, seeded } from './support/forms';

type Fixture = {
  what: string;
  procedure: string;
  /** Key of the case; absent: the first. */
  case?: string;
  /** The form by derivation alone, where a model form stands in for it. */
  derived?: true;
  /** Answers by path. */
  given?: Record<string, Json>;
  shown?: string[];
  hidden?: string[];
  absent?: string[];
  /** What is found at a field, as `code`, or null for nothing. */
  found?: Record<string, string | null>;
  /** What is said there in Vietnamese. */
  says?: Record<string, string>;
  choices?: Record<string, string[]>;
  labels?: Record<string, string>;
  /** Words that the citizen must not read in this form. */
  never?: string[];
};

const fixtures: Fixture[] = JSON.parse(readFileSync(new URL('./asked-and-refused.json', import.meta.url), 'utf8'));

function formOf(fixture: Fixture) {
  const procedure = procedures.find(({ key }) => key === fixture.procedure);
  if (procedure === undefined) throw new Error(`no procedure ${fixture.procedure}`);
  const forms =
    (fixture.derived ? undefined : starterForms(procedure, { agencyNames })) ?? deriveForms(procedure, { agencyNames });
  const made = forms[fixture.case ?? procedure.cases[0]?.key ?? ''];
  if (made === undefined) throw new Error(`no case ${fixture.case}`);
  return made.form;
}

describe.each(fixtures)('$procedure: $what', (fixture) => {
  const form = formOf(fixture);
  const given = Object.entries(fixture.given ?? {}).reduce<Answers>(
    (answers, [path, value]) => withValueAt(answers, path, value),
    {},
  );

  it('asks what it should', () => {
    const visible = visibleFields(form, given);
    for (const path of fixture.shown ?? []) expect(visible.has(path), path).toBe(true);
    for (const path of fixture.hidden ?? []) {
      expect(fieldAt(form, path), path).toBeDefined();
      expect(visible.has(path), path).toBe(false);
    }
    for (const path of fixture.absent ?? []) expect(fieldAt(form, path), path).toBeUndefined();
  });

  it('finds what it should, and says so in both languages', () => {
    const { problems } = makeValidator(form)(given, answerContext);
    const at = (path: string) => problems.find(({ field }) => field === path);
    for (const [path, code] of Object.entries(fixture.found ?? {})) {
      expect(at(path)?.code ?? null, path).toBe(code);
      if (code !== null) expect(at(path)?.message.en).not.toBe(at(path)?.message.vi);
    }
    for (const [path, text] of Object.entries(fixture.says ?? {})) expect(at(path)?.message.vi).toBe(text);
  });

  it('reads as it should', () => {
    for (const [path, values] of Object.entries(fixture.choices ?? {})) {
      expect(listAt(fieldAt(form, path)?.node ?? null, 'enum'), path).toEqual(values);
    }
    for (const [path, label] of Object.entries(fixture.labels ?? {})) expect(fieldAt(form, path)?.label).toBe(label);
    const words = JSON.stringify({ ...form, translations: {} });
    for (const word of fixture.never ?? []) expect(words, word).not.toContain(word);
  });
});

describe('what is said of a text', () => {
  it('has no example of another kind of paper', () => {
    const form = formOf({ what: '', procedure: '1.001731' });
    const answers = {
      ...sampleAnswers(form, seeded(5), answerContext),
      paymentMethod: 'bank',
      bankAccountNumber: '<><><><>',
    };
    const { problems } = makeValidator(form)(answers, answerContext);
    const found = problems.find(({ field }) => field === 'bankAccountNumber');
    expect(found?.code).toBe('text-characters');
    expect(`${found?.message.vi} ${found?.message.en}`).not.toMatch(/GP-UBND|Ví dụ|example/);
  });
});
