import { expect, it } from 'vitest';
import type { FormDraft } from '../../../src/form/draft';
import type { LocalDraft } from '../../../src/form-builder/services/storage-services';
import { openStore } from '../../../src/form-builder/state/open-store';

const draft: FormDraft = { id: 'f', title: 'Đã lưu', steps: [{ id: 's', title: 'Bước', sections: [] }] };
const opened = { draft, rev: 4, at: '2026-11-27T03:00:00.000Z', by: null, faults: [] };
const left = { draft: { ...draft, title: 'Còn trên máy' }, rev: 4, at: '2026-11-27T04:00:00.000Z' };

function open(copy: LocalDraft | null) {
  let kept = copy;
  const local = {
    read: () => kept,
    write: () => undefined,
    forget: () => {
      kept = null;
    },
  };
  const announce = (at: string) => ({ vi: `Khôi phục ${at}`, en: `Restored ${at}` });
  return { state: openStore(opened, local, { newId: () => 'n', announce }).state(), copy: () => kept };
}

it('opens what is kept when nothing was left on this machine', () => {
  expect(open(null).state).toMatchObject({ draft, changes: 0, saving: { state: 'saved' } });
});

it('goes on with work left on this machine, says so, and has it to save', () => {
  const { state, copy } = open(left);
  expect(state).toMatchObject({ draft: left.draft, saving: { state: 'waiting' } });
  expect(state.changes).toBeGreaterThan(0);
  expect(state.announcement.text.vi).toContain(left.at);
  expect(copy()).toEqual(left);
});

it('asks when somebody has saved after the work was left', () => {
  expect(open({ ...left, rev: 3 }).state).toMatchObject({
    draft: left.draft,
    saving: { state: 'conflict', theirs: opened },
  });
});

it('forgets a copy that arrived after all: later it would look like a conflict', () => {
  const { state, copy } = open({ ...left, draft: { ...draft }, rev: 3 });
  expect(state).toMatchObject({ changes: 0, saving: { state: 'saved' } });
  expect(copy()).toBeNull();
});
