import { placesAt, withValueAt } from '../answers';
import { isAnswered } from '../conditions/evaluate';
import { shownNumber } from '../field-types/show-values';
import type { Rule } from '../form';
import { messages } from './messages';
import { applies, type Given, optionsSchema, type RuleKind } from './rule-kind';

/** The first field is the sum of the others; a column of a table (`items[].amount`) counts with all its rows. */
export const sum: RuleKind = {
  name: 'sum',
  label: { vi: 'Bằng tổng', en: 'Equals the sum' },
  description: { vi: 'Trường đầu bằng tổng các trường sau.', en: 'The first field equals the sum of the others.' },
  group: 'check',
  roles: [
    { name: 'total', label: { vi: 'Tổng', en: 'Total' }, answers: ['number'], least: 1, most: 1 },
    { name: 'parts', label: { vi: 'Các số hạng', en: 'Parts' }, answers: ['number'], least: 1, most: 49 },
  ],
  sentence: { vi: '{total} bằng tổng của {parts}', en: '{total} is the sum of {parts}' },
  options: optionsSchema({}),
  check: (rule, given) => {
    const [totalField = ''] = rule.fields;
    const total = placesAt(given.answers, totalField)[0];
    const expected = sumOf(rule, given);
    if (total === undefined || typeof total.value !== 'number' || expected === undefined) return [];
    if (!applies(rule.when, total.path, given) || Math.abs(total.value - expected) < 1e-6) return [];
    const names = rule.fields.slice(1).map((field) => given.label(field));
    return [
      {
        path: total.path,
        code: 'sum-differs',
        message: messages.sum,
        values: {
          parts: { vi: names.map((name) => name.vi).join(' + '), en: names.map((name) => name.en).join(' + ') },
          total: { vi: shownNumber(expected, 'vi'), en: shownNumber(expected, 'en') },
        },
      },
    ];
  },
  repair: (rule, given) => {
    const expected = sumOf(rule, given);
    return expected === undefined ? given.answers : withValueAt(given.answers, rule.fields[0] ?? '', expected);
  },
};

/** The sum of the parts that are numbers; undefined while none is answered. */
function sumOf(rule: Rule, given: Given): number | undefined {
  const parts = rule.fields.slice(1).flatMap((field) => placesAt(given.answers, field));
  const numbers = parts.map((part) => part.value).filter((value) => typeof value === 'number');
  if (numbers.length === 0 || parts.some((part) => isAnswered(part.value) && typeof part.value !== 'number'))
    return undefined;
  return numbers.reduce((total, value) => total + value, 0);
}
