// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { compareForms } from '../../../src/form/compare';
import type { FormDraft } from '../../../src/form/draft';
import { toForm } from '../../../src/form/to-schema';
import { filterChanges, groupChanges, impactOf } from '../../../src/form-builder/compare/change-groups';
import { compareTab } from '../../../src/form-builder/compare/compare-tab';
import { draftOf, expectAccessible, mountPart, press, set } from '../support/mount-part';

const before = draftOf([
  { key: 'name', type: 'text', label: 'Họ tên' },
  { key: 'born', type: 'date', label: 'Ngày sinh' },
  { key: 'old', type: 'text', label: 'Số chứng minh' },
]);

const after: FormDraft = {
  ...draftOf([
    { key: 'name', type: 'text', label: 'Họ và tên' },
    { key: 'born', type: 'date', label: 'Ngày sinh', required: true },
  ]),
};

const released = { id: 'released', kind: 'released', revision: 3, at: '2026-11-20T02:00:00Z' } as const;
const saved = { id: 'v1', kind: 'saved', at: '2026-11-21T02:00:00Z', by: 'Trần Thị Bưởi' } as const;

const compared = (forms: Record<string, FormDraft>) =>
  mountPart(<compareTab.Panel />, after, {
    otherForms: async () => ({ value: [released, saved] }),
    otherForm: async (id) => ({ value: toForm(forms[id] ?? before) }),
  });

test('the released form comes first; changes are said in plain words with what they mean', async () => {
  const part = await compared({ released: before, v1: after });
  await part.settle();
  expect(part.root.textContent).toContain('bản đang công bố (số 3');
  expect(part.root.textContent).toContain('Ngày sinh');
  expect(part.root.textContent).toContain('có câu trả lời đã lưu sẽ bị từ chối');
  await expectAccessible(part.root);
});

test('an equal version says so', async () => {
  const part = await compared({ released: before, v1: after });
  await set('So với', 'bản lưu lúc 09:00 ngày 21/11/2026, bởi Trần Thị Bưởi');
  await part.settle();
  expect(part.root.textContent).toContain('Hai bản giống nhau');
});

test('changes are narrowed to an impact and a side, and lead to their field', async () => {
  const part = await compared({ released: before });
  await part.settle();
  const lines = () => part.root.querySelectorAll('.pb-change').length;
  const all = lines();
  await set('Mức ảnh hưởng', 'phá vỡ');
  expect(lines()).toBeGreaterThan(0);
  expect(lines()).toBeLessThan(all);
  await set('Mức ảnh hưởng', 'tất cả');
  await press('Đến chỗ thay đổi');
  expect(part.store.state().tab).toBe('design');
});

test('what cannot be had is said, and nothing else happens', async () => {
  const problems = [{ code: 'unreachable', message: { vi: 'Chưa hỏi được máy chủ.', en: 'No answer.' } }];
  const part = await mountPart(<compareTab.Panel />, after, { otherForms: async () => ({ problems }) });
  await part.settle();
  expect(part.root.querySelector('[role=alert]')?.textContent).toContain('Chưa hỏi được máy chủ');
});

test('every change is in exactly one group, of the step it is in, of the whole form or of what is gone', () => {
  const changes = compareForms(toForm(before), toForm(after));
  const groups = groupChanges(after, changes);
  expect(groups.flatMap((group) => group.changes)).toHaveLength(changes.length);
  expect(groups.find(({ kind }) => kind === 'gone')?.changes.length).toBeGreaterThan(0);
  for (const side of ['drafts', 'portals', 'either'] as const) {
    const sorted = filterChanges(changes, { impact: 'all', side });
    expect(sorted).toHaveLength(changes.length);
    const counts = (['breaking', 'compatible', 'cosmetic'] as const).map(
      (impact) => filterChanges(changes, { impact, side }).length,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(changes.length);
    expect(impactOf(sorted[0] ?? never(), side)).toBe('breaking');
  }
});

function never(): never {
  throw new Error('no change');
}
