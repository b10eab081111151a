import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/form/form';
import { sampleAnswers } from '../../../src/form/sample';
import {
  followTestCase,
  newTestCase,
  readTestCases,
  runTestCases,
  type TestCase,
  testCaseProblems,
} from '../../../src/form/test-cases';
import { makeValidator } from '../../../src/form/validate';
import { context, formOf, randomOf } from '../support/world';

const form = formOf([
  { key: 'name', type: 'text', label: 'Họ tên', required: true },
  { key: 'taxCode', type: 'tax-code', label: 'Mã số thuế' },
  {
    key: 'children',
    type: 'table',
    label: 'Các con',
    fields: [{ key: 'name', type: 'text', label: 'Tên con', required: true }],
  },
]);
const validate = makeValidator(form);
const verify = (answers: Answers) => validate(answers, context);

const fine: TestCase = { id: '1', name: 'Đủ', answers: { name: 'An' }, expect: 'accepted' };
const nameless: TestCase = {
  id: '2',
  name: 'Thiếu tên',
  answers: { taxCode: '0100109106' },
  expect: { refused: [{ field: 'name', code: 'required' }] },
};

describe('test cases', () => {
  it('pass when answers are accepted, or refused for exactly the expected reasons', () => {
    expect(runTestCases(form, [fine, nameless], verify).map(({ passed }) => passed)).toEqual([true, true]);
    expect(testCaseProblems(form, [fine, nameless], verify)).toEqual([]);
  });

  it('fail when something is refused that was not expected, and say what', () => {
    const [outcome] = runTestCases(form, [{ ...nameless, expect: 'accepted' }], verify);
    expect(outcome?.differences).toMatchObject([{ kind: 'refused-unexpectedly', field: 'name', code: 'required' }]);
    expect(outcome?.differences[0]?.text.vi).toBe('Không mong đợi: Chưa điền “Họ tên”.');
  });

  it('fail when something is accepted that should have been refused', () => {
    const [outcome] = runTestCases(form, [{ ...fine, expect: nameless.expect }], verify);
    expect(outcome?.differences).toMatchObject([{ kind: 'not-refused', field: 'name', code: 'required' }]);
  });

  it('fail when the reason is another one', () => {
    const other: TestCase = { ...nameless, expect: { refused: [{ field: 'name', code: 'too-long' }] } };
    expect(runTestCases(form, [other], verify)[0]?.differences).toHaveLength(2);
  });

  it('block publishing with a sentence for each broken one', () => {
    const problems = testCaseProblems(form, [fine, { ...nameless, expect: 'accepted' }], verify);
    expect(problems).toMatchObject([{ code: 'test-case-broken', field: 'testCases.1', rule: '2' }]);
    expect(problems[0]?.message.vi).toBe(
      'Tình huống thử “Thiếu tên” không còn đúng. Không mong đợi: Chưa điền “Họ tên”.',
    );
  });

  it('made of what was found always pass', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, isBroken) => {
        const { name, ...others } = sampleAnswers(form, randomOf(seed), context);
        const answers: Answers = isBroken ? others : { ...others, name: name ?? null };
        const made = newTestCase('1', 'Thử', answers, verify(answers).problems);
        expect(runTestCases(form, [made], verify)[0]?.passed).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('followTestCase', () => {
  it('renames answers and expected refusals, in rows too', () => {
    const testCase: TestCase = {
      id: '1',
      name: 'Thử',
      answers: { name: 'An', children: [{ name: 'Bé' }, { name: 'Chị' }] },
      expect: { refused: [{ field: 'children.1.name', code: 'required' }] },
    };
    const renames = [
      { from: 'children', to: 'kids' },
      { from: 'children[].name', to: 'children[].fullName' },
    ];
    expect(followTestCase(testCase, renames)).toEqual({
      ...testCase,
      answers: { name: 'An', kids: [{ fullName: 'Bé' }, { fullName: 'Chị' }] },
      expect: { refused: [{ field: 'kids.1.fullName', code: 'required' }] },
    });
  });

  it('leaves answers alone whose field went into a table', () => {
    expect(followTestCase(fine, [{ from: 'name', to: 'children[].name2' }])).toBe(fine);
  });
});

describe('readTestCases', () => {
  it('takes what it gives, and nothing as no case', () => {
    expect(readTestCases(undefined)).toEqual({ cases: [] });
    expect(readTestCases(JSON.parse(JSON.stringify([fine, nameless])))).toEqual({ cases: [fine, nameless] });
  });

  it.each([
    ['no list', {}, 'test-cases-shape', 'testCases'],
    ['no id', [{ ...fine, id: '' }], 'test-cases-shape', 'testCases.0'],
    ['answers that are none', [fine, { ...nameless, answers: [] }], 'test-cases-shape', 'testCases.1'],
    ['another expectation', [{ ...fine, expect: 'perhaps' }], 'test-cases-shape', 'testCases.0'],
    ['the same id twice', [fine, fine], 'test-case-repeated', 'testCases.1.id'],
    [
      'too many',
      Array.from({ length: 201 }, (_, id) => ({ ...fine, id: String(id) })),
      'too-many-test-cases',
      'testCases',
    ],
    ['a key that reaches a prototype', JSON.parse('[{"__proto__":{}}]'), 'forbidden-key', '0'],
  ])('refuses %s', (_what, json, code, field) => {
    expect(readTestCases(json)).toMatchObject({ problems: [{ code, field }] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (json) => {
        const read = readTestCases(json);
        expect('cases' in read || read.problems.length > 0).toBe(true);
      }),
    );
  });
});
