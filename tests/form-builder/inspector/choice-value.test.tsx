// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { FieldDraft } from '../../../src/form/draft';
import { findFieldType } from '../../../src/form/field-types';
import { fieldSettingsPanel } from '../../../src/form-builder/inspector/panels/field-settings';
import { control, draftOf, mountPart, set } from '../support/mount-part';

const fields: FieldDraft[] = [
  {
    key: 'kind',
    type: 'choice',
    label: 'Loại',
    settings: {
      choices: [
        { value: 'new', label: 'Cấp mới' },
        { value: 'again', label: 'Cấp lại' },
      ],
    },
  },
  { key: 'why', type: 'text', label: 'Lý do', showWhen: { field: 'kind', is: 'equals', value: 'again' } },
];

test('the values of the choices that a new field starts with follow their labels, until a release has the field', async () => {
  for (const type of ['choice', 'choices']) {
    const settings = findFieldType(type)?.fresh?.settings ?? {};
    const draft = draftOf([{ key: 'size', type, label: 'Cỡ', settings }]);
    const rename = async (released: string[]) => {
      const known = { releasedFields: new Set(released) };
      const part = await mountPart(<fieldSettingsPanel.Component nodeRef="field:size" />, draft, {}, known);
      await set('Lựa chọn 1', 'Nhỏ');
      await set('Lựa chọn 2', 'Lớn');
      return part.draft().steps[0]?.sections[0]?.fields[0]?.settings?.choices;
    };
    expect(await rename([])).toEqual([
      { value: 'nho', label: 'Nhỏ' },
      { value: 'lon', label: 'Lớn' },
    ]);
    expect(await rename(['size'])).toMatchObject([{ label: 'Nhỏ', value: 'lua-chon-1' }, { label: 'Lớn' }]);
  }
});

const box = 'Giá trị lưu của lựa chọn 2';

async function leave(): Promise<void> {
  await act(async () => control(box).blur());
}

test('a stored value is taken when its box is left; what speaks of it follows, as one step of undo', async () => {
  const part = await mountPart(<fieldSettingsPanel.Component nodeRef="field:kind" />, draftOf(fields));
  await set('Sửa giá trị lưu', true);
  const shows = () => part.draft().steps[0]?.sections[0]?.fields[1]?.showWhen;
  await set(box, 'ne');
  await set(box, 'cap-lai');
  expect(shows()).toMatchObject({ value: 'again' });
  await leave();
  expect(shows()).toMatchObject({ value: 'cap-lai' });
  await act(async () => part.store.undo());
  expect(shows()).toMatchObject({ value: 'again' });
  expect(control(box).value).toBe('again');
});

test('an empty value and one that another choice has are refused, and the draft stays', async () => {
  const draft = draftOf(fields);
  const part = await mountPart(<fieldSettingsPanel.Component nodeRef="field:kind" />, draft);
  await set('Sửa giá trị lưu', true);
  for (const [typed, said] of [
    ['new', 'Lựa chọn khác đã dùng giá trị này'],
    ['  ', 'không được để trống'],
  ] as const) {
    await set(box, typed);
    await leave();
    expect(part.root.textContent).toContain(said);
    expect(control(box).getAttribute('aria-invalid')).toBe('true');
    expect(part.draft()).toBe(draft);
  }
});
