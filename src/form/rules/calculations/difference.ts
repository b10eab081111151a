import { addend, anywhere } from '../spread';
import { makeCalculation } from './calculation';
import { exact, numbersIn, within } from './numbers';

/** The first number less the others; those not answered count as nothing. Unknown until the first is answered. */
export const calculateDifference = makeCalculation({
  name: 'calculate-difference',
  label: { vi: 'Tính hiệu', en: 'Difference' },
  description: { vi: 'Lấy một số trừ đi các số khác.', en: 'Takes other numbers away from one.' },
  sentence: { vi: '{result} = {whole} trừ {parts}', en: '{result} = {whole} less {parts}' },
  result: 'number',
  from: [
    { name: 'whole', label: { vi: 'Số bị trừ', en: 'Taken from' }, answers: ['number'], least: 1, most: 1 },
    { name: 'parts', label: { vi: 'Các số trừ', en: 'Taken away' }, answers: ['number'], least: 1, most: 48 },
  ],
  calculate: ([whole = [], ...parts]) => {
    const numbers = numbersIn([...whole, ...parts.flat()]);
    if (numbers === undefined || whole.length !== 1) return undefined;
    const [first = 0, ...others] = numbers;
    return exact(others.reduce((rest, value) => rest - value, first));
  },
  needs: 'first',
  spread: ([whole = { ...anywhere, isSure: false, isMany: false }, ...operands]) => {
    const parts = operands.map(addend);
    return {
      low: within(
        parts.reduce((rest, { high }) => rest - high, whole.low),
        Number.NEGATIVE_INFINITY,
      ),
      high: within(
        parts.reduce((rest, { low }) => rest - low, whole.high),
        Number.POSITIVE_INFINITY,
      ),
    };
  },
});
