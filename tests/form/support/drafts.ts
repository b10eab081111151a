import fc from 'fast-check';
import type { Condition } from '../../../src/form/conditions/condition';
import type { FieldDraft, FormDraft } from '../../../src/form/draft';
import type { JsonObject } from '../../../src/form/json';

type Make = (key: string, flags: { required: boolean }) => FieldDraft;

const choices = [
  { value: 'a', label: 'Mục A' },
  { value: 'b', label: 'Mục B' },
  { value: 'c', label: 'Mục C' },
];

function of(type: string, settings?: JsonObject): Make {
  return (key, { required }) => {
    const field: FieldDraft = { key, type, label: `Nhãn ${key}` };
    if (required) field.required = true;
    if (settings !== undefined) field.settings = settings;
    return field;
  };
}

const simple: Make[] = [
  of('text'),
  of('text', { minLength: 3, maxLength: 40, format: 'name' }),
  of('text', { format: 'code' }),
  of('long-text', { maxLength: 300, rows: 6 }),
  of('number', { minimum: 1, maximum: 9, unit: 'tầng' }),
  of('number', { decimals: 2 }),
  of('money', { minimum: 1000 }),
  of('text-list'),
  of('text-list', { minItems: 2, maxItems: 4, maxLength: 30, itemLabel: 'Tên khác' }),
  of('date', { latest: 'today' }),
  of('date', { earliest: '2020-01-01', latest: '2030-12-31' }),
  of('choice', { choices }),
  of('choice', { choices, display: 'select' }),
  of('choices', { choices, minItems: 2, maxItems: 2 }),
  of('yes-no'),
  of('yes-no', { mustAgree: true }),
  of('file', {
    minFiles: 2,
    maxFiles: 3,
    accept: ['.pdf'],
    document: 'giay-to',
    originals: 1,
    copies: 0,
    maxMegabytes: 5,
  }),
  of('citizen-id'),
  of('tax-code'),
  of('phone'),
  of('email'),
  of('address'),
  of('address', { province: 'H01', detail: false }),
  of('commune', { province: 'H01' }),
  of('person', { parts: ['dateOfBirth', 'sex', 'citizenId', 'address', 'occupation'] }),
  of('person', { parts: ['phone', 'email'], optionalParts: ['phone'] }),
  of('organisation'),
  of('explanation', { text: 'Đọc kỹ trước khi điền.', tone: 'warning' }),
  of('section'),
];

/** Conditions on fields that stand before; those that JSON Schema cannot say as well. */
function conditionOn(keys: readonly string[], prefix = ''): fc.Arbitrary<Condition> {
  const comparison: fc.Arbitrary<Condition> = fc
    .constantFrom(...keys)
    .chain((key) =>
      fc.constantFrom<Condition>(
        { field: `${prefix}${key}`, is: 'filled' },
        { field: `${prefix}${key}`, is: 'empty' },
        { field: `${prefix}${key}`, is: 'equals', value: 'a' },
        { field: `${prefix}${key}`, is: 'not-equals', value: 'b' },
        { field: `${prefix}${key}`, is: 'one-of', value: ['a', 'c'] },
        { field: `${prefix}${key}`, is: 'none-of', value: ['a'] },
        { field: `${prefix}${key}`, is: 'contains', value: 'a' },
        { field: `${prefix}${key}`, is: 'equals', value: true },
        { field: `${prefix}${key}`, is: 'at-least', value: 5 },
        { field: `${prefix}${key}`, is: 'less', value: 5 },
        { field: `${prefix}${key}`, is: 'greater', value: '2021-06-01' },
      ),
    );
  return fc.oneof(
    { weight: 4, arbitrary: comparison },
    { weight: 1, arbitrary: fc.array(comparison, { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(comparison, { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: comparison.map((not) => ({ not })) },
  );
}

function field(index: number, before: readonly string[], prefix = ''): fc.Arbitrary<FieldDraft> {
  return fc
    .record({
      make: fc.constantFrom(...simple),
      required: fc.boolean(),
      show:
        before.length > 0
          ? fc.option(conditionOn(before, prefix), { nil: undefined, freq: 3 })
          : fc.constant(undefined),
      require:
        before.length > 0
          ? fc.option(conditionOn(before, prefix), { nil: undefined, freq: 5 })
          : fc.constant(undefined),
      extras: fc.record(
        {
          help: fc.constant('Gợi ý'),
          why: fc.constant('Để liên hệ'),
          legalBasis: fc.constant('Nghị định 63/2010'),
          prefill: fc.constant('population.fullName'),
          id: fc.constantFrom('f1', 'f2').map((id) => `${id}-${index}`),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ make, required, show, require, extras }) => {
      const made = { ...make(`f${index}`, { required }), ...extras };
      if (show !== undefined) made.showWhen = show;
      if (require !== undefined && made.type !== 'explanation' && made.type !== 'section') made.requireWhen = require;
      if (made.type === 'explanation' || made.type === 'section') {
        delete made.required;
        delete made.help;
      }
      return made;
    });
}

function table(index: number, before: readonly string[]): fc.Arbitrary<FieldDraft> {
  return fc
    .record({
      second: field(1, ['f0'], './'),
      third: before.length > 0 ? field(2, before) : field(2, ['f1'], './'),
      required: fc.boolean(),
      minItems: fc.constantFrom(0, 2),
    })
    .map(({ second, third, required, minItems }) => ({
      key: `f${index}`,
      type: 'table',
      label: 'Bảng',
      required,
      settings: { minItems, maxItems: 4, itemLabel: 'Thành viên' },
      // A row that may be wholly hidden or empty cannot be asked for.
      fields: [{ key: 'f0', type: 'text', label: 'Tên', required: true }, second, third],
    }));
}

/** A group: its members have no conditions of their own. */
function group(index: number): fc.Arbitrary<FieldDraft> {
  return fc
    .record({ second: field(1, []), third: field(2, []), required: fc.boolean() })
    .map(({ second, third, required }) => ({
      key: `f${index}`,
      type: 'group',
      label: 'Nhóm',
      required,
      fields: [{ key: 'f0', type: 'text', label: 'Tên', required: true }, second, third],
    }));
}

/** Drafts with every type, chains of conditions, rows with conditions, sections with conditions. */
export const anyDraft: fc.Arbitrary<FormDraft> = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const keys = Array.from({ length: count }, (_, index) => `f${index}`);
  const fields = keys.map((_, index) =>
    fc.oneof(
      { weight: 6, arbitrary: field(index, keys.slice(0, index)) },
      { weight: 1, arbitrary: table(index, keys.slice(0, index)) },
      { weight: 1, arbitrary: group(index) },
    ),
  );
  return fc
    .record({
      fields: fc.tuple(...fields),
      cut: fc.integer({ min: 0, max: count }),
      sectionShow: fc.option(conditionOn(['f0']), { nil: undefined, freq: 2 }),
    })
    .map(({ fields: made, cut, sectionShow }) => {
      const at = Math.max(1, cut);
      const second = { id: 's2', title: 'Phần hai', fields: made.slice(at) };
      return {
        id: 'generated',
        title: 'Biểu mẫu sinh ra',
        description: 'Để thử',
        steps: [
          {
            id: 'step-1',
            title: 'Bước 1',
            sections: [
              { id: 's1', fields: made.slice(0, at) },
              sectionShow === undefined ? second : { ...second, showWhen: sectionShow },
            ],
          },
        ],
        origin: { kind: 'blank' as const },
      };
    });
});
