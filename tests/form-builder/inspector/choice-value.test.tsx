// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { FieldDraft } from '../../../src/form/draft';
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
