import type { AskableField } from '../../form/conditions/askable-fields';
import type { Comparison, OperatorName } from '../../form/conditions/condition';
import { findOperator } from '../../form/conditions/operators';
import type { Json } from '../../form/json';

/** A comparison without a value. */
function bare(field: string, is: OperatorName): Comparison {
  return { field, is };
}

/** Whether a comparison has what its operator compares with. */
export function isComplete({ field, is, value }: Comparison): boolean {
  const takes = findOperator(is)?.takes;
  if (field === '') return false;
  return takes === 'nothing' || (takes === 'list' ? Array.isArray(value) && value.length > 0 : value !== undefined);
}

/** The first comparison offered for a field: `là` with its first choice or `Có`, so that a line says something from the start. */
export function firstComparison(asked: AskableField): Comparison {
  const [is = 'filled'] = asked.operators;
  return withFittingValue(bare(asked.field, is), asked);
}

/** The same comparison asked of another field: operator and value stay where they fit. */
export function ofField(comparison: Comparison, asked: AskableField): Comparison {
  const [first = 'filled'] = asked.operators;
  const is = asked.operators.includes(comparison.is) ? comparison.is : first;
  return withFittingValue({ ...comparison, field: asked.field, is }, asked);
}

/** The same with another operator: one value becomes a list of it and the other way round. */
export function withOperator(comparison: Comparison, is: OperatorName, asked: AskableField | undefined): Comparison {
  return withFittingValue({ ...comparison, is }, asked);
}

/** The same with another value; undefined takes it away. */
export function withValue({ field, is }: Comparison, value: Json | undefined): Comparison {
  return value === undefined ? { field, is } : { field, is, value };
}

function withFittingValue(comparison: Comparison, asked: AskableField | undefined): Comparison {
  const takes = findOperator(comparison.is)?.takes ?? 'nothing';
  if (takes === 'nothing') return bare(comparison.field, comparison.is);
  const given: Json[] = Array.isArray(comparison.value)
    ? comparison.value
    : comparison.value === undefined
      ? []
      : [comparison.value];
  const fitting = given.filter((value) => fits(value, asked));
  const values = fitting.length > 0 ? fitting : starting(asked);
  return withValue(comparison, takes === 'list' ? values : values[0]);
}

/** What a value starts as: the first choice, or yes. What is typed starts empty. */
function starting(asked: AskableField | undefined): Json[] {
  if (asked?.input.kind === 'yes-no') return [true];
  return asked?.input.kind === 'choices' ? asked.input.choices.slice(0, 1).map((choice) => choice.value) : [];
}

function fits(value: Json, asked: AskableField | undefined): boolean {
  if (asked === undefined) return true;
  const { input } = asked;
  if (input.kind === 'choices') return input.choices.some((choice) => choice.value === value);
  if (input.kind === 'yes-no') return typeof value === 'boolean';
  if (input.kind === 'number') return typeof value === 'number';
  if (input.kind === 'date') return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return typeof value === 'string';
}
