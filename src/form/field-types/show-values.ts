import type { Locale } from '../../messages/text';
import type { Json } from '../json';
import type { Shown } from './field-type';

/** A text to show; anything that is not a text is written as JSON rather than lost. */
export function shownText(value: Json): Shown {
  return { kind: 'text', text: typeof value === 'string' ? value : plainText(value) };
}

/** `2026-09-05` -> `05/09/2026`; another text stays as it is. */
export function shownDate(value: Json): string {
  const match = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  return match ? `${match[3]}/${match[2]}/${match[1]}` : plainText(value);
}

/** A number with the separators of the language: `1.234.567,5` in Vietnamese, `1,234,567.5` in English. */
export function shownNumber(value: number, locale: Locale): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return String(value);
  const [whole = '', fraction] = plainDigits(Math.abs(value)).split('.');
  const group = locale === 'vi' ? '.' : ',';
  const point = locale === 'vi' ? ',' : '.';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 ? '-' : '';
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped}${point}${fraction}`;
}

/** Any JSON value as one line. */
export function plainText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text;
}
