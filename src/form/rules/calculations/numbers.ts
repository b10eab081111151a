import type { Json } from '../../json';

/** Beyond this a double no longer counts in ones. */
const largest = 999_999_999_999_999;

/** The numbers of a list; undefined when something else stands among them. */
export function numbersIn(values: readonly Json[]): number[] | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === values.length ? numbers : undefined;
}

/**
 * A number rounded half away from zero, as people do: 1.005 to two decimals is 1.01 although the double is less. Undefined for
 * what can no longer be counted exactly.
 */
export function rounded(value: number, decimals: number): number | undefined {
  if (!Number.isFinite(value) || Math.abs(value) > largest) return undefined;
  const shifted = Number(`${Math.abs(value).toFixed(10)}e${decimals}`);
  const whole = Math.round(shifted);
  const result = Number(`${whole}e-${decimals}`);
  return value < 0 && result !== 0 ? -result : result;
}

/** Six decimals: enough for every field, and the noise of adding doubles is gone. */
export function exact(value: number): number | undefined {
  return rounded(value, 6);
}

/** A bound as exactly as sums are; without bound where it is not finite or too large to be counted. */
export function within(bound: number, otherwise: number): number {
  return (Number.isFinite(bound) ? exact(bound) : undefined) ?? otherwise;
}

/** A value inside optional limits. */
export function limited(value: number, least: number | undefined, most: number | undefined): number {
  return Math.min(Math.max(value, least ?? Number.NEGATIVE_INFINITY), most ?? Number.POSITIVE_INFINITY);
}
