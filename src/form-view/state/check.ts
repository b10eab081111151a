import type { Answers } from '../../form/form';
import type { Places } from '../../places/places';
import type { Problem } from '../../problem/problem';
import type { FormLayout } from './layout';

/** What the released validator and the declared rules say about all answers. */
export type CheckResult = { problems: readonly Problem[]; warnings: readonly Problem[] };

/**
 * Checks all answers (hidden ones are dropped by the checker). May be asynchronous for the first call, while the
 * validator is fetched. Rejects when it cannot be had: steps then pass unchecked, sending does not.
 */
export type Check = (answers: Answers, places: Places) => CheckResult | Promise<CheckResult>;

/** The field (first part of the path) a problem belongs to; '' for the form as a whole. */
export function fieldOf(problem: Problem): string {
  return problem.field?.split('.')[0] ?? '';
}

/** Problems in the order in which people meet the fields; those of the whole form first. */
export function inReadingOrder(problems: readonly Problem[], layout: FormLayout): readonly Problem[] {
  const place = (problem: Problem) => (problem.field ? (layout.order.get(fieldOf(problem)) ?? layout.order.size) : -1);
  return problems
    .map((problem, i) => ({ problem, i, place: place(problem) }))
    .sort((a, b) => a.place - b.place || a.i - b.i)
    .map(({ problem }) => problem);
}
