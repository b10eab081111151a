import { besidePath, parentOf, valueAt, withValueAt } from './answers';
import { calculationOrder } from './calculation-order';
import { holds, isAnswered } from './conditions/evaluate';
import type { Answers, Form, Rule } from './form';
import { isObject, type Json } from './json';
import { findRuleKind } from './rules';
import { computedAt, resultPlaces } from './rules/calculations/calculation';
import type { CalculationFacts } from './rules/rule-kind';
import { dropHidden } from './visibility';

/**
 * The answers as they are checked and kept: computed fields filled in where nothing was sent, hidden answers dropped (`dropHidden`).
 * A computed value that was sent stays, and its rule refuses it when it differs. Whatever checks answers starts from this, on both
 * sides. Idempotent on one day; never throws, whatever the answers are.
 */
export function settleAnswers(form: Form, answers: Answers, facts: CalculationFacts): Answers {
  return dropHidden(form, computed(form, answers, facts, isAnswered));
}

/**
 * The answers with every computed field computed anew, whatever stood there; nothing else is touched. What a page does after each
 * change, since nobody types into these fields. The same object comes back when nothing changed.
 */
export function recalculated(form: Form, answers: Answers, facts: CalculationFacts): Answers {
  return computed(form, answers, facts, () => false);
}

/** The answers without those of computed fields. */
export function withoutCalculated(form: Form, answers: Answers): Answers {
  return calculationOrder(form)
    .levels.flat()
    .flatMap((rule) => resultPlaces(rule, answers))
    .filter((place) => isObject(valueAt(answers, parentOf(place.path))) && place.value !== undefined)
    .reduce((without, { path }) => withValueAt(without, path, undefined), answers);
}

function computed(
  form: Form,
  answers: Answers,
  facts: CalculationFacts,
  stays: (value: Json | undefined) => boolean,
): Answers {
  let current = answers;
  // Later levels need the values of earlier ones, also to know what is shown.
  for (const level of calculationOrder(form).levels) {
    const kept = dropHidden(form, current);
    for (const rule of level) current = withResults(rule, current, kept, facts, stays);
  }
  return current;
}

function withResults(
  rule: Rule,
  answers: Answers,
  kept: Answers,
  facts: CalculationFacts,
  stays: (value: Json | undefined) => boolean,
): Answers {
  let changed = answers;
  for (const { path, value } of resultPlaces(rule, answers)) {
    if (stays(value) || !isObject(valueAt(answers, parentOf(path)))) continue;
    const result = resultAt(rule, path, kept, facts);
    if (result !== value) changed = withValueAt(changed, path, result);
  }
  return changed;
}

/** Undefined also in a row that was not begun: a computed value alone is no answer. */
function resultAt(rule: Rule, path: string, kept: Answers, facts: CalculationFacts): Json | undefined {
  const kind = findRuleKind(rule.kind);
  if (kind === undefined || !isObject(valueAt(kept, parentOf(path)))) return undefined;
  const applies = rule.when === undefined || holds(rule.when, (field) => valueAt(kept, besidePath(path, field)));
  return applies ? computedAt(rule, kind, path, kept, facts) : undefined;
}
