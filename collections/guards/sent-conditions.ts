import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';
import { operators } from './normalise-where';

/** What Payload's reader of query strings takes; it drops everything beyond without a word. */
const mostParameters = 1000;
const deepest = 10;

const isPlace = (segment: string): boolean => /^\d{0,4}$/.test(segment);

/**
 * Refuses a query string of which a condition would be lost on the way. Payload's reader drops what is nested too deep, what comes after
 * too many parameters and names such as `constructor`, and Payload itself ignores a condition without an operator: a bulk change would
 * then reach every row, and a list would show all of them.
 * @param search as it stands in the address, with or without `?`
 * @throws ProblemError 400 `condition-unknown` or `query-too-large`, with the condition as `field`
 */
export function refuseLostConditions(search: string): void {
  const parts = search.replace(/^\?/, '').split('&');
  if (parts.length > mostParameters) throw new ProblemError(400, [messages.queryTooLarge]);
  for (const part of parts) refuseLost(keyOf(part));
}

function refuseLost(key: string) {
  const { name, segments } = conditionIn(key);
  if (name === '') return;
  if ((key.match(/\[/g)?.length ?? 0) > deepest) {
    throw new ProblemError(400, [{ ...messages.queryTooLarge, field: name }]);
  }
  if (!segments || !isComparison(segments))
    throw new ProblemError(400, [{ ...messages.conditionUnknown, field: name }]);
}

/** The name of a parameter as Payload's reader takes it: up to `]=`, else up to `=`. */
function keyOf(part: string): string {
  const bracket = part.indexOf(']=');
  const end = bracket === -1 ? part.indexOf('=') : bracket + 1;
  const key = (end === -1 ? part : part.slice(0, end)).replace(/\+/g, ' ');
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** The segments of a condition, `where[a][b]` or `joins[x][where][a][b]`; none where it only looks like one; no name: it is something else. */
function conditionIn(key: string): { name: string; segments?: string[] } {
  const isOfJoin = /^\s*joins\b/i.test(key) && /where/i.test(key);
  if (!isOfJoin && !/^\s*where/i.test(key)) return { name: '' };
  const name = key.slice(0, 120);
  const found = /^(?:where|joins\[[^[\]]+\]\[where\])((?:\[[^[\]]*\])+)$/.exec(key);
  const segments = found?.[1]?.slice(1, -1).split('][');
  return segments ? { name, segments } : { name };
}

/** Any number of `and`/`or` with a place, then path and operator, and for a list of values their places. */
function isComparison([first = '', second = '', ...rest]: string[]): boolean {
  if (/^(and|or)$/i.test(first)) return isPlace(second) && isComparison(rest);
  if (first === '' || first in Object.prototype || !operators.has(second)) return false;
  if (rest.length === 0) return true;
  const [only = ''] = rest;
  if (rest.length > 1) return false;
  return /^(not_)?in$/.test(second) ? isPlace(only) : only === 'relationTo' || only === 'value';
}
