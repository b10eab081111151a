// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { toForm } from '../../../src/form/to-schema';
import { translationTable, writeTranslations } from '../../../src/form/translation-table';
import { translationsTab } from '../../../src/form-builder/translations/translations-tab';
import { control, draftOf, expectAccessible, type MountedPart, mountPart, press, set } from '../support/mount-part';

const draft = draftOf([
  { key: 'name', type: 'text', label: 'Họ tên' },
  { key: 'note', type: 'text', label: 'Ghi chú', help: 'Điền nếu có' },
]);

const open = (): Promise<MountedPart> => mountPart(<translationsTab.Panel />, draft);

const english = (part: MountedPart, text: string): string | undefined => {
  const { schema } = part.store.form();
  const pointer = Object.entries(part.store.form().translations.en ?? {}).find(([, value]) => value === text)?.[0];
  return pointer === undefined ? undefined : `${schema.type} ${pointer}`;
};

const leave = () =>
  act(async () => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));

test('every text has a box per language; what is missing is marked, counted, and filtered', async () => {
  const part = await open();
  const rows = () => part.root.querySelectorAll('tbody tr').length;
  const all = rows();
  expect(all).toBe(translationTable(toForm(draft), ['en']).length);
  expect(part.root.textContent).toContain(`Còn thiếu ${all} câu tiếng Anh`);
  expect([...part.root.querySelectorAll('th')].map(({ textContent }) => textContent)).toContain('Tiếng Anh');
  await expectAccessible(part.root);
  await set('tiếng Anh: Họ tên', 'Full name');
  await leave();
  await part.settle();
  expect(english(part, 'Full name')).toContain('/schema/properties/name/title');
  await set('Chỉ hiện câu chưa dịch', true);
  expect(rows()).toBe(all - 1);
  await set('Tìm câu chữ', 'ghi chu');
  expect(rows()).toBe(2);
  await act(async () => part.store.undo());
  expect(english(part, 'Full name')).toBeUndefined();
});

test('another language is added as a column and kept once it has a text', async () => {
  const part = await open();
  await press('Thêm tiếng Trung');
  await set('tiếng Trung: Họ tên', '姓名');
  await leave();
  expect(part.store.form().translations.zh).toEqual({ '/schema/properties/name/title': '姓名' });
});

async function importCsv(part: MountedPart, text: BlobPart): Promise<void> {
  const input = part.root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  Object.defineProperty(input, 'files', { value: [new File([text], 'dich.csv')], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

test('a CSV that was exported and filled in is shown first and taken as one step of undo', async () => {
  const part = await open();
  const rows = translationTable(toForm(draft), ['en']).map((row) => ({ ...row, texts: { en: `EN ${row.original}` } }));
  const strange = rows[0] ? [{ ...rows[0], id: 'field:gone#schema/title' }] : [];
  await importCsv(part, writeTranslations([...rows, ...strange], ['en']));
  expect(part.root.textContent).toContain(`${rows.length} câu sẽ thay đổi`);
  expect(part.root.textContent).toContain('field:gone#schema/title');
  await expectAccessible(part.root);
  await press('Nhận bản dịch');
  expect(Object.keys(part.store.form().translations.en ?? {})).toHaveLength(rows.length);
  await act(async () => part.store.undo());
  expect(part.draft()).toEqual(draft);
});

test('a file that is no such CSV changes nothing and says why', async () => {
  const part = await open();
  await importCsv(part, 'xin chào');
  expect(part.root.querySelector('.pb-note-bad')?.textContent).toContain('dich.csv');
  expect([...part.root.querySelectorAll('button')].some((button) => button.textContent === 'Nhận bản dịch')).toBe(
    false,
  );
  expect(part.draft()).toBe(draft);
  expect(control('tiếng Anh: Họ tên').value).toBe('');
});

test.each<[string, BlobPart, string]>([
  ['a column of no language', 'id,en,zz\r\n/title,A,B', '“zz”'],
  ['a quote that stays open', 'id,en\r\n/title,"A', 'dấu nháy kép'],
  ['a spreadsheet', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), 'Excel'],
])('%s is refused in words of its own', async (_name, content, said) => {
  const part = await open();
  await importCsv(part, content);
  expect(part.root.querySelector('.pb-note-bad li')?.textContent).toContain(said);
  expect(part.draft()).toBe(draft);
});
