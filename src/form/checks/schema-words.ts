import type { Problem } from '../../problem/problem';
import { knownFormats } from '../formats';
import { isObject, type Json, type JsonObject, member, numberAt } from '../json';
import { type FormCheck, fault } from './fault';
import { patternCost } from './pattern-safety';

/** A text no longer than this may meet a pattern of quadratic cost. */
const shortText = 3000;

/** The dialect of every form, with and without the empty fragment. */
const dialect = /^https?:\/\/json-schema\.org\/draft-07\/schema#?$/;

/**
 * Patterns are bearable, references stay inside, and no word makes the ajv of somebody else read the schema in another way than ours:
 * asynchronously, as another dialect, under the name of another schema, or not at all.
 */
export const checkSchemaWords: FormCheck = (form) => {
  const problems: Problem[] = [];
  walk(form.schema, 'schema', (node, path) => {
    problems.push(...patternProblems(node, path), ...refProblems(node, path, form.schema));
  });
  walk(withoutValues(form.schema), 'schema', (node, path) => problems.push(...wordProblems(node, path)));
  return problems;
};

/** The schema without what stands in it as a value or as an annotation of ours, where a word is not meant as one of JSON Schema. */
function withoutValues(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutValues);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, Json][] =>
      key.startsWith('x-') || ['enum', 'const', 'default', 'examples'].includes(key)
        ? []
        : [[key, withoutValues(inner)]],
    ),
  );
}

/** A field may have one of these names: then a schema stands there, never a text. */
function wordProblems(node: JsonObject, path: string): Problem[] {
  const { $async, $id, $schema, format } = node;
  return [
    ...(typeof $async === 'boolean' && !path.endsWith('.properties') ? [fault('schema-async', `${path}.$async`)] : []),
    ...(typeof $id === 'string' ? [fault('schema-id', `${path}.$id`, { id: $id.slice(0, 200) })] : []),
    ...(typeof $schema === 'string' && !dialect.test($schema)
      ? [fault('schema-dialect', `${path}.$schema`, { dialect: $schema.slice(0, 200) })]
      : []),
    ...(typeof format === 'string' && !knownFormats.has(format)
      ? [fault('format-unknown', `${path}.format`, { format: format.slice(0, 100) })]
      : []),
  ];
}

/** Calls back for every object inside a schema node (also inside enum and const, where it does no harm). */
export function walk(value: Json, path: string, visit: (node: JsonObject, path: string) => void): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, `${path}.${index}`, visit);
  } else if (isObject(value)) {
    visit(value, path);
    for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`, visit);
  }
}

function patternProblems(node: JsonObject, path: string): Problem[] {
  const own = typeof node.pattern === 'string' ? [{ pattern: node.pattern, length: numberAt(node, 'maxLength') }] : [];
  const keys = isObject(node.patternProperties) ? Object.keys(node.patternProperties) : [];
  return [...own, ...keys.map((pattern) => ({ pattern, length: undefined }))].flatMap(
    ({ pattern, length }): Problem[] => {
      const cost = patternCost(pattern);
      if (cost === 'broken') return [fault('pattern-broken', path, { pattern })];
      const isTooDear = cost === 'unsafe' || (cost === 'quadratic' && (length ?? Number.POSITIVE_INFINITY) > shortText);
      return isTooDear ? [fault('pattern-unsafe', path, { pattern })] : [];
    },
  );
}

function refProblems(node: JsonObject, path: string, root: JsonObject): Problem[] {
  const ref = node.$ref;
  if (typeof ref !== 'string') return [];
  if (ref !== '#' && !ref.startsWith('#/')) return [fault('ref-remote', path, { ref })];
  const target = resolve(root, ref);
  if (target === undefined) return [fault('ref-missing', path, { ref })];
  return leadsBack(root, ref) ? [fault('ref-cycle', path, { ref })] : [];
}

/** What a local reference (`#`, `#/definitions/a`) names; undefined when nothing is there. */
export function resolve(root: Json, ref: string): Json | undefined {
  if (ref === '#') return root;
  return ref
    .slice(2)
    .split('/')
    .map((step) => decoded(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>((value, key) => (Array.isArray(value) ? value[Number(key)] : member(value, key)), root);
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** Whether following references from here comes back here: recursive data has no bound. */
export function leadsBack(root: JsonObject, ref: string): boolean {
  const seen = new Set<string>();
  const open = [ref];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const target = resolve(root, next);
    let isBack = false;
    if (target !== undefined) {
      walk(target, '', (node) => {
        if (typeof node.$ref !== 'string') return;
        if (node.$ref === ref || node.$ref === '#') isBack = true;
        open.push(node.$ref);
      });
    }
    if (isBack || next === '#') return true;
  }
  return false;
}
