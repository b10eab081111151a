import type { Json } from '../../json';

/** Compares two numbers, or two texts (ISO dates); other pairs never compare. */
export function compare(
  a: Json,
  b: Json | undefined,
  test: (a: number | string, b: number | string) => boolean,
): boolean {
  if (typeof a === 'number' && typeof b === 'number') return test(a, b);
  return typeof a === 'string' && typeof b === 'string' && test(a, b);
}
