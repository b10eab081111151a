import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/form/canonical';
import type { Form } from '../../src/form/form';
import { toDraft } from '../../src/form/from-schema';
import { isObject, type Json, type JsonObject } from '../../src/form/json';
import { toForm } from '../../src/form/to-schema';
import { anyDraft } from './support/drafts';
import { anyRichDraft } from './support/rich-drafts';
import { draftOf, formOf } from './support/world';

function roundTrip(form: Form): void {
  expect(canonicalText(toForm(toDraft(form)))).toBe(canonicalText(form));
}

/** A form around a schema from elsewhere: one step with all its properties. */
function around(schema: JsonObject, uiSchema: JsonObject = {}): Form {
  const fields = Object.keys(isObject(schema.properties) ? schema.properties : {});
  const steps = [{ id: 's', title: 'S', sections: [{ id: 'a', fields }] }];
  return { format: 1, id: 'foreign', title: 'Nhập', schema, uiSchema, steps, rules: [], translations: {} };
}

const json: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)));

/** Schemas as they come: known words with right and wrong values, unknown words, nested. */
const anySchema: fc.Arbitrary<JsonObject> = fc.letrec<{ node: JsonObject }>((tie) => ({
  node: fc.dictionary(
    fc.constantFrom(
      'type',
      'title',
      'enum',
      'const',
      'format',
      'pattern',
      'items',
      'properties',
      'required',
      'allOf',
      'anyOf',
      'if',
      'then',
      'else',
      'not',
      '$ref',
      'definitions',
      'dependencies',
      'minLength',
      'maxItems',
      'x-field',
      'x-id',
      'x-required',
      'default',
      'description',
      'unevaluatedProperties',
      'constructor',
      'ui:order',
    ),
    fc.oneof(
      { maxDepth: 2, depthIdentifier: 'schema', withCrossShrink: true },
      json,
      fc.constantFrom<Json>('object', 'string', 'array', 'text', 'table', 'person', 'choice', 'date', true, 3, [
        'a',
        'b',
      ]),
      fc.dictionary(fc.constantFrom('a', 'b', 'constructor'), tie('node'), { maxKeys: 2 }),
      fc.array(tie('node'), { maxLength: 2 }),
      tie('node'),
    ),
    { maxKeys: 5 },
  ),
})).node;

describe('toForm(toDraft(form))', () => {
  it('is the same form, for generated drafts', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => roundTrip(toForm(draft))),
      { numRuns: 1000 },
    );
  });

  it('is the same form, for 1,000 generated drafts with every type, rule, calculation, table, block mark and translation', () => {
    fc.assert(
      fc.property(anyRichDraft, (draft) => {
        const form = toForm(draft);
        roundTrip(form);
        const text = JSON.stringify(toDraft(form));
        expect(text).not.toContain('"foreign"');
        expect(text).not.toContain('isComputed');
        expect(text.includes('"block"')).toBe(JSON.stringify(draft).includes('"block"'));
      }),
      { numRuns: 1000 },
    );
  }, 180_000);

  it('gives back conditions and settings as staff wrote them, not as foreign parts', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const text = JSON.stringify(toDraft(toForm(draft)));
        expect(text).not.toContain('"foreign"');
        expect(text.split('"showWhen"').length).toBe(JSON.stringify(draft).split('"showWhen"').length);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same form, for any JSON Schema', () => {
    fc.assert(
      fc.property(anySchema, anySchema, (schema, ui) => roundTrip(around(schema, ui))),
      { numRuns: 500 },
    );
  });

  it('is the same form after foreign words were added to one of ours', () => {
    fc.assert(
      fc.property(anyDraft, anySchema, fc.constantFrom('schema', 'uiSchema'), (draft, words, part) => {
        const form = toForm(draft);
        roundTrip({ ...form, [part]: { ...form[part], ...words } });
        const node = isObject(form.schema.properties) ? form.schema.properties : {};
        roundTrip({
          ...form,
          schema: { ...form.schema, properties: { ...node, f0: { ...(isObject(node.f0) ? node.f0 : {}), ...words } } },
        });
      }),
      { numRuns: 200 },
    );
  });

  it('keeps rules that differ from what field types would add', () => {
    const form = formOf([{ key: 'tax', type: 'tax-code', label: 'Mã số thuế' }]);
    roundTrip({ ...form, rules: [] });
    roundTrip({ ...form, rules: [...form.rules, ...form.rules] });
    roundTrip({ ...form, rules: [{ id: 'x', kind: 'unknown', fields: ['tax'] }, ...form.rules] });
  });
});

describe('foreign parts', () => {
  it('stay when a field around them changes', () => {
    const form = formOf([{ key: 'a', type: 'text', label: 'A' }]);
    const properties = {
      a: { type: 'string', maxLength: 255, title: 'A', 'x-id': 'a', 'x-field': 'text', 'x-theirs': 1 },
    };
    const draft = toDraft({
      ...form,
      schema: { ...form.schema, properties, patternProperties: { '^z': { type: 'number' } } },
    });
    expect(draft.steps[0]?.sections[0]?.fields[0]).toEqual({
      key: 'a',
      type: 'text',
      label: 'A',
      foreign: { schema: { 'x-theirs': 1 } },
    });
    const changed = draftOf(
      [{ key: 'a', type: 'text', label: 'Nhãn mới', foreign: { schema: { 'x-theirs': 1 } } }],
      undefined,
      {
        foreign: draft.foreign,
      },
    );
    expect(toForm(changed).schema).toMatchObject({
      properties: { a: { title: 'Nhãn mới', 'x-theirs': 1 } },
      patternProperties: { '^z': { type: 'number' } },
    });
  });
});
