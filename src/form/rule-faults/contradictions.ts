import type { Text } from '../../messages/text';
import { possibility } from '../conditions/possible';
import { sayOfForm } from '../conditions/say';
import { fieldAt } from '../fields';
import type { Form, Rule } from '../form';
import { labelAt } from '../labels';
import { sayRule } from '../rule-sentences/say-rule';
import { option } from '../rules/rule-kind';
import type { RuleCheck, RuleFault } from './rule-fault';
import { askedBy, besideOf, placeOf, sentence } from './rule-place';

/** Conditions that no answers fulfil, and ones that ask for nothing. Those about unknown fields are left to `unsound`. */
export const contradictions: RuleCheck = (form) =>
  form.rules.flatMap((rule): RuleFault[] => {
    if (rule.when === undefined || askedBy(rule).some((path) => fieldAt(form, path) === undefined)) return [];
    const about = { place: placeOf(rule), rule: rule.id };
    if (askedBy(rule).length === 0) {
      return [{ code: 'condition-empty', severity: 'error', message: sentence('condition-empty', {}), ...about }];
    }
    const possible = possibility(form, rule.when, besideOf(rule));
    if (possible.canHold) return [];
    const condition = sayOfForm(form, rule.when, besideOf(rule));
    return [{ code: 'condition-never', severity: 'error', message: never(form, condition, possible.field), ...about }];
  });

/** Why a condition never holds, as far as one field is to blame. */
function never(form: Form, condition: Text, path: string | undefined): Text {
  if (path === undefined) return sentence('condition-never', { condition });
  const field = labelAt(form, path);
  const calculation = fieldAt(form, path)?.calculation;
  return calculation === undefined
    ? sentence('condition-never-of-field', { condition, field })
    : sentence('condition-never-of-computed', { condition, field, calculation: sayRule(form, calculation) });
}

const limits: readonly (readonly [string, string])[] = [
  ['minimum', 'maximum'],
  ['earliest', 'latest'],
];

/** Rules whose limits leave nothing between them, and rules that name a field twice. */
export const limitsOfRules: RuleCheck = (form) =>
  form.rules.flatMap((rule): RuleFault[] => {
    const about = { place: placeOf(rule), rule: rule.id };
    const names = rule.fields.map((field) => labelAt(form, field));
    const fields = { vi: names.map(({ vi }) => `“${vi}”`).join(', '), en: names.map(({ en }) => `“${en}”`).join(', ') };
    const repeated = rule.fields.find((field, index) => field !== '' && rule.fields.indexOf(field) !== index);
    return [
      ...(limits.some(([low, high]) => excludes(rule, low, high))
        ? [
            {
              code: 'limits-exclude',
              severity: 'error' as const,
              message: sentence('limits-exclude', { fields }),
              ...about,
            },
          ]
        : []),
      ...(repeated === undefined
        ? []
        : [
            {
              code: 'rule-repeats-field',
              severity: 'warning' as const,
              message: sentence('rule-repeats-field', { field: labelAt(form, repeated) }),
              ...about,
            },
          ]),
    ];
  });

/** `today` is no limit that can be compared now. */
function excludes(rule: Rule, low: string, high: string): boolean {
  const least = option(rule, low);
  const most = option(rule, high);
  if (typeof least === 'number' && typeof most === 'number') return least > most;
  return typeof least === 'string' && typeof most === 'string' && least !== 'today' && most !== 'today' && least > most;
}
