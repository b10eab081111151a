import { ageOn, isRealDate } from '../dates';
import { anywhere } from '../spread';
import { makeCalculation } from './calculation';

/** Completed years between a birth date and another date, or today. */
export const calculateAge = makeCalculation({
  name: 'calculate-age',
  label: { vi: 'Tính tuổi', en: 'Age' },
  description: { vi: 'Số tuổi tròn tại một ngày, hoặc hôm nay.', en: 'Completed years at a date, or today.' },
  sentence: {
    vi: '{result} = tuổi của người sinh {born}, tính đến {on}',
    en: '{result} = age of who was born on {born}, at {on}',
  },
  result: 'number',
  from: [
    { name: 'born', label: { vi: 'Ngày sinh', en: 'Birth date' }, answers: ['date'], least: 1, most: 1 },
    {
      name: 'on',
      label: { vi: 'Tại ngày (bỏ trống: hôm nay)', en: 'At (empty: today)' },
      answers: ['date'],
      least: 0,
      most: 1,
      none: { vi: 'hôm nay', en: 'today' },
    },
  ],
  calculate: ([born = [], on], _options, { today }) => {
    const date = on === undefined ? today : on[0];
    if (!isRealDate(born[0]) || !isRealDate(date)) return undefined;
    const years = ageOn(born[0], date);
    return years < 0 ? undefined : years;
  },
  spread: () => ({ ...anywhere, low: 0 }),
});
