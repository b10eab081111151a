import { type Json, type JsonObject, listAt, member, numberAt } from '../../json';
import { among, anywhere, limitedSpread, rising } from '../spread';
import { makeCalculation } from './calculation';
import { limited, numbersIn, rounded } from './numbers';

type FeeStep = { upTo: number; amount: number };

/**
 * A fee by a table of steps over a quantity. `each`: every unit costs the amount of the step it lies in, as `FeeAmount` of kind stepped;
 * `bracket`: the amount of the step that the whole quantity lies in. Then at least `minimum` and at most `maximum` (the cap).
 */
export const calculateFeeSteps = makeCalculation({
  name: 'calculate-fee-steps',
  label: { vi: 'Phí theo bậc', en: 'Fee by steps' },
  description: {
    vi: 'Mức thu theo từng bậc số lượng, có mức trần.',
    en: 'A fee by steps of a quantity, with a cap.',
  },
  sentence: {
    vi: '{result} = mức thu theo {quantity}: {steps}; {counting}; ít nhất {minimum}, nhiều nhất {maximum}',
    en: '{result} = fee by {quantity}: {steps}; {counting}; at least {minimum}, at most {maximum}',
  },
  sentenceOf: ({ minimum, maximum }) => ({
    vi: `{result} = mức thu theo {quantity}, {counting}: {steps}${minimum === undefined ? '' : '; ít nhất {minimum}'}${maximum === undefined ? '' : '; nhiều nhất {maximum}'}`,
    en: `{result} = fee by {quantity}, {counting}: {steps}${minimum === undefined ? '' : '; at least {minimum}'}${maximum === undefined ? '' : '; at most {maximum}'}`,
  }),
  result: 'number',
  isFee: true,
  from: [{ name: 'quantity', label: { vi: 'Số lượng', en: 'Quantity' }, answers: ['number'], least: 1, most: 1 }],
  options: {
    steps: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      title: 'Các bậc',
      'x-title-en': 'Steps',
      items: {
        type: 'object',
        properties: {
          upTo: { type: ['number', 'null'], title: 'Đến', 'x-title-en': 'Up to' },
          amount: { type: 'number', minimum: 0, title: 'Mức thu', 'x-title-en': 'Amount' },
        },
        required: ['upTo', 'amount'],
        additionalProperties: false,
      },
    },
    counting: {
      type: 'string',
      enum: ['each', 'bracket'],
      'x-labels': ['tính từng đơn vị theo bậc của nó', 'tính một lần theo bậc của cả số lượng'],
      'x-labels-en': ['each unit by its own step', 'once by the step of the whole'],
      title: 'Cách tính',
      'x-title-en': 'Counting',
    },
    minimum: { type: 'number', minimum: 0, title: 'Ít nhất', 'x-title-en': 'At least' },
    maximum: { type: 'number', minimum: 0, title: 'Nhiều nhất (mức trần)', 'x-title-en': 'At most (cap)' },
  },
  requiredOptions: ['steps', 'counting'],
  calculate: ([given = []], options) => {
    const [quantity] = numbersIn(given) ?? [];
    if (quantity === undefined || quantity < 0) return undefined;
    const steps = stepsOf(options);
    const fee =
      member(options, 'counting') === 'bracket'
        ? steps.find((step) => quantity <= step.upTo)?.amount
        : eachByItsStep(steps, quantity);
    const whole = fee === undefined ? undefined : rounded(fee, 0);
    return whole === undefined ? undefined : limited(whole, numberAt(options, 'minimum'), numberAt(options, 'maximum'));
  },
  spread: ([quantity = anywhere], options) => {
    const steps = stepsOf(options);
    const limits = [numberAt(options, 'minimum'), numberAt(options, 'maximum')] as const;
    if (steps.some(({ amount }) => amount < 0)) return anywhere;
    if (member(options, 'counting') !== 'bracket') {
      const counted = { low: Math.max(0, quantity.low), high: quantity.high };
      return limitedSpread(
        rising(counted, (count) => rounded(eachByItsStep(steps, count), 0)),
        ...limits,
      );
    }
    const met = steps.filter(({ upTo }, at) => {
      const passed = Math.max(...steps.slice(0, at).map((before) => before.upTo));
      return upTo > passed && upTo >= quantity.low && quantity.high > passed;
    });
    const amounts = met.flatMap(({ amount }) => rounded(amount, 0) ?? []);
    return among(amounts.map((amount) => limited(amount, ...limits)));
  },
});

function stepsOf(options: JsonObject): FeeStep[] {
  return listAt(options, 'steps').map((step: Json) => ({
    upTo: numberAt(step, 'upTo') ?? Number.POSITIVE_INFINITY,
    amount: numberAt(step, 'amount') ?? 0,
  }));
}

function eachByItsStep(steps: readonly FeeStep[], quantity: number): number {
  let total = 0;
  let from = 0;
  for (const { upTo, amount } of steps) {
    const to = Math.min(upTo, quantity);
    if (to > from) total += (to - from) * amount;
    from = Math.max(from, to);
  }
  return total;
}
