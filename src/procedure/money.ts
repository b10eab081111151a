import type { Locale } from '../messages/text';

const groupSeparator: Record<Locale, string> = { vi: '.', en: ',' };

/**
 * An amount for people: `50.000 đồng`, `VND 50,000`, `10 USD`.
 *
 * @param value integer; đồng for VND, whole dollars for USD
 */
export function moneyInWords(value: number, currency: 'VND' | 'USD', locale: Locale): string {
  const digits = String(Math.trunc(value)).replace(/\B(?=(\d{3})+$)/g, groupSeparator[locale]);
  if (currency === 'USD') return `${digits} USD`;
  return locale === 'vi' ? `${digits} đồng` : `VND ${digits}`;
}

/** A number for people, with the decimal mark of the language: `2,5` in Vietnamese, `2.5` in English. */
export function numberInWords(value: number, locale: Locale): string {
  const text = String(value);
  return locale === 'vi' ? text.replace('.', ',') : text;
}

/** An ISO date (`2026-12-31`) as `31/12/2026`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
