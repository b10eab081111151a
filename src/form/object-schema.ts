import { canonicalText } from './canonical';
import { compileCondition, type Scope } from './conditions/compile';
import type { Condition } from './conditions/condition';
import { allOf, mapComparisons } from './conditions/reads';
import type { FieldDraft } from './draft';
import type { Json, JsonObject, JsonSchema } from './json';

/** A compiled field and every condition under which it is shown (its own, its section's). */
export type Entry = { field: FieldDraft; node: JsonSchema; shows: readonly Condition[] };

/**
 * The draft-07 object of these fields: those always shown in `properties`, each other inside `allOf: [{if, then}]`, so that any
 * renderer shows and hides it. What a condition cannot say in JSON Schema leaves its field unconditional and optional here
 * (`x-required` then keeps that it is required), and the declared rule decides alone.
 */
export function objectSchema(entries: readonly Entry[], scope: Scope): JsonSchema {
  const properties: JsonObject = {};
  const required: string[] = [];
  const branches: Branches = { list: [], byTest: new Map() };
  for (const entry of entries) {
    const { key } = entry.field;
    const isRequired = entry.field.required === true;
    const show = allOf(entry.shows);
    const test = show && compileCondition(expanded(show, entries, scope, [key]), scope);
    if (show === undefined) {
      properties[key] = entry.node;
      if (isRequired) required.push(key);
    } else if (test === undefined) {
      properties[key] = isRequired ? { ...entry.node, 'x-required': true } : entry.node;
    } else {
      showIn(branches, test, entry);
    }
    if (entry.field.requireWhen !== undefined && !isRequired) {
      const require = allOf([...entry.shows, entry.field.requireWhen]);
      const when = require && compileCondition(expanded(require, entries, scope, [key]), scope);
      if (when !== undefined) requireIn(branches, when, key);
    }
  }
  const schema: JsonSchema = { type: 'object', properties };
  if (required.length > 0) schema.required = required;
  if (branches.list.length > 0) schema.allOf = branches.list;
  return schema;
}

/** `if/then` branches, one per distinct test, in order of first use. */
type Branches = { list: JsonObject[]; byTest: Map<string, Branch> };

type Branch = { properties: JsonObject; required: string[]; outcome: JsonObject };

function showIn(branches: Branches, test: JsonSchema, entry: Entry): void {
  const branch = branchOf(branches, test);
  branch.properties[entry.field.key] = entry.node;
  branch.outcome.properties = branch.properties;
  if (entry.field.required === true) requireIn(branches, test, entry.field.key);
}

function requireIn(branches: Branches, test: JsonSchema, key: string): void {
  const branch = branchOf(branches, test);
  if (!branch.required.includes(key)) branch.required.push(key);
  branch.outcome.required = branch.required;
}

function branchOf(branches: Branches, test: JsonSchema): Branch {
  const name = canonicalText(test);
  const known = branches.byTest.get(name);
  if (known !== undefined) return known;
  const branch: Branch = { properties: {}, required: [], outcome: {} };
  branches.byTest.set(name, branch);
  branches.list.push(
    Object.fromEntries([
      ['if', test],
      ['then', branch.outcome],
    ]),
  );
  return branch;
}

/**
 * The condition as it reads when answers of hidden fields have not been dropped yet (a foreign renderer keeps them): a comparison
 * with a field that is itself conditional holds only while that field is shown. `seen` ends circles, which check refuses.
 */
function expanded(condition: Condition, entries: readonly Entry[], scope: Scope, seen: readonly string[]): Condition {
  return mapComparisons(condition, (comparison) => {
    const isLocal = comparison.field.startsWith('./');
    if (scope === 'row' && !isLocal) return comparison;
    const key = (isLocal ? comparison.field.slice(2) : comparison.field).split('.')[0] ?? '';
    const controlling = entries.find((entry) => entry.field.key === key);
    const show = controlling && allOf(controlling.shows);
    if (show === undefined || seen.includes(key)) return comparison;
    const shown = expanded(show, entries, scope, [...seen, key]);
    return comparison.is === 'empty' ? { any: [{ not: shown }, comparison] } : { all: [shown, comparison] };
  });
}

/** The children of a compiled object, whatever branch they stand in: key -> node. */
export function propertiesOf(schema: Json | undefined): JsonObject {
  const found: JsonObject = {};
  collect(schema, found, 0);
  return found;
}

function collect(schema: Json | undefined, found: JsonObject, depth: number): void {
  if (depth > 8 || typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
  const properties = schema.properties;
  if (typeof properties === 'object' && properties !== null && !Array.isArray(properties)) {
    for (const [key, node] of Object.entries(properties)) if (!Object.hasOwn(found, key)) found[key] = node;
  }
  for (const word of ['allOf', 'anyOf', 'oneOf']) {
    const list = schema[word];
    if (Array.isArray(list)) for (const item of list) collect(item, found, depth + 1);
  }
  for (const word of ['then', 'else']) collect(schema[word], found, depth + 1);
}
