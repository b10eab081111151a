// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { fieldSettingsPanel } from '../../../src/form-builder/inspector/panels/field-settings';
import { pastedLabels } from '../../../src/form-builder/inspector/settings/choice-list';
import { control, draftOf, mountPart } from '../support/mount-part';

const draft = draftOf([
  { key: 'kind', type: 'choice', label: 'Loại', settings: { choices: [{ value: 'new', label: 'Mới' }] } },
]);

async function paste(text: string, selected: [number, number] = [3, 3]) {
  const part = await mountPart(<fieldSettingsPanel.Component nodeRef="field:kind" />, draft);
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  const box = control('Lựa chọn 1');
  if (box instanceof HTMLInputElement) box.setSelectionRange(...selected);
  await act(async () => void box.dispatchEvent(event));
  const choices = part.draft().steps[0]?.sections[0]?.fields[0]?.settings?.choices;
  return { choices, isTaken: event.defaultPrevented };
}

test('pasted lines are labels without blank lines and marks nobody sees', () => {
  expect(pastedLabels('\uFEFFCha\r\n\r\n Me\u0323\u200B\t\nCon\u2028Cháu\u0000')).toEqual(['Cha', 'Mẹ', 'Con', 'Cháu']);
});

test('several pasted lines become choices, cleaned', async () => {
  const { choices } = await paste('Cha\u200B\nMẹ\u202E');
  expect(choices).toEqual([
    { value: 'new', label: 'Mới' },
    { value: 'cha', label: 'Cha' },
    { value: 'me', label: 'Mẹ' },
  ]);
});

test('one pasted line is cleaned where the cursor stands; without such marks the browser pastes', async () => {
  expect(await paste(' hơn\u200B')).toMatchObject({ choices: [{ value: 'new', label: 'Mớihơn' }], isTaken: true });
  expect(await paste('hơn')).toMatchObject({ choices: [{ value: 'new', label: 'Mới' }], isTaken: false });
});

// The stored value, which somebody chose, stays.
test('several lines pasted over a selected text stand in its place: the first in that choice, the others after it', async () => {
  expect((await paste('Nhỏ\nVừa\nLớn', [0, 3])).choices).toEqual([
    { value: 'new', label: 'Nhỏ' },
    { value: 'vua', label: 'Vừa' },
    { value: 'lon', label: 'Lớn' },
  ]);
  expect((await paste('ẹ\nCha', [1, 3])).choices).toEqual([
    { value: 'new', label: 'Mẹ' },
    { value: 'cha', label: 'Cha' },
  ]);
});
