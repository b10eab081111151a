import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDayFrom } from '../../src/dossier/calendar';
import { valueAt } from '../../src/form/answers';
import { recalculated, settleAnswers, withoutCalculated } from '../../src/form/calculate';
import { calculationOrder } from '../../src/form/calculation-order';
import { checkForm } from '../../src/form/check';
import type { Answers } from '../../src/form/form';
import { isObject } from '../../src/form/json';
import { rounded } from '../../src/form/rules/calculations/numbers';
import { daysAfter } from '../../src/form/rules/dates';
import { sampleAnswers } from '../../src/form/sample';
import { toForm } from '../../src/form/to-schema';
import { makeValidator } from '../../src/form/validate';
import { anyRichDraft } from './support/rich-drafts';
import { context, formOf, randomOf } from './support/world';

const chain = formOf(
  [
    { key: 'last', type: 'number', label: 'Cuối' },
    { key: 'middle', type: 'number', label: 'Giữa' },
    { key: 'first', type: 'number', label: 'Đầu' },
    { key: 'shown', type: 'number', label: 'Hiện', showWhen: { field: 'middle', is: 'greater', value: 5 } },
  ],
  [
    { id: 'l', kind: 'calculate-sum', fields: ['last', 'middle', 'shown'] },
    { id: 'm', kind: 'calculate-product', fields: ['middle', 'first'], options: { factor: 2 } },
  ],
);

describe('calculations', () => {
  it('come after what they need, also what decides whether it is shown', () => {
    expect(calculationOrder(chain).levels.map((level) => level.map(({ id }) => id))).toEqual([['m'], ['l']]);
    expect(settleAnswers(chain, { first: 2, shown: 100 }, context)).toEqual({ first: 2, middle: 4, last: 4 });
    expect(settleAnswers(chain, { first: 3, shown: 100 }, context)).toEqual({
      first: 3,
      middle: 6,
      shown: 100,
      last: 106,
    });
  });

  it('in a circle are left out, and end', () => {
    const form = formOf(
      [
        { key: 'a', type: 'number', label: 'A' },
        { key: 'b', type: 'number', label: 'B' },
        { key: 'c', type: 'number', label: 'C' },
      ],
      [
        { id: '1', kind: 'calculate-sum', fields: ['a', 'b'] },
        { id: '2', kind: 'calculate-sum', fields: ['b', 'a'] },
        { id: '3', kind: 'calculate-sum', fields: ['c', 'a'] },
      ],
    );
    expect([...calculationOrder(form).circular].sort()).toEqual(['a', 'b']);
    expect(settleAnswers(form, { a: 1 }, context)).toEqual({ a: 1, c: 1 });
  });

  it('fill in what was not sent and leave what was', () => {
    expect(settleAnswers(chain, { first: 2, middle: 9 }, context)).toEqual({ first: 2, middle: 9, last: 9 });
    expect(recalculated(chain, { first: 2, middle: 9 }, context)).toEqual({ first: 2, middle: 4, last: 4 });
    expect(recalculated(chain, { middle: 9, last: 9 }, context)).toEqual({});
  });

  it('do not begin a row', () => {
    const form = formOf(
      [
        { key: 'rate', type: 'number', label: 'Mức' },
        {
          key: 'rows',
          type: 'table',
          label: 'Bảng',
          fields: [
            { key: 'name', type: 'text', label: 'Tên', required: true },
            { key: 'fee', type: 'number', label: 'Phí' },
          ],
        },
      ],
      [{ id: 'f', kind: 'calculate-product', fields: ['rows[].fee', 'rate'] }],
    );
    expect(settleAnswers(form, { rate: 3, rows: [{}] }, context)).toEqual({ rate: 3 });
    expect(settleAnswers(form, { rate: 3, rows: [{ fee: 3 }] }, context)).toEqual({ rate: 3 });
    expect(settleAnswers(form, { rate: 3, rows: [{ name: 'A' }] }, context)).toEqual({
      rate: 3,
      rows: [{ name: 'A', fee: 3 }],
    });
  });

  it('pass what counts working days on a side without a calendar', () => {
    const form = formOf(
      [
        { key: 'from', type: 'date', label: 'Từ' },
        { key: 'due', type: 'date', label: 'Hạn' },
      ],
      [{ id: 'd', kind: 'calculate-date', fields: ['due', 'from'], options: { unit: 'working-day', count: 1 } }],
    );
    const { calendar: _calendar, ...bare } = context;
    const validate = makeValidator(form);
    expect(validate({ from: '2026-11-20', due: '2026-11-23' }, bare).problems).toEqual([]);
    expect(validate({ from: '2026-11-20', due: '2026-11-27' }, context).problems).toMatchObject([
      { code: 'calculated-differs' },
    ]);
  });

  it('satisfy the samples of any form, and settling is done once for all', () => {
    fc.assert(
      fc.property(anyRichDraft, fc.integer(), (draft, seed) => {
        const form = toForm(draft);
        const answers = sampleAnswers(form, randomOf(seed), context);
        expect(makeValidator(form)(answers, context).problems).toEqual([]);
        expect(recalculated(form, answers, context)).toEqual(answers);
        const bare = withoutCalculated(form, answers);
        expect(settleAnswers(form, bare, context)).toEqual(answers);
        expect(makeValidator(form)(bare, context).problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('never throw, whatever is sent, and are idempotent', () => {
    const keys = ['n1', 'n2', 'd1', 'd2', 'way', 'lines', 'sum', 'all', 'due', 'fee', 'f0'];
    const line = fc.dictionary(fc.constantFrom('count', 'price', 'cost', 'x'), fc.jsonValue({ maxDepth: 1 }));
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.array(fc.oneof(line, fc.jsonValue({ maxDepth: 1 })), { maxLength: 3 }),
      fc.integer(),
      fc.constantFrom('2026-02-28', '9999-12-31', '0000-00-00'),
    );
    fc.assert(
      fc.property(anyRichDraft, fc.dictionary(fc.constantFrom(...keys), value), (draft, noise) => {
        const form = toForm(draft);
        const sent: Answers = JSON.parse(JSON.stringify(noise));
        const once = settleAnswers(form, sent, context);
        expect(settleAnswers(form, once, context)).toEqual(once);
        expect(isObject(recalculated(form, sent, context))).toBe(true);
        makeValidator(form)(sent, context);
      }),
      { numRuns: 200 },
    );
  });

  it('a value that differs is refused at its field', () => {
    fc.assert(
      fc.property(anyRichDraft, fc.integer(), (draft, seed) => {
        const form = toForm(draft);
        const answers = sampleAnswers(form, randomOf(seed), context);
        const summed = valueAt(answers, 'sum');
        fc.pre(typeof summed === 'number' && form.rules.some(({ id }) => id === 'c-sum'));
        const { problems } = makeValidator(form)({ ...answers, sum: Number(summed) + 1 }, context);
        expect(problems).toContainEqual(
          expect.objectContaining({ field: 'sum', code: 'calculated-differs', rule: 'c-sum' }),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('numbers and days', () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [0.1 + 0.2, 6, 0.3],
    [2.5, 0, 3],
    [-0.4, 0, 0],
    [1e16, 0, undefined],
    [Number.NaN, 0, undefined],
  ])('%d to %d decimals is %d', (value, decimals, expected) => expect(rounded(value, decimals)).toBe(expected));

  it('the working day after so many is as many working days later, for any date and count', () => {
    const form = formOf(
      [
        { key: 'from', type: 'date', label: 'Từ' },
        { key: 'count', type: 'number', label: 'Số' },
        { key: 'due', type: 'date', label: 'Hạn' },
        { key: 'back', type: 'number', label: 'Ngược' },
      ],
      [
        { id: 'd', kind: 'calculate-date', fields: ['due', 'from', 'count'], options: { unit: 'working-day' } },
        { id: 'w', kind: 'calculate-working-days', fields: ['back', 'from', 'due'] },
      ],
    );
    expect(checkForm(form)).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
        const from = daysAfter('2026-01-01', offset);
        const settled = settleAnswers(form, { from, count }, context);
        expect(settled.back).toBe(count);
        const due = String(settled.due);
        expect(workingDayFrom(due, context.calendar)).toBe(due);
      }),
    );
  });
});
