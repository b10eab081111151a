import { answerKindOf } from '../answer-kind';
import { type FormField, fieldAt } from '../fields';
import type { Form } from '../form';
import { type JsonObject, listAt, numberAt } from '../json';
import { findRuleKind } from '../rules';
import { anywhere, type OperandSpread, type Spread } from '../rules/spread';
import { fittingAnswers } from './candidates';
import type { Comparison, Condition } from './condition';
import type { Literal } from './normal-form';

/** What must hold together, by the declared path of the field that is asked about. */
export type LiteralsByField = ReadonlyMap<string, readonly Literal[]>;

/**
 * Where the value of a computed field lies while these literals hold: its calculation over what its operands can be then. Undefined when
 * nothing is known. `way` ends circles, which are another fault.
 */
export function spreadOf(
  form: Form,
  path: string,
  literals: LiteralsByField,
  way: readonly string[] = [],
): Spread | undefined {
  const rule = fieldAt(form, path)?.calculation;
  const spread = rule === undefined ? undefined : findRuleKind(rule.kind)?.spread;
  if (rule === undefined || spread === undefined || way.includes(path) || way.length > 12) return undefined;
  const operands = rule.fields.slice(1).map((operand) => operandOf(form, path, operand, literals, [...way, path]));
  return spread(operands, rule.options ?? {});
}

function operandOf(
  form: Form,
  result: string,
  path: string,
  literals: LiteralsByField,
  way: readonly string[],
): OperandSpread {
  const field = fieldAt(form, path);
  const isMany = path.includes('[].') && !path.startsWith(rowOf(result) || '[]');
  if (field === undefined) return { ...anywhere, isSure: false, isMany };
  const about = isMany ? [] : (literals.get(path) ?? []);
  const computed = spreadOf(form, path, literals, way) ?? anywhere;
  const bounds = about.reduce((spread, literal) => narrowedBy(spread, literal, field.node), boundsOf(field, computed));
  const operand: OperandSpread = { ...bounds, isSure: about.some(isAnsweredIn), isMany };
  const answers = isListed(field) ? fittingAnswers(field, about) : undefined;
  return answers === undefined ? operand : { ...operand, answers: answers.filter((answer) => answer !== undefined) };
}

/** Whether all answers of the field are known. */
function isListed(field: FormField): boolean {
  const kind = answerKindOf(field);
  return kind === 'yes-no' || (kind === 'choice' && listAt(field.node, 'enum').length > 0);
}

function boundsOf({ node }: FormField, computed: Spread): Spread {
  return {
    low: Math.max(computed.low, numberAt(node, 'minimum') ?? Number.NEGATIVE_INFINITY),
    high: Math.min(computed.high, numberAt(node, 'maximum') ?? Number.POSITIVE_INFINITY),
  };
}

/** Nothing answered makes every comparison false but `empty`. */
function isAnsweredIn({ comparison, isNegated }: Literal): boolean {
  return (comparison.is === 'empty') === isNegated;
}

/** What a comparison of order says when it does not hold. */
const opposites: Partial<Record<Comparison['is'], Comparison['is']>> = {
  less: 'at-least',
  'at-least': 'less',
  greater: 'at-most',
  'at-most': 'greater',
  'not-equals': 'equals',
};

function narrowedBy({ low, high }: Spread, { comparison, isNegated }: Literal, node: JsonObject): Spread {
  const is = isNegated ? opposites[comparison.is] : comparison.is;
  const { value } = comparison;
  if (typeof value !== 'number') return { low, high };
  // Of whole numbers the next one is what `less` and `greater` leave.
  const step = node.type === 'integer' && Number.isInteger(value) ? 1 : 0;
  if (is === 'equals') return { low: Math.max(low, value), high: Math.min(high, value) };
  if (is === 'less' || is === 'at-most') return { low, high: Math.min(high, is === 'less' ? value - step : value) };
  if (is === 'greater' || is === 'at-least')
    return { low: Math.max(low, is === 'greater' ? value + step : value), high };
  return { low, high };
}

/**
 * What must hold for a computed field to have a value: the condition of its calculation, and its operands answered. Stands beside the
 * field. Undefined for a field that nothing computes.
 */
export function knownWhen(field: FormField): Condition | undefined {
  const rule = field.calculation;
  const kind = rule === undefined ? undefined : findRuleKind(rule.kind);
  if (rule === undefined || kind === undefined || rule.fields.length < 2) return undefined;
  const row = rowOf(field.path);
  const filled = rule.fields.slice(1).map((path): Condition => ({ field: saidBeside(path, row), is: 'filled' }));
  const operands: Condition = kind.needs === 'any' ? { any: filled } : { all: filled };
  const [first] = filled;
  const needed = kind.needs === 'first' && first !== undefined ? first : operands;
  return rule.when === undefined ? needed : { all: [rule.when, needed] };
}

/** An operand as a condition in this row names it; a column of another table by its table. */
function saidBeside(path: string, row: string): string {
  if (row !== '' && path.startsWith(row)) return `./${path.slice(row.length)}`;
  const column = path.indexOf('[].');
  return column < 0 ? path : path.slice(0, column);
}

/** `children[].` for a column of that table, '' at the root. */
function rowOf(path: string): string {
  const at = path.lastIndexOf('[].');
  return at < 0 ? '' : path.slice(0, at + 3);
}
