// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { FieldDraft } from '../../../src/form/draft';
import { uniqueKeys } from '../../../src/form-builder/canvas/unique-keys';
import { designTab } from '../../../src/form-builder/shell/design';
import { draftOf, mountPart } from '../support/mount-part';

const name: FieldDraft = { key: 'name', type: 'text', label: 'Họ tên' };
const note: FieldDraft = { key: 'note', type: 'text', label: 'Ghi chú' };

test('names that repeat have keys of their own', () => {
  expect(uniqueKeys(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a #2', 'a #3']);
});

test('a kept draft with a field twice leaves no cards behind once it is another one', async () => {
  const part = await mountPart(<designTab.Panel />, draftOf([name, note, name]));
  const cards = () => part.root.querySelectorAll('.pb-field').length;
  expect(cards()).toBe(3);
  const announce = { vi: 'Thay', en: 'Replaced' };
  await act(async () => void part.store.dispatch({ kind: 'replace', draft: draftOf([note]), announce }));
  expect(cards()).toBe(1);
});
