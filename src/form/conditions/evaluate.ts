import type { Json } from '../json';
import { equalJson } from '../json';
import type { Comparison, Condition } from './condition';
import { findOperator } from './operators';
import { absentValues } from './operators/operator';

/**
 * Whether a condition holds. `read` gives the answer at a path of the condition, undefined for what is not answered or hidden.
 * Nothing answered makes every comparison false except `empty`; an unknown operator is false.
 */
export function holds(condition: Condition, read: (field: string) => Json | undefined): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, read));
  if ('any' in condition) return condition.any.some((part) => holds(part, read));
  if ('not' in condition) return !holds(condition.not, read);
  return comparisonHolds(condition, read(condition.field));
}

/** Whether something was answered: not nothing, '', [] or {}. */
export function isAnswered(value: Json | undefined): value is Json {
  return value !== undefined && !absentValues.some((absent) => equalJson(absent, value));
}

function comparisonHolds(comparison: Comparison, answer: Json | undefined): boolean {
  const operator = findOperator(comparison.is);
  if (operator === undefined) return false;
  return isAnswered(answer) ? operator.holds(answer, comparison.value) : operator.whenAbsent;
}
