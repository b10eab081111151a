import { member } from '../../json';
import { daysAfter, daysFrom, isRealDate } from '../dates';
import { anywhere } from '../spread';
import { makeCalculation } from './calculation';
import { periodRoles, periodSentence } from './period';

/** Longer periods are not counted: forms ask about months, and nothing runs unbounded. */
const longestPeriod = 20_000;

/** Working days of state agencies from a date to another (or to today); the first day is not counted unless `inclusive`. */
export const calculateWorkingDays = makeCalculation({
  name: 'calculate-working-days',
  label: { vi: 'Đếm ngày làm việc', en: 'Working days between' },
  description: {
    vi: 'Số ngày làm việc giữa hai ngày, trừ thứ Bảy, Chủ nhật và ngày nghỉ lễ.',
    en: 'Working days between two dates, without weekends and holidays.',
  },
  ...periodSentence({ vi: 'số ngày làm việc', en: 'working days' }),
  result: 'number',
  needsCalendar: () => true,
  from: periodRoles,
  calculate: ([from = [], to], options, { today, calendar }) => {
    const [start] = from;
    const end = to === undefined ? today : to[0];
    if (calendar === undefined || !isRealDate(start) || !isRealDate(end) || end < start) return undefined;
    const length = daysFrom(start, end);
    if (length > longestPeriod) return undefined;
    let count = 0;
    for (let after = member(options, 'inclusive') === true ? 0 : 1; after <= length; after += 1) {
      if (calendar.isWorkingDay(daysAfter(start, after))) count += 1;
    }
    return count;
  },
  spread: () => ({ ...anywhere, low: 0 }),
});
