import { type AnswerKind, answerKindOf } from '../answer-kind';
import { patternCost } from '../checks/pattern-safety';
import type { FormField } from '../fields';
import { compact, type Json, type JsonObject, listAt, member, numberAt, textAt } from '../json';
import { daysAfter, isRealDate } from '../rules/dates';
import type { Spread } from '../rules/spread';
import type { Comparison } from './condition';
import { holds } from './evaluate';
import type { Literal } from './normal-form';

type Find = (node: JsonObject, values: readonly Json[], comparisons: readonly Comparison[]) => Json[] | undefined;

/**
 * Of the answers that stand for all of a field (undefined: none given) those that fulfil these literals; undefined when nothing can be said.
 * A computed field only has those in its spread.
 */
export function fittingAnswers(
  field: Pick<FormField, 'type' | 'node'>,
  literals: readonly Literal[],
  spread?: Spread,
): (Json | undefined)[] | undefined {
  const candidates =
    spread?.values === undefined
      ? candidatesFor(spread === undefined ? field : { ...field, node: narrowed(field.node, spread) }, literals)
      : [undefined, ...spread.values.filter((value) => isNumberOf(field.node, value))];
  return candidates?.filter((answer) =>
    literals.every(({ comparison, isNegated }) => holds(comparison, () => answer) !== isNegated),
  );
}

/** A node of numbers whose bounds are those of the spread too. */
function narrowed(node: JsonObject, { low, high }: Spread): JsonObject {
  const least = Math.max(low, numberAt(node, 'minimum') ?? Number.NEGATIVE_INFINITY);
  const most = Math.min(high, numberAt(node, 'maximum') ?? Number.POSITIVE_INFINITY);
  return compact({
    ...node,
    minimum: Number.isFinite(least) ? least : undefined,
    maximum: Number.isFinite(most) ? most : undefined,
  });
}

/**
 * Answers that stand for all answers of a field, as far as these comparisons can tell them apart: if none of them fulfils a combination,
 * no answer does. `undefined` in the list is no answer at all. Undefined instead of a list: nothing can be said of such a field.
 */
function candidatesFor(
  field: Pick<FormField, 'type' | 'node'>,
  literals: readonly Literal[],
): (Json | undefined)[] | undefined {
  const comparisons = literals.map(({ comparison }) => comparison);
  const compared = comparisons.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const values = compared.flatMap((value) => (Array.isArray(value) ? value : [value]));
  const found = byKind[answerKindOf(field)]?.(field.node, values, comparisons);
  return found === undefined ? undefined : [undefined, ...found];
}

const byKind: Partial<Record<AnswerKind, Find>> = {
  choice: (node, values) =>
    constant(node) ?? (listAt(node, 'enum').length > 0 ? listAt(node, 'enum') : texts(node, values)),
  'yes-no': (node) => constant(node) ?? [true, false],
  number: numbers,
  date: dates,
  text: texts,
  place: texts,
  choices: lists,
  texts: lists,
  // Compared with a value, rows, files and composites could be anything.
  rows: (_node, values) => (values.length > 0 ? undefined : [[{}]]),
  files: (_node, values) => (values.length > 0 ? undefined : [['']]),
  group: (_node, values) => (values.length > 0 ? undefined : [{ part: '' }]),
};

function constant(node: JsonObject): Json[] | undefined {
  const value = member(node, 'const');
  return value === undefined ? undefined : [value];
}

/** The numbers compared with and what lies between and beside them, inside the bounds of the field. */
function numbers(node: JsonObject, values: readonly Json[]): Json[] | undefined {
  const given = constant(node);
  if (given !== undefined) return given;
  const low = numberAt(node, 'minimum') ?? Number.NEGATIVE_INFINITY;
  const high = numberAt(node, 'maximum') ?? Number.POSITIVE_INFINITY;
  const marks = [...values, low, high, 0].filter((value) => typeof value === 'number' && Number.isFinite(value));
  const sorted = [...new Set(marks.map(Number))].sort((a, b) => a - b);
  const between = sorted.flatMap((value, index) => {
    const next = sorted[index + 1];
    return next === undefined ? [] : [(value + next) / 2];
  });
  const near = sorted.flatMap((value) => [value, value - 1, value + 1, Math.floor(value), Math.ceil(value)]);
  return [...near, ...between].filter((value) => isNumberOf(node, value));
}

function isNumberOf(node: JsonObject, value: number): boolean {
  const low = numberAt(node, 'minimum') ?? Number.NEGATIVE_INFINITY;
  const high = numberAt(node, 'maximum') ?? Number.POSITIVE_INFINITY;
  return value >= low && value <= high && (node.type !== 'integer' || Number.isInteger(value));
}

/** The dates compared with and the days beside them, inside bounds that are dates (`today` moves, so it bounds nothing here). */
function dates(node: JsonObject, values: readonly Json[]): Json[] | undefined {
  const earliest = textAt(node, 'x-earliest');
  const latest = textAt(node, 'x-latest');
  if (!values.every((value) => isRealDate(value))) return undefined;
  const bounds = [earliest, latest].filter((bound) => isRealDate(bound));
  const marks = [...values.filter((value) => isRealDate(value)), ...bounds, '2000-01-01'];
  return marks
    .flatMap((date) => [date, daysAfter(date, -1), daysAfter(date, 1)])
    .filter((date) => isRealDate(date))
    .filter((date) => (isRealDate(earliest) ? date >= earliest : true) && (isRealDate(latest) ? date <= latest : true));
}

/** The texts compared with, as far as the field can take them, one unlike them, and ones on both sides for comparisons of order. */
function texts(node: JsonObject, values: readonly Json[]): Json[] | undefined {
  const given = constant(node);
  if (given !== undefined) return given;
  const marks = values.filter((value) => typeof value === 'string');
  const possible = marks.filter((text) => isTextOf(node, text));
  // The smallest text above another one is it with a NUL behind; below all stands a single one.
  return [...possible, ...marks.map((text) => `${text}\u0000`), '\u0000', `${marks.join('')}\uffff`];
}

/** Whether the field accepts a text: its length, and its pattern where that is cheap to ask. */
function isTextOf(node: JsonObject, text: string): boolean {
  const { length } = [...text];
  const pattern = textAt(node, 'pattern');
  if (length < (numberAt(node, 'minLength') ?? 0)) return false;
  if (length > (numberAt(node, 'maxLength') ?? Number.POSITIVE_INFINITY)) return false;
  return pattern === undefined || patternCost(pattern) !== 'linear' || new RegExp(pattern, 'u').test(text);
}

/** For lists of choices, of which only `contains` speaks: those that must be in, and no others. */
function lists(node: JsonObject, _values: readonly Json[], comparisons: readonly Comparison[]): Json[] | undefined {
  if (comparisons.some(({ is }) => is !== 'contains' && is !== 'filled' && is !== 'empty')) return undefined;
  const known = listAt(member(node, 'items'), 'enum');
  const asked = comparisons.flatMap(({ is, value }) => (is === 'contains' && value !== undefined ? [value] : []));
  const inside = [...new Set(asked)].filter((value) => known.length === 0 || known.includes(value));
  if (inside.length > 8) return undefined;
  const others = known.filter((value) => !inside.includes(value));
  const most = numberAt(node, 'maxItems') ?? Number.POSITIVE_INFINITY;
  let subsets: Json[][] = [[]];
  for (const value of inside) subsets = [...subsets, ...subsets.map((set) => [...set, value])];
  // A list of none of them is filled with another choice, if there is one.
  return subsets
    .map((set) => (set.length === 0 ? (known.length === 0 ? [''] : others.slice(0, 1)) : set))
    .filter((set) => set.length > 0 && set.length <= most);
}
