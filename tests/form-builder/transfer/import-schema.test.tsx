// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { toForm } from '../../../src/form/to-schema';
import { writeForm } from '../../../src/form/transfer';
import { ImportSchemaDialog } from '../../../src/form-builder/transfer/import-schema-dialog';
import { draftOf, expectAccessible, type MountedPart, mountPart, press, set } from '../support/mount-part';

const draft = draftOf([{ key: 'name', type: 'text', label: 'Họ tên' }]);

const open = (): Promise<MountedPart> => mountPart(<ImportSchemaDialog onClose={() => undefined} />, draft);

/** Chooses a file for the schema. */
async function choose(part: MountedPart, file: File): Promise<void> {
  const input = part.root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  title: 'Đơn',
  required: ['fullName'],
  properties: {
    fullName: { type: 'string', title: 'Họ tên' },
    age: { type: 'integer', title: 'Tuổi', minimum: 0 },
    odd: { title: 'Lạ', oneOf: [{ type: 'string' }, { type: 'object', properties: { a: { type: 'string' } } }] },
  },
};

test('a pasted schema is shown first, then takes the place of the form; undo brings the old one back', async () => {
  const part = await open();
  await set('JSON Schema', JSON.stringify(schema));
  await press('Đọc thử');
  expect(part.root.textContent).toContain('trường sửa được');
  expect(part.draft()).toBe(draft);
  await expectAccessible(part.root);
  await press('Thay biểu mẫu đang soạn');
  const keys = part
    .draft()
    .steps.flatMap((step) => step.sections.flatMap((section) => section.fields.map(({ key }) => key)));
  expect(keys).toEqual(expect.arrayContaining(['fullName', 'age', 'odd']));
  expect(part.draft().id).toBe(draft.id);
  await act(async () => part.store.undo());
  expect(part.draft()).toEqual(draft);
});

test('a file is taken like a paste, and the file is named', async () => {
  const part = await open();
  await choose(part, new File([JSON.stringify(schema)], 'don.schema.json', { type: 'application/json' }));
  expect(part.root.textContent).toContain('Từ tệp “don.schema.json”');
  await press('Đọc thử');
  expect(part.root.textContent).toContain('trường sửa được');
});

const fields = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`f${index}`, { type: 'string' }]));

/** What people paste by mistake or malice, with what the sentence must say. */
const bad: [string, string, RegExp][] = [
  ['not JSON', '{\n  "type": "object",\n  "title": \n}', /Dòng [34]/],
  ['no schema at all', '"xin chào"', /JSON Schema/i],
  [
    'a remote $ref',
    JSON.stringify({ type: 'object', properties: { a: { $ref: 'https://example.com/a.json' } } }, null, 2),
    /example\.com/,
  ],
  [
    'a cycle',
    JSON.stringify(
      {
        type: 'object',
        definitions: { a: { $ref: '#/definitions/b' }, b: { $ref: '#/definitions/a' } },
        properties: { x: { $ref: '#/definitions/a' } },
      },
      null,
      2,
    ),
    /vòng/,
  ],
  ['two thousand fields', JSON.stringify({ type: 'object', properties: fields }), /2\.?001|1\.?500|2\.?000/],
  [
    'a regex that backtracks',
    JSON.stringify({ type: 'object', properties: { a: { type: 'string', pattern: '^(a+)+$' } } }, null, 2),
    /\(a\+\)\+/,
  ],
  [
    'a __proto__ key',
    '{"type": "object", "properties": {"a": {"type": "string", "__proto__": {"x": 1}}}}',
    /__proto__/,
  ],
];

test.each(bad)('%s gets a sentence that says what and where; the form is unchanged', async (_name, text, said) => {
  const part = await open();
  await set('JSON Schema', text);
  await press('Đọc thử');
  const note = part.root.querySelector('.pb-note-bad');
  expect(note?.textContent).toContain('biểu mẫu đang soạn vẫn như cũ');
  expect(note?.textContent).toMatch(said);
  expect(part.draft()).toBe(draft);
  expect([...part.root.querySelectorAll('button')].map((button) => button.textContent)).not.toContain(
    'Thay biểu mẫu đang soạn',
  );
});

test('a file of more than 10 MB is not read, one that is no text neither; both are said', async () => {
  const part = await open();
  const big = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'to.json');
  await choose(part, big);
  expect(part.root.querySelector('[role=alert]')?.textContent).toContain('“to.json” nặng 10,1 MB');
  await choose(part, new File([new Uint8Array([0xff, 0xfe, 0x00])], 'anh.png'));
  expect(part.root.querySelector('[role=alert]')?.textContent).toContain('không phải là tệp văn bản');
  expect(part.draft()).toBe(draft);
});

test('nothing pasted yet is said, not tried', async () => {
  const part = await open();
  await press('Đọc thử');
  expect(part.root.textContent).toContain('Hãy dán hoặc chọn JSON Schema trước');
});

test('a form that was exported is taken as it is, with its line where it is no form', async () => {
  const other = toForm(draftOf([{ key: 'note', type: 'long-text', label: 'Ghi chú', settings: { rows: 4 } }]));
  for (const text of [
    JSON.stringify(other, null, 2),
    writeForm({ province: 'H01', procedure: '1.2', case: 'mac-dinh', form: other }),
  ]) {
    const part = await open();
    await set('JSON Schema', text);
    await press('Đọc thử');
    expect(part.root.textContent).toContain('Mọi trường đều sửa được');
    await press('Thay biểu mẫu đang soạn');
    expect(part.store.form()).toEqual({ ...other, id: draft.id });
  }
  const address = { format: 'procedure-catalog/forms@1', province: 'H01', procedure: '1.2', case: 'mac-dinh' };
  for (const wrong of [
    { ...other, steps: 1 },
    { ...address, form: { ...other, steps: 1 } },
  ]) {
    const text = JSON.stringify(wrong, null, 2);
    const line = text.slice(0, text.indexOf('"steps"')).split('\n').length;
    const part = await open();
    await set('JSON Schema', text);
    await press('Đọc thử');
    expect(part.root.querySelector('.pb-note-bad li')?.textContent).toContain(`Dòng ${line} `);
    expect(part.draft()).toBe(draft);
  }
});
