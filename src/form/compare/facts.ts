import type { Text } from '../../messages/text';
import { declaredFrom, isAtOrIn } from '../commands/paths';
import type { Condition } from '../conditions/condition';
import { mapComparisons, pathsRead } from '../conditions/reads';
import type { FormField } from '../fields';
import type { Form, Rule } from '../form';
import { labelAt } from '../labels';
import { findRuleKind } from '../rules';
import { fieldCount } from '../rules/rule-kind';
import type { Impact } from './change';
import type { FieldPair, FormPair } from './pair';

/** The same impact for stored drafts and for portals. */
export function both(impact: Impact): { drafts: Impact; portals: Impact } {
  return { drafts: impact, portals: impact };
}

/** Whether a field must be answered at least sometimes. */
export function isAsked(field: FormField): boolean {
  return field.required || field.requires.length > 0;
}

/** What a field is called, in the newer version where it is still there. */
export function labelOf({ before, after }: FormPair, { before: old, after: current }: FieldPair): Text {
  if (current !== undefined) return labelAt(after, current.path);
  return labelAt(before, old?.path ?? '');
}

type Readers = { read: readonly string[]; together: readonly string[] };

const readers = new WeakMap<Form, Readers>();

/**
 * Whether anything else in the form depends on a field: a condition reads it, or a rule weighs it against other fields. Rules that check
 * a field by itself do not count.
 */
export function isReadElsewhere(form: Form, path: string): boolean {
  const { read, together } = readersOf(form);
  return [...read, ...together].some((other) => isAtOrIn(path, other) || isAtOrIn(other, path));
}

function readersOf(form: Form): Readers {
  const known = readers.get(form);
  if (known !== undefined) return known;
  const read = form.rules.flatMap((rule) =>
    rule.when === undefined ? [] : pathsRead(rule.when).map((path) => declaredFrom(path, rule.fields[0] ?? '')),
  );
  const together = form.rules
    .filter((rule) => rule.severity !== 'warning' && !checksEach(rule))
    .flatMap((rule) => rule.fields);
  const found = { read, together };
  readers.set(form, found);
  return found;
}

/** Whether a rule checks each of its fields by itself: kinds that take any number of fields do. */
export function checksEach(rule: Rule): boolean {
  const kind = findRuleKind(rule.kind);
  return kind !== undefined && fieldCount(kind).most >= 100;
}

/**
 * What it means for stored drafts that a field is hidden more often, or gone: its answer is dropped. Breaking when something else depends
 * on it, or when the row or composite around it may be left without any answer while it must have one.
 */
export function impactOfHiding(pair: FormPair, field: FieldPair): Impact {
  const path = field.after?.path ?? field.before?.path ?? '';
  if (isReadElsewhere(pair.after, path)) return 'breaking';
  return leavesHollow(pair, field) ? 'breaking' : 'compatible';
}

function leavesHollow(pair: FormPair, field: FieldPair): boolean {
  const { outer } = field;
  if (outer?.after === undefined) return false;
  const isSure = pair.fields.some(
    (sibling) => sibling !== field && sibling.outer === outer && isAlways(sibling.before) && isAlways(sibling.after),
  );
  if (isSure) return false;
  if (isAsked(outer.after) || isReadElsewhere(pair.after, outer.after.path)) return true;
  return leavesHollow(pair, outer);
}

function isAlways(field: FormField | undefined): boolean {
  return field?.required === true && field.shows.length === 0 && field.type.kind === 'value';
}

/** A condition in the words of stable ids, so that a renamed key is no change of it. */
export function byNames(pair: FormPair, side: 'before' | 'after', condition: Condition, owner: string): Condition {
  return mapComparisons(condition, (comparison) => {
    const path = declaredFrom(comparison.field, owner);
    return { ...comparison, field: nameAt(pair, side, path) };
  });
}

/** The stable name of what stands at a declared path of one version; the path itself when nothing does. */
export function nameAt(pair: FormPair, side: 'before' | 'after', path: string): string {
  const rows = path.endsWith('[]') ? '[]' : '';
  const bare = rows === '' ? path : path.slice(0, -2);
  const found = pair.fields.find((field) => field[side]?.path === bare);
  return found === undefined ? path : found.name + rows;
}
