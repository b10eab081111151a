// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { FieldDraft } from '../../src/form/draft';
import type { Rule } from '../../src/form/form';
import { toForm } from '../../src/form/to-schema';
import { namingFaults } from './accessible';
import { byId, mount, type } from './mount';

const fields: FieldDraft[] = [
  { key: 'own', type: 'money', label: 'Vốn tự có' },
  {
    key: 'items',
    type: 'table',
    label: 'Khoản vay',
    fields: [
      { key: 'count', type: 'number', label: 'Số lượng' },
      { key: 'price', type: 'money', label: 'Đơn giá' },
      { key: 'cost', type: 'money', label: 'Thành tiền' },
    ],
  },
  { key: 'total', type: 'money', label: 'Tổng vốn' },
  { key: 'reason', type: 'text', label: 'Giải trình', showWhen: { field: 'total', is: 'at-least', value: 1000 } },
];

const rules: Rule[] = [
  { id: 'row', kind: 'calculate-product', fields: ['items[].cost', 'items[].count', 'items[].price'] },
  { id: 'all', kind: 'calculate-sum', fields: ['total', 'own', 'items[].cost'] },
];

const form = toForm({
  id: 'computed',
  title: 'Tờ khai',
  steps: [{ id: 's', title: 'Bước', sections: [{ id: 'a', fields }] }],
  rules,
});

describe('computed fields', () => {
  it('are computed while typing, in rows too, and decide what is shown', async () => {
    const view = await mount(form, { initial: { answers: { items: [{ count: 2, price: 30, cost: 1 }], total: 7 } } });
    expect(byId('f-total').tagName).toBe('OUTPUT');
    expect([byId('f-items-0-cost').textContent, byId('f-total').textContent]).toEqual(['60 đồng', '60 đồng']);
    await type('f-own', '940');
    expect(byId('f-total').textContent).toBe('1.000 đồng');
    expect(view.answers()).toEqual({ items: [{ count: 2, price: 30, cost: 60 }], own: 940, total: 1000 });
    expect(document.getElementById('f-reason')).not.toBeNull();
    await type('f-items-0-count', '1');
    expect(view.answers()).toEqual({ items: [{ count: 1, price: 30, cost: 30 }], own: 940, total: 970 });
    expect([byId('f-items-0-cost').textContent, byId('f-total').textContent]).toEqual(['30 đồng', '970 đồng']);
    expect(document.getElementById('f-reason')).toBeNull();
    await view.unmount();
  });

  it('say so while there is nothing to compute from', async () => {
    const view = await mount(form);
    expect(namingFaults(view.root)).toEqual([]);
    expect(byId('f-total').textContent).toBe('Chưa đủ thông tin để tính');
    await view.unmount();
  });

  it('stay empty without facts: the receiver computes', async () => {
    const view = await mount(form, { facts: undefined });
    await type('f-own', '940');
    expect(view.answers()).toEqual({ own: 940 });
    await view.unmount();
  });
});
