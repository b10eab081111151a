import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../src/form/check';
import { faults } from '../../src/form/checks/messages';
import { patternCost } from '../../src/form/checks/pattern-safety';
import { isObject, type Json } from '../../src/form/json';
import { toForm } from '../../src/form/to-schema';
import { makeValidator } from '../../src/form/validate';
import { anyDraft } from './support/drafts';
import { context, formOf } from './support/world';

/** Changes made to the form below, one after the other: [pointer, value], without a value the member is removed; `-` appends. */
type Fixture = { change: [string, Json?][]; expected: string[] | null };

const folder = new URL('./fixtures/check/', import.meta.url);
const fixtures = readdirSync(folder).map((name): [string, Fixture] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
]);

const sound = formOf([
  { key: 'name', type: 'text', label: 'Họ tên', required: true },
  {
    key: 'kind',
    type: 'choice',
    label: 'Loại',
    settings: {
      choices: [
        { value: 'a', label: 'Mục A' },
        { value: 'b', label: 'Mục B' },
      ],
    },
  },
  {
    key: 'detail',
    type: 'text',
    label: 'Chi tiết',
    required: true,
    showWhen: { field: 'kind', is: 'equals', value: 'b' },
  },
  { key: 'born', type: 'date', label: 'Ngày sinh', settings: { latest: 'today' } },
  { key: 'kids', type: 'table', label: 'Con', fields: [{ key: 'first', type: 'text', label: 'Tên' }] },
  { key: 'years', type: 'number', label: 'Số năm' },
  { key: 'months', type: 'number', label: 'Số tháng' },
  { key: 'who', type: 'person', label: 'Người khai', settings: { parts: ['dateOfBirth'] } },
]);

/** Values too large to write down. */
function written(value: Json): Json {
  if (isObject(value) && Array.isArray(value.$repeat)) return String(value.$repeat[0]).repeat(Number(value.$repeat[1]));
  if (isObject(value) && typeof value.$nest === 'number') {
    return Array.from({ length: value.$nest }).reduce<Json>((inner) => [inner], 'đáy');
  }
  return value;
}

function changed(change: Fixture['change']): Json {
  const document: Json = JSON.parse(JSON.stringify(sound));
  for (const [pointer, value] of change) {
    const steps = pointer.split('/').slice(1);
    const last = steps.pop() ?? '';
    const holder = steps.reduce<Json>((node, step) => {
      const next = Array.isArray(node) ? node[Number(step)] : isObject(node) ? node[step] : undefined;
      if (next === undefined) throw new Error(`no ${pointer} in the form`);
      return next;
    }, document);
    if (Array.isArray(holder)) holder.push(written(value ?? null));
    else if (isObject(holder) && value === undefined) delete holder[last];
    else if (isObject(holder)) holder[last] = written(value ?? null);
  }
  return document;
}

describe('checkForm', () => {
  it('finds nothing in a sound form', () => expect(checkForm(sound)).toEqual([]));

  it.each(fixtures)('%s', (name, { change, expected }) => {
    const problems = checkForm(changed(change));
    const found = problems.map((problem) => `${problem.code} ${problem.field}`);
    if (expected === null) expect(name.startsWith(problems[0]?.code ?? 'none')).toBe(true);
    else expect(found.sort()).toEqual([...expected].sort());
    for (const { message } of problems) {
      expect(`${message.vi}${message.en}`).not.toMatch(/\{\w+\}|undefined/);
      expect(message.vi).toBe(message.vi.normalize('NFC'));
    }
  });

  it('every fault has a fixture', () => {
    const tried = new Set(
      fixtures.flatMap(([, { change }]) => checkForm(changed(change)).map((problem) => problem.code)),
    );
    const elsewhere = ['form-not-json', 'too-many-fields', 'tables-too-deep'];
    expect(Object.keys(faults).filter((code) => !tried.has(code) && !elsewhere.includes(code))).toEqual([]);
  });

  it('refuses what is no JSON, circles, and anything else that is no form', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    for (const document of [undefined, null, 1, 'form', [], {}, () => 1, { format: Number.NaN }, circle, new Map()]) {
      expect(checkForm(document).length).toBeGreaterThan(0);
    }
    expect(checkForm(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))[0]?.code).toBe('form-too-deep');
    expect(checkForm(JSON.parse('{"__proto__": {"format": 1}}'))[0]?.code).toBe('forbidden-key');
  });

  it('refuses more fields than it can bear, and tables in tables', () => {
    const many = formOf(Array.from({ length: 1501 }, (_, index) => ({ key: `f${index}`, type: 'text', label: 'Chữ' })));
    expect(checkForm(many).length).toBeGreaterThan(0);
    const inner = { key: 'inner', type: 'table', label: 'Trong', fields: [{ key: 'a', type: 'text', label: 'A' }] };
    const nested = formOf([{ key: 'outer', type: 'table', label: 'Ngoài', fields: [inner] }]);
    expect(checkForm(nested).map((problem) => problem.code)).toEqual(['tables-too-deep']);
  });

  it('accepts every generated form, and those it accepts compile', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const form = toForm(draft);
        // Generated conditions compare choices with any value, which staff are told about.
        const problems = checkForm(form).filter((problem) => problem.code !== 'condition-choice-unknown');
        expect(problems).toEqual([]);
        makeValidator(form)({}, context);
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, whatever stands where', () => {
    const pointers = [
      '/schema',
      '/uiSchema',
      '/steps',
      '/rules',
      '/translations',
      '/schema/properties',
      '/schema/properties/name',
      '/schema/allOf/0',
      '/rules/0/when',
      '/rules/0/fields',
      '/steps/0/sections/0/fields',
      '/schema/properties/kids/items',
      '/schema/properties/name/type',
      '/schema/properties/name/x-field',
      '/uiSchema/kind',
      '/schema/properties/kind/enum',
      '/schema/required',
      '/rules/0/options',
    ];
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<unknown>(
        { $ref: '#/%E0%A4%A' },
        { all: [] },
        { not: { not: { field: 'a', is: 'filled' } } },
        { pattern: '\\' },
        { enum: [] },
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pointers), value, (pointer, put) => {
        const problems = checkForm(changed([[pointer, JSON.parse(JSON.stringify(put))]]));
        expect(Array.isArray(problems)).toBe(true);
      }),
      { numRuns: 800 },
    );
  });
});

describe('patternCost', () => {
  it.each([
    ['^[0-9]{12}$', 'linear'],
    ['^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$', 'linear'],
    ['^(0|[+]84)([35789][0-9]{8}|2[0-9]{9})$', 'linear'],
    ['^[^<>"\\\\/\\[\\]]+$', 'linear'],
    ['^\\p{L}+$', 'linear'],
    ['^(?:[a-z]{2}\\.){3}[a-z]$', 'linear'],
    ['^(\\.[0-9]{1,3}){3}$', 'linear'],
    ['a+b', 'quadratic'],
    ['^a+@b+$', 'quadratic'],
    ['^a*b*c*$', 'unsafe'],
    ['^(a+)+$', 'unsafe'],
    ['^(a|aa)+$', 'unsafe'],
    ['^(a?){40}$', 'unsafe'],
    ['^((ab)*)*$', 'unsafe'],
    ['^(.)\\1$', 'unsafe'],
    ['^(?=a)a$', 'unsafe'],
    ['^(?<!a)b$', 'unsafe'],
    ['^(?<year>[0-9]+)-\\k<year>$', 'unsafe'],
    ['(', 'broken'],
    ['[z-a]', 'broken'],
    [`^${'a'.repeat(600)}$`, 'unsafe'],
  ])('%s is %s', (pattern, cost) => expect(patternCost(pattern)).toBe(cost));
});
