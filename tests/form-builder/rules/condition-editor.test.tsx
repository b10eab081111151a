// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { FieldDraft } from '../../../src/form/draft';
import { conditionsPanel } from '../../../src/form-builder/rules/conditions-panel';
import { control, draftOf, expectAccessible, type MountedPart, mountPart, press, set } from '../support/mount-part';

const fields: FieldDraft[] = [
  {
    key: 'kind',
    type: 'choice',
    label: 'Loại đối tượng',
    settings: {
      choices: [
        { value: 'person', label: 'Cá nhân' },
        { value: 'company', label: 'Tổ chức' },
        { value: 'farm', label: 'Trang trại' },
      ],
    },
  },
  { key: 'married', type: 'yes-no', label: 'Đã kết hôn' },
  { key: 'income', type: 'money', label: 'Thu nhập' },
  { key: 'born', type: 'date', label: 'Ngày sinh' },
  { key: 'note', type: 'text', label: 'Ghi chú' },
  {
    key: 'members',
    type: 'table',
    label: 'Thành viên',
    fields: [
      { key: 'role', type: 'choice', label: 'Vai trò', settings: { choices: [{ value: 'head', label: 'Chủ hộ' }] } },
      { key: 'reason', type: 'text', label: 'Lý do' },
    ],
  },
];

const open = (ref = 'field:note'): Promise<MountedPart> =>
  mountPart(<conditionsPanel.Component nodeRef={ref} />, draftOf(fields));

const showWhen = ({ draft }: MountedPart, at = 4) => draft().steps[0]?.sections[0]?.fields[at]?.showWhen;

test('a condition is written as a sentence: field, comparison, value; every control has a name', async () => {
  const part = await open();
  expect(part.root.textContent).toContain('Luôn hiện');
  await press('Thêm điều kiện');
  expect(showWhen(part)).toEqual({ field: 'kind', is: 'equals', value: 'person' });
  expect(document.activeElement).toBe(control('Điều kiện 1: trường'));
  await set('Điều kiện 1: giá trị', 'Tổ chức');
  expect(showWhen(part)).toEqual({ field: 'kind', is: 'equals', value: 'company' });
  await expectAccessible(part.root);
});

test('the comparisons that are offered fit the field, and the value follows', async () => {
  const part = await open();
  await press('Thêm điều kiện');
  await set('Điều kiện 1: so sánh', 'là một trong');
  expect(showWhen(part)).toEqual({ field: 'kind', is: 'one-of', value: ['person'] });
  await set('Trang trại', true);
  expect(showWhen(part)).toEqual({ field: 'kind', is: 'one-of', value: ['person', 'farm'] });
  await set('Điều kiện 1: trường', 'Thu nhập');
  expect(control('Điều kiện 1: so sánh').textContent).not.toContain('có chọn');
  await set('Điều kiện 1: so sánh', 'nhỏ hơn');
  expect(part.root.textContent).toContain('Chưa có giá trị');
  await set('Điều kiện 1: giá trị', '1500000');
  expect(showWhen(part)).toEqual({ field: 'income', is: 'less', value: 1_500_000 });
  expect(part.root.textContent).not.toContain('Chưa có giá trị');
  await expectAccessible(part.root);
});

test('groups nest, are turned round, and vanish with their last line; the focus is never lost', async () => {
  const part = await open();
  await press('Thêm điều kiện');
  await press('Thêm nhóm điều kiện');
  expect(showWhen(part)).toEqual({
    all: [
      { field: 'kind', is: 'equals', value: 'person' },
      { any: [{ field: 'kind', is: 'equals', value: 'person' }] },
    ],
  });
  expect(document.activeElement).toBe(control('Điều kiện 2.1: trường'));
  await set('Điều kiện 2.1: trường', 'Đã kết hôn');
  const kinds = [...document.querySelectorAll('select')].filter(
    (select) => select.getAttribute('aria-label') === 'Cách gộp các điều kiện',
  );
  expect(kinds).toHaveLength(2);
  await expectAccessible(part.root);
  await set('Cách gộp các điều kiện', 'không điều nào sau đây đúng');
  expect(showWhen(part)).toEqual({
    not: {
      any: [
        { field: 'kind', is: 'equals', value: 'person' },
        { any: [{ field: 'married', is: 'equals', value: true }] },
      ],
    },
  });
  await press('Bỏ điều kiện 2.1');
  expect(showWhen(part)).toEqual({ not: { any: [{ field: 'kind', is: 'equals', value: 'person' }] } });
  expect(document.activeElement).not.toBe(document.body);
  await press('Bỏ điều kiện 1');
  expect(showWhen(part)).toBeUndefined();
  expect(document.activeElement?.textContent).toContain('Thêm điều kiện');
});

test('lines change places with buttons, and what was done is said', async () => {
  const part = await open();
  await press('Thêm điều kiện');
  await press('Thêm điều kiện');
  await set('Điều kiện 2: trường', 'Đã kết hôn');
  await press('Chuyển điều kiện 2 lên');
  expect(showWhen(part)).toMatchObject({ all: [{ field: 'married' }, { field: 'kind' }] });
  expect(part.store.state().announcement.text.vi).toBe('Đã chuyển điều kiện.');
});

test('a field in a row asks its neighbours, and a field never asks itself', async () => {
  const part = await open('field:members/reason');
  await press('Thêm điều kiện');
  const options = [...(control('Điều kiện 1: trường').querySelectorAll('option') ?? [])].map(({ text }) => text);
  expect(options).toContain('Vai trò');
  expect(options).not.toContain('Lý do');
  await set('Điều kiện 1: trường', 'Vai trò');
  const table = part.draft().steps[0]?.sections[0]?.fields[5];
  expect(table?.fields?.[1]?.showWhen).toEqual({ field: './role', is: 'equals', value: 'head' });
});

test('typing a value is one step of undo, adding a line another', async () => {
  const part = await open();
  await press('Thêm điều kiện');
  await set('Điều kiện 1: trường', 'Ngày sinh');
  for (const text of ['2020-01-01', '2020-01-02', '2020-01-03']) await set('Điều kiện 1: giá trị', text);
  expect(showWhen(part)).toMatchObject({ value: '2020-01-03' });
  await act(async () => part.store.undo());
  expect(showWhen(part)).not.toMatchObject({ value: '2020-01-02' });
});

test('a condition that refers to a deleted field says so at once, and keeps it visible', async () => {
  const part = await mountPart(
    <conditionsPanel.Component nodeRef="field:note" />,
    draftOf([{ key: 'note', type: 'text', label: 'Ghi chú', showWhen: { field: 'gone', is: 'filled' } }]),
  );
  await part.settle();
  expect(part.root.querySelector('.pb-note-bad')?.textContent).toContain('gone');
  expect(control('Điều kiện 1: trường').textContent).toContain('gone (không còn)');
  await expectAccessible(part.root);
});

test('what is no number in a list is said and stays as typed; no odd zero and nothing endless is kept', async () => {
  const part = await mountPart(
    <conditionsPanel.Component nodeRef="field:note" />,
    draftOf([
      { key: 'count', type: 'number', label: 'Số lượng' },
      { key: 'note', type: 'text', label: 'Ghi chú' },
    ]),
  );
  await press('Thêm điều kiện');
  await set('Điều kiện 1: so sánh', 'là một trong');
  await set('Điều kiện 1: các giá trị', '5; abc; 1,5; -0; 1e400');
  const kept = showWhen(part, 1);
  expect(JSON.stringify(kept)).toBe('{"field":"count","is":"one-of","value":[5,1.5,0]}');
  const input = control('Điều kiện 1: các giá trị');
  expect(input.value).toBe('5; abc; 1,5; -0; 1e400');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(part.root.textContent).toContain('Không phải là số, nên không được tính đến: “abc”, “1e400”.');
  await expectAccessible(part.root);
});
