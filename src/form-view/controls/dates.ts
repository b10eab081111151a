import type { Json } from '../../form/json';

/** What stands in the three boxes. */
export type DateParts = { day: string; month: string; year: string };

function padded(text: string, length: number): string {
  return /^\d+$/.test(text) ? text.padStart(length, '0') : text;
}

/** The answer for three boxes: an ISO date when all are filled, else what there is (`1990--`), undefined when empty. */
export function joinDate({ day, month, year }: DateParts): string | undefined {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  if (d === '' && m === '' && y === '') return undefined;
  return `${y}-${padded(m, 2)}-${padded(d, 2)}`;
}

/** The boxes for an answer, whole or half. */
export function splitDate(value: Json | undefined): DateParts {
  const [year = '', month = '', ...rest] = typeof value === 'string' ? value.split('-') : [];
  const trimmed = (text: string) => (/^0\d$/.test(text) ? text.slice(1) : text);
  return { year, month: trimmed(month), day: trimmed(rest.join('-')) };
}

/** A whole date as people write it (`27/3/1990`, `27-03-1990`, `27.3.1990`, `1990-03-27`); undefined for anything else. */
export function parseTypedDate(text: string): DateParts | undefined {
  const local = /^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})\s*$/.exec(text);
  if (local) return { day: local[1] ?? '', month: local[2] ?? '', year: local[3] ?? '' };
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  return iso ? { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' } : undefined;
}
