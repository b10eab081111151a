import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import formSchema from '../../form-schemas/meta/form.schema.json';
import { valueAt } from '../../src/form/answers';
import { compileCondition } from '../../src/form/conditions/compile';
import type { Condition, OperatorName } from '../../src/form/conditions/condition';
import { holds } from '../../src/form/conditions/evaluate';
import { operators } from '../../src/form/conditions/operators';
import { pathsRead } from '../../src/form/conditions/reads';
import { sayOfForm } from '../../src/form/conditions/say';
import type { Json, JsonObject } from '../../src/form/json';
import { formOf } from './support/world';

const quick = { strict: false, meta: false, validateSchema: false } as const;

/** [operator, value, answer, holds]. Nothing, '', [] and {} are all "not answered". */
const rows: [OperatorName, Json | undefined, Json | undefined, boolean][] = [
  ['equals', 'a', 'a', true],
  ['equals', 'a', 'b', false],
  ['equals', 'a', undefined, false],
  ['equals', false, false, true],
  ['equals', 1, '1', false],
  ['not-equals', 'a', 'b', true],
  ['not-equals', 'a', 'a', false],
  ['not-equals', 'a', undefined, false],
  ['not-equals', 'a', '', false],
  ['not-equals', true, false, true],
  ['one-of', ['a', 'b'], 'b', true],
  ['one-of', ['a', 'b'], 'c', false],
  ['one-of', ['a', 'b'], undefined, false],
  ['none-of', ['a', 'b'], 'c', true],
  ['none-of', ['a', 'b'], 'a', false],
  ['none-of', ['a', 'b'], null, false],
  ['contains', 'a', ['b', 'a'], true],
  ['contains', 'a', ['b'], false],
  ['contains', 'a', 'a', false],
  ['contains', 'a', [], false],
  ['less', 5, 4, true],
  ['less', 5, 5, false],
  ['less', 5, '4', false],
  ['less', '2026-01-01', '2025-12-31', true],
  ['at-most', 5, 5, true],
  ['at-most', 5, 6, false],
  ['greater', 5, 6, true],
  ['greater', 5, 5, false],
  ['at-least', 5, 5, true],
  ['at-least', 5, undefined, false],
  ['filled', undefined, 'x', true],
  ['filled', undefined, false, true],
  ['filled', undefined, 0, true],
  ['filled', undefined, '', false],
  ['filled', undefined, {}, false],
  ['empty', undefined, undefined, true],
  ['empty', undefined, [], true],
  ['empty', undefined, null, true],
  ['empty', undefined, 0, false],
];

function comparison(is: OperatorName, value: Json | undefined): Condition {
  return value === undefined ? { field: 'f', is } : { field: 'f', is, value };
}

describe('operators', () => {
  it('are those that form.schema.json knows', () => {
    expect(JSON.stringify(formSchema.definitions.condition)).toContain(
      JSON.stringify(operators.map((operator) => operator.name)),
    );
  });

  it('are all tried here, and named', () => {
    for (const operator of operators) {
      expect(rows.map(([name]) => name)).toContain(operator.name);
      expect(operator.sentence.vi).toContain('{field}');
      expect(operator.label.vi).not.toBe('');
    }
  });

  it.each(rows)('%s %j of %j: %s', (is, value, answer, expected) => {
    const answers: JsonObject = answer === undefined ? {} : { f: answer };
    expect(holds(comparison(is, value), (field) => answers[field])).toBe(expected);
    const schema = compileCondition(comparison(is, value), 'root');
    if (schema !== undefined) expect(new Ajv(quick).validate(schema, answers)).toBe(expected);
    else expect(typeof value).toBe('string');
  });
});

const value = fc.constantFrom<Json>('a', 'b', '', 3, 7, true, false, null, ['a'], ['b', 'a'], [], {}, { k: 'a' });

const anyCondition = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'condition' },
    fc
      .record({
        field: fc.constantFrom('x', 'y', 'p.q', 'p.q.r', './x'),
        is: fc.constantFrom<OperatorName>(...operators.map((operator) => operator.name)),
        value: fc.constantFrom<Json>('a', 3, true),
      })
      .map(({ field, is, value: compared }): Condition => {
        const takes = operators.find((operator) => operator.name === is)?.takes;
        if (takes === 'nothing') return { field, is };
        const number = ['less', 'at-most', 'greater', 'at-least'].includes(is) ? 5 : compared;
        return { field, is, value: takes === 'list' ? [compared, 'b'] : number };
      }),
    fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

const answersOf = fc.record(
  {
    x: value,
    y: value,
    p: fc.oneof(
      value,
      fc.record({ q: fc.oneof(value, fc.record({ r: value }, { requiredKeys: [] })) }, { requiredKeys: [] }),
    ),
  },
  { requiredKeys: [] },
);

describe('compiled conditions', () => {
  it('hold exactly when the condition does', () => {
    fc.assert(
      fc.property(anyCondition, answersOf, (condition, answers) => {
        const plain: JsonObject = JSON.parse(JSON.stringify(answers));
        const schema = compileCondition(condition, 'root');
        if (schema === undefined) throw new Error('every one of these can be compiled');
        const read = (field: string): Json | undefined => valueAt(plain, field.replace('./', ''));
        expect(new Ajv(quick).validate(schema, plain)).toBe(holds(condition, read));
      }),
      { numRuns: 1000 },
    );
  });

  it('are left to the declared rule where JSON Schema cannot say them', () => {
    expect(compileCondition({ field: 'd', is: 'less', value: '2026-01-01' }, 'root')).toBeUndefined();
    expect(
      compileCondition(
        {
          all: [
            { field: 'root', is: 'filled' },
            { field: './own', is: 'filled' },
          ],
        },
        'row',
      ),
    ).toBeUndefined();
    expect(compileCondition({ field: './own', is: 'filled' }, 'row')).toBeDefined();
  });

  it('are short where they can be', () => {
    const both: Condition = {
      all: [
        { field: 'a', is: 'equals', value: 1 },
        { field: 'b', is: 'equals', value: 2 },
      ],
    };
    expect(compileCondition(both, 'root')).toEqual({
      properties: { a: { const: 1 }, b: { const: 2 } },
      required: ['a', 'b'],
    });
  });
});

describe('sentences', () => {
  const form = formOf([
    {
      key: 'kind',
      type: 'choice',
      label: 'Loại đối tượng',
      settings: {
        choices: [
          { value: 'citizen', label: 'Cá nhân' },
          { value: 'org', label: 'Tổ chức' },
        ],
      },
    },
    { key: 'p', type: 'person', label: 'Người nộp' },
    { key: 'abroad', type: 'yes-no', label: 'Ở nước ngoài' },
    { key: 'when', type: 'date', label: 'Ngày xảy ra' },
    { key: 'kids', type: 'table', label: 'Con', fields: [{ key: 'name', type: 'text', label: 'Tên' }] },
  ]);

  it.each<[Condition, string, string]>([
    [{ field: 'kind', is: 'equals', value: 'org' }, '“Loại đối tượng” là “Tổ chức”', '“Loại đối tượng” is “Tổ chức”'],
    [
      {
        all: [
          { field: 'kind', is: 'one-of', value: ['org', 'citizen'] },
          { field: 'abroad', is: 'equals', value: true },
        ],
      },
      '“Loại đối tượng” là một trong: “Tổ chức”, “Cá nhân” và “Ở nước ngoài” là “Có”',
      '“Loại đối tượng” is one of: “Tổ chức”, “Cá nhân” and “Ở nước ngoài” is “Yes”',
    ],
    [
      {
        any: [
          { field: 'p.dateOfBirth', is: 'filled' },
          {
            all: [
              { field: 'when', is: 'less', value: '2026-03-01' },
              { field: 'kind', is: 'empty' },
            ],
          },
        ],
      },
      'đã điền “Ngày sinh (Người nộp)” hoặc (“Ngày xảy ra” nhỏ hơn “01/03/2026” và chưa điền “Loại đối tượng”)',
      '“Date of birth (Người nộp)” is filled in or (“Ngày xảy ra” is less than “01/03/2026” and “Loại đối tượng” is empty)',
    ],
    [
      { not: { field: 'kind', is: 'equals', value: 'org' } },
      'không phải (“Loại đối tượng” là “Tổ chức”)',
      'not (“Loại đối tượng” is “Tổ chức”)',
    ],
    [{ all: [] }, 'luôn luôn', 'always'],
  ])('%j', (condition, vi, en) => expect(sayOfForm(form, condition)).toEqual({ vi, en }));

  it('name fields of the same row by themselves', () => {
    expect(sayOfForm(form, { field: './name', is: 'filled' }, 'kids[].school').vi).toBe('đã điền “Tên”');
  });
});

it('pathsRead lists each field once', () => {
  const twice: Condition = {
    any: [{ field: 'a', is: 'filled' }, { not: { field: 'b.c', is: 'filled' } }, { field: 'a', is: 'empty' }],
  };
  expect(pathsRead(twice)).toEqual(['a', 'b.c']);
});
