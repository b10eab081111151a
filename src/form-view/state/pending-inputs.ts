/**
 * Inputs that hold text not yet handed to the form. Whoever is about to read the answers (next, submit, save a draft,
 * leave the page) calls `flush` first, so that the last words typed are never lost.
 */
export type PendingInputs = {
  add: (commit: () => void) => void;
  remove: (commit: () => void) => void;
  flush: () => void;
  size: () => number;
};

/** An empty set of pending inputs. */
export function makePendingInputs(): PendingInputs {
  const commits = new Set<() => void>();
  return {
    add: (commit) => commits.add(commit),
    remove: (commit) => commits.delete(commit),
    flush: () => {
      const waiting = [...commits];
      commits.clear();
      for (const commit of waiting) commit();
    },
    size: () => commits.size,
  };
}
