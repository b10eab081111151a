import { fill, type Locale } from '../messages/text';
import { feeMessages as texts } from './messages';
import { dateInWords, moneyInWords, numberInWords } from './money';
import type { FeeAmount, FeeRule, ServiceChannel } from './procedure';

function inForce(fee: FeeRule, date: string): boolean {
  return (fee.validFrom === null || fee.validFrom <= date) && (fee.validTo === null || date <= fee.validTo);
}

function isDated(fee: FeeRule): boolean {
  return fee.validFrom !== null || fee.validTo !== null;
}

/** Fees of one kind, currency and unit are alternatives of each other in time. */
function tariff(fee: FeeRule): string {
  const per = fee.amount.kind === 'fixed' || fee.amount.kind === 'stepped' ? (fee.amount.per ?? '') : '';
  return [fee.kind, fee.currency, per].join('|');
}

/**
 * The fees of a channel at a date. A dated rule in force takes the place of the undated ones of the same kind, currency
 * and unit (a reduction replaces the full amount); several undated ones stand beside each other (they differ by note).
 * A tariff whose every rule is out of force is `unknown` on that day, never free.
 *
 * @param date ISO date in Asia/Ho_Chi_Minh
 */
export function applicableFees(channel: ServiceChannel, date: string): FeeRule[] {
  const tariffs = new Map<string, FeeRule[]>();
  for (const fee of channel.fees) tariffs.set(tariff(fee), [...(tariffs.get(tariff(fee)) ?? []), fee]);
  return [...tariffs.values()].flatMap((rules) => {
    const current = rules.filter((fee) => inForce(fee, date));
    const dated = current.filter(isDated);
    if (dated.length > 0) return dated;
    if (current.length > 0) return current;
    return rules.slice(0, 1).map((fee) => ({ ...fee, amount: { kind: 'unknown' as const } }));
  });
}

/** Whether an undated fee of this channel only holds while none of its dated alternatives does (a reduction replaces it for a time). */
export function isReplacedForATime(channel: ServiceChannel, fee: FeeRule): boolean {
  return !isDated(fee) && channel.fees.some((other) => isDated(other) && tariff(other) === tariff(fee));
}

/** Whether nothing is to be paid in this channel at this date: fees are stated, and every one is free. */
export function isFree(channel: ServiceChannel, date: string): boolean {
  const fees = applicableFees(channel, date);
  return fees.length > 0 && fees.every((fee) => fee.amount.kind === 'free');
}

/** Whether nobody has said what this channel costs at this date: no fees are stated, or only unknown ones. */
export function isFeeUnknown(channel: ServiceChannel, date: string): boolean {
  return applicableFees(channel, date).every((fee) => fee.amount.kind === 'unknown');
}

/**
 * What a number of units costs, in the currency of the fee, before exemptions; null when the amount is not known here.
 *
 * @param quantity pages, copies ... of what the amount counts `per`; for a percentage the base amount
 */
export function feeFor(amount: FeeAmount, quantity: number): number | null {
  switch (amount.kind) {
    case 'free':
      return 0;
    case 'fixed':
      return amount.value * quantity;
    case 'stepped': {
      let total = 0;
      let from = 0;
      for (const step of amount.steps) {
        const to = step.upTo === null ? quantity : Math.min(step.upTo, quantity);
        if (to > from) total += (to - from) * step.value;
        from = Math.max(from, to);
      }
      return amount.cap === null ? total : Math.min(total, amount.cap);
    }
    case 'percentage': {
      const share = Math.round((quantity * amount.rate) / 100);
      return Math.min(Math.max(share, amount.min ?? 0), amount.max ?? Number.POSITIVE_INFINITY);
    }
    case 'council':
    case 'unknown':
      return null;
  }
}

function stepsInWords(amount: Extract<FeeAmount, { kind: 'stepped' }>, fee: FeeRule, locale: Locale): string {
  let from = 1;
  const parts = amount.steps.map((step) => {
    const values = {
      from,
      to: step.upTo ?? '',
      per: amount.per,
      money: moneyInWords(step.value, fee.currency, locale),
    };
    from = (step.upTo ?? 0) + 1;
    return fill(step.upTo === null ? texts.stepFrom[locale] : texts.stepTo[locale], values);
  });
  if (amount.cap !== null)
    parts.push(fill(texts.cap[locale], { money: moneyInWords(amount.cap, fee.currency, locale) }));
  return parts.join(', ');
}

function percentageInWords(amount: Extract<FeeAmount, { kind: 'percentage' }>, fee: FeeRule, locale: Locale): string {
  const parts = [fill(texts.percentage[locale], { rate: numberInWords(amount.rate, locale), of: amount.of })];
  if (amount.min !== null)
    parts.push(fill(texts.atLeast[locale], { money: moneyInWords(amount.min, fee.currency, locale) }));
  if (amount.max !== null)
    parts.push(fill(texts.cap[locale], { money: moneyInWords(amount.max, fee.currency, locale) }));
  return parts.join(', ');
}

/** The bare amount in words: `50.000 đồng/lần`, `Miễn phí`, `Do Hội đồng nhân dân cấp tỉnh quy định`, `Chưa rõ mức thu`. */
export function amountInWords(fee: FeeRule, locale: Locale): string {
  const { amount } = fee;
  switch (amount.kind) {
    case 'free':
      return texts.free[locale];
    case 'unknown':
      return texts.unknown[locale];
    case 'council':
      return texts.council[locale];
    case 'fixed':
      return `${moneyInWords(amount.value, fee.currency, locale)}${amount.per === null ? '' : `/${amount.per}`}`;
    case 'stepped':
      return stepsInWords(amount, fee, locale);
    case 'percentage':
      return percentageInWords(amount, fee, locale);
  }
}

function periodInWords(fee: FeeRule, locale: Locale): string {
  if (fee.validFrom !== null && fee.validTo !== null) {
    return fill(texts.period[locale], { from: dateInWords(fee.validFrom), to: dateInWords(fee.validTo) });
  }
  if (fee.validFrom !== null) return fill(texts.since[locale], { from: dateInWords(fee.validFrom) });
  return fee.validTo === null ? '' : fill(texts.until[locale], { to: dateInWords(fee.validTo) });
}

/**
 * A fee rule as a sentence: `Lệ phí: 25.000 đồng/lần (từ 01/07/2025 đến 31/12/2026)`. The note is not part of it
 * (it is Vietnamese text of the record); exemptions are said by `exemptionInWords`.
 */
export function feeInWords(fee: FeeRule, locale: Locale): string {
  const kind = texts.kinds[fee.kind][locale];
  const amount = amountInWords(fee, locale);
  const period = periodInWords(fee, locale);
  return `${kind === '' ? amount : `${kind}: ${amount}`}${period === '' ? '' : ` (${period})`}`;
}

/** `Miễn: Người khuyết tật`, `Giảm 50%: Địa bàn khó khăn`. */
export function exemptionInWords(exemption: FeeRule['exemptions'][number], locale: Locale): string {
  const template = exemption.percent === 100 ? texts.exempt[locale] : texts.reduced[locale];
  return fill(template, { name: exemption.name, percent: numberInWords(exemption.percent, locale) });
}
