import type { Rule } from '../form';
import { address } from './address';
import { age } from './age';
import { atLeastOne } from './at-least-one';
import { calculations } from './calculations';
import { citizenId } from './citizen-id';
import { commune } from './commune';
import { dateOrder } from './date-order';
import { dateRange } from './date-range';
import { dateWithin } from './date-within';
import { decimals } from './decimals';
import { numberOrder } from './number-order';
import { refuse } from './refuse';
import { require } from './require';
import type { RuleKind } from './rule-kind';
import { same } from './same';
import { show } from './show';
import { sum } from './sum';
import { taxCode } from './tax-code';
import { uniqueRows } from './unique-rows';
import { yearOrder } from './year-order';

/** Every kind of declared rule. */
export const ruleKinds: readonly RuleKind[] = [
  show,
  require,
  dateRange,
  dateOrder,
  dateWithin,
  yearOrder,
  age,
  numberOrder,
  decimals,
  sum,
  same,
  atLeastOne,
  refuse,
  uniqueRows,
  taxCode,
  citizenId,
  address,
  commune,
  ...calculations,
];

const byName = new Map(ruleKinds.map((kind) => [kind.name, kind]));

/** The rule kind of a name; undefined for one we do not know (kept, never enforced; check reports it). */
export function findRuleKind(name: string): RuleKind | undefined {
  return byName.get(name);
}

/** Whether a rule computes its first field. A warning computes nothing. */
export function isCalculation(rule: Rule): boolean {
  return rule.severity !== 'warning' && findRuleKind(rule.kind)?.calculate !== undefined;
}
