import type { Text } from '../../messages/text';
import { dateForPeople, isDateText } from './dates';
import { messages } from './messages';
import { answeredPlaces, type Finding, type Given, option, optionsSchema, type RuleKind } from './rule-kind';

const limit = { type: 'string', pattern: '^(today|[0-9]{4}-[0-9]{2}-[0-9]{2})$' };

/** A date inside limits; a limit is an ISO date or `today`. */
export const dateRange: RuleKind = {
  name: 'date-range',
  label: { vi: 'Ngày trong khoảng', en: 'Date in range' },
  description: { vi: 'Ngày không sớm hoặc muộn hơn giới hạn.', en: 'A date not before or after a limit.' },
  fields: { least: 1, most: 1000 },
  options: optionsSchema({
    earliest: { ...limit, title: 'Sớm nhất', 'x-title-en': 'Earliest' },
    latest: { ...limit, title: 'Muộn nhất', 'x-title-en': 'Latest' },
  }),
  check: (rule, given) => {
    const earliest = limitOf(option(rule, 'earliest'), given);
    const latest = limitOf(option(rule, 'latest'), given);
    return answeredPlaces(rule, given).flatMap(({ path, value }): Finding[] => {
      if (!isDateText(value)) return [];
      if (earliest !== undefined && value < earliest) {
        return [{ path, code: 'date-too-early', message: messages.dateEarly, values: { limit: said(earliest) } }];
      }
      if (latest !== undefined && value > latest) {
        return [{ path, code: 'date-too-late', message: messages.dateLate, values: { limit: said(latest) } }];
      }
      return [];
    });
  },
};

function limitOf(value: unknown, given: Given): string | undefined {
  return value === 'today' ? given.today : typeof value === 'string' ? value : undefined;
}

function said(date: string): Text {
  return { vi: dateForPeople(date), en: dateForPeople(date) };
}
