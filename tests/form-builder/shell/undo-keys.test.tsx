// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { designTab } from '../../../src/form-builder/shell/design';
import { TabBar } from '../../../src/form-builder/shell/tab-bar';
import { useUndoKeys } from '../../../src/form-builder/shell/use-undo-keys';
import { draftOf, mountPart } from '../support/mount-part';

function Screen(): ReactNode {
  useUndoKeys();
  return (
    <>
      <TabBar />
      <textarea aria-label="Bản dịch" />
      <input type="checkbox" aria-label="Chọn" />
      <designTab.Panel />
    </>
  );
}

const draft = draftOf([{ key: 'name', type: 'text', label: 'Họ tên' }]);

async function changed(mayEdit = true) {
  const part = await mountPart(<Screen />, draft, {}, { mayEdit });
  await act(async () => void part.store.dispatch({ kind: 'change', nodes: ['field:name'], set: { label: 'Khác' } }));
  const label = () => part.draft().steps[0]?.sections[0]?.fields[0]?.label;
  expect(label()).toBe('Khác');
  const press = async (on: Element | null, key: string): Promise<void> => {
    const event = new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true });
    await act(async () => void on?.dispatchEvent(event));
  };
  return { ...part, label, press };
}

test.each([
  ['the tab bar', '[role="tab"][aria-selected="true"]'],
  ['a check box', 'input[type="checkbox"]'],
  ['a card', '.pb-field'],
  ['nothing', 'body'],
])('with the focus on %s, undo and redo each go one step', async (_name, where) => {
  const { label, press } = await changed();
  const target = document.querySelector(where);
  expect(target).not.toBeNull();
  await press(target, 'z');
  expect(label()).toBe('Họ tên');
  await press(target, 'y');
  expect(label()).toBe('Khác');
});

test('a box that is typed into undoes its own typing', async () => {
  const { label, press, root } = await changed();
  await press(root.querySelector('textarea'), 'z');
  expect(label()).toBe('Khác');
});

test('readers undo nothing', async () => {
  const { label, press } = await changed(false);
  await press(document.querySelector('[role="tab"]'), 'z');
  await press(document.body, 'z');
  expect(label()).toBe('Khác');
});

test('an open dialog keeps its keys', async () => {
  const { label, press, root } = await changed();
  const dialog = root.appendChild(document.createElement('dialog'));
  dialog.open = true;
  await press(dialog, 'z');
  expect(label()).toBe('Khác');
});
