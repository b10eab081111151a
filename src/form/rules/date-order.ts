import { withValueAt } from '../answers';
import type { Answers } from '../form';
import { daysAfter, isDateText } from './dates';
import { messages } from './messages';
import { type Finding, fieldsRole, option, optionsSchema, placesTogether, type RuleKind } from './rule-kind';

/** Each date not before the one named before it; `strict` wants it later. In a table, row by row. */
export const dateOrder: RuleKind = {
  name: 'date-order',
  label: { vi: 'Ngày theo thứ tự', en: 'Dates in order' },
  description: { vi: 'Ngày sau không được trước ngày trước.', en: 'A later date must not come before an earlier one.' },
  group: 'check',
  roles: fieldsRole(['date'], 2, 10),
  sentence: {
    vi: '{fields} lần lượt không trước nhau; phải khác ngày: {strict}',
    en: '{fields} follow each other in time; must differ: {strict}',
  },
  sentenceOf: ({ strict }) =>
    strict === true
      ? { vi: '{fields}: ngày sau phải muộn hơn ngày trước', en: '{fields}: each date is later than the one before' }
      : { vi: '{fields}: ngày sau không được trước ngày trước', en: '{fields}: no date is before an earlier one' },
  options: optionsSchema({ strict: { type: 'boolean', title: 'Phải khác ngày', 'x-title-en': 'Must differ' } }),
  check: (rule, given) => {
    const isStrict = option(rule, 'strict') === true;
    return placesTogether(rule, given).flatMap((places) =>
      places.flatMap(({ path, value }, index): Finding[] => {
        const before = places[index - 1];
        if (before === undefined || !isDateText(value) || !isDateText(before.value)) return [];
        if (isStrict ? value > before.value : value >= before.value) return [];
        const message = isStrict ? messages.dateOrderStrict : messages.dateOrder;
        return [{ path, code: 'date-order', message, values: { other: given.label(before.path) } }];
      }),
    );
  },
  repair: (rule, given) =>
    placesTogether(rule, given).reduce((answers: Answers, places) => {
      const dates = places
        .map((place) => place.value)
        .filter(isDateText)
        .sort();
      let last = '';
      return places.reduce((changed, { path, value }) => {
        if (!isDateText(value)) return changed;
        const next = dates.shift() ?? value;
        last = last !== '' && option(rule, 'strict') === true && next <= last ? daysAfter(last, 1) : next;
        return withValueAt(changed, path, last);
      }, answers);
    }, given.answers),
};
