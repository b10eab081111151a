import type { Form } from '../form';
import { asksLater } from './asks-later';
import { contradictions, limitsOfRules } from './contradictions';
import type { RuleCheck, RuleFault } from './rule-fault';
import { unreachable } from './unreachable';
import { unsound } from './unsound';

export type { RuleFault } from './rule-fault';

/** Every check of rules, what is worst first. */
export const ruleChecks: readonly RuleCheck[] = [unsound, contradictions, limitsOfRules, unreachable, asksLater];

/**
 * What is wrong with the rules of a form while it is being written: unknown or circular references, conditions that contradict
 * themselves, required fields that nobody can reach. Takes any form that `toForm` compiles. Every contradiction it reports is certain;
 * it does not find all (see `possibility`).
 */
export function ruleFaults(form: Form): RuleFault[] {
  return ruleChecks.flatMap((check) => check(form));
}
