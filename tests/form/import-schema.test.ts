import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/form/canonical';
import { checkForm } from '../../src/form/check';
import type { Answers } from '../../src/form/form';
import { formats } from '../../src/form/formats';
import { toDraft } from '../../src/form/from-schema';
import { type Imported, importSchema } from '../../src/form/import-schema';
import { importProblems } from '../../src/form/import-schema/messages';
import { isObject, type Json, type JsonObject, listAt, member, objectAt, textAt, textsAt } from '../../src/form/json';
import { toForm } from '../../src/form/to-schema';
import { makeValidator } from '../../src/form/validate';
import { dropHidden } from '../../src/form/visibility';
import { context } from './support/world';

/** A schema from elsewhere (facts of its structure): where it is from, and what must come of it. */
type Elsewhere = { source: string; schema: JsonObject; ui?: JsonObject; editable: number; foreign: string[] };

const folder = new URL('./fixtures/elsewhere/', import.meta.url);
const elsewhere = readdirSync(folder).map((name): [string, Elsewhere] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
]);

function imported(schema: Json, ui?: Json): Extract<Imported, { draft: unknown }> {
  const result = importSchema(JSON.stringify(schema), ui === undefined ? undefined : JSON.stringify(ui), {
    id: 'imported',
  });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** Values that a node may accept or refuse; references are followed. */
function valueFor(root: JsonObject, node: Json | undefined, depth = 0): fc.Arbitrary<Json> {
  const odd = fc.constantFrom<Json>('x', '2026-02-28', 'a@b.vn', 0, -1, 7.5, true, false, ['x'], { x: 1 }, null, '');
  if (!isObject(node) || depth > 5) return odd;
  const ref = textAt(node, '$ref');
  if (ref !== undefined) {
    const target = ref
      .replace(/^[^#]*#\/?/, '')
      .split('/')
      .filter(Boolean)
      .reduce<Json | undefined>((found, step) => member(found, step.replaceAll('~1', '/')), root);
    return valueFor(root, target, depth + 1);
  }
  const parts = [...listAt(node, 'oneOf'), ...listAt(node, 'anyOf'), ...listAt(node, 'allOf')];
  const choices = [
    ...(node.const === undefined ? [] : [fc.constant<Json>(node.const)]),
    ...(listAt(node, 'enum').length > 0 ? [fc.constantFrom<Json>(...listAt(node, 'enum'))] : []),
    ...parts.map((part) => valueFor(root, part, depth + 1)),
    ...(isObject(node.properties) ? [objectOf(root, node, depth)] : []),
    ...(isObject(node.items) ? [fc.array(valueFor(root, node.items, depth + 1), { maxLength: 3 })] : []),
    ...ofType(node),
  ];
  return fc.oneof(...choices.map((arbitrary) => ({ weight: 8, arbitrary })), { weight: 1, arbitrary: odd });
}

function ofType(node: JsonObject): fc.Arbitrary<Json>[] {
  const names = typeof node.type === 'string' ? [node.type] : textsAt(node, 'type');
  const number = (word: string, otherwise: number) => (typeof node[word] === 'number' ? Number(node[word]) : otherwise);
  const low = Math.ceil(number('minimum', number('exclusiveMinimum', -2)));
  const high = Math.floor(number('maximum', number('exclusiveMaximum', low + 9)));
  const length = number('minLength', 1);
  return names.flatMap((name): fc.Arbitrary<Json>[] => {
    if (name === 'boolean') return [fc.boolean()];
    if (name === 'integer') return [fc.integer({ min: Math.min(low, high), max: Math.max(low, high) })];
    if (name === 'number')
      return [fc.integer({ min: Math.min(low, high), max: Math.max(low, high) }).map((n) => n + 0.5), fc.constant(low)];
    if (name !== 'string') return [];
    if (node.format === 'date') return [fc.constantFrom('2026-02-28', '2026-02-30')];
    if (node.format === 'email') return [fc.constantFrom('a@b.vn', 'a')];
    return [
      fc.constantFrom('a'.repeat(Math.max(1, length)), 'Ab1', '12345', '123-45-6789', '2125551234', 'x'.repeat(300)),
    ];
  });
}

function objectOf(root: JsonObject, node: JsonObject, depth: number): fc.Arbitrary<Json> {
  const members = Object.entries(objectAt(node, 'properties')).map(
    ([key, inner]): [string, fc.Arbitrary<Json | undefined>] => {
      const value = valueFor(root, inner, depth + 1);
      const isAsked = textsAt(node, 'required').includes(key);
      return [key, isAsked ? fc.option(value, { nil: undefined, freq: 12 }) : fc.option(value, { nil: undefined })];
    },
  );
  return fc.record(Object.fromEntries(members)).map((made) => JSON.parse(JSON.stringify(made)));
}

/** Root properties wherever they stand, for making answers. */
function answersOf(schema: JsonObject): fc.Arbitrary<Json> {
  const parts: JsonObject[] = [];
  const visit = (node: Json | undefined, depth: number): void => {
    if (!isObject(node) || depth > 6) return;
    const ref = textAt(node, '$ref');
    if (ref?.startsWith('#/'))
      visit(
        ref
          .slice(2)
          .split('/')
          .reduce<Json | undefined>((found, step) => member(found, step), schema),
        depth + 1,
      );
    if (isObject(node.properties)) parts.push(node);
    for (const word of ['allOf', 'anyOf', 'oneOf']) for (const part of listAt(node, word)) visit(part, depth + 1);
    for (const word of ['if', 'then', 'else', 'dependencies']) visit(node[word], depth + 1);
    for (const part of Object.values(objectAt(node, 'dependencies'))) visit(part, depth + 1);
  };
  visit(schema, 0);
  return fc
    .tuple(...parts.map((part) => objectOf(schema, part, 0)))
    .map((made) => Object.assign({}, ...[...made].reverse()));
}

/** Whether ajv of draft-07 judges the schema as its own draft does. */
function isOfDraft07(schema: JsonObject): boolean {
  const text = JSON.stringify(schema);
  const newer =
    /"(\$defs|dependentRequired|dependentSchemas|prefixItems|unevaluated\w+|\$anchor|minContains|nullable)"/;
  return !newer.test(text) && !/"exclusiveM\w+":(true|false)/.test(text) && !/20(19-09|20-12)/.test(text);
}

const totals = { accepted: 0, refused: 0 };

describe.each(elsewhere)('a schema from elsewhere: %s', (_name, { source, schema, ui, editable, foreign }) => {
  const { draft, report } = imported(schema, ui);
  const form = toForm(draft);

  it('names its source, and becomes a sound form with what is known editable and the rest kept', () => {
    expect(source.length).toBeGreaterThan(10);
    expect(checkForm(form)).toEqual([]);
    expect(report.foreign.map(({ field }) => field).sort()).toEqual([...foreign].sort());
    expect(report.editable.length).toBe(editable);
    for (const text of [...report.notes, ...report.foreign.map(({ reason }) => reason)]) {
      expect(`${text.vi}${text.en}`).not.toMatch(/\{\w+\}|undefined/);
    }
  });

  it('is the same after being read back', () => {
    expect(canonicalText(toForm(toDraft(form)))).toBe(canonicalText(form));
  });

  // Others cannot be asked: there is one ajv, of draft-07.
  if (!isOfDraft07(schema)) return;
  it('accepts the answers that the schema accepts', () => {
    const { $schema: _schema, $id: _id, id: _id4, ...bare } = schema;
    const original = new Ajv({ strict: false, validateSchema: false, logger: false, formats }).compile(bare);
    const validate = makeValidator(form);
    fc.assert(
      fc.property(answersOf(schema), (made) => {
        const kept: Answers = dropHidden(form, isObject(made) ? made : {});
        const verdict = validate(kept, context).problems;
        totals[verdict.length === 0 ? 'accepted' : 'refused'] += 1;
        expect([verdict.length === 0, kept, verdict[0]?.field, verdict[0]?.rule].slice(0, 2)).toEqual([
          original(kept),
          kept,
        ]);
      }),
      { numRuns: 150 },
    );
  });
});

it('at least thirty schemas come from elsewhere, and the answers tried were both accepted and refused', () => {
  expect(elsewhere.length).toBeGreaterThanOrEqual(30);
  expect(Math.min(totals.accepted, totals.refused)).toBeGreaterThan(500);
});

/** A text that is refused, and how: `code pointer line`. `$repeat`, `$long` and `$fields` make what is too large to write down. */
type Refused = { schema: Json; ui?: string; expected: string[] };

const refusedFolder = new URL('./fixtures/import/', import.meta.url);
const refused = readdirSync(refusedFolder).map((name): [string, Refused] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(new URL(name, refusedFolder), 'utf8')),
]);

function textOf(schema: Json): string {
  if (typeof schema === 'string') return schema;
  const repeated = member(schema, '$repeat');
  if (Array.isArray(repeated)) return String(repeated[0]).repeat(Number(repeated[1]));
  const long = member(schema, '$long');
  if (typeof long === 'number') return JSON.stringify({ type: 'object', title: 'x'.repeat(long) });
  const fields = member(schema, '$fields');
  if (typeof fields === 'number') {
    const properties = Object.fromEntries(
      Array.from({ length: fields }, (_, index) => [`f${index}`, { type: 'string' }]),
    );
    return JSON.stringify({ type: 'object', properties });
  }
  return JSON.stringify(schema, null, 2);
}

describe('what cannot be imported', () => {
  it.each(refused)('%s', (_name, { schema, ui, expected }) => {
    const result = importSchema(textOf(schema), ui, { id: 'x' });
    const problems = 'problems' in result ? result.problems : [];
    expect(problems.map(({ code, pointer, line }) => `${code} ${pointer} ${line ?? '-'}`)).toEqual(expected);
    for (const { message } of problems) {
      expect(`${message.vi}${message.en}`).not.toMatch(/\{\w+\}|undefined/);
      expect(message.vi).toBe(message.vi.normalize('NFC'));
    }
  });

  it('every reason has a fixture', () => {
    const codes = new Set(refused.flatMap(([, { expected }]) => expected.map((line) => line.split(' ')[0])));
    expect(Object.keys(importProblems).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('anything at all gives a draft or problems, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json({ maxDepth: 4 })), (text) => {
        const result = importSchema(text, undefined, { id: 'x' });
        expect('draft' in result || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('conditions of a schema', () => {
  const kind: JsonObject = { type: 'string', enum: ['a', 'b'] };

  it('become conditions of fields where they say the same', () => {
    const { draft } = imported({
      type: 'object',
      properties: { kind, count: { type: 'number' }, note: { type: 'string' } },
      allOf: [
        {
          if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
          then: { properties: { detail: { type: 'string' } }, required: ['detail', 'note'] },
          else: { properties: { other: { type: 'boolean' } } },
        },
        {
          if: { properties: { count: { type: 'number', minimum: 5 } }, required: ['count'] },
          then: { required: ['kind'] },
        },
      ],
    });
    const fields = Object.fromEntries(draft.steps[0]?.sections[0]?.fields.map((field) => [field.key, field]) ?? []);
    const isA = { field: 'kind', is: 'equals', value: 'a' };
    expect(fields.detail).toMatchObject({ type: 'text', required: true, showWhen: isA });
    expect(fields.other).toMatchObject({ type: 'yes-no', showWhen: { not: isA } });
    expect(fields.note?.requireWhen).toEqual(isA);
    expect(draft.foreign).toBeUndefined();
  });

  it('stay as they are where rules cannot say them', () => {
    const branch = {
      if: { properties: { kind: { pattern: '^a' } }, required: ['kind'] },
      then: { required: ['kind'] },
    };
    const { draft, report } = imported({ type: 'object', properties: { kind }, allOf: [branch] });
    expect(draft.foreign?.schema).toEqual({ allOf: [branch] });
    expect(report.foreign.map(({ field }) => field)).toEqual(['allOf']);
  });

  it.each(['oneOf', 'anyOf'])('%s of the whole is kept, and the report says so', (keyword) => {
    const either = [{ required: ['kind'] }, { required: ['note'] }];
    const properties = { kind, note: { type: 'string' } };
    const { draft, report } = imported({ type: 'object', properties, [keyword]: either });
    expect(draft.foreign?.schema).toEqual({ [keyword]: either });
    expect(report).toMatchObject({ editable: ['kind', 'note'], foreign: [{ field: keyword }] });
  });
});
