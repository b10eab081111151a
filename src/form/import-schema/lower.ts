import { fillText, type Text } from '../../messages/text';
import { resolve } from '../checks/schema-words';
import { knownFormats } from '../formats';
import { isObject, type Json, type JsonObject, listAt, member, textAt } from '../json';
import type { Dialect } from './dialect';
import { notes as noteTexts } from './messages';
import { isLabel } from './references';
import { mapSchemas } from './walk-schema';

/** Where references may stay: parts that survive the import as they are. */
const kept = /^#\/(definitions|\$defs)\//;

/** More nodes than this are not unfolded out of references to other places. */
const mostUnfolded = 20_000;

/**
 * A schema of any draft as one of draft-07 that accepts the same answers: limits as numbers, lists of items, dependencies, references
 * whose neighbours count. What draft-07 cannot say stays to be read, and a note says so. References other than to definitions are
 * unfolded, because fields move. Undefined when that would grow without measure.
 */
export function lowered(root: JsonObject, dialect: Dialect, notes: Text[]): JsonObject | undefined {
  let left = mostUnfolded;
  const unfold = (node: JsonObject): Json => {
    const ref = textAt(node, '$ref');
    if (ref === undefined || kept.test(ref) || left <= 0) return node;
    left -= 1;
    const target = resolve(root, ref);
    if (!isObject(target)) return target ?? true;
    const { $ref: _ref, ...beside } = node;
    const inner = mapSchemas(target, (one) => {
      left -= 1;
      return unfold(one);
    });
    return joined(isObject(inner) ? inner : {}, beside, dialect);
  };
  const unfolded = mapSchemas(root, unfold);
  if (left <= 0 || !isObject(unfolded)) return undefined;
  const result = mapSchemas(unfolded, (node) => loweredNode(node, dialect, notes));
  // Only the root's id is wanted: where the form came from.
  return isObject(result) ? { ...result, ...(root.$id === undefined ? {} : { $id: root.$id }) } : undefined;
}

/** A node beside a reference: its labels always, its demands where the draft says that they count. */
function joined(target: JsonObject, beside: JsonObject, dialect: Dialect): JsonObject {
  const entries = Object.entries(beside);
  const labels = Object.fromEntries(entries.filter(([key]) => isLabel(key)));
  const demands = Object.fromEntries(entries.filter(([key]) => !isLabel(key)));
  if (!dialect.refHasSiblings || Object.keys(demands).length === 0) return { ...target, ...labels };
  return { ...labels, allOf: [target, demands] };
}

function loweredNode(node: JsonObject, dialect: Dialect, notes: Text[]): JsonObject {
  const steps = [
    withNumberLimits,
    withItems,
    withDependencies,
    withContains,
    withNullable,
    withoutUnevaluated,
    withoutForeignWords,
  ];
  const own = dialect.refHasSiblings ? withReferenceApart(node) : node;
  return steps.reduce((lower, step) => step(lower, dialect, notes), own);
}

type Step = (node: JsonObject, dialect: Dialect, notes: Text[]) => JsonObject;

/** References are local by now, so ids name nothing; a format that nobody knows would stop another's validator. */
const withoutForeignWords: Step = (node, _dialect, notes) => {
  const { $id: _id, $async: _async, ...rest } = node;
  const format = textAt(rest, 'format');
  if (format === undefined || knownFormats.has(format)) return rest;
  notes.push(fillText(noteTexts.format, { format: format.slice(0, 100) }));
  const { format: _format, ...plain } = rest;
  return plain;
};

/** In 2019-09 and later what stands beside `$ref` counts; in draft-07 it does not. */
function withReferenceApart(node: JsonObject): JsonObject {
  const { $ref, ...beside } = node;
  const demands = Object.entries(beside).filter(
    ([key]) => !isLabel(key) && !key.startsWith('$') && key !== 'definitions',
  );
  if ($ref === undefined || demands.length === 0) return node;
  const labels = Object.entries(beside).filter(([key]) => !demands.some(([other]) => other === key));
  return { ...Object.fromEntries(labels), allOf: [{ $ref }, Object.fromEntries(demands)] };
}

const withNumberLimits: Step = (node, dialect) => {
  if (!dialect.booleanLimits) return node;
  const lower = { ...node };
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (typeof node[exclusive] !== 'boolean') continue;
    delete lower[exclusive];
    const value = node[limit];
    if (node[exclusive] === true && value !== undefined) {
      delete lower[limit];
      lower[exclusive] = value;
    }
  }
  return lower;
};

const withItems: Step = (node, dialect) => {
  if (!dialect.prefixItems || !Array.isArray(node.prefixItems)) return node;
  const { prefixItems, items, ...rest } = node;
  return items === undefined
    ? { ...rest, items: prefixItems }
    : { ...rest, items: prefixItems, additionalItems: items };
};

const withDependencies: Step = (node) => {
  const { dependentRequired, dependentSchemas, ...rest } = node;
  if (!isObject(dependentRequired) && !isObject(dependentSchemas)) return node;
  const dependencies: JsonObject = isObject(rest.dependencies) ? { ...rest.dependencies } : {};
  for (const [key, names] of Object.entries(isObject(dependentRequired) ? dependentRequired : {}))
    dependencies[key] = names;
  const both: Json[] = [];
  for (const [key, schema] of Object.entries(isObject(dependentSchemas) ? dependentSchemas : {})) {
    if (dependencies[key] === undefined) dependencies[key] = schema;
    else both.push({ dependencies: Object.fromEntries([[key, schema]]) });
  }
  const lower = { ...rest, dependencies };
  return both.length === 0 ? lower : { ...lower, allOf: [...listAt(rest, 'allOf'), ...both] };
};

/** `minContains: 0` asks for nothing; other counts have no word in draft-07. */
const withContains: Step = (node, _dialect, notes) => {
  const count = node.minContains;
  if (node.contains === undefined || (count === undefined && node.maxContains === undefined)) return node;
  if (count === 0 && node.maxContains === undefined) {
    const { contains: _contains, minContains: _minContains, ...rest } = node;
    return rest;
  }
  notes.push(
    fillText(noteTexts.unevaluated, { keyword: 'minContains/maxContains', pointer: textAt(node, 'title') ?? '' }),
  );
  return node;
};

/** OpenAPI's `nullable`. */
const withNullable: Step = (node, _dialect, notes) => {
  if (node.nullable !== true || typeof node.type !== 'string' || node.type === 'null') return node;
  notes.push(noteTexts.nullable);
  const { nullable: _nullable, ...rest } = node;
  const values = member(node, 'enum');
  const lower = { ...rest, type: [node.type, 'null'] };
  return Array.isArray(values) && !values.includes(null) ? { ...lower, enum: [...values, null] } : lower;
};

const combining = ['$ref', 'allOf', 'anyOf', 'oneOf', 'if', 'dependencies', 'not'];

/** Where nothing is combined, `unevaluatedProperties` is `additionalProperties`. */
const withoutUnevaluated: Step = (node, dialect, notes) => {
  const { unevaluatedProperties, ...rest } = node;
  if (unevaluatedProperties === undefined || !dialect.refHasSiblings) return node;
  if (combining.every((word) => node[word] === undefined) && node.additionalProperties === undefined) {
    return { ...rest, additionalProperties: unevaluatedProperties };
  }
  if (unevaluatedProperties !== true && unevaluatedProperties !== false) {
    notes.push(
      fillText(noteTexts.unevaluated, { keyword: 'unevaluatedProperties', pointer: textAt(node, 'title') ?? '' }),
    );
  }
  return node;
};
