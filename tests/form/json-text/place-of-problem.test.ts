import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkForm } from '../../../src/form/check';
import { faults } from '../../../src/form/checks/messages';
import { jsonLines, lineOf } from '../../../src/form/json-text/json-lines';
import { placeOfProblem } from '../../../src/form/json-text/place-of-problem';

/** A change of the form beside it; the line where the fault stands carries a `◆` or is named. */
type Case = { name: string; code: string; change: [string, string]; line?: number };

const folder = new URL('../fixtures/fault-lines/', import.meta.url);
const form = readFileSync(new URL('form.txt', folder), 'utf8');
const cases: Case[] = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8'));

test('the form without changes is sound', () => {
  expect(checkForm(JSON.parse(form))).toEqual([]);
});

test.each(cases.map((one) => [one.name, one] as const))(
  '%s: at its line',
  (_name, { code, change: [from, to], line }) => {
    const marked = form.replace(from, () => to);
    expect(marked).not.toBe(form);
    const text = marked.replace('◆', '');
    const expected = line ?? marked.slice(0, marked.indexOf('◆')).split('\n').length;
    const document: unknown = JSON.parse(text);
    const problem = checkForm(document).find((found) => found.code === code);
    expect(problem, JSON.stringify(checkForm(document).map((found) => found.code))).toBeDefined();
    if (problem === undefined) return;
    expect(lineOf(jsonLines(text), placeOfProblem(document, problem))).toBe(expected);
  },
);

test('any problem has a place in any document', () => {
  const codes = fc.constantFrom(...Object.keys(faults), 'anything');
  fc.assert(
    fc.property(fc.jsonValue(), codes, fc.string(), fc.string(), (document, code, field, said) => {
      const problem = { code, field, message: { vi: `“${said}”`, en: said } };
      expect(typeof placeOfProblem(document, problem)).toBe('string');
    }),
  );
});
