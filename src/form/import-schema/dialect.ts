import { isObject, type Json, type JsonObject, textAt } from '../json';

/** A draft of JSON Schema, as far as it changes what a keyword means. */
export type Dialect = {
  name: 'draft-04' | 'draft-06' | 'draft-07' | '2019-09' | '2020-12';
  /** `exclusiveMinimum` is a boolean beside `minimum`. */
  booleanLimits: boolean;
  /** Keywords beside `$ref` count. */
  refHasSiblings: boolean;
  /** `prefixItems` holds the list of items. */
  prefixItems: boolean;
};

const dialects: readonly Dialect[] = [
  { name: 'draft-04', booleanLimits: true, refHasSiblings: false, prefixItems: false },
  { name: 'draft-06', booleanLimits: false, refHasSiblings: false, prefixItems: false },
  { name: 'draft-07', booleanLimits: false, refHasSiblings: false, prefixItems: false },
  { name: '2019-09', booleanLimits: false, refHasSiblings: true, prefixItems: false },
  { name: '2020-12', booleanLimits: false, refHasSiblings: true, prefixItems: true },
];

/** Keywords by which a schema without `$schema` is known, newest first. */
const traits: readonly [Dialect['name'], readonly string[]][] = [
  ['2020-12', ['prefixItems', '$dynamicRef', '$dynamicAnchor']],
  ['2019-09', ['$defs', 'dependentRequired', 'dependentSchemas', 'unevaluatedProperties', '$recursiveRef', '$anchor']],
];

/** The draft a schema is written in: what `$schema` says, else what its keywords give away, else draft-07. Undefined for another draft. */
export function dialectOf(schema: JsonObject): Dialect | undefined {
  const stated = textAt(schema, '$schema');
  if (stated !== undefined && stated.trim() !== '') {
    const name = /draft-?0?([3467])|draft\/(20\d\d-\d\d)|oas\/3\.1/.exec(stated);
    if (name === null) return /json-schema\.org\/schema#?$/.test(stated) ? byName('2020-12') : undefined;
    if (name[0].startsWith('oas')) return byName('2020-12');
    return byName(name[2] ?? `draft-0${name[1]}`);
  }
  const found = traits.find(([, words]) => uses(schema, (key) => words.includes(key)));
  if (found !== undefined) return byName(found[0]);
  const hasBooleanLimit = uses(
    schema,
    (key, value) => (key === 'exclusiveMinimum' || key === 'exclusiveMaximum') && typeof value === 'boolean',
  );
  return byName(hasBooleanLimit ? 'draft-04' : 'draft-07');
}

function byName(name: string): Dialect | undefined {
  return dialects.find((dialect) => dialect.name === name);
}

function uses(node: Json, test: (key: string, value: Json) => boolean): boolean {
  if (Array.isArray(node)) return node.some((item) => uses(item, test));
  return isObject(node) && Object.entries(node).some(([key, value]) => test(key, value) || uses(value, test));
}
