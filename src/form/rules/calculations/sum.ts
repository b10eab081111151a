import { addend } from '../spread';
import { makeCalculation } from './calculation';
import { exact, numbersIn, within } from './numbers';

/** The sum of fields and of whole columns (`items[].cost`); what is not answered counts as nothing. Unknown while none is answered. */
export const calculateSum = makeCalculation({
  name: 'calculate-sum',
  label: { vi: 'Tính tổng', en: 'Sum' },
  description: { vi: 'Cộng các trường, cả một cột của bảng.', en: 'Adds fields, also a whole column of a table.' },
  sentence: { vi: '{result} = tổng của {parts}', en: '{result} = sum of {parts}' },
  result: 'number',
  from: [{ name: 'parts', label: { vi: 'Các số hạng', en: 'Parts' }, answers: ['number'], least: 1, most: 49 }],
  calculate: (operands) => {
    const numbers = numbersIn(operands.flat());
    if (numbers === undefined || numbers.length === 0) return undefined;
    return exact(numbers.reduce((total, value) => total + value, 0));
  },
  needs: 'any',
  spread: (operands) => {
    const parts = operands.map(addend);
    return {
      low: within(
        parts.reduce((total, { low }) => total + low, 0),
        Number.NEGATIVE_INFINITY,
      ),
      high: within(
        parts.reduce((total, { high }) => total + high, 0),
        Number.POSITIVE_INFINITY,
      ),
    };
  },
});
