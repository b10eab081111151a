import type { Random } from './field-type';

/** An integer from `low` to `high`, both included. */
export function pickInteger(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the items; throws RangeError when there are none. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[pickInteger(random, 0, items.length - 1)];
  if (item === undefined) throw new RangeError('pick: nothing to pick from');
  return item;
}

/** So many random digits. */
export function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => pickInteger(random, 0, 9)).join('');
}

/** Makes a text at least `min` and at most `max` characters long, without blanks at its ends. */
export function fitLength(text: string, min: number, max: number): string {
  let fitted = text;
  while (fitted.length < min) fitted += ` ${text}`;
  fitted = fitted.slice(0, max).trim();
  return fitted.padEnd(Math.min(min, max), 'a');
}

/** Adds days to an ISO date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export const familyNames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi'] as const;
export const middleNames = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Hữu', 'Thanh'] as const;
export const givenNames = ['An', 'Bình', 'Dũng', 'Hạnh', 'Lan', 'Phúc', 'Trang', 'Vinh'] as const;

/** A made-up Vietnamese name of three words. */
export function sampleName(random: Random): string {
  return `${pick(random, familyNames)} ${pick(random, middleNames)} ${pick(random, givenNames)}`;
}
