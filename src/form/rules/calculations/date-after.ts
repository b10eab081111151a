import { type JsonObject, numberAt, textAt } from '../../json';
import { daysAfter, isRealDate, monthsAfter } from '../dates';
import type { WorkingDays } from '../rule-kind';
import { makeCalculation } from './calculation';

/** Counts further than this are not made. */
const mostSteps = 10_000;

type Step = (date: string, count: number, calendar: WorkingDays | undefined) => string | undefined;

const steps: Readonly<Record<string, Step>> = {
  day: daysAfter,
  month: monthsAfter,
  year: (date, count) => monthsAfter(date, count * 12),
  'working-day': (date, count, calendar) =>
    calendar === undefined ? undefined : workingDaysAfter(date, count, calendar),
};

/** The date so many days, working days, months or years after (before, for a negative count) another. */
export const calculateDate = makeCalculation({
  name: 'calculate-date',
  label: { vi: 'Tính ngày', en: 'Date after' },
  description: {
    vi: 'Ngày sau một số ngày, ngày làm việc, tháng hoặc năm.',
    en: 'The date so many days, working days, months or years later.',
  },
  sentence: { vi: '{result} = sau {from} {count} {more} {unit}', en: '{result} = {count} {more} {unit} after {from}' },
  sentenceOf: ({ count }) =>
    count === undefined
      ? { vi: '{result} = sau {from} {more} {unit}', en: '{result} = {more} {unit} after {from}' }
      : { vi: '{result} = sau {from} {count} {unit}', en: '{result} = {count} {unit} after {from}' },
  result: 'date',
  from: [
    { name: 'from', label: { vi: 'Từ ngày', en: 'From' }, answers: ['date'], least: 1, most: 1 },
    {
      name: 'more',
      label: { vi: 'Số lượng lấy từ trường', en: 'How many, from a field' },
      answers: ['number'],
      least: 0,
      most: 1,
    },
  ],
  options: {
    count: { type: 'integer', minimum: -mostSteps, maximum: mostSteps, title: 'Số lượng', 'x-title-en': 'How many' },
    unit: {
      type: 'string',
      enum: ['day', 'working-day', 'month', 'year'],
      'x-labels': ['ngày', 'ngày làm việc', 'tháng', 'năm'],
      'x-labels-en': ['days', 'working days', 'months', 'years'],
      title: 'Đơn vị',
      'x-title-en': 'Unit',
    },
  },
  requiredOptions: ['unit'],
  needsCalendar: (options) => textAt(options, 'unit') === 'working-day',
  calculate: ([from = [], more], options, { calendar }) => {
    const [start] = from;
    const count = more === undefined ? numberAt(options, 'count') : more[0];
    if (!isRealDate(start) || typeof count !== 'number' || !Number.isInteger(count)) return undefined;
    if (Math.abs(count) > mostSteps) return undefined;
    const date = stepOf(options)?.(start, count, calendar);
    return isRealDate(date) ? date : undefined;
  },
});

function stepOf(options: JsonObject): Step | undefined {
  const unit = textAt(options, 'unit') ?? '';
  return Object.hasOwn(steps, unit) ? steps[unit] : undefined;
}

/** The n-th working day after a date (before it, for a negative count); for none, the date itself or the next working day. */
function workingDaysAfter(date: string, count: number, calendar: WorkingDays): string | undefined {
  const direction = count < 0 ? -1 : 1;
  let day = date;
  let left = Math.abs(count);
  for (let walked = 0; walked < mostSteps * 3; walked += 1) {
    if (left === 0 && calendar.isWorkingDay(day)) return day;
    day = daysAfter(day, direction);
    if (left > 0 && calendar.isWorkingDay(day)) left -= 1;
  }
  return undefined;
}
