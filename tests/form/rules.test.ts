import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../src/form/check';
import type { FieldDraft } from '../../src/form/draft';
import type { Answers, Rule } from '../../src/form/form';
import { ruleKinds } from '../../src/form/rules';
import { readCitizenNumber } from '../../src/form/rules/citizen-number';
import { checkDigit, taxCodeFault } from '../../src/form/rules/tax-number';
import { breakAnswers, sampleAnswers } from '../../src/form/sample';
import { textsOf } from '../../src/form/translate';
import { makeValidator } from '../../src/form/validate';
import { context, formOf, noPlaces, randomOf } from './support/world';

type Fixture = { fields: FieldDraft[]; rules: Rule[]; cases: [Answers, string[]][] };

const folder = new URL('./fixtures/rules/', import.meta.url);
const fixtures = readdirSync(folder).map((name): [string, Fixture] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
]);

it('every kind of rule has a name of its own, a fixture and words for staff', () => {
  expect(new Set(ruleKinds.map((kind) => kind.name)).size).toBe(ruleKinds.length);
  for (const kind of ruleKinds) {
    expect(fixtures.map(([name]) => name)).toContain(kind.name);
    expect(kind.label.vi && kind.label.en && kind.description.vi && kind.description.en).toBeTruthy();
  }
});

describe.each(fixtures)('rule %s', (_name, fixture) => {
  const form = formOf(fixture.fields, fixture.rules);
  const validate = makeValidator(form);

  it('stands in a form of our dialect', () => expect(checkForm(form)).toEqual([]));

  it.each(fixture.cases)('%j finds %j', (answers, expected) => {
    const { problems, warnings } = validate(answers, context);
    expect([
      ...problems.map((problem) => `${problem.field} ${problem.code}`),
      ...warnings.map((warning) => `warning ${warning.field} ${warning.code}`),
    ]).toEqual(expected);
    for (const { message } of [...problems, ...warnings]) {
      expect(`${message.vi} ${message.en}`).not.toMatch(/[{}]|undefined/);
      expect(message.vi).toBe(message.vi.normalize('NFC'));
    }
  });

  it('is kept by samples, and broken ones are refused', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      expect(validate(sampleAnswers(form, randomOf(seed), context), context).problems).toEqual([]);
    }
    for (const { answers } of breakAnswers(form, randomOf(3), context)) {
      expect(validate(answers, context).problems.length, JSON.stringify(answers)).toBeGreaterThan(0);
    }
  });
});

it('passes places that are not known on this side', () => {
  const form = formOf([{ key: 'at', type: 'address', label: 'Nơi ở' }]);
  const answers = { at: { province: 'H77', commune: '99999', detail: 'x' } };
  expect(makeValidator(form)(answers, { ...context, places: noPlaces }).problems).toEqual([]);
  expect(makeValidator(form)(answers, context).problems).toHaveLength(1);
});

it('says a rule in the words of staff when they wrote some', () => {
  const form = formOf(
    [{ key: 'a', type: 'date', label: 'A' }],
    [
      {
        id: 'r',
        kind: 'date-range',
        fields: ['a'],
        options: { latest: '2020-01-01', message: 'Hãy xem lại {label}.' },
      },
    ],
    { translations: { en: { '/rules/0/options/message': 'Look at {label} again.' } } },
  );
  expect(textsOf(form)).toContainEqual({ pointer: '/rules/0/options/message', text: 'Hãy xem lại {label}.' });
  expect(makeValidator(form)({ a: '2021-01-01' }, context).problems[0]?.message).toEqual({
    vi: 'Hãy xem lại A.',
    en: 'Look at A again.',
  });
});

describe('tax codes', () => {
  it.each([
    ['0100109106', undefined],
    ['0100109106-001', undefined],
    ['0100109106-000', 'branch'],
    ['0100109107', 'checksum'],
    ['001099000001', undefined],
    ['', undefined],
  ])('%s: %s', (code, expected) => expect(taxCodeFault(code)).toBe(expected));

  it('one wrong digit is always found', () => {
    for (let at = 0; at < 10; at += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const changed = `${'0100109106'.slice(0, at)}${digit}${'0100109106'.slice(at + 1)}`;
        expect(taxCodeFault(changed)).toBe(changed === '0100109106' ? undefined : 'checksum');
      }
    }
  });

  it('numbers whose check digit would be 10 are not given out', () => expect(checkDigit('000000000')).toBeUndefined());
});

describe('personal numbers', () => {
  it('are read', () => {
    expect(readCitizenNumber('001099000001')).toEqual({ place: 'Hà Nội', sex: 'male', birthYear: 1999 });
    expect(readCitizenNumber('079300000001')).toMatchObject({ sex: 'female', birthYear: 2000 });
    expect(readCitizenNumber('003099000001')?.place).toBeUndefined();
    expect(readCitizenNumber('00109900000')).toBeUndefined();
  });
});
