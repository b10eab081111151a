import type { SaveAnswer, StorageServices } from '../services/storage-services';
import type { BuilderStore } from './builder-store';

export type AutosaveTimes = {
  /** Pause after a change before it is sent. */
  settleMs: number;
  /** Changes that never pause are sent after this long all the same. */
  longestMs: number;
  /** Wait before the next try when nobody answered. */
  retryMs: number;
};

export const usualTimes: AutosaveTimes = { settleMs: 1_200, longestMs: 8_000, retryMs: 5_000 };

export type Autosave = {
  /** Sends what is not kept yet, now. Resolves when it is kept or cannot be. `isMilestone`: asked for by a person. */
  flush: (isMilestone?: boolean) => Promise<void>;
  /** Writes the copy on this machine at once: the page may be about to go. */
  keepHere: () => void;
  stop: () => void;
};

/**
 * Watches a store and keeps its work: a copy on this machine at once, the real one after a pause. One save at a time; what changes
 * meanwhile is sent after it. A conflict stops it until staff have decided.
 */
export function startAutosave(
  store: BuilderStore,
  { save, local }: Pick<StorageServices, 'save' | 'local'>,
  { now, times = usualTimes }: { now: () => Date; times?: AutosaveTimes },
): Autosave {
  /** A store may open with work that was left on this machine: that is not kept yet. */
  let kept = 0;
  let seen = store.state().changes;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hereTimer: ReturnType<typeof setTimeout> | undefined;
  let firstWaiting: number | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  const isBehind = (): boolean => store.state().changes !== kept;

  function keepHere(): void {
    const { draft, rev, changes } = store.state();
    if (changes === kept) return;
    local.write({ draft, rev, at: now().toISOString() });
  }

  function plan(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  function take(answer: SaveAnswer, sent: number): void {
    if (answer.kind === 'saved') {
      kept = sent;
      const { rev, at, faults } = answer;
      store.setSaving(isBehind() ? { state: 'waiting' } : { state: 'saved', at }, { rev, faults });
      if (isBehind()) plan(times.settleMs);
      else local.forget();
    } else if (answer.kind === 'conflict') {
      store.setSaving({ state: 'conflict', theirs: answer.theirs });
    } else if (answer.kind === 'refused') {
      store.setSaving({ state: 'failed', problems: answer.problems });
    } else {
      store.setSaving(answer.kind === 'signed-out' ? { state: 'signed-out' } : { state: 'failed', problems: [] });
      plan(times.retryMs);
    }
  }

  async function send(isMilestone: boolean): Promise<void> {
    const { draft, rev, changes } = store.state();
    firstWaiting = undefined;
    store.setSaving({ state: 'saving' });
    const answer = await save({ draft, rev, isMilestone });
    if (!stopped) take(answer, changes);
  }

  async function flush(isMilestone = false): Promise<void> {
    clearTimeout(timer);
    while (running) await running;
    if (stopped || store.state().saving.state === 'conflict') return;
    if (!isBehind() && !isMilestone) return;
    running = send(isMilestone).finally(() => {
      running = undefined;
    });
    await running;
  }

  const unsubscribe = store.subscribe(() => {
    const { changes, saving } = store.state();
    if (saving.state === 'saved' && isBehind()) {
      // Taken over from somebody else: nothing to send, nothing to keep here.
      kept = changes;
      seen = changes;
      clearTimeout(hereTimer);
      hereTimer = undefined;
      local.forget();
      return;
    }
    if (changes === seen) return;
    seen = changes;
    keepHereSoon();
    if (saving.state === 'conflict') return;
    firstWaiting ??= now().getTime();
    const waited = now().getTime() - firstWaiting;
    plan(Math.max(0, Math.min(times.settleMs, times.longestMs - waited)));
  });

  /** Writing a big form takes a few milliseconds: not between a key and its paint. */
  function keepHereSoon(): void {
    hereTimer ??= setTimeout(() => {
      hereTimer = undefined;
      keepHere();
    }, 250);
  }

  if (isBehind() && store.state().saving.state !== 'conflict') plan(times.settleMs);

  return {
    flush,
    keepHere,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(hereTimer);
      unsubscribe();
    },
  };
}
