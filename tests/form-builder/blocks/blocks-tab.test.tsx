// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { blocks } from '../../../src/form/blocks';
import type { Block } from '../../../src/form/blocks/block';
import { compareForms } from '../../../src/form/compare';
import { toForm } from '../../../src/form/to-schema';
import { blocksTab } from '../../../src/form-builder/blocks/blocks-tab';
import { MakeBlockDialog } from '../../../src/form-builder/blocks/make-block-dialog';
import type { BlockEntry, BlockUse } from '../../../src/form-builder/services/block-services';
import { draftOf, expectAccessible, mountPart, names, press, set } from '../support/mount-part';

const draft = draftOf([
  { key: 'name', type: 'text', label: 'Họ tên' },
  { key: 'born', type: 'date', label: 'Ngày sinh' },
]);

const [builtIn] = blocks;

const own: Block = {
  id: 'lien-he',
  title: 'Liên hệ',
  titleEn: 'Contact',
  fields: [{ key: 'phone', type: 'phone', label: 'Điện thoại' }],
  rules: [],
  translations: {},
};

const entries: BlockEntry[] = [
  ...(builtIn
    ? [{ id: builtIn.id, owner: 'built-in', revision: '1', block: builtIn, uses: 0, mayChange: false } as const]
    : []),
  { id: own.id, owner: 'province', revision: '2', block: own, uses: 2, mayChange: true },
];

const changes = compareForms(toForm(draft), toForm(draftOf([{ key: 'name', type: 'text', label: 'Tên' }])));

const use = (form: string, isOld: boolean): BlockUse => ({
  form,
  title: `Tờ khai ${form}`,
  procedure: 'Thủ tục thử',
  section: 'a',
  revision: isOld ? '1' : '2',
  changes: isOld ? changes : [],
});

const library = { blocks: async () => ({ value: entries }) };

test('the library shows blocks of the province first, is searched without accents, and adds a block to the form', async () => {
  const part = await mountPart(<blocksTab.Panel />, draft, library);
  expect(part.root.querySelector('.pb-block h3')?.textContent).toBe('Liên hệ');
  await expectAccessible(part.root);
  await set('Tìm khối', 'dien thoai');
  expect(part.root.querySelectorAll('.pb-block')).toHaveLength(1);
  await press('Thêm vào biểu mẫu');
  expect(part.draft().steps[0]?.sections.map(({ block }) => block?.id)).toContain('lien-he');
  await part.settle();
  expect(part.root.textContent).toContain('có trong biểu mẫu này');
});

test('a block is made of the selection; it needs a name, one in English only when it is there; refusals are said', async () => {
  const kept: unknown[] = [];
  const part = await mountPart(<blocksTab.Panel />, draft, {
    ...library,
    keepBlock: async (block) => {
      kept.push(block);
      return { value: entries[1] ?? never() };
    },
  });
  await act(async () => part.store.select({ refs: ['section:a'], lead: 'section:a', anchor: 'section:a' }));
  await press('Tạo khối từ phần đang chọn');
  await set('Tên khối', ' ');
  await press('Lưu khối');
  expect(part.root.textContent).toContain('Hãy đặt tên cho khối');
  await set('Tên khối', 'Phần một');
  await set('Tên tiếng Anh', 'Person');
  await expectAccessible(part.root);
  await press('Lưu khối');
  expect(kept).toMatchObject([
    { owner: 'province', block: { title: 'Phần một', titleEn: 'Person', fields: [{ key: 'name' }, { key: 'born' }] } },
  ]);
  await press('Tạo khối từ phần đang chọn');
  await press('Lưu khối');
  expect(kept[1]).toMatchObject({ block: { title: 'Phần một', titleEn: 'Phần một' } });
  expect(part.draft()).toBe(draft);
});

test('whose a block is to be is asked of those who may make one of the nation', async () => {
  for (const mayEditNational of [false, true]) {
    await mountPart(<MakeBlockDialog onKept={() => undefined} onClose={() => undefined} />, draft, library, {
      mayEditNational,
    });
    expect(document.body.textContent?.includes('dùng trên toàn quốc')).toBe(mayEditNational);
  }
});

test('only what may be changed gets a new version, on the revision it was made on', async () => {
  const kept: unknown[] = [];
  const part = await mountPart(<blocksTab.Panel />, draft, {
    ...library,
    keepBlock: async (block) => {
      kept.push(block);
      return {
        problems: [{ code: 'saved-meanwhile', message: { vi: 'Có người khác đã lưu.', en: 'Saved meanwhile.' } }],
      };
    },
  });
  expect(names().filter((name) => name.startsWith('Thay bằng phần đang chọn'))).toEqual([
    expect.stringContaining('Liên hệ'),
  ]);
  await act(async () => part.store.select({ refs: ['section:a'], lead: 'section:a', anchor: 'section:a' }));
  await press('Thay bằng phần đang chọn');
  await press('Lưu khối');
  expect(kept).toMatchObject([{ id: 'lien-he', revision: '2' }]);
  expect(part.root.querySelector('[role=alert]')?.textContent).toContain('Có người khác đã lưu');
});

test('forms that use a block are shown with what updating changes, and updated one by one or all', async () => {
  const asked: (readonly string[])[] = [];
  let uses = [use('1', true), use('2', true), use('3', false)];
  const part = await mountPart(<blocksTab.Panel />, draft, {
    ...library,
    blockUses: async () => ({ value: uses }),
    updateBlockUses: async (_id, forms) => {
      asked.push(forms);
      uses = uses.map((one) => (forms.includes(one.form) && one.form !== '2' ? { ...one, changes: [] } : one));
      const problems = [{ code: 'saved-meanwhile', message: { vi: 'Có người khác đã lưu.', en: 'Saved meanwhile.' } }];
      return { value: forms.map((form) => ({ form, problems: form === '2' ? problems : [] })) };
    },
  });
  await press('Biểu mẫu dùng khối');
  await part.settle();
  expect(part.root.querySelectorAll('.pb-block-use')).toHaveLength(3);
  expect(part.root.querySelectorAll('.pb-block-use .pb-change').length).toBe(changes.length * 2);
  await expectAccessible(part.root);
  await press('Cập nhật biểu mẫu “Tờ khai 1”');
  expect(asked).toEqual([['1']]);
  expect(part.root.textContent).toContain('đã cập nhật');
  await press('Cập nhật biểu mẫu “Tờ khai 2”');
  expect(part.root.textContent).toContain('Có người khác đã lưu');
});

test('when the open form is updated too, the page goes on with what is kept now, and can undo that', async () => {
  const brought = draftOf([{ key: 'name', type: 'text', label: 'Tên mới của khối' }]);
  let uses = [use('form-1', true)];
  const part = await mountPart(<blocksTab.Panel />, draft, {
    ...library,
    blockUses: async () => ({ value: uses }),
    updateBlockUses: async () => {
      uses = [use('form-1', false)];
      return { value: [{ form: 'form-1', problems: [] }] };
    },
    stored: async () => ({ value: { draft: brought, rev: 7, at: '2026-11-27T02:00:00Z', by: null, faults: [] } }),
  });
  await press('Biểu mẫu dùng khối');
  await part.settle();
  await press('Cập nhật biểu mẫu');
  expect(part.root.textContent).toContain('có thể hoàn tác');
  expect(part.draft().steps).toEqual(brought.steps);
  expect(part.store.state()).toMatchObject({ rev: 7, saving: { state: 'saved' } });
  await act(async () => part.store.undo());
  expect(part.draft().steps).toEqual(draft.steps);
});

test('while the open form cannot be saved, nothing is updated, and that is said', async () => {
  const asked: unknown[] = [];
  const part = await mountPart(<blocksTab.Panel />, draft, {
    ...library,
    blockUses: async () => ({ value: [use('form-1', true)] }),
    updateBlockUses: async (_id, forms) => {
      asked.push(forms);
      return { value: [] };
    },
  });
  await press('Biểu mẫu dùng khối');
  await part.settle();
  await act(async () => part.store.setSaving({ state: 'failed', problems: [] }));
  await press('Cập nhật biểu mẫu');
  expect(part.root.querySelector('[role=alert]')?.textContent).toContain('chưa lưu được');
  expect(asked).toEqual([]);
});

function never(): never {
  throw new Error('no entry');
}
