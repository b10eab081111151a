import type { Deadline } from '../../procedure/procedure';

/** A number with a unit, and the words before and after it. */
export type Quantity = { value: number; unit: NonNullable<Deadline['unit']>; before: string; after: string };

const units: readonly [RegExp, Quantity['unit']][] = [
  [/^ngày làm việc$/iu, 'working-day'],
  [/^ngày$/iu, 'day'],
  [/^(giờ|tiếng)$/iu, 'hour'],
  [/^tháng$/iu, 'month'],
];

const shape = /(\d+(?:[.,]\d+)?)\s*(ngày làm việc|ngày|giờ làm việc|giờ|tiếng|tháng)(?!\p{L})/iu;

/**
 * What clerks write in their own way, made one way: `½` and `1/2`, `LV`, `ngày (làm việc)`, `03 (ba) ngày`.
 * Only for reading; what is kept is the text as printed.
 */
export function plainDeadline(text: string): string {
  return text
    .replace(/½|(?<![\d/])1\/2(?![\d/])/gu, '0,5')
    .replace(/(\d+)\s*\((?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|mốt|nửa|\s)+\)/giu, '$1')
    .replace(/ngày\s*\(\s*(?:làm việc|LV)\s*\)/giu, 'ngày làm việc')
    .replace(/ngày\s+(?:LV|lviệc|l\.việc)(?!\p{L})/giu, 'ngày làm việc')
    .replace(/giờ làm việc/giu, 'giờ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `2,5` -> 2.5, `0.5` -> 0.5 */
export function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

/** The first quantity of a text; undefined when it has none. */
export function firstQuantity(text: string): Quantity | undefined {
  const match = shape.exec(text);
  const unit = units.find(([name]) => name.test(match?.[2] ?? ''))?.[1];
  if (match?.[1] === undefined || unit === undefined) return undefined;
  return {
    value: decimal(match[1]),
    unit,
    before: text.slice(0, match.index).trim(),
    after: text.slice(match.index + match[0].length).trim(),
  };
}

export function hasQuantity(text: string): boolean {
  return shape.test(text);
}

const idle =
  /^(không quá|tối đa|trong|trong thời hạn|trong vòng|thời hạn|kể từ|tính từ|sau khi|từ khi|từ ngày|là|:|,|-|–|đối với|nếu|trường hợp|khi|thì)+\s*/iu;

/** `nếu phải xác minh` -> `phải xác minh`; empty when the words only say from when the time runs. */
export function caseNameIn(before: string, after: string): string {
  const isTail = /^(kể từ|tính từ|từ ngày|sau khi nhận|từ khi nhận|nhận đủ)/iu.test(after);
  const words = before.replace(/[:,-]\s*(không quá|tối đa)?\s*$/iu, '').replace(/\s*(không quá|tối đa)\s*$/iu, '');
  let name = words !== '' && !idle.test(`${words} `.trim()) ? words : strip(words);
  if (name === '' && !isTail) name = strip(after);
  return name.replace(/[.,;:]+$/u, '').trim();
}

function strip(text: string): string {
  let rest = text.trim();
  for (;;) {
    const shorter = rest.replace(idle, '').trim();
    if (shorter === rest) return rest;
    rest = shorter;
  }
}
