import type { Json } from '../json';

/**
 * The one small typed tree of the product: a field, a section, a document and a fee all use it.
 * It compiles to draft-07 `if/then` and can be said as a Vietnamese sentence.
 */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Comparison;

export type Comparison = {
  /** Path of the answer, field keys joined by `.` (`applicant.kind`). Inside a table row, `./key` names a field of the same row. */
  field: string;
  /** Name of an operator in `operators/index.ts`. */
  is: OperatorName;
  /** What to compare with; absent for `filled` and `empty`. */
  value?: Json;
};

export type OperatorName =
  | 'equals'
  | 'not-equals'
  | 'one-of'
  | 'none-of'
  | 'contains'
  | 'less'
  | 'at-most'
  | 'greater'
  | 'at-least'
  | 'filled'
  | 'empty';
