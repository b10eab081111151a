import { isObject, type JsonSchema, objectAt, textsAt } from '../json';
import type { Comparison, Condition } from './condition';
import { findOperator } from './operators';

/** Where a compiled condition stands: at the root of the answers, or in the rows of a table (where it speaks of `./key`). */
export type Scope = 'root' | 'row';

/**
 * The draft-07 schema that answers fulfil exactly when the condition holds. Undefined when JSON Schema cannot say it there:
 * comparing dates, or a row asking about something outside it. Then the declared rule alone speaks.
 */
export function compileCondition(condition: Condition, scope: Scope): JsonSchema | undefined {
  if ('all' in condition) return compileAll(condition.all, scope);
  if ('any' in condition) {
    const parts = compileEach(condition.any, scope);
    if (parts === undefined) return undefined;
    return parts.length === 0 ? { not: {} } : (single(parts) ?? { anyOf: parts });
  }
  if ('not' in condition) {
    const part = compileCondition(condition.not, scope);
    return part === undefined ? undefined : { not: part };
  }
  return compileComparison(condition, scope);
}

function compileAll(conditions: readonly Condition[], scope: Scope): JsonSchema | undefined {
  const parts = compileEach(conditions, scope);
  if (parts === undefined) return undefined;
  return single(parts) ?? merged(parts) ?? { allOf: parts };
}

function compileEach(conditions: readonly Condition[], scope: Scope): JsonSchema[] | undefined {
  const parts = conditions.map((part) => compileCondition(part, scope));
  const compiled = parts.filter((part) => part !== undefined);
  return compiled.length === parts.length ? compiled : undefined;
}

function compileComparison(comparison: Comparison, scope: Scope): JsonSchema | undefined {
  const steps = stepsOf(comparison.field, scope);
  const operator = findOperator(comparison.is);
  const node = operator?.schema(comparison.value);
  if (steps === undefined || operator === undefined || node === undefined) return undefined;
  if (!operator.whenAbsent) return nested(steps, node);
  return { not: nested(steps, { not: node }) };
}

/** The keys that lead to the field inside the scope; undefined when it lies outside. */
function stepsOf(field: string, scope: Scope): string[] | undefined {
  const isLocal = field.startsWith('./');
  if (scope === 'row' && !isLocal) return undefined;
  const steps = (isLocal ? field.slice(2) : field).split('.');
  return steps.some((step) => step === '' || step.endsWith('[]')) ? undefined : steps;
}

function nested(steps: readonly string[], node: JsonSchema): JsonSchema {
  const [step, ...rest] = steps;
  if (step === undefined) return node;
  const inner = nested(rest, node);
  return { properties: { [step]: rest.length === 0 ? inner : { type: 'object', ...inner } }, required: [step] };
}

function single(parts: JsonSchema[]): JsonSchema | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}

/** Several plain `{properties, required}` about different keys are one: shorter, and the same. */
function merged(parts: JsonSchema[]): JsonSchema | undefined {
  if (parts.length === 0) return {};
  const keys = parts.flatMap((part) => Object.keys(objectAt(part, 'properties')));
  const plain = parts.every((part) => Object.keys(part).join() === 'properties,required' && isObject(part.properties));
  if (!plain || new Set(keys).size !== keys.length) return undefined;
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: parts.flatMap((part) => textsAt(part, 'required')),
  };
}
