import { numberAt } from '../../json';
import { anywhere, limitedSpread, rising, times } from '../spread';
import { makeCalculation } from './calculation';
import { limited, numbersIn, rounded } from './numbers';

/** A percentage of an amount inside bounds, rounded to whole units: a fee by value (`FeeAmount` of kind percentage). */
export const calculatePercentage = makeCalculation({
  name: 'calculate-percentage',
  label: { vi: 'Tính phần trăm', en: 'Percentage' },
  description: {
    vi: 'Tỷ lệ phần trăm của một số, có mức ít nhất và nhiều nhất: lệ phí trước bạ.',
    en: 'A percentage of a number with a least and a most: a fee by value.',
  },
  sentence: {
    vi: '{result} = {rate}% của {base}, ít nhất {minimum}, nhiều nhất {maximum}',
    en: '{result} = {rate}% of {base}, at least {minimum}, at most {maximum}',
  },
  sentenceOf: ({ minimum, maximum }) => ({
    vi: `{result} = {rate}% của {base}${minimum === undefined ? '' : ', ít nhất {minimum}'}${maximum === undefined ? '' : ', nhiều nhất {maximum}'}`,
    en: `{result} = {rate}% of {base}${minimum === undefined ? '' : ', at least {minimum}'}${maximum === undefined ? '' : ', at most {maximum}'}`,
  }),
  result: 'number',
  from: [{ name: 'base', label: { vi: 'Số gốc', en: 'Of' }, answers: ['number'], least: 1, most: 1 }],
  options: {
    rate: { type: 'number', minimum: 0, maximum: 1000, title: 'Tỷ lệ (%)', 'x-title-en': 'Rate (%)' },
    minimum: { type: 'number', title: 'Ít nhất', 'x-title-en': 'At least' },
    maximum: { type: 'number', title: 'Nhiều nhất', 'x-title-en': 'At most' },
  },
  requiredOptions: ['rate'],
  calculate: ([base = []], options) => {
    const [amount] = numbersIn(base) ?? [];
    const rate = numberAt(options, 'rate');
    if (amount === undefined || rate === undefined) return undefined;
    const share = rounded((amount * rate) / 100, 0);
    return share === undefined ? undefined : limited(share, numberAt(options, 'minimum'), numberAt(options, 'maximum'));
  },
  spread: ([base = anywhere], options) => {
    const rate = numberAt(options, 'rate') ?? 0;
    const share = rising(times(base, { low: rate, high: rate }), (value) => rounded(value / 100, 0));
    return limitedSpread(share, numberAt(options, 'minimum'), numberAt(options, 'maximum'));
  },
});
