import { declaredPath } from '../answers';
import { type FormField, fieldAt } from '../fields';
import type { Form } from '../form';
import { fittingAnswers } from './candidates';
import { knownWhen, spreadOf } from './computed';
import type { Condition } from './condition';
import { alternatives, type Literal } from './normal-form';
import { allOf, mapComparisons } from './reads';

/** Whether a condition can hold; if not, the path of a field whose comparisons exclude each other, where one alone is to blame. */
export type Possibility = { canHold: true } | { canHold: false; field?: string };

/**
 * Whether some answers make the condition hold, judged field by field from choices, bounds and types, and from what shows the fields
 * it asks about. A computed field can be what its calculation makes of its operands, as far as the same condition says what these are.
 * Sound: "cannot hold" is certain. Not complete: relations that checks make between fields, patterns that exclude each other, bounds that
 * say `today` and conditions of more than 400 alternatives are taken to be possible.
 */
export function possibility(form: Form, condition: Condition, beside: string): Possibility {
  // Long sums would unfold without measure; what is said of them then counts by itself.
  const terms =
    alternatives(whileShown(form, condition, beside, [beside], knownWhen)) ??
    alternatives(whileShown(form, condition, beside, [beside], () => undefined));
  if (terms === undefined) return { canHold: true };
  const blamed = new Set<string>();
  for (const term of terms) {
    const field = impossibleField(form, term, beside);
    if (field === undefined) return { canHold: true };
    blamed.add(field);
  }
  const [only] = blamed;
  return blamed.size === 1 && only !== undefined ? { canHold: false, field: only } : { canHold: false };
}

/** The first field whose literals no answer fulfils together. */
function impossibleField(form: Form, term: readonly Literal[], beside: string): string | undefined {
  const byField = new Map<string, Literal[]>();
  for (const literal of term) {
    const path = askedPath(literal.comparison.field, beside);
    byField.set(path, [...(byField.get(path) ?? []), literal]);
  }
  for (const [path, literals] of byField) {
    const field = fieldAt(form, path);
    // A field that does not exist, or a column seen from outside its rows, is another fault; nothing is concluded from it.
    const isColumn = path.includes('[].') && literals.some(({ comparison }) => comparison.field === path);
    const spread = field?.calculation === undefined ? undefined : spreadOf(form, path, byField);
    if (field !== undefined && !isColumn && fittingAnswers(field, literals, spread)?.length === 0) return path;
  }
  return undefined;
}

/** The declared path a comparison asks for when it stands beside another: `./key` is in the same row. */
export function askedPath(field: string, beside: string): string {
  return field.startsWith('./') ? declaredPath(beside.slice(0, beside.lastIndexOf('.') + 1) + field.slice(2)) : field;
}

/**
 * The condition with what must hold for the fields it asks about to be shown and, when computed, known: a hidden answer counts as none.
 * `seen` ends circles, which are another fault.
 */
function whileShown(
  form: Form,
  condition: Condition,
  beside: string,
  seen: readonly string[],
  known: (field: FormField) => Condition | undefined,
): Condition {
  return mapComparisons(condition, (comparison) => {
    const path = askedPath(comparison.field, beside);
    const controlling = fieldAt(form, rootOf(path));
    const show = controlling === undefined ? undefined : allOf(controlling.shows);
    const computed = controlling === undefined || comparison.is === 'empty' ? undefined : known(controlling);
    const needed = allOf([show, computed].filter((one) => one !== undefined));
    if (needed === undefined || seen.includes(rootOf(path)) || seen.length > 12) return comparison;
    const holding = whileShown(form, needed, rootOf(path), [...seen, rootOf(path)], known);
    return comparison.is === 'empty' ? { any: [{ not: holding }, comparison] } : { all: [holding, comparison] };
  });
}

/** The field of the form or of a row that holds a path. */
function rootOf(path: string): string {
  const row = path.lastIndexOf('[].');
  const start = row < 0 ? 0 : row + 3;
  const end = path.indexOf('.', start);
  return end < 0 ? path : path.slice(0, end);
}
