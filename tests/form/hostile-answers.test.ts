import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../src/form/check';
import type { Answers } from '../../src/form/form';
import { sampleAnswers } from '../../src/form/sample';
import { showAnswers } from '../../src/form/show';
import { toForm } from '../../src/form/to-schema';
import { makeValidator } from '../../src/form/validate';
import { dropHidden, visibleFields } from '../../src/form/visibility';
import { anyDraft } from './support/drafts';
import { context, formOf, places, randomOf } from './support/world';

const everything = formOf([
  { key: 'text', type: 'text', label: 'Chữ', required: true },
  { key: 'money', type: 'money', label: 'Tiền' },
  { key: 'date', type: 'date', label: 'Ngày', settings: { latest: 'today' } },
  { key: 'person', type: 'person', label: 'Người', required: true },
  {
    key: 'org',
    type: 'organisation',
    label: 'Tổ chức',
    showWhen: { field: 'person.sex', is: 'equals', value: 'male' },
  },
  { key: 'files', type: 'file', label: 'Tệp' },
  { key: 'about', type: 'text', label: 'Về bảng', showWhen: { field: 'rows', is: 'filled' } },
  { key: 'rows', type: 'table', label: 'Bảng', fields: [{ key: 'who', type: 'person', label: 'Ai', required: true }] },
]);

function deep(levels: number): unknown {
  let value: unknown = 'đáy';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { rows: value };
  return value;
}

const hostile: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a text', 'text'],
  ['a number', 5],
  [
    'prototype keys',
    JSON.parse(
      '{"__proto__": {"text": "x"}, "constructor": {"prototype": {}}, "toString": 1, "person": {"__proto__": []}}',
    ),
  ],
  ['a member in the way of comparing', { rows: { valueOf: {} } }],
  ['another, deep in a row', { rows: [{ who: { address: { toString: 1 } } }] }],
  ['deep nesting in a field', { text: 'a', person: deep(30) }],
  ['nesting beyond any form', deep(100_000)],
  ['a huge text', { text: 'x'.repeat(5_000_000) }],
  ['many rows', { rows: Array.from({ length: 20_000 }, () => ({ who: {} })) }],
  ['rows of everything', { rows: [null, 1, 'a', [], {}, { who: null }, { who: [] }, { who: { address: [] } }] }],
  ['lone surrogates', { text: '\ud800', person: { fullName: '\udfff\ud800' } }],
  ['a huge number', { money: 1e308, text: 'a' }],
  ['many unknown keys', Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, index]))],
];

describe('hostile answers', () => {
  it.each(hostile)('%s: problems, never an error', (_name, answers) => {
    // What comes over the wire has no type.
    const sent = answers as Answers;
    const { problems } = makeValidator(everything)(sent, context);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem.message.vi).not.toBe('');
  });

  it('a name that stands in the way of comparing is said', () => {
    const { problems } = makeValidator(everything)({ rows: [{ valueOf: 1 }] }, context);
    expect(problems).toMatchObject([{ code: 'forbidden-key', message: { vi: expect.stringContaining('valueOf') } }]);
  });

  it('any JSON at all, in any field of any form', () => {
    fc.assert(
      fc.property(
        anyDraft,
        fc.integer(),
        fc.constantFrom('f0', 'f1', 'f2', 'f3'),
        fc.jsonValue({ maxDepth: 5 }),
        (draft, seed, key, value) => {
          const form = toForm(draft);
          const answers: Answers = {
            ...sampleAnswers(form, randomOf(seed), context),
            [key]: JSON.parse(JSON.stringify(value)),
          };
          makeValidator(form)(answers, context);
          visibleFields(form, answers);
          showAnswers(form, answers, { places, locale: 'vi' });
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('a form of 1,000 fields is compiled, checked and filled without waiting', () => {
  const types = ['text', 'number', 'date', 'yes-no', 'phone'];
  const form = formOf(
    Array.from({ length: 1000 }, (_, index) => ({
      key: `f${index}`,
      type: types[index % types.length] ?? 'text',
      label: `Trường ${index}`,
      required: index % 2 === 0,
      ...(index > 5 && index % 20 === 0
        ? { showWhen: { field: `f${index - 17}`, is: 'equals' as const, value: true } }
        : {}),
    })),
  );
  expect(checkForm(form)).toEqual([]);
  const validate = makeValidator(form);
  const answers = sampleAnswers(form, randomOf(1), context);
  expect(validate(answers, context).problems).toEqual([]);
  const empty = validate({}, context).problems;
  expect(empty.length).toBeGreaterThan(400);
  expect(new Set(empty.map((problem) => problem.code))).toEqual(new Set(['required']));
  expect(Object.keys(dropHidden(form, answers)).length).toBeGreaterThan(600);
});
