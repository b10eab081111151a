import { withValueAt } from '../answers';
import { dateForPeople, isDateText, isRealDate, monthsAfter } from './dates';
import { messages } from './messages';
import { type Finding, option, optionsSchema, placesTogether, type RuleKind } from './rule-kind';

/** A date at most so many months after another one: the longest stay, permit or use. In a table, row by row. */
export const dateWithin: RuleKind = {
  name: 'date-within',
  label: { vi: 'Không quá số tháng', en: 'Within months' },
  description: {
    vi: 'Ngày sau cách ngày trước không quá số tháng.',
    en: 'A date is at most so many months after another.',
  },
  group: 'check',
  roles: [
    { name: 'start', label: { vi: 'Từ ngày', en: 'From' }, answers: ['date'], least: 1, most: 1 },
    { name: 'end', label: { vi: 'Đến ngày', en: 'To' }, answers: ['date'], least: 1, most: 1 },
  ],
  sentence: {
    vi: '{end} không quá {months} tháng kể từ {start}',
    en: '{end} is at most {months} months after {start}',
  },
  options: optionsSchema(
    { months: { type: 'integer', minimum: 1, maximum: 1200, title: 'Số tháng', 'x-title-en': 'Months' } },
    ['months'],
  ),
  check: (rule, given) => {
    const months = option(rule, 'months');
    return placesTogether(rule, given).flatMap(([start, end]): Finding[] => {
      if (typeof months !== 'number' || start === undefined || end === undefined) return [];
      if (!isRealDate(start.value) || !isDateText(end.value)) return [];
      const last = monthsAfter(start.value, months);
      if (end.value <= last) return [];
      const said = (text: string) => ({ vi: text, en: text });
      const values = {
        other: given.label(start.path),
        months: said(String(months)),
        limit: said(dateForPeople(last)),
      };
      return [{ path: end.path, code: 'date-too-far', message: messages.dateTooFar, values }];
    });
  },
  repair: (rule, given) => {
    const months = option(rule, 'months');
    return placesTogether(rule, given).reduce((answers, [start, end]) => {
      if (typeof months !== 'number' || start === undefined || end === undefined) return answers;
      if (!isRealDate(start.value) || !isDateText(end.value)) return answers;
      const last = monthsAfter(start.value, months);
      return end.value <= last ? answers : withValueAt(answers, end.path, last);
    }, given.answers);
  },
};
