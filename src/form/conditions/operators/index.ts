import type { OperatorName } from '../condition';
import { atLeast } from './at-least';
import { atMost } from './at-most';
import { contains } from './contains';
import { empty } from './empty';
import { equals } from './equals';
import { filled } from './filled';
import { greater } from './greater';
import { less } from './less';
import { noneOf } from './none-of';
import { notEquals } from './not-equals';
import { oneOf } from './one-of';
import type { Operator } from './operator';

/** Every operator, in the order of the menu. */
export const operators: readonly Operator[] = [
  equals,
  notEquals,
  oneOf,
  noneOf,
  contains,
  less,
  atMost,
  greater,
  atLeast,
  filled,
  empty,
];

const byName = new Map<string, Operator>(operators.map((operator) => [operator.name, operator]));

/** The operator of a name; undefined for one that does not exist (a form that was never checked). */
export function findOperator(name: OperatorName | string): Operator | undefined {
  return byName.get(name);
}
