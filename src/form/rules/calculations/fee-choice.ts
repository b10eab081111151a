import { equalJson, type Json, type JsonObject, listAt, member, numberAt } from '../../json';
import { among, anywhere, times } from '../spread';
import { makeCalculation } from './calculation';
import { exact, numbersIn } from './numbers';

/** The value that stands for yes and no in the table of amounts, whose values are texts. */
const yesNo = { true: 'yes', false: 'no' } as const;

/**
 * An amount for the choice that was made (the sum, for several), times a quantity when a field gives one. A choice that the table does
 * not name costs `otherwise`; without it the fee is unknown. A yes-no question is named by `yes` and `no`.
 */
export const calculateFeeChoice = makeCalculation({
  name: 'calculate-fee-choice',
  label: { vi: 'Phí theo lựa chọn', en: 'Fee by choice' },
  description: { vi: 'Mỗi lựa chọn một mức thu.', en: 'An amount for each choice.' },
  sentence: {
    vi: '{result} = mức thu theo {choice}: {amounts}; lựa chọn khác: {otherwise}; nhân với {quantity}',
    en: '{result} = amount by {choice}: {amounts}; any other: {otherwise}; times {quantity}',
  },
  sentenceOf: ({ otherwise }) => ({
    vi: `{result} = mức thu theo {choice}: {amounts}${otherwise === undefined ? '' : '; lựa chọn khác {otherwise}'}`,
    en: `{result} = amount by {choice}: {amounts}${otherwise === undefined ? '' : '; any other {otherwise}'}`,
  }),
  result: 'number',
  isFee: true,
  from: [
    {
      name: 'choice',
      label: { vi: 'Theo lựa chọn', en: 'By choice' },
      answers: ['choice', 'choices', 'yes-no'],
      least: 1,
      most: 1,
    },
    { name: 'quantity', label: { vi: 'Số lượng', en: 'Quantity' }, answers: ['number'], least: 0, most: 1 },
  ],
  options: {
    amounts: {
      type: 'array',
      minItems: 1,
      maxItems: 300,
      title: 'Mức thu',
      'x-title-en': 'Amounts',
      items: {
        type: 'object',
        properties: {
          value: {
            type: 'string',
            minLength: 1,
            maxLength: 100,
            title: 'Lựa chọn',
            'x-title-en': 'Choice',
            'x-choice-of': 'choice',
          },
          amount: { type: 'number', minimum: 0, title: 'Mức thu', 'x-title-en': 'Amount' },
        },
        required: ['value', 'amount'],
        additionalProperties: false,
      },
    },
    otherwise: { type: 'number', minimum: 0, title: 'Lựa chọn khác', 'x-title-en': 'Any other choice' },
  },
  requiredOptions: ['amounts'],
  calculate: ([chosen = [], quantity], options) => {
    const [answer] = chosen;
    const [count] = quantity === undefined ? [1] : (numbersIn(quantity) ?? []);
    if (answer === undefined || count === undefined) return undefined;
    const amounts = (Array.isArray(answer) ? answer : [answer]).map((choice) => amountOf(choice, options));
    const known = amounts.filter((amount) => amount !== undefined);
    if (known.length !== amounts.length) return undefined;
    return exact(known.reduce((total, amount) => total + amount, 0) * count);
  },
  spread: ([choice, quantity], options) => {
    if (choice?.answers === undefined) return anywhere;
    const amounts = among(choice.answers.flatMap((answer) => amountOf(answer, options) ?? []));
    return quantity === undefined ? amounts : times(amounts, quantity);
  },
});

function amountOf(choice: Json, options: JsonObject): number | undefined {
  const name = typeof choice === 'boolean' ? yesNo[`${choice}`] : choice;
  const row = listAt(options, 'amounts').find((entry) => equalJson(member(entry, 'value'), name));
  return numberAt(row, 'amount') ?? numberAt(options, 'otherwise');
}
