import type { Text } from '../../messages/text';
import { feeInWords } from '../../procedure/fees';
import type { FeeAmount, FeeRule, ProcedureCase } from '../../procedure/procedure';
import type { ProcedureFee } from '../advice/advice';
import { compact, type Json } from '../json';
import { channelsForForm } from './form-channels';
import { longest } from './text-limits';

/**
 * The fees of a case as calculations that a form can make: the kind of rule with its options filled in, each once. Free fees, fees that
 * are not known here and plain amounts without exemptions compute nothing and are left out.
 */
export function feeOffers({ channels }: ProcedureCase): ProcedureFee[] {
  const offers = channelsForForm(channels)
    .flatMap((channel) => channel.fees)
    .flatMap(offersOf);
  const byMeaning = new Map(offers.map((offer) => [JSON.stringify([offer.kind, offer.options]), offer]));
  return [...byMeaning.values()];
}

function offersOf(fee: FeeRule): ProcedureFee[] {
  const { amount, exemptions } = fee;
  const label: Text = { vi: wordsOf(fee, 'vi'), en: wordsOf(fee, 'en') };
  const plain = calculationOf(amount);
  const offers: ProcedureFee[] = plain === undefined ? [] : [{ label, ...plain }];
  if (amount.kind !== 'fixed' || exemptions.length === 0) return offers;
  const amounts: Json[] = [
    { value: 'none', amount: amount.value },
    ...exemptions.map(({ key, percent }) => ({
      // The value that the derived question about exemptions stores.
      value: key.slice(0, longest.choiceValue),
      amount: Math.round((amount.value * (100 - percent)) / 100),
    })),
  ];
  return [...offers, { label, kind: 'calculate-fee-choice', options: { amounts } }];
}

/** Of several fees with the same amount, the note says which is meant. */
function wordsOf(fee: FeeRule, locale: keyof Text): string {
  const words = feeInWords(fee, locale);
  return fee.note === null ? words : `${words} – ${fee.note}`;
}

function calculationOf(amount: FeeAmount): Pick<ProcedureFee, 'kind' | 'options'> | undefined {
  if (amount.kind === 'fixed' && amount.per !== null) {
    return stepsOf([{ upTo: null, value: amount.value }], null);
  }
  if (amount.kind === 'stepped') return stepsOf(amount.steps, amount.cap);
  if (amount.kind !== 'percentage') return undefined;
  const { rate, min, max } = amount;
  return {
    kind: 'calculate-percentage',
    options: compact({ rate, minimum: min ?? undefined, maximum: max ?? undefined }),
  };
}

type Step = { upTo: number | null; value: number };

function stepsOf(steps: readonly Step[], cap: number | null): Pick<ProcedureFee, 'kind' | 'options'> {
  return {
    kind: 'calculate-fee-steps',
    options: compact({
      steps: steps.map(({ upTo, value }) => ({ upTo, amount: value })),
      counting: 'each',
      maximum: cap ?? undefined,
    }),
  };
}
