import { fill, type Locale, type Text } from '../../messages/text';
import type { FeeAmount, FeeRule } from '../../procedure/procedure';
import { showDate } from './dates';
import { showMoney, showNumber } from './numbers';

const words = {
  free: { vi: 'Miễn phí', en: 'Free of charge' },
  unknown: {
    vi: 'Nguồn không ghi mức thu – hỏi cơ quan tiếp nhận',
    en: 'The source gives no amount – ask the receiving agency',
  },
  council: {
    vi: 'Theo nghị quyết của Hội đồng nhân dân tỉnh (chưa có mức cụ thể ở đây)',
    en: 'Set by the provincial People’s Council (the amount is not recorded here)',
  },
  per: { vi: '{amount}/{per}', en: '{amount} per {per}' },
  firstStep: { vi: '{amount}/{per} cho {upTo} {per} đầu', en: '{amount} per {per} for the first {upTo}' },
  nextStep: { vi: '{amount}/{per} đến {per} thứ {upTo}', en: '{amount} per {per} up to number {upTo}' },
  lastStep: { vi: '{amount}/{per} từ {per} thứ {from}', en: '{amount} per {per} from number {from} on' },
  cap: { vi: 'tối đa {amount}', en: 'at most {amount}' },
  atLeast: { vi: 'ít nhất {amount}', en: 'at least {amount}' },
  percentage: { vi: '{rate}% của {of}', en: '{rate}% of {of}' },
  between: { vi: 'từ {from} đến hết {to}', en: 'from {from} to {to}' },
  since: { vi: 'từ {from}', en: 'from {from}' },
  until: { vi: 'đến hết {to}', en: 'until {to}' },
} satisfies Record<string, Text>;

/** An amount in words. "By the People's Council" and "unknown" are said as such, never shown as 0. */
export function feeAmountWords(amount: FeeAmount, currency: FeeRule['currency'], locale: Locale): string {
  const money = (value: number) => showMoney(value, currency, locale);
  switch (amount.kind) {
    case 'free':
    case 'unknown':
    case 'council':
      return words[amount.kind][locale];
    case 'fixed':
      return amount.per === null
        ? money(amount.value)
        : fill(words.per[locale], { amount: money(amount.value), per: amount.per });
    case 'stepped':
      return steppedWords(amount, money, locale);
    case 'percentage':
      return [
        fill(words.percentage[locale], { rate: showNumber(amount.rate, locale), of: amount.of }),
        amount.min === null ? '' : fill(words.atLeast[locale], { amount: money(amount.min) }),
        amount.max === null ? '' : fill(words.cap[locale], { amount: money(amount.max) }),
      ]
        .filter((part) => part !== '')
        .join(', ');
  }
}

function steppedWords(
  amount: Extract<FeeAmount, { kind: 'stepped' }>,
  money: (value: number) => string,
  locale: Locale,
): string {
  const parts = amount.steps.map((step, at) => {
    const from = (amount.steps[at - 1]?.upTo ?? 0) + 1;
    const values = { amount: money(step.value), per: amount.per, from, upTo: step.upTo ?? '' };
    if (step.upTo === null) return fill((at === 0 ? words.per : words.lastStep)[locale], values);
    return fill((at === 0 ? words.firstStep : words.nextStep)[locale], values);
  });
  if (amount.cap !== null) parts.push(fill(words.cap[locale], { amount: money(amount.cap) }));
  return parts.join('; ');
}

/** When a rule holds, seen from `today` (ISO date): `past` and `future` ones are shown apart from what is paid now. */
export function feeTime(rule: FeeRule, today: string): 'now' | 'past' | 'future' {
  if (rule.validTo !== null && rule.validTo < today) return 'past';
  if (rule.validFrom !== null && rule.validFrom > today) return 'future';
  return 'now';
}

/** The dates of a rule: `từ 01/07/2025 đến hết 31/12/2026`; empty when it has none. */
export function feePeriod(rule: FeeRule, locale: Locale): string {
  const values = { from: showDate(rule.validFrom ?? ''), to: showDate(rule.validTo ?? '') };
  if (rule.validFrom !== null && rule.validTo !== null) return fill(words.between[locale], values);
  if (rule.validFrom !== null) return fill(words.since[locale], values);
  return rule.validTo === null ? '' : fill(words.until[locale], values);
}
