import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallFaults } from '../../src/form/checks/small-schema';
import { askableFields, askedField, operatorsFor } from '../../src/form/conditions/askable-fields';
import { findOperator, operators } from '../../src/form/conditions/operators';
import type { FieldDraft } from '../../src/form/draft';
import { fieldTypes } from '../../src/form/field-types';
import type { Rule } from '../../src/form/form';
import { type Json, objectAt } from '../../src/form/json';
import { fieldsFor, kindsFor, rulesAbout } from '../../src/form/rule-sentences/kinds-for';
import { sayRule } from '../../src/form/rule-sentences/say-rule';
import { fieldsByRole, sentenceParts } from '../../src/form/rule-sentences/sentence-parts';
import { findRuleKind, ruleKinds } from '../../src/form/rules';
import { fieldCount } from '../../src/form/rules/rule-kind';
import { formOf } from './support/world';

const choices = [
  { value: 'a', label: 'Mục A' },
  { value: 'b', label: 'Mục B' },
];

const form = formOf(
  [
    { key: 'kind', type: 'choice', label: 'Loại', settings: { choices } },
    { key: 'who', type: 'person', label: 'Người khai', settings: { parts: ['dateOfBirth', 'sex'] } },
    { key: 'total', type: 'money', label: 'Tổng' },
    { key: 'own', type: 'money', label: 'Vốn' },
    { key: 'signed', type: 'date', label: 'Ngày ký' },
    { key: 'note', type: 'explanation', label: 'Lưu ý', settings: { text: 'Đọc' } },
    {
      key: 'items',
      type: 'table',
      label: 'Khoản vay',
      fields: [
        { key: 'bank', type: 'text', label: 'Ngân hàng' },
        { key: 'amount', type: 'money', label: 'Số tiền' },
        { key: 'from', type: 'date', label: 'Ngày vay' },
      ],
    },
  ],
  [
    { id: 'order', kind: 'date-order', fields: ['who.dateOfBirth', 'signed'] },
    { id: 'total', kind: 'calculate-sum', fields: ['total', 'own', 'items[].amount'] },
  ],
);

describe('what conditions can ask', () => {
  it('every kind of answer has its comparisons, every comparison and every type its kind', () => {
    for (const type of fieldTypes) {
      const names = operatorsFor(type.answer);
      expect(names.length > 0, type.name).toBe(type.kind === 'value');
      for (const name of names) expect(findOperator(name)).toBeDefined();
    }
    for (const operator of operators) expect(operator.fits.length).toBeGreaterThan(0);
    expect(operatorsFor('yes-no')).toEqual(['equals', 'filled', 'empty']);
    expect(operatorsFor('choices')).toEqual(['contains', 'filled', 'empty']);
  });

  it('are the fields of the form and their parts, never itself, its section or columns', () => {
    expect(askableFields(form, 'signed').map(({ field }) => field)).toEqual([
      ...['kind', 'who', 'who.fullName', 'who.dateOfBirth', 'who.sex', 'total', 'own', 'items'],
    ]);
    expect(askableFields(form, '', ['kind', 'who', 'who.sex']).map(({ field }) => field)).not.toContain('who.fullName');
  });

  it('in a row are its neighbours first, by names of their own', () => {
    const asked = askableFields(form, 'items[].amount');
    expect(asked.slice(0, 3).map(({ field, label }) => [field, label.vi])).toEqual([
      ['./bank', 'Ngân hàng'],
      ['./from', 'Ngày vay'],
      ['kind', 'Loại'],
    ]);
    expect(asked.map(({ field }) => field)).not.toContain('items');
    expect(askedField(form, './bank', 'items[].amount')).toMatchObject({ path: 'items[].bank', answer: 'text' });
    expect(askedField(form, 'gone', 'kind')).toBeUndefined();
  });

  it('come with what a value is picked or typed with', () => {
    const inputs = Object.fromEntries(askableFields(form, 'note').map(({ field, input }) => [field, input]));
    expect(inputs.kind).toEqual({
      kind: 'choices',
      choices: [
        { value: 'a', label: { vi: 'Mục A', en: 'Mục A' } },
        { value: 'b', label: { vi: 'Mục B', en: 'Mục B' } },
      ],
    });
    expect(inputs['who.sex']).toMatchObject({ choices: [{ value: 'male', label: { vi: 'Nam', en: 'Male' } }, {}] });
    expect([inputs.total?.kind, inputs.signed?.kind, inputs.items?.kind]).toEqual(['number', 'date', 'none']);
  });
});

describe('sentences of rules', () => {
  it.each(ruleKinds)('$name: every place is a role, an option or the condition, and every role has a place', (kind) => {
    for (const locale of ['vi', 'en'] as const) {
      const parts = sentenceParts(kind, locale);
      const options = objectAt(kind.options, 'properties');
      const named = parts.flatMap((part) => (part.part === 'fields' ? [part.role] : []));
      expect(named.sort()).toEqual(kind.roles.map(({ name }) => name).sort());
      for (const part of parts) if (part.part === 'option') expect(Object.keys(options)).toContain(part.name);
      expect(parts.flatMap((part) => (part.part === 'option' ? [part.name] : [])).sort()).toEqual(
        Object.keys(options).sort(),
      );
    }
    for (const schema of Object.values(objectAt(kind.options, 'properties'))) {
      expect(schema).toMatchObject({ title: expect.any(String), 'x-title-en': expect.any(String) });
    }
    expect(kind.roles.slice(0, -1).every(({ most }) => most === 1)).toBe(true);
  });

  it.each(ruleKinds)('$name: fields go to roles and back', (kind) => {
    const { least, most } = fieldCount(kind);
    for (const count of new Set([least, least + 1, Math.min(most, 6)].filter((number) => number <= most))) {
      const fields = Array.from({ length: count }, (_, index) => `f${index}`);
      const given = fieldsByRole(kind, fields);
      expect(kind.roles.flatMap(({ name }) => given[name] ?? [])).toEqual(fields);
      for (const role of kind.roles) expect((given[role.name] ?? []).length).toBeLessThanOrEqual(role.most);
    }
  });

  const said: [string, Rule, string][] = JSON.parse(
    readFileSync(new URL('./fixtures/rule-sentences.json', import.meta.url), 'utf8'),
  );
  it.each(said)('%s', (_what, rule, sentence) => {
    const text = sayRule(form, rule);
    expect(text.vi).toBe(sentence);
    expect(`${text.vi}${text.en}`).not.toMatch(/\{\w+\}|undefined/);
  });

  it('of every fixture are whole in both languages', () => {
    const folder = new URL('./fixtures/rules/', import.meta.url);
    for (const name of readdirSync(folder)) {
      const { fields, rules }: { fields: FieldDraft[]; rules: Rule[] } = JSON.parse(
        readFileSync(new URL(name, folder), 'utf8'),
      );
      const whole = formOf(fields, rules);
      for (const rule of whole.rules) {
        const text = sayRule(whole, rule);
        expect(`${text.vi}${text.en}`).not.toMatch(/\{\w+\}|undefined|\(chưa chọn\)/);
      }
    }
  });
});

describe('kinds of rules for a field', () => {
  it('are those with a role that fits', () => {
    const names = kindsFor(form, 'signed').map(({ name }) => name);
    expect(names).toContain('calculate-date');
    expect(names).toContain('date-order');
    expect(names).not.toContain('calculate-sum');
    expect(kindsFor(form, 'note')).toEqual([]);
    expect(rulesAbout(form, 'who.dateOfBirth').map(({ id }) => id)).toContain('order');
  });

  it('offer the fields of the same row, or whole columns where several are taken', () => {
    const parts = findRuleKind('calculate-sum')?.roles[1];
    const born = findRuleKind('calculate-age')?.roles[1];
    expect(parts && fieldsFor(form, parts, 'total')).toEqual(['own', 'items[].amount']);
    expect(born && fieldsFor(form, born, undefined)).toEqual(['who.dateOfBirth', 'signed']);
    expect(born && fieldsFor(form, born, 'items[].amount')).toEqual(['who.dateOfBirth', 'signed', 'items[].from']);
  });
});

describe('small schemas', () => {
  const schemas = [...fieldTypes.map((type) => type.settings), ...ruleKinds.map((kind) => kind.options)];
  const names = [...new Set(schemas.flatMap((schema) => Object.keys(objectAt(schema, 'properties'))))];
  const value: fc.Arbitrary<Json> = fc.oneof(
    fc.constantFrom<Json>(
      'today',
      '2026-01-01',
      'H01',
      'day',
      'plain',
      0,
      1,
      7,
      -1,
      1.5,
      9999,
      true,
      null,
      '',
      'x'.repeat(400),
      [],
    ),
    fc.array(
      fc.constantFrom<Json>('sex', 'phone', { value: 'a', label: 'A' }, { upTo: null, amount: 1 }, { upTo: 1 }, 'sex'),
      { maxLength: 3 },
    ),
  );

  it('are judged as ajv judges them, for every settings and options schema of ours', () => {
    const compiled = schemas.map((schema) => ({
      schema,
      ajv: new Ajv({ allErrors: true, strict: false, validateSchema: false }).compile(schema),
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(...compiled),
        fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 }),
        ({ schema, ajv }, made) => {
          const settings: Json = JSON.parse(JSON.stringify(made));
          expect(smallFaults(schema, settings).length === 0, JSON.stringify(settings)).toBe(ajv(settings));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
