import { withValueAt } from '../answers';
import type { Answers } from '../form';
import { messages } from './messages';
import { type Finding, fieldsRole, optionsSchema, placesTogether, type RuleKind } from './rule-kind';

/** Each number not less than the one named before it. In a table, row by row. */
export const numberOrder: RuleKind = {
  name: 'number-order',
  label: { vi: 'Số theo thứ tự', en: 'Numbers in order' },
  description: { vi: 'Số sau không nhỏ hơn số trước.', en: 'A later number is not less than an earlier one.' },
  group: 'check',
  roles: fieldsRole(['number'], 2, 10),
  sentence: {
    vi: '{fields}: số sau không nhỏ hơn số trước',
    en: '{fields}: a later number is not less than an earlier one',
  },
  options: optionsSchema({}),
  check: (rule, given) =>
    placesTogether(rule, given).flatMap((places) =>
      places.flatMap(({ path, value }, index): Finding[] => {
        const before = places[index - 1];
        if (typeof value !== 'number' || typeof before?.value !== 'number' || value >= before.value) return [];
        return [
          { path, code: 'number-order', message: messages.numberOrder, values: { other: given.label(before.path) } },
        ];
      }),
    ),
  repair: (rule, given) =>
    placesTogether(rule, given).reduce((answers: Answers, places) => {
      const numbers = places.map((place) => place.value).filter((value) => typeof value === 'number');
      numbers.sort((a, b) => a - b);
      return places.reduce(
        (changed, { path, value }) =>
          typeof value === 'number' ? withValueAt(changed, path, numbers.shift() ?? value) : changed,
        answers,
      );
    }, given.answers),
};
