import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/form/form';
import { sampleAnswers } from '../../src/form/sample';
import { toForm } from '../../src/form/to-schema';
import { makeValidator } from '../../src/form/validate';
import { dropHidden, visibleFields } from '../../src/form/visibility';
import { anyDraft } from './support/drafts';
import { context, formOf, randomOf } from './support/world';

const texts: { what: string; sent: string; line: string; lines: string }[] = JSON.parse(
  readFileSync(new URL('./fixtures/tidied-texts.json', import.meta.url), 'utf8'),
);

const chain = formOf([
  { key: 'kind', type: 'text', label: 'Loại' },
  { key: 'detail', type: 'text', label: 'Chi tiết', showWhen: { field: 'kind', is: 'equals', value: 'x' } },
  { key: 'more', type: 'text', label: 'Thêm', showWhen: { field: 'detail', is: 'equals', value: 'y' } },
  { key: 'without', type: 'text', label: 'Khi trống', showWhen: { field: 'detail', is: 'empty' } },
]);

describe('visibleFields', () => {
  it('hides what depends on a hidden field', () => {
    expect([...visibleFields(chain, { kind: 'x', detail: 'y' })]).toEqual(['kind', 'detail', 'more']);
    expect([...visibleFields(chain, { kind: 'z', detail: 'y', more: 'm' })]).toEqual(['kind', 'without']);
  });

  it('hides the fields of a section with the section', () => {
    const form = formOf([{ key: 'kind', type: 'text', label: 'Loại' }], undefined, {
      steps: [
        {
          id: 'a',
          title: 'A',
          sections: [
            { id: 'one', fields: [{ key: 'kind', type: 'text', label: 'Loại' }] },
            {
              id: 'two',
              showWhen: { field: 'kind', is: 'filled' },
              fields: [
                { key: 'b', type: 'text', label: 'B' },
                { key: 'c', type: 'text', label: 'C', showWhen: { field: 'b', is: 'equals', value: '1' } },
              ],
            },
          ],
        },
      ],
    });
    expect([...visibleFields(form, { b: '1' })]).toEqual(['kind']);
    expect([...visibleFields(form, { kind: 'k', b: '1' })]).toEqual(['kind', 'b', 'c']);
  });

  it('decides row by row, by fields of the row and of the form', () => {
    const form = formOf([
      { key: 'country', type: 'text', label: 'Nước' },
      {
        key: 'kids',
        type: 'table',
        label: 'Con',
        fields: [
          { key: 'name', type: 'text', label: 'Tên' },
          { key: 'school', type: 'text', label: 'Trường', showWhen: { field: './name', is: 'equals', value: 'An' } },
          { key: 'visa', type: 'text', label: 'Thị thực', showWhen: { field: 'country', is: 'filled' } },
        ],
      },
    ]);
    const answers: Answers = {
      kids: [
        { name: 'An', school: 's', visa: 'v' },
        { name: 'Bình', school: 's' },
      ],
    };
    expect([...visibleFields(form, answers)]).toEqual([
      'country',
      'kids',
      'kids.0.name',
      'kids.0.school',
      'kids.1.name',
    ]);
    expect(dropHidden(form, answers)).toEqual({ kids: [{ name: 'An', school: 's' }, { name: 'Bình' }] });
    expect(visibleFields(form, { ...answers, country: 'VN' }).has('kids.1.visa')).toBe(true);
  });

  it('ends where conditions go in a circle', () => {
    const form = formOf([
      { key: 'a', type: 'text', label: 'A', showWhen: { field: 'b', is: 'filled' } },
      { key: 'b', type: 'text', label: 'B', showWhen: { field: 'a', is: 'filled' } },
    ]);
    expect(visibleFields(form, {}).size).toBe(0);
  });
});

describe('dropHidden', () => {
  it('drops hidden, unknown, blank and layout answers, and tidies texts', () => {
    const form = formOf([
      { key: 'name', type: 'text', label: 'Tên' },
      { key: 'note', type: 'explanation', label: 'Chú ý', settings: { text: 'Đọc' } },
      { key: 'id', type: 'citizen-id', label: 'Số định danh' },
      { key: 'org', type: 'organisation', label: 'Tổ chức' },
      { key: 'place', type: 'address', label: 'Nơi ở', settings: { province: 'H01' } },
      { key: 'rows', type: 'table', label: 'Bảng', fields: [{ key: 'x', type: 'text', label: 'X' }] },
    ]);
    const sent: Answers = {
      name: `  Nguye${'\u0302\u0303'}n `,
      note: null,
      id: '001 099 000001',
      org: { name: ' ', address: { province: 'H01' } },
      place: { province: 'H01' },
      rows: [{}, { x: ' ' }],
      extra: 'không có trong biểu mẫu',
    };
    expect(dropHidden(form, sent)).toEqual({ name: 'Nguyễn', id: '001099000001' });
  });

  it('keeps a required person that was begun, so that its parts say what is missing', () => {
    const form = formOf([{ key: 'p', type: 'person', label: 'Người', required: true }]);
    expect(dropHidden(form, { p: { fullName: '' } })).toEqual({ p: {} });
    expect(dropHidden(form, {})).toEqual({});
  });

  it('never lets a key of a prototype through', () => {
    const form = formOf([{ key: 'p', type: 'person', label: 'Người' }]);
    const sent: Answers = JSON.parse(
      '{"__proto__": {"p": 1}, "constructor": 2, "p": {"fullName": "An", "__proto__": {"a": 1}}}',
    );
    const kept = dropHidden(form, sent);
    expect(JSON.stringify(kept)).toBe('{"p":{"fullName":"An"}}');
    expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
  });

  it('leaves values of a wrong type where they stand, so that they are refused and not forgotten', () => {
    const form = formOf([
      { key: 'mail', type: 'email', label: 'Thư điện tử' },
      { key: 'name', type: 'text', label: 'Tên' },
      { key: 'person', type: 'person', label: 'Người' },
      { key: 'place', type: 'address', label: 'Nơi ở', settings: { province: 'H01' } },
      { key: 'files', type: 'file', label: 'Tệp' },
      { key: 'rows', type: 'table', label: 'Bảng', fields: [{ key: 'x', type: 'text', label: 'X' }] },
    ]);
    const validate = makeValidator(form);
    const wrong: Answers[] = [
      { mail: {} },
      { mail: { a: { b: {} } } },
      { mail: [null] },
      { name: [''] },
      { person: [null] },
      { person: { fullName: {} } },
      { place: { province: 'H01', detail: {} } },
      { files: [null] },
      { rows: {} },
      { rows: [{ x: {} }] },
    ];
    for (const answers of wrong) {
      const rules = validate(answers, context).problems.map(({ rule }) => rule);
      expect(rules.length, JSON.stringify(answers)).toBeGreaterThan(0);
      expect(dropHidden(form, dropHidden(form, answers))).toEqual(dropHidden(form, answers));
    }
    expect(validate({ mail: {} }, context).problems).toMatchObject([{ field: 'mail', rule: 'type' }]);
    const empty: Answers[] = [
      { mail: '' },
      { mail: [] },
      { person: {} },
      { person: { fullName: null } },
      { rows: [{}] },
    ];
    for (const answers of empty) expect(dropHidden(form, answers)).toEqual({});
  });

  it.each(texts.map((one) => [one.what, one] as const))('tidies %s', (_what, { sent, line, lines }) => {
    const form = formOf([
      { key: 'line', type: 'text', label: 'Chữ' },
      { key: 'lines', type: 'long-text', label: 'Lời' },
      { key: 'person', type: 'person', label: 'Người' },
    ]);
    const kept = { line, lines, person: { fullName: line } };
    const given = dropHidden(form, { line: sent, lines: sent, person: { fullName: sent } });
    expect(given).toEqual(line === '' ? {} : kept);
    expect(dropHidden(form, given)).toEqual(given);
  });

  it('keeps only well-formed texts, whatever is typed, and tidies them once for all', () => {
    const form = formOf([
      { key: 'line', type: 'text', label: 'Chữ' },
      { key: 'lines', type: 'long-text', label: 'Lời' },
    ]);
    const mark = fc.constantFrom(
      '\u200d',
      '\u200c',
      '\u202e',
      '\u0000',
      '\r',
      '\n',
      '\ud800',
      'a',
      '\u0301',
      'अ',
      '👩',
    );
    fc.assert(
      fc.property(fc.string({ unit: mark, maxLength: 12 }), (text) => {
        const once = dropHidden(form, { line: text, lines: text });
        expect(dropHidden(form, once)).toEqual(once);
        expect(JSON.stringify(once)).not.toMatch(/\\u|[\u202e]/);
      }),
    );
  });

  it('gives the same when done twice, for whatever is sent', () => {
    fc.assert(
      fc.property(
        anyDraft,
        fc.integer(),
        fc.dictionary(fc.constantFrom('f0', 'f1', 'f2', 'f3', 'f4'), fc.jsonValue()),
        (draft, seed, noise) => {
          const form = toForm(draft);
          const once = dropHidden(form, {
            ...sampleAnswers(form, randomOf(seed), context),
            ...JSON.parse(JSON.stringify(noise)),
          });
          expect(dropHidden(form, once)).toEqual(once);
        },
      ),
      { numRuns: 150 },
    );
  });
});
