import type { Json } from '../json';
import { limited } from './calculations/numbers';

/** Where a number can lie: between two bounds, and only at some values of them where these are few and all known. */
export type Spread = { low: number; high: number; values?: readonly number[] };

/** What is known of an operand of a calculation. */
export type OperandSpread = Spread & {
  /** Whether it is surely answered; else it may be missing. */
  isSure: boolean;
  /** A column seen from outside its rows: any number of values. */
  isMany: boolean;
  /** The only answers it can have, where they are few and all known (choices, yes or no). */
  answers?: readonly Json[];
};

/** Nothing is known. */
export const anywhere: Spread = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** What some of an operand adds to a sum: nothing while it is not answered, any number of times for a column. */
export function addend({ low, high, isSure, isMany }: OperandSpread): Spread {
  if (isMany) return { low: low < 0 ? Number.NEGATIVE_INFINITY : 0, high: high > 0 ? Number.POSITIVE_INFINITY : 0 };
  return isSure ? { low, high } : { low: Math.min(0, low), high: Math.max(0, high) };
}

/** The spread of what a never-falling calculation makes of a spread; `undefined` of it is without bound. */
export function rising({ low, high }: Spread, calculate: (value: number) => number | undefined): Spread {
  return {
    low: (Number.isFinite(low) ? calculate(low) : undefined) ?? Number.NEGATIVE_INFINITY,
    high: (Number.isFinite(high) ? calculate(high) : undefined) ?? Number.POSITIVE_INFINITY,
  };
}

/** The spread of some values. */
export function among(values: readonly number[]): Spread {
  return values.length === 0 ? anywhere : { low: Math.min(...values), high: Math.max(...values), values };
}

/** A spread inside optional limits, as `limited` puts each of its values. */
export function limitedSpread({ low, high }: Spread, least: number | undefined, most: number | undefined): Spread {
  return { low: limited(low, least, most), high: limited(high, least, most) };
}

/** The product of two spreads. */
export function times(one: Spread, other: Spread): Spread {
  const corners = [one.low, one.high].flatMap((a) =>
    [other.low, other.high].map((b) => (a === 0 || b === 0 ? 0 : a * b)),
  );
  return { low: Math.min(...corners), high: Math.max(...corners) };
}
