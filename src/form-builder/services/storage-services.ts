import type { FormDraft } from '../../form/draft';
import type { Problem } from '../../problem/problem';
import type { Told } from './told';

/** A draft as it is kept, its test cases in it; `rev` counts its saves and is sent back with the next one. */
export type StoredDraft = {
  draft: FormDraft;
  rev: number;
  /** When it was saved, ISO date and time. */
  at: string;
  /** Who saved it, as people call them; null when nobody known did. */
  by: string | null;
  /** What stands in the way of publishing it. */
  faults: readonly Problem[];
};

/**
 * What came of a save.
 * - `saved`: it is kept. Without `faults` it is also what publishing takes.
 * - `conflict`: somebody else has saved since `rev`; nothing was written.
 * - `refused`: it can never be kept like this.
 * - `signed-out`: the session has ended; it goes on when the person has signed in again, in another tab.
 * - `unreachable`: nobody answered; trying again may help.
 */
export type SaveAnswer =
  | { kind: 'saved'; rev: number; at: string; faults: readonly Problem[] }
  | { kind: 'conflict'; theirs: StoredDraft }
  | { kind: 'refused'; problems: readonly Problem[] }
  | { kind: 'signed-out' }
  | { kind: 'unreachable' };

/** What is kept on this machine: the draft and the edit number it was made on. */
export type LocalDraft = Pick<StoredDraft, 'draft' | 'rev' | 'at'>;

/** A copy on this machine, so that nothing is lost when the browser ends or the network is gone. */
export type LocalCopy = {
  read: () => LocalDraft | null;
  write: (copy: LocalDraft) => void;
  forget: () => void;
};

export type StorageServices = {
  /** Keeps a draft made on `rev`. Never rejects. `isMilestone`: a version people want to find again, not one of many on the way. */
  save: (made: { draft: FormDraft; rev: number; isMilestone: boolean }) => Promise<SaveAnswer>;
  local: LocalCopy;
  /** The form as it is kept now. */
  stored: () => Promise<Told<StoredDraft>>;
  /** Where a person signs in again. */
  signInAddress: string;
};
