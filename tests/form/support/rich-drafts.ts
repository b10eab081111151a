import fc from 'fast-check';
import type { FieldDraft, FormDraft } from '../../../src/form/draft';
import type { Rule } from '../../../src/form/form';
import { toForm } from '../../../src/form/to-schema';
import { textsOf } from '../../../src/form/translate';
import { anyDraft } from './drafts';

const number = (key: string): FieldDraft => ({
  key,
  type: 'number',
  label: `Số ${key}`,
  settings: { minimum: 0, maximum: 90 },
});
const total = (key: string): FieldDraft => ({ key, type: 'number', label: `Tính ${key}` });
const date = (key: string): FieldDraft => ({
  key,
  type: 'date',
  label: `Ngày ${key}`,
  settings: { earliest: '2025-01-01', latest: '2026-06-30' },
});
const choices = [
  { value: 'a', label: 'Mục A' },
  { value: 'b', label: 'Mục B' },
];

/** Fields that the rules below speak of; their keys are of no generated field. */
const ruled: FieldDraft[] = [
  number('n1'),
  number('n2'),
  date('d1'),
  date('d2'),
  { key: 'way', type: 'choice', label: 'Cách', settings: { choices }, requireWhen: { field: 'n1', is: 'filled' } },
  { key: 'note', type: 'text', label: 'Ghi chú', showWhen: { field: 'sum', is: 'at-least', value: 1 } },
  {
    key: 'lines',
    type: 'table',
    label: 'Bảng kê',
    settings: { maxItems: 5 },
    fields: [
      { key: 'count', type: 'number', label: 'Số lượng', required: true, settings: { minimum: 1, maximum: 9 } },
      { key: 'price', type: 'money', label: 'Đơn giá' },
      { key: 'cost', type: 'number', label: 'Thành tiền' },
    ],
  },
  ...['sum', 'less', 'part', 'age', 'days', 'work', 'steps', 'fee', 'all'].map(total),
  { key: 'due', type: 'date', label: 'Hạn' },
];

/** A rule of every kind that staff write (`show` and `require` stand at their fields); each calculation computes a field of its own, some from others. */
const everyRule: Rule[] = [
  { id: 'c-sum', kind: 'calculate-sum', fields: ['sum', 'n1', 'n2'] },
  { id: 'c-less', kind: 'calculate-difference', fields: ['less', 'sum', 'n1'] },
  { id: 'c-line', kind: 'calculate-product', fields: ['lines[].cost', 'lines[].count', 'lines[].price'] },
  { id: 'c-all', kind: 'calculate-sum', fields: ['all', 'lines[].cost'], when: { field: 'way', is: 'filled' } },
  { id: 'c-part', kind: 'calculate-percentage', fields: ['part', 'all'], options: { rate: 2.5, minimum: 10 } },
  { id: 'c-age', kind: 'calculate-age', fields: ['age', 'd1'] },
  { id: 'c-days', kind: 'calculate-days', fields: ['days', 'd1', 'd2'], options: { inclusive: true } },
  { id: 'c-work', kind: 'calculate-working-days', fields: ['work', 'd1', 'd2'] },
  { id: 'c-due', kind: 'calculate-date', fields: ['due', 'd1'], options: { unit: 'working-day', count: 5 } },
  {
    id: 'c-steps',
    kind: 'calculate-fee-steps',
    fields: ['steps', 'n1'],
    options: {
      counting: 'each',
      steps: [
        { upTo: 10, amount: 2000 },
        { upTo: null, amount: 1000 },
      ],
    },
  },
  {
    id: 'c-fee',
    kind: 'calculate-fee-choice',
    fields: ['fee', 'way'],
    options: { amounts: [{ value: 'a', amount: 100 }], otherwise: 50 },
  },
  { id: 'date-order', kind: 'date-order', fields: ['d1', 'd2'], options: { message: 'Sai thứ tự.' } },
  { id: 'date-range', kind: 'date-range', fields: ['d2'], options: { latest: 'today' }, severity: 'warning' },
  { id: 'number-order', kind: 'number-order', fields: ['n1', 'n2'], when: { field: 'note', is: 'empty' } },
  { id: 'same', kind: 'same', fields: ['note', 'way'], options: { differ: true } },
  { id: 'one', kind: 'at-least-one', fields: ['n1', 'note'] },
  { id: 'unique', kind: 'unique-rows', fields: ['lines[].count', 'lines[].price'], severity: 'warning' },
  {
    id: 'grown',
    kind: 'age',
    fields: ['d1'],
    options: { maximum: 40 },
    when: { field: 'sum', is: 'greater', value: 3 },
  },
];

/**
 * Drafts with everything a form can have: those of `anyDraft`, with rules of every kind on fields of their own, marks of reusable blocks,
 * and translations of any of their texts.
 */
export const anyRichDraft: fc.Arbitrary<FormDraft> = fc
  .record({
    draft: anyDraft,
    rules: fc.subarray(everyRule),
    block: fc.option(fc.record({ id: fc.constant('citizen'), revision: fc.constantFrom('1', '2') }), {
      nil: undefined,
    }),
    words: fc.array(fc.constantFrom('Name', '姓名', 'Họ tên', 'x/y~z'), { minLength: 1, maxLength: 3 }),
    every: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ draft, rules, block, words, every }) => {
    const section = { id: 'ruled', title: 'Có quy tắc', fields: ruled, ...(block === undefined ? {} : { block }) };
    const steps = [...draft.steps, { id: 'step-ruled', title: 'Bước có quy tắc', sections: [section] }];
    const whole: FormDraft = { ...draft, steps, ...(rules.length > 0 ? { rules } : {}) };
    const texts = textsOf(toForm(whole)).filter((_, index) => index % every === 0);
    const en = texts.map(({ pointer }, index): [string, string] => [pointer, words[index % words.length] ?? '']);
    return { ...whole, translations: { en: Object.fromEntries(en) } };
  });
