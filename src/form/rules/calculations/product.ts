import { numberAt } from '../../json';
import { anywhere, rising, times } from '../spread';
import { makeCalculation } from './calculation';
import { numbersIn, rounded } from './numbers';

/** Numbers multiplied with each other and with a constant (`factor`, 1 if absent), rounded to `decimals` (whole if absent). */
export const calculateProduct = makeCalculation({
  name: 'calculate-product',
  label: { vi: 'Tính tích', en: 'Product' },
  description: {
    vi: 'Nhân các trường với nhau và với một hằng số: số lượng × đơn giá.',
    en: 'Multiplies fields with each other and a constant: quantity × price.',
  },
  sentence: {
    vi: '{result} = {factors} nhân với {factor}, làm tròn {decimals} chữ số lẻ',
    en: '{result} = {factors} times {factor}, rounded to {decimals} decimals',
  },
  sentenceOf: ({ factor, decimals }) => {
    const times = factor === undefined ? { vi: '', en: '' } : { vi: ' × {factor}', en: ' × {factor}' };
    const digits =
      decimals === undefined
        ? { vi: '', en: '' }
        : { vi: ', làm tròn {decimals} chữ số lẻ', en: ', rounded to {decimals} decimals' };
    return {
      vi: `{result} = tích của {factors}${times.vi}${digits.vi}`,
      en: `{result} = product of {factors}${times.en}${digits.en}`,
    };
  },
  result: 'number',
  from: [{ name: 'factors', label: { vi: 'Các thừa số', en: 'Factors' }, answers: ['number'], least: 1, most: 9 }],
  options: {
    factor: { type: 'number', title: 'Hằng số', 'x-title-en': 'Constant' },
    decimals: { type: 'integer', minimum: 0, maximum: 6, title: 'Số chữ số lẻ', 'x-title-en': 'Decimals' },
  },
  calculate: (operands, options) => {
    const numbers = numbersIn(operands.flat());
    if (numbers === undefined || operands.some((values) => values.length !== 1)) return undefined;
    const product = numbers.reduce((total, value) => total * value, numberAt(options, 'factor') ?? 1);
    return rounded(product, numberAt(options, 'decimals') ?? 0);
  },
  spread: (operands, options) => {
    if (operands.some(({ isMany }) => isMany)) return anywhere;
    const factor = numberAt(options, 'factor') ?? 1;
    const product = operands.reduce(times, { low: factor, high: factor });
    return rising(product, (value) => rounded(value, numberAt(options, 'decimals') ?? 0));
  },
});
