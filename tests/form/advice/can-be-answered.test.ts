import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canBeAnswered } from '../../../src/form/advice/can-be-answered';
import type { JsonObject } from '../../../src/form/json';

it.each<[JsonObject]>([
  [{ not: {} }],
  [{ not: true }],
  [{ oneOf: [{}, {}] }],
  [{ oneOf: [{ type: 'string' }, { type: 'string' }] }],
  [{ anyOf: [false, { enum: [] }] }],
  [{ allOf: [{ type: 'string' }, { not: {} }] }],
  [{ type: 'integer', minimum: 5, maximum: 4 }],
  [{ type: 'object', properties: { a: false }, required: ['a'] }],
  [{ type: 'array', items: { not: {} }, minItems: 1 }],
])('%j allows nothing', (schema) => expect(canBeAnswered(schema)).toBe(false));

const leaf = fc.constantFrom<JsonObject>(
  {},
  { type: 'string' },
  { type: 'number', minimum: 3, maximum: 2 },
  { not: {} },
  { enum: [1] },
);
const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('schema') }),
    fc.record({ type: fc.constant('array'), items: tie('schema'), minItems: fc.integer({ min: 0, max: 1 }) }),
    tie('schema').map((a) => ({ type: 'object', properties: { a }, required: ['a'] })),
  ),
}));

it('calls nothing impossible that a value fulfils', () => {
  fc.assert(
    fc.property(schema, fc.jsonValue({ maxDepth: 2 }), (made, value) => {
      const accepts = new Ajv({ strict: false, logger: false, validateSchema: false }).compile(made);
      for (const tried of [value, 1, 'x', [1], ['x'], { a: 1 }, { a: 'x' }, {}, []]) {
        if (accepts(tried)) expect(canBeAnswered(made)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});
