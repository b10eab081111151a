import type { Patch } from 'immer';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { FormDraft } from '../draft';
import type { NodeRef } from './node-ref';

/**
 * The contract of a kind of command: one value, one file, one line in `index.ts`. A command is plain data that says what staff did; the
 * kind changes a mutable copy of the draft. Undo, the audit line and the announcement for screen readers come out of it by themselves.
 */
export type CommandKind<C extends { kind: string }> = {
  name: C['kind'];
  /** What undo and redo call it: `Hoàn tác: di chuyển`. */
  label: Text;
  run: (work: Work, command: C) => Done | Problem;
};

/** What a command works on. */
export type Work = {
  /** The draft as it was: look-ups go here, where nothing is a proxy. */
  before: FormDraft;
  /** The mutable copy. */
  draft: FormDraft;
  /** A fresh id: randomness comes from the caller. */
  newId: () => string;
};

/** What a command did. */
export type Done = {
  /** Said when it is done; `after` is the new draft. */
  announce: (after: FormDraft) => Text;
  /** What should have the focus now. */
  focus: NodeRef;
  /** Parts that were added, changed or moved. */
  touched: NodeRef[];
  /** What staff should know besides: references dropped, rules that still speak of what is gone. */
  notes?: Text[];
  /** Commands of the same group one after another are one step of undo: keystrokes in one setting. */
  group?: string;
};

/** A command that was applied. `patches` lead from the old draft to the new one, `inverse` back. */
export type Applied = {
  draft: FormDraft;
  patches: Patch[];
  inverse: Patch[];
  label: Text;
  announce: Text;
  focus: NodeRef;
  touched: NodeRef[];
  notes: Text[];
  group?: string;
};

/** A command that cannot be applied; the draft is as it was. */
export type Refused = { refused: Problem };

/** What commands need from outside. */
export type CommandContext = {
  /** A new id at each call, unlike any other in this and older forms. */
  newId: () => string;
};
