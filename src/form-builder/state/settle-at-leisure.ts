import type { FormDraft } from '../../form/draft';
import type { BuilderStore } from './builder-store';

/** Something worked out once per draft and remembered by whoever works it out: later askers find it done. */
export type SettlingWork = (draft: FormDraft) => void;

/** Pause after the last change before advice, sentences and counts follow. */
const restMs = 300;
/** A busy page does it after this long all the same. */
const longestMs = 1_000;

/**
 * Lets what follows at leisure follow the draft as it is now: each piece of work in an idle moment of its own, so that none of them is long
 * enough to be felt under a key, and then all that show it at once.
 * @returns gives up what is left: the draft has changed again
 */
export function settleAtLeisure(store: BuilderStore, work: readonly SettlingWork[]): () => void {
  const draft = store.draft();
  let cancel = (): void => undefined;
  const next = ([piece, ...rest]: readonly SettlingWork[]): void => {
    cancel = whenIdle(() => {
      if (piece === undefined) {
        store.settle();
        return;
      }
      piece(draft);
      next(rest);
    });
  };
  const timer = setTimeout(() => next(work), restMs);
  cancel = () => clearTimeout(timer);
  return () => cancel();
}

/** Not every browser says when it is idle. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: longestMs });
  return () => cancelIdleCallback(handle);
}
