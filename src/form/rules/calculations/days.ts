import { member } from '../../json';
import { daysFrom, isRealDate } from '../dates';
import { anywhere } from '../spread';
import { makeCalculation } from './calculation';
import { periodRoles, periodSentence } from './period';

/** Calendar days from a date to another (or to today). The first day is not counted unless `inclusive` (Civil Code, Article 147). */
export const calculateDays = makeCalculation({
  name: 'calculate-days',
  label: { vi: 'Đếm ngày', en: 'Days between' },
  description: { vi: 'Số ngày theo lịch giữa hai ngày.', en: 'Calendar days between two dates.' },
  ...periodSentence({ vi: 'số ngày', en: 'days' }),
  result: 'number',
  from: periodRoles,
  calculate: ([from = [], to], options, { today }) => {
    const end = to === undefined ? today : to[0];
    if (!isRealDate(from[0]) || !isRealDate(end) || end < from[0]) return undefined;
    return daysFrom(from[0], end) + (member(options, 'inclusive') === true ? 1 : 0);
  },
  spread: (_operands, options) => ({ ...anywhere, low: member(options, 'inclusive') === true ? 1 : 0 }),
});
