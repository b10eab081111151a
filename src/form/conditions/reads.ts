import type { Comparison, Condition } from './condition';

/** Every comparison of a condition, in reading order. */
export function comparisons(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisons);
  if ('any' in condition) return condition.any.flatMap(comparisons);
  if ('not' in condition) return comparisons(condition.not);
  return [condition];
}

/** The paths a condition reads, each once, in reading order. */
export function pathsRead(condition: Condition): string[] {
  return [...new Set(comparisons(condition).map((comparison) => comparison.field))];
}

/** The same condition with every comparison replaced. */
export function mapComparisons(condition: Condition, change: (comparison: Comparison) => Condition): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => mapComparisons(part, change)) };
  if ('any' in condition) return { any: condition.any.map((part) => mapComparisons(part, change)) };
  if ('not' in condition) return { not: mapComparisons(condition.not, change) };
  return change(condition);
}

/** The conditions as one that holds when all do; undefined for none. */
export function allOf(conditions: readonly Condition[]): Condition | undefined {
  const [first, ...rest] = conditions;
  if (first === undefined) return undefined;
  return rest.length === 0 ? first : { all: [...conditions] };
}
