import type { Json } from '../../form/json';

/**
 * What a person typed as a Vietnamese number (`1.234,5`, also `1234.5`, spaces ignored): the number, undefined for
 * nothing, and the text itself when it is no number, so that it stays on the page and the check names it.
 */
export function readNumber(text: string): Json | undefined {
  const compact = text.replace(/[\s\u00a0]/g, '');
  if (compact === '') return undefined;
  if (!/^-?[\d.,]+$/.test(compact)) return text;
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact);
  const plain = grouped ? compact.replaceAll('.', '').replace(',', '.') : compact.replace(',', '.');
  const number = Number(plain);
  return plain !== '' && plain !== '-' && Number.isFinite(number) ? number : text;
}

/** The other way: `1234.5` as `1234,5`; a text that was no number comes back as it was typed. */
export function writeNumber(value: Json | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : '';
}

/** Digits in groups of three with points, the Vietnamese way: `1500000` as `1.500.000`. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** An amount of money typed in any grouping; `đ`, `đồng`, `VND` at the end are ignored. */
export function readMoney(text: string): Json | undefined {
  const amount = text.replace(/\s*(đồng|vnđ|vnd|đ)\s*$/i, '').replace(/[\s.,\u00a0]/g, '');
  if (amount === '') return text.trim() === '' ? undefined : text;
  return /^-?\d{1,15}$/.test(amount) ? Number(amount) : text;
}

/** An amount with its thousands; a text that was no amount comes back as it was typed. */
export function writeMoney(value: Json | undefined): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  return value < 0 ? `-${groupThousands(String(-value))}` : groupThousands(String(value));
}
