// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import type { FieldDraft } from '../../../src/form/draft';
import type { Form } from '../../../src/form/form';
import { toForm } from '../../../src/form/to-schema';
import { makeValidator } from '../../../src/form/validate';
import { readFromFrame, readToFrame } from '../../../src/form-builder/preview/frame-messages';
import { withMadeUpFiles } from '../../../src/form-builder/preview/made-up-files';
import { previewTab } from '../../../src/form-builder/preview/preview-tab';
import { sampleFilling } from '../../../src/form-builder/preview/sample-filling';
import type { Check } from '../../../src/form-view';
import { places } from '../../form-view/mount';
import { draftOf, expectAccessible, type MountedPart, mountPart, press, services, set } from '../support/mount-part';

const fields: FieldDraft[] = [
  { key: 'name', type: 'text', label: 'Họ tên', required: true },
  { key: 'home', type: 'address', label: 'Nơi ở' },
  { key: 'paper', type: 'file', label: 'Giấy tờ', required: true },
];

const wait = (ms: number) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));

/** What the page in the frame would send. */
async function fill(part: MountedPart, answers: Record<string, string>): Promise<void> {
  const frame = part.root.querySelector('iframe');
  await act(async () => {
    window.dispatchEvent(
      new MessageEvent('message', {
        source: frame?.contentWindow ?? null,
        origin: window.location.origin,
        data: { kind: 'pb-filled', snapshot: { answers, files: {}, page: 's1' } },
      }),
    );
  });
  await wait(400);
}

test('what is filled in is checked, and the data that would be sent is shown', async () => {
  const part = await mountPart(<previewTab.Panel />, draftOf(fields));
  await wait(400);
  expect(part.root.textContent).toContain('Chưa điền gì');
  await fill(part, { other: 'x' });
  expect(part.root.textContent).toContain('Có 1 chỗ chưa được chấp nhận');
  await fill(part, { name: 'Trần Thị Bưởi' });
  expect(part.root.textContent).toContain('Các câu trả lời được chấp nhận');
  expect(part.root.querySelector('pre')?.textContent).toContain('Trần Thị Bưởi');
  await expectAccessible(part.root);
});

test('answers become a test case, which is run, differs when the form changes, and takes the new result', async () => {
  const part = await mountPart(<previewTab.Panel />, draftOf(fields));
  await fill(part, { name: 'Trần Thị Bưởi' });
  await press('Lưu thành tình huống thử');
  expect(part.draft().testCases).toBeUndefined();
  expect(part.root.textContent).toContain('Hãy đặt tên');
  await set('Tên tình huống thử', 'Khai đủ');
  await press('Lưu thành tình huống thử');
  expect(part.draft().testCases).toMatchObject([
    { name: 'Khai đủ', expect: 'accepted', answers: { name: 'Trần Thị Bưởi' } },
  ]);
  await press('Chạy tất cả');
  await wait(50);
  expect(part.root.querySelector('.pb-case .pb-tag-good')?.textContent).toBe('đạt');
  // Keeping a case is no change of the form: nothing that was filled in or found out is lost by it.
  await part.settle();
  expect(part.root.querySelector('.pb-case .pb-tag-good')?.textContent).toBe('đạt');

  await act(async () => {
    part.store.dispatch({ kind: 'change', nodes: ['field:home'], set: { required: true } });
  });
  await part.settle();
  await wait(50);
  expect(part.root.querySelector('.pb-case .pb-tag')?.textContent).toBe('chưa chạy');
  await press('Chạy tất cả');
  await wait(50);
  expect(part.root.querySelector('.pb-case .pb-tag-bad')?.textContent).toBe('sai khác');
  expect(part.root.querySelector('.pb-case .pb-problems')?.textContent).toContain('Nơi ở');
  await expectAccessible(part.root);
  await press('Nhận kết quả này làm mong đợi');
  expect(part.draft().testCases?.[0]?.expect).toMatchObject({ refused: [{ field: 'home' }] });
  await press('Mong đợi được chấp nhận');
  expect(part.draft().testCases?.[0]?.expect).toBe('accepted');
  await press('Bỏ tình huống thử');
  expect(part.draft().testCases ?? []).toEqual([]);
  await act(async () => part.store.undo());
  expect(part.draft().testCases).toHaveLength(1);
});

test('a form that is not sound cannot be checked, and says why', async () => {
  const part = await mountPart(<previewTab.Panel />, draftOf([{ key: 'name', type: 'text', label: '' }]));
  await wait(50);
  expect(part.root.textContent).toContain('Biểu mẫu còn chỗ chưa đúng');
  expect(part.root.textContent).toContain('chưa có nhãn');
});

test('a valid filling is one that the form accepts, files and places included', async () => {
  const form = toForm(draftOf(fields));
  const { lookups } = services();
  const check = makeCheck(form);
  const { value } = await sampleFilling(form, { lookups, now: new Date('2026-11-27'), random: () => 0.4, check });
  expect(value?.isAccepted).toBe(true);
  const answers = value?.filling.answers ?? {};
  expect(makeValidator(form)(answers, { places, today: '2026-11-27' }).problems).toEqual([]);
  expect(Object.keys(value?.filling.files ?? {})).toEqual(answers.paper);
});

function makeCheck(form: Form): Check {
  const validate = makeValidator(form);
  return (answers) => validate(answers, { places, today: '2026-11-27' });
}

test('where an imported schema accepts nothing, no valid answers are announced', async () => {
  const field = { key: 'x', type: 'raw', label: 'Bí ẩn', required: true, foreign: { schema: { not: {} } } };
  const part = await mountPart(<previewTab.Panel />, draftOf([field]));
  await press('Điền mẫu hợp lệ');
  await wait(50);
  expect(part.store.state().announcement.text.vi).not.toContain('hợp lệ');
  expect(part.root.querySelector('[role="alert"]')?.textContent).toMatch(/^Không tìm được bộ câu trả lời/);
});

test('rules that contradict each other, or no network, are said instead of a filling', async () => {
  const { lookups } = services();
  const never = toForm(
    draftOf(
      [{ key: 'a', type: 'date', label: 'Ngày', required: true }],
      [
        { id: 'r1', kind: 'date-range', fields: ['a'], options: { earliest: '2027-01-01' } },
        { id: 'r2', kind: 'date-range', fields: ['a'], options: { latest: '2020-01-01' } },
      ],
    ),
  );
  const source = { lookups, now: new Date('2026-11-27'), random: Math.random, check: makeCheck(never) };
  expect((await sampleFilling(never, source)).problems?.[0]?.code).toBe('no-sample');
  const offline = { ...lookups, provinces: () => Promise.reject(new Error('offline')) };
  const form = toForm(draftOf(fields));
  expect((await sampleFilling(form, { ...source, lookups: offline })).problems?.[0]?.code).toBe('places-missing');
});

test('made-up files stand only where one is asked for and none was given', () => {
  const form = toForm(
    draftOf([
      ...fields,
      { key: 'more', type: 'file', label: 'Thêm', showWhen: { field: 'name', is: 'equals', value: 'x' } },
    ]),
  );
  expect(Object.keys(withMadeUpFiles(form, {}))).toEqual(['paper']);
  const given = { paper: ['upload-000000000001'] };
  expect(withMadeUpFiles(form, given)).toBe(given);
  expect(Object.keys(withMadeUpFiles(form, { name: 'x' }))).toEqual(['name', 'paper', 'more']);
});

test('messages between the pages are read for what they are; anything else is none', () => {
  for (const odd of [
    null,
    1,
    'pb-ready',
    {},
    { kind: 'pb-filled' },
    { kind: 'pb-show', form: 1 },
    [{ kind: 'pb-ready' }],
  ]) {
    expect(readFromFrame(odd)).toBeUndefined();
    expect(readToFrame(odd)).toBeUndefined();
  }
  expect(readFromFrame({ kind: 'pb-ready' })).toBeDefined();
  expect(readToFrame({ kind: 'pb-show', form: {}, locale: 'vi', initial: {} })).toBeDefined();
});
