// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { PublishDialog } from '../../../src/form-builder/publish/publish-dialog';
import { SaveStatus } from '../../../src/form-builder/saving/save-status';
import type { Published } from '../../../src/form-builder/services/publish-services';
import type { Told } from '../../../src/form-builder/services/told';
import { draftOf, expectAccessible, mountPart, press } from '../support/mount-part';

const draft = draftOf([{ id: 'f1', key: 'name', type: 'text', label: 'Họ và tên' }]);

async function mount(shown = draft) {
  const asked: unknown[] = [];
  const publish = async (what: unknown): Promise<Told<Published>> => {
    asked.push(what);
    return { value: { revision: 2, isNew: true } };
  };
  const part = (
    <>
      <SaveStatus />
      <PublishDialog procedureHref={undefined} onClose={() => undefined} />
    </>
  );
  return { ...(await mountPart(part, shown, { publish })), asked };
}

const theirs = { draft, rev: 2, at: '2026-11-27T02:00:00Z', by: 'Lan', faults: [] };

test('what is kept is published under the edit number that is on the screen', async () => {
  const { root, asked } = await mount();
  await press('Công bố');
  expect(asked).toEqual([{ rev: 1, agreesToFall: false }]);
  expect(root.textContent).toContain('Đã công bố bản 2.');
});

test.each([
  ['somebody else has saved', { state: 'conflict', theirs } as const, 'có người khác đã lưu'],
  ['it could not be saved', { state: 'failed', problems: [] } as const, 'chưa lưu được'],
  ['the session has ended', { state: 'signed-out' } as const, 'chưa lưu được'],
])('while %s, publishing is out of use and says why', async (_name, saving, reason) => {
  const { root, store, asked } = await mount();
  await act(async () => store.setSaving(saving));
  await press('Công bố');
  expect(asked).toEqual([]);
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Công bố');
  expect(button?.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(button?.getAttribute('aria-describedby') ?? '')?.textContent).toContain(reason);
  await expectAccessible(root);
});

test('what the server would refuse is said before anybody tries, and no longer once it is mended', async () => {
  const { root, store, asked } = await mount();
  const message = { vi: 'Quy tắc 1 nhắc đến trường không có.', en: 'Rule 1 names a field that is not there.' };
  const at = '2026-11-27T02:00:00Z';
  const faults = [{ code: 'rule-field-missing', field: 'r1', message }];
  await act(async () => store.setSaving({ state: 'saved', at }, { faults }));
  await press('Công bố');
  expect(asked).toEqual([]);
  expect(root.querySelector('#pb-publish-obstacle')?.textContent).toContain(message.vi);
  await expectAccessible(root);
  await act(async () => store.setSaving({ state: 'saved', at }, { faults: [] }));
  await press('Công bố');
  expect(asked).toHaveLength(1);
});

test('what turns out not to be kept when it is sent is not published', async () => {
  const { root, store, asked } = await mount();
  await act(async () => store.setSaving({ state: 'waiting' }));
  await press('Công bố');
  expect(asked).toEqual([]);
  expect(root.textContent).toContain('chưa lưu được');
});

test('a required field that nobody can reach is named beside “can be published” and before publishing', async () => {
  const { root, settle, asked } = await mount(
    draftOf([
      { id: 'f1', key: 'count', type: 'number', label: 'Số lượng', settings: { maximum: 1000 } },
      {
        id: 'f2',
        key: 'why',
        type: 'text',
        label: 'Lý do',
        required: true,
        showWhen: { field: 'count', is: 'greater', value: 2000 },
      },
    ]),
  );
  await settle();
  expect(root.textContent).not.toContain('Công bố đượcC');
  expect(root.querySelector('.pb-fault-button')?.textContent).toMatch(/^Công bố được, nhưng có \d chỗ cần xem$/);
  expect(root.querySelector('.pb-dialog .pb-note-warn')?.textContent).toContain(
    '“Lý do” bắt buộc nhưng không bao giờ hiện',
  );
  await expectAccessible(root);
  await press('Công bố được');
  expect(root.textContent).toContain('Những chỗ cần xem trước khi công bố');
  expect(asked).toEqual([]);
});
