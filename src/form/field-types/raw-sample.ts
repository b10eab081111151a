import { isObject, type Json, type JsonSchema, listAt, member, numberAt, objectAt, textAt, textsAt } from '../json';
import type { Random } from './field-type';
import { fitLength, pick } from './sample-values';

const deepest = 8;

const formats: Record<string, string> = {
  date: '2026-01-15',
  email: 'nguoi.dan@example.vn',
  uuid: '7a6f0d5e-8a9e-4c11-9a51-0d2f3c1b2a10',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  hostname: 'example.vn',
};

/**
 * A best-effort answer for any draft-07 node without references: constants, choices, examples, then the type.
 * Patterns and combinations are not solved; a form of our own types never needs this.
 */
export function sampleOfSchema(schema: JsonSchema, random: Random, depth = 0): Json {
  const given = schema.const ?? schema.default ?? listAt(schema, 'examples')[0];
  if (given !== undefined) return given;
  const choices = listAt(schema, 'enum');
  if (choices.length > 0) return pick(random, choices);
  const branch = [...listAt(schema, 'anyOf'), ...listAt(schema, 'oneOf')].find(isObject);
  if (branch !== undefined && depth < deepest) return sampleOfSchema(branch, random, depth + 1);
  const make = samples[typeOf(schema)];
  return make === undefined ? null : make(schema, random, depth);
}

const samples: Record<string, (schema: JsonSchema, random: Random, depth: number) => Json> = {
  boolean: (_schema, random) => random() < 0.5,
  integer: (schema) => Math.ceil(lowest(schema)),
  number: (schema) => lowest(schema),
  string: (schema) => {
    const known = formats[textAt(schema, 'format') ?? ''];
    return known ?? fitLength('mẫu', numberAt(schema, 'minLength') ?? 1, numberAt(schema, 'maxLength') ?? 255);
  },
  array: (schema, random, depth) => {
    const item = objectAt(schema, 'items');
    const count = depth >= deepest ? 0 : (numberAt(schema, 'minItems') ?? 0);
    return Array.from({ length: Math.min(count, 50) }, () => sampleOfSchema(item, random, depth + 1));
  },
  object: (schema, random, depth) => {
    if (depth >= deepest) return {};
    const properties = objectAt(schema, 'properties');
    return Object.fromEntries(
      textsAt(schema, 'required').map((key) => [key, sampleOfSchema(objectAt(properties, key), random, depth + 1)]),
    );
  },
};

function typeOf(schema: JsonSchema): string {
  const stated = member(schema, 'type');
  if (typeof stated === 'string') return stated;
  const first = Array.isArray(stated) ? stated.find((name) => typeof name === 'string' && name !== 'null') : undefined;
  if (typeof first === 'string') return first;
  if (isObject(schema.properties)) return 'object';
  return schema.items === undefined ? 'string' : 'array';
}

function lowest(schema: JsonSchema): number {
  const above = numberAt(schema, 'exclusiveMinimum');
  return (
    numberAt(schema, 'minimum') ?? (above === undefined ? Math.min(1, numberAt(schema, 'maximum') ?? 1) : above + 1)
  );
}
