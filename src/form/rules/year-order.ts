import { withValueAt } from '../answers';
import type { Json } from '../json';
import { isDateText } from './dates';
import { messages } from './messages';
import { type Finding, fieldsRole, option, optionsSchema, placesTogether, type RuleKind } from './rule-kind';

/** Years in order, of numbers that are years and of dates; with `past` no year given as a number is still to come. */
export const yearOrder: RuleKind = {
  name: 'year-order',
  label: { vi: 'Năm theo thứ tự', en: 'Years in order' },
  description: {
    vi: 'Năm sau không trước năm trước (số năm hoặc năm của một ngày); có thể đòi không sau năm nay.',
    en: 'A later year is not before an earlier one (a year, or the year of a date); it may have to be no later than this year.',
  },
  group: 'check',
  roles: fieldsRole(['number', 'date'], 1, 10),
  sentence: {
    vi: '{fields}: năm sau không trước năm trước; không sau năm nay: {past}',
    en: '{fields}: no year is before an earlier one; none is after this year: {past}',
  },
  sentenceOf: ({ past }) =>
    past === true
      ? {
          vi: '{fields}: năm lần lượt không trước nhau, không sau năm nay',
          en: '{fields}: years in order, none after this year',
        }
      : { vi: '{fields}: năm lần lượt không trước nhau', en: '{fields}: years in order' },
  options: optionsSchema({
    past: { type: 'boolean', title: 'Không sau năm nay', 'x-title-en': 'Not after this year' },
  }),
  check: (rule, given) => {
    const latest = option(rule, 'past') === true ? Number(given.today.slice(0, 4)) : undefined;
    return placesTogether(rule, given).flatMap((places) =>
      places.flatMap(({ path, value }, index): Finding[] => {
        const year = yearOf(value);
        if (year === undefined) return [];
        if (latest !== undefined && typeof value === 'number' && year > latest) {
          return [{ path, code: 'year-to-come', message: messages.yearToCome, values: { year: said(latest) } }];
        }
        const before = places[index - 1];
        const earlier = yearOf(before?.value);
        if (before === undefined || earlier === undefined || year >= earlier) return [];
        const values = { year: said(earlier), other: given.label(before.path) };
        return [{ path, code: 'year-order', message: messages.yearOrder, values }];
      }),
    );
  },
  // Earlier years move back: a later one may already stand at the limit of its field.
  repair: (rule, given) => {
    const latest = option(rule, 'past') === true ? Number(given.today.slice(0, 4)) : Number.POSITIVE_INFINITY;
    return placesTogether(rule, given).reduce((answers, places) => {
      let next = Number.POSITIVE_INFINITY;
      return places.reduceRight((changed, { path, value }) => {
        const year = yearOf(value);
        if (year === undefined) return changed;
        next = Math.min(next, typeof value === 'number' ? Math.min(year, latest) : year);
        return withValueAt(changed, path, inYear(value, next));
      }, answers);
    }, given.answers);
  },
};

function yearOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return isDateText(value) ? Number(value.slice(0, 4)) : undefined;
}

/** The number or date in another year; the 28th at most, so that the day exists in every year. */
function inYear(value: Json | undefined, year: number): Json {
  if (!isDateText(value) || yearOf(value) === year) return isDateText(value) ? value : year;
  return `${year}-${value.slice(5, 8)}${value.slice(8) > '28' ? '28' : value.slice(8)}`;
}

function said(year: number) {
  return { vi: String(year), en: String(year) };
}
