import type { Comparison, Condition } from './condition';

/** A comparison, or that it does not hold. */
export type Literal = { comparison: Comparison; isNegated: boolean };

/** More alternatives than this are not looked through: the answer is then "may hold". */
const mostTerms = 400;

/**
 * A condition as alternatives, each a list of literals that must hold together (disjunctive normal form). Undefined when there would be
 * too many to look through.
 */
export function alternatives(condition: Condition, isNegated = false): Literal[][] | undefined {
  if ('not' in condition) return alternatives(condition.not, !isNegated);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const isProduct = 'all' in condition !== isNegated;
    return isProduct ? product(parts, isNegated) : union(parts, isNegated);
  }
  return [[{ comparison: condition, isNegated }]];
}

function union(parts: readonly Condition[], isNegated: boolean): Literal[][] | undefined {
  const terms: Literal[][] = [];
  for (const part of parts) {
    const more = alternatives(part, isNegated);
    if (more === undefined || terms.length + more.length > mostTerms) return undefined;
    terms.push(...more);
  }
  return terms;
}

function product(parts: readonly Condition[], isNegated: boolean): Literal[][] | undefined {
  let terms: Literal[][] = [[]];
  for (const part of parts) {
    const more = alternatives(part, isNegated);
    if (more === undefined || terms.length * more.length > mostTerms) return undefined;
    terms = terms.flatMap((term) => more.map((one) => [...term, ...one]));
  }
  return terms;
}
