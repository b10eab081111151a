import { canonicalText } from '../canonical';
import type { Condition } from '../conditions/condition';
import type { Form, FormSection } from '../form';
import type { Impact } from './change';
import { byNames, impactOfHiding, isAsked, isReadElsewhere } from './facts';
import type { FieldPair, FormPair } from './pair';

/** The section that a field of the root stands in. */
export function sectionAt(form: Form, key: string | undefined): FormSection | undefined {
  if (key === undefined) return undefined;
  return form.steps.flatMap((step) => step.sections).find((section) => section.fields.includes(key));
}

/** The conditions of a section, as `show` rules name it. */
export function showsOfSection(form: Form, id: string): Condition[] {
  return form.rules.flatMap((rule) =>
    rule.kind === 'show' && rule.options?.section === id && rule.when !== undefined ? [rule.when] : [],
  );
}

/** Conditions in the words of stable names, each with its canonical text. */
export function namedConditions(
  pair: FormPair,
  side: 'before' | 'after',
  conditions: readonly Condition[],
  owner: string,
): string[] {
  return conditions.map((condition) => canonicalText(byNames(pair, side, condition, owner)));
}

/** Whether the same conditions stand in both lists. */
export function sameConditions(before: readonly string[], after: readonly string[]): boolean {
  return before.every((one) => after.includes(one)) && after.every((one) => before.includes(one));
}

/**
 * What other conditions mean for one field. Every condition must hold: with more of them it is hidden more often, with fewer shown more
 * often. Breaking when it may be asked where it was not, or when something depends on whether it is answered.
 */
export function impactOfShowing(
  pair: FormPair,
  field: FieldPair,
  before: readonly string[],
  after: readonly string[],
): Impact {
  if (field.after === undefined || field.before === undefined) return 'compatible';
  const isHiddenMore = !after.every((one) => before.includes(one));
  const isShownMore = !before.every((one) => after.includes(one));
  if (isShownMore && (isAsked(field.after) || isReadElsewhere(pair.after, field.after.path))) return 'breaking';
  return isHiddenMore ? impactOfHiding(pair, field) : 'compatible';
}
