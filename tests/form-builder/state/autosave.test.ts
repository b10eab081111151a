import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormDraft } from '../../../src/form/draft';
import type { LocalDraft, SaveAnswer, StorageServices } from '../../../src/form-builder/services/storage-services';
import { startAutosave } from '../../../src/form-builder/state/autosave';
import { makeBuilderStore } from '../../../src/form-builder/state/builder-store';

const draft: FormDraft = {
  id: 'f',
  title: 'Biểu mẫu',
  steps: [{ id: 's', title: 'Bước', sections: [{ id: 'a', fields: [{ key: 'x', type: 'text', label: 'X' }] }] }],
};

const opened = { draft, rev: 1, at: '2026-11-27T03:00:00.000Z', by: null, faults: [] };
const times = { settleMs: 100, longestMs: 500, retryMs: 1_000 };

/** A builder whose server answers as told, one answer per save; the last answer repeats. */
function start(...answers: (SaveAnswer | 'good')[]) {
  const store = makeBuilderStore(opened, { newId: () => 'n' });
  const sent: { title: string; rev: number }[] = [];
  let local: LocalDraft | null = null;
  let release: (() => void) | undefined;
  const storage: Pick<StorageServices, 'local' | 'save'> = {
    local: {
      read: () => local,
      write: (copy) => {
        local = copy;
      },
      forget: () => {
        local = null;
      },
    },
    save: async (made) => {
      sent.push({ title: made.draft.title, rev: made.rev });
      if (release !== undefined) await new Promise<void>((resolve) => (release = resolve));
      const answer = answers[Math.min(sent.length, answers.length) - 1] ?? 'good';
      return answer === 'good' ? { kind: 'saved', rev: made.rev + 1, at: opened.at, faults: [] } : answer;
    },
  };
  const autosave = startAutosave(store, storage, { now: () => new Date(Date.now()), times });
  return {
    store,
    autosave,
    sent,
    local: () => local,
    title: (title: string) => store.dispatch({ kind: 'change', nodes: ['form'], set: { title } }, { keepFocus: true }),
    hold: () => {
      release = () => undefined;
    },
    go: async () => {
      const held = release;
      release = undefined;
      held?.();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('saving by itself', () => {
  it('sends once after a pause, and says that it is saved', async () => {
    const { title, sent, store, local } = start();
    for (const text of ['A', 'Ab', 'Abc']) title(text);
    await vi.advanceTimersByTimeAsync(99);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    expect(sent).toEqual([{ title: 'Abc', rev: 1 }]);
    expect(store.state()).toMatchObject({ rev: 2, saving: { state: 'saved' } });
    expect(local()).toBeNull();
  });

  it('does not wait for ever while somebody types without a pause', async () => {
    const { title, sent } = start();
    for (let time = 0; time < 12; time += 1) {
      title(`t${time}`);
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(sent.length).toBeGreaterThan(0);
  });

  it('keeps a copy on this machine before the server has it, on the edit number it was made on', async () => {
    const { title, local, autosave } = start({ kind: 'unreachable' });
    title('Chưa gửi');
    autosave.keepHere();
    expect(local()).toMatchObject({ rev: 1, draft: { title: 'Chưa gửi' } });
    await vi.advanceTimersByTimeAsync(300);
    expect(local()).toMatchObject({ draft: { title: 'Chưa gửi' } });
  });

  it('tries again when nobody answered, without losing anything', async () => {
    const { title, sent, store } = start({ kind: 'unreachable' }, 'good');
    title('Mạng hỏng');
    await vi.advanceTimersByTimeAsync(150);
    expect(store.state().saving.state).toBe('failed');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.map((each) => each.title)).toEqual(['Mạng hỏng', 'Mạng hỏng']);
    expect(store.state().saving.state).toBe('saved');
  });

  it('says that the session has ended, keeps the work here, and goes on by itself once it is back', async () => {
    const { title, store, local } = start({ kind: 'signed-out' }, 'good');
    title('Hết phiên');
    await vi.advanceTimersByTimeAsync(150);
    expect(store.state().saving.state).toBe('signed-out');
    await vi.advanceTimersByTimeAsync(300);
    expect(local()).toMatchObject({ draft: { title: 'Hết phiên' } });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.state().saving.state).toBe('saved');
  });

  it('saves one at a time; what changed meanwhile follows on the new edit number', async () => {
    const { title, sent, hold, go } = start();
    hold();
    title('Một');
    await vi.advanceTimersByTimeAsync(150);
    title('Hai');
    await vi.advanceTimersByTimeAsync(400);
    expect(sent).toEqual([{ title: 'Một', rev: 1 }]);
    await go();
    await vi.advanceTimersByTimeAsync(400);
    expect(sent).toEqual([
      { title: 'Một', rev: 1 },
      { title: 'Hai', rev: 2 },
    ]);
  });

  it('stops at a conflict until somebody decides, then sends on what they have seen', async () => {
    const theirs = { ...opened, rev: 7, by: 'Lan' };
    const { title, sent, store, autosave } = start({ kind: 'conflict', theirs }, 'good');
    title('Của tôi');
    await vi.advanceTimersByTimeAsync(200);
    title('Của tôi nữa');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(1);
    expect(store.state().saving).toMatchObject({ state: 'conflict', theirs: { by: 'Lan' } });
    store.rebase(7);
    await autosave.flush(true);
    expect(sent.at(-1)).toEqual({ title: 'Của tôi nữa', rev: 7 });
  });

  it('sends nothing after theirs was taken over', async () => {
    const theirs = { ...opened, draft: { ...draft, title: 'Của Lan' }, rev: 7, by: 'Lan' };
    const { title, sent, store, local } = start({ kind: 'conflict', theirs });
    title('Của tôi');
    await vi.advanceTimersByTimeAsync(200);
    store.dispatch({ kind: 'replace', draft: theirs.draft });
    store.adopt(theirs);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(1);
    expect(store.state()).toMatchObject({ rev: 7, saving: { state: 'saved' }, draft: { title: 'Của Lan' } });
    expect(local()).toBeNull();
    store.undo();
    await vi.advanceTimersByTimeAsync(500);
    expect(sent.at(-1)).toEqual({ title: 'Của tôi', rev: 7 });
  });
});
