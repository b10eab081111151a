// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { seedProcedures } from '../../../seed/read';
import type { ProcedureFee } from '../../../src/form/advice';
import { feeOffers } from '../../../src/form/derive/fee-offers';
import type { FieldDraft } from '../../../src/form/draft';
import { findRuleKind, ruleKinds } from '../../../src/form/rules';
import { Inspector } from '../../../src/form-builder/inspector/inspector';
import { fieldRulesPanel } from '../../../src/form-builder/rules/field-rules-panel';
import { joinedRoles, pickedByRole } from '../../../src/form-builder/rules/rule-fields';
import { rulesTab } from '../../../src/form-builder/rules/rules-tab';
import { namingFaults } from '../../form-view/accessible';
import { draftOf, expectAccessible, mountPart, names, press, set } from '../support/mount-part';

const fields: FieldDraft[] = [
  { key: 'own', type: 'money', label: 'Vốn tự có' },
  { key: 'loan', type: 'money', label: 'Vốn vay' },
  { key: 'total', type: 'money', label: 'Tổng vốn' },
  { key: 'from', type: 'date', label: 'Từ ngày' },
  { key: 'to', type: 'date', label: 'Đến ngày' },
  { key: 'email', type: 'email', label: 'Thư điện tử' },
  { key: 'again', type: 'email', label: 'Nhập lại thư' },
  {
    key: 'kind',
    type: 'choice',
    label: 'Loại bản',
    settings: {
      choices: [
        { value: 'copy', label: 'Bản sao' },
        { value: 'extract', label: 'Trích lục' },
      ],
    },
  },
  {
    key: 'items',
    type: 'table',
    label: 'Hạng mục',
    fields: [
      { key: 'name', type: 'text', label: 'Tên' },
      { key: 'start', type: 'date', label: 'Bắt đầu' },
      { key: 'end', type: 'date', label: 'Kết thúc' },
      { key: 'cost', type: 'money', label: 'Chi phí' },
    ],
  },
];

const isSteps = ({ kind }: ProcedureFee): boolean => kind === 'calculate-fee-steps';

test('a rule is written from the field: its sentence has a control in every place', async () => {
  const part = await mountPart(<fieldRulesPanel.Component nodeRef="field:total" />, draftOf(fields));
  await set('Loại quy tắc', 'Bằng tổng');
  await press('Thêm quy tắc');
  expect(part.draft().rules).toEqual([{ id: 'sum-1', kind: 'sum', fields: ['total', ''] }]);
  await set('Các số hạng, trường 1', 'Vốn tự có');
  await press('Thêm trường vào “Các số hạng”');
  await set('Các số hạng, trường 2', 'Vốn vay');
  expect(part.draft().rules?.[0]?.fields).toEqual(['total', 'own', 'loan']);
  await set('Khi không đúng', 'chỉ nhắc, vẫn cho nộp');
  await set('Câu báo riêng', 'Tổng phải khớp.');
  expect(part.draft().rules?.[0]).toMatchObject({ severity: 'warning', options: { message: 'Tổng phải khớp.' } });
  expect(part.root.textContent).toContain('“Tổng vốn” bằng tổng của “Vốn tự có” và “Vốn vay”');
  await expectAccessible(part.root);
  await press('Bỏ: “Tổng vốn”');
  expect(part.draft().rules).toBeUndefined();
});

test('what was just added has the focus at its first box', async () => {
  await mountPart(<fieldRulesPanel.Component nodeRef="field:total" />, draftOf(fields));
  for (const number of [1, 2]) {
    await set('Loại quy tắc', 'Bằng tổng');
    await press('Thêm quy tắc');
    const rules = document.querySelectorAll('.pb-rule');
    expect(rules).toHaveLength(number);
    expect(document.activeElement).toBe(rules[number - 1]?.querySelector('.pb-sentence select'));
  }
});

test('places that are still to be picked are no field that a rule names twice', async () => {
  const part = await mountPart(<fieldRulesPanel.Component nodeRef="field:total" />, draftOf(fields));
  await set('Loại quy tắc', 'Bằng tổng');
  await press('Thêm quy tắc');
  await press('Thêm trường vào “Các số hạng”');
  await part.settle();
  expect(part.draft().rules?.[0]?.fields).toEqual(['total', '', '']);
  expect(part.root.textContent).toContain('Hãy chọn đủ các trường của quy tắc.');
  expect(part.root.textContent).not.toContain('hai lần');
});

test('the list of all rules names the group of the settings that new ones are written in, as its heading does', async () => {
  const list = await mountPart(<rulesTab.Panel />, draftOf(fields));
  const [, group] = /“(.+)”/.exec(list.root.querySelector('.pb-hint')?.textContent ?? '') ?? [];
  const part = await mountPart(<Inspector />, draftOf(fields));
  await act(async () => part.store.goTo('field:total', 'inspector'));
  expect([...part.root.querySelectorAll('legend')].map(({ textContent }) => textContent)).toContain(group);
});

test('a rule inside rows takes the neighbours of its row', async () => {
  const part = await mountPart(<fieldRulesPanel.Component nodeRef="field:items/start" />, draftOf(fields));
  await set('Loại quy tắc', 'Ngày theo thứ tự');
  await press('Thêm quy tắc');
  await set('Các trường, trường 2', 'Kết thúc (Hạng mục)');
  await set('Phải khác ngày', 'Có');
  expect(part.draft().rules).toEqual([
    { id: 'date-order-1', kind: 'date-order', fields: ['items[].start', 'items[].end'], options: { strict: true } },
  ]);
});

test('a rule that lacks a field says so at once, until it is picked', async () => {
  const part = await mountPart(<fieldRulesPanel.Component nodeRef="field:total" />, draftOf(fields));
  await set('Loại quy tắc', 'Bằng tổng');
  await press('Thêm quy tắc');
  await part.settle();
  expect(part.root.querySelector('.pb-note-warn')?.textContent).toContain('Hãy chọn đủ các trường');
  expect(part.root.querySelector('.pb-rule-sentence')?.textContent).toContain('bằng tổng của (chưa chọn)');
  await set('Các số hạng, trường 1', 'Vốn tự có');
  await part.settle();
  expect(part.root.querySelector('.pb-note')).toBeNull();
});

test.each(
  ruleKinds.filter(({ group }) => group === 'check' || group === 'calculate').map((kind) => [kind.name, kind] as const),
)('the editor of “%s” has a named control for every place and option, and is accessible', async (name, kind) => {
  const picked = Object.fromEntries(kind.roles.map((role) => [role.name, ['own']]));
  const rule = { id: 'r', kind: name, fields: joinedRoles(kind, picked) };
  const part = await mountPart(<fieldRulesPanel.Component nodeRef="field:own" />, draftOf(fields, [rule]));
  await press('Sửa');
  const heard = names().join('\n');
  const properties = kind.options.properties;
  for (const option of Object.values(typeof properties === 'object' && properties !== null ? properties : {})) {
    const title = typeof option === 'object' && option !== null && 'title' in option ? String(option.title) : '';
    expect(heard).toContain(title);
  }
  for (const role of kind.roles) expect(heard).toContain(role.label.vi);
  expect(namingFaults(part.root)).toEqual([]);
});

test('the steps of a fee are typed as numbers; the last one may be open', async () => {
  const part = await mountPart(<fieldRulesPanel.Component nodeRef="field:total" />, draftOf(fields));
  await set('Loại quy tắc', 'Phí theo bậc');
  await press('Thêm quy tắc');
  await press('Thêm dòng vào “Các bậc”');
  await set('Các bậc, dòng 1: Đến', '10');
  await set('Các bậc, dòng 1: Mức thu', '2.000');
  await press('Thêm dòng vào “Các bậc”');
  await set('Các bậc, dòng 2: Mức thu', '1.500');
  const steps = [
    { upTo: 10, amount: 2000 },
    { upTo: null, amount: 1500 },
  ];
  expect(part.draft().rules?.[0]?.options?.steps).toEqual(steps);
  await set('Các bậc, dòng 1: Đến', '');
  expect(part.draft().rules?.[0]?.options?.steps).toEqual([{ upTo: null, amount: 2000 }, steps[1]]);
});

test('amounts by choice are given by picking the choices of the field, and said by their words', async () => {
  const part = await mountPart(<fieldRulesPanel.Component nodeRef="field:total" />, draftOf(fields));
  await set('Loại quy tắc', 'Phí theo lựa chọn');
  await press('Thêm quy tắc');
  await set('Theo lựa chọn', 'Loại bản');
  await press('Thêm dòng vào “Mức thu”');
  await set('Mức thu, dòng 1: Lựa chọn', 'Trích lục');
  await set('Mức thu, dòng 1: Mức thu', '8000');
  await part.settle();
  expect(part.draft().rules?.[0]?.options?.amounts).toEqual([{ value: 'extract', amount: 8000 }]);
  expect(part.root.textContent).toContain('“Trích lục”');
});

test('a fee of the procedure is taken over as a whole, and an own message stays', async () => {
  const procedure = seedProcedures().find(({ cases }) => cases.some((one) => feeOffers(one).some(isSteps)));
  const own = procedure?.cases.find((one) => feeOffers(one).some(isSteps));
  const offer = own && feeOffers(own).find(isSteps);
  if (procedure === undefined || own === undefined || offer === undefined)
    throw new Error('no fee by steps in the seed');
  const rule = {
    id: 'r',
    kind: 'calculate-fee-steps',
    fields: ['total', 'own'],
    options: { message: 'Xem biểu phí.' },
  };
  const part = await mountPart(
    <fieldRulesPanel.Component nodeRef="field:total" />,
    draftOf(fields, [rule]),
    {},
    { procedure, caseKey: own.key },
  );
  await press('Sửa');
  await set('Lấy mức thu của thủ tục', offer.label.vi);
  expect(part.draft().rules?.[0]?.options).toEqual({ ...offer.options, message: 'Xem biểu phí.' });
  await expectAccessible(part.root);
});

test('fields by role and back is the same list', () => {
  for (const kind of ruleKinds) {
    const least = kind.roles.reduce((sum, role) => sum + role.least, 0);
    for (let count = Math.max(1, least); count < least + 3; count += 1) {
      const most = kind.roles.reduce((sum, role) => sum + role.most, 0);
      if (count > most) continue;
      const given = Array.from({ length: count }, (_, index) => `f${index}`);
      expect(joinedRoles(kind, pickedByRole(kind, given)), kind.name).toEqual(given);
    }
  }
  expect(findRuleKind('sum')).toBeDefined();
});

test('the list of all rules is narrowed by words without accents and by kind, and leads to the place', async () => {
  const draft = draftOf(
    [
      ...fields,
      { key: 'note', type: 'text', label: 'Ghi chú', showWhen: { field: 'kind', is: 'equals', value: 'copy' } },
    ],
    [{ id: 'sum-1', kind: 'sum', fields: ['total', 'own', 'loan'] }],
  );
  const part = await mountPart(<rulesTab.Panel />, draft);
  const lines = () => [...part.root.querySelectorAll('.pb-rule-sentence')].map((line) => line.textContent);
  expect(lines()).toHaveLength(2);
  await set('Tìm trong quy tắc', 'tong von');
  expect(lines()).toEqual([expect.stringContaining('bằng tổng')]);
  await set('Tìm trong quy tắc', '');
  await set('Loại', 'hiện, ẩn');
  expect(lines()).toEqual([expect.stringContaining('“Loại bản” là “Bản sao”')]);
  await expectAccessible(part.root);
  await press('Sửa');
  await set('Điều kiện 1: giá trị', 'Trích lục');
  const { fields: now = [] } = part.draft().steps[0]?.sections[0] ?? {};
  expect(now.at(-1)?.showWhen).toMatchObject({ value: 'extract' });
  await press('Đến chỗ của quy tắc');
  expect(part.store.state()).toMatchObject({ tab: 'design', selection: { lead: 'field:note' } });
});

test('the list shows faults with the rules they are about, and can be narrowed to them', async () => {
  const draft = draftOf(
    [...fields, { key: 'note', type: 'text', label: 'Ghi chú', showWhen: { field: 'gone', is: 'filled' } }],
    [{ id: 'sum-1', kind: 'sum', fields: ['total', 'own', 'loan'] }],
  );
  const part = await mountPart(<rulesTab.Panel />, draft);
  await set('Loại', 'có lỗi');
  expect(part.root.querySelectorAll('.pb-rule')).toHaveLength(1);
  expect(part.root.querySelector('.pb-rule .pb-note-bad')?.textContent).toContain('gone');
});
