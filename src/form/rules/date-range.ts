import type { Text } from '../../messages/text';
import { dayLimit } from '../day-limit';
import { dateForPeople, isDateText } from './dates';
import { messages } from './messages';
import {
  answeredPlaces,
  type Finding,
  fieldsRole,
  type Given,
  option,
  optionsSchema,
  type RuleKind,
} from './rule-kind';

/** A date inside limits; a limit is an ISO date or `today`. */
export const dateRange: RuleKind = {
  name: 'date-range',
  label: { vi: 'Ngày trong khoảng', en: 'Date in range' },
  description: { vi: 'Ngày không sớm hoặc muộn hơn giới hạn.', en: 'A date not before or after a limit.' },
  group: 'check',
  roles: fieldsRole(['date'], 1, 1000),
  sentence: {
    vi: '{fields} sớm nhất là {earliest}, muộn nhất là {latest}',
    en: '{fields} is {earliest} at the earliest, {latest} at the latest',
  },
  sentenceOf: ({ earliest, latest }) => {
    if (latest === undefined)
      return { vi: '{fields} sớm nhất là {earliest}', en: '{fields} is {earliest} at the earliest' };
    return earliest === undefined
      ? { vi: '{fields} muộn nhất là {latest}', en: '{fields} is {latest} at the latest' }
      : { vi: '{fields} từ {earliest} đến {latest}', en: '{fields} is from {earliest} to {latest}' };
  },
  options: optionsSchema({
    earliest: { ...dayLimit, title: 'Sớm nhất', 'x-title-en': 'Earliest' },
    latest: { ...dayLimit, title: 'Muộn nhất', 'x-title-en': 'Latest' },
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
