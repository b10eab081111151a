// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { Rule } from '../../../src/form/form';
import { designTab } from '../../../src/form-builder/shell/design';
import { draftOf, mountPart } from '../support/mount-part';

const rules: Rule[] = [
  { id: 'sum', kind: 'calculate-sum', fields: ['total', 'rows[].price'] },
  { id: 'row', kind: 'calculate-sum', fields: ['rows[].price', 'rows[].net', 'rows[].tax'] },
];
const number = (key: string) => ({ key, type: 'number', label: key });
const table = { key: 'rows', type: 'table', label: 'Mục', fields: ['price', 'net', 'tax'].map(number) };
const draft = draftOf([number('total'), number('other'), table], rules);

test('a computed field and a computed column are marked in words, for eyes and ears; the others are not', async () => {
  const { root, store } = await mountPart(<designTab.Panel />, draft);
  const marked = () =>
    [...root.querySelectorAll('.pb-field')].flatMap((card) =>
      [...card.querySelectorAll('.pb-tag')].some((tag) => tag.textContent === 'Tự tính')
        ? [card.getAttribute('aria-label')]
        : [],
    );
  expect(marked()).toEqual(['total, Số, Tự tính', 'price, Số, Tự tính']);
  expect(root.querySelectorAll('[aria-label*="Tự tính"]')).toHaveLength(2);
  const announce = { vi: 'Thay', en: 'Replaced' };
  const without = draftOf([number('total'), number('other'), table]);
  await act(async () => void store.dispatch({ kind: 'replace', draft: without, announce }));
  expect(marked()).toEqual([]);
});
