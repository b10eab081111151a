import { applyPatches, type Patch } from 'immer';
import type { Text } from '../../messages/text';
import type { FormDraft } from '../draft';
import type { Applied } from './command';
import { messages } from './messages';
import { findNode, formRef, type NodeRef } from './node-ref';
import { fillBoth } from './say-node';

/**
 * What was done to a draft since it was opened, without limit. A value: every function gives a new one and leaves the old as it is.
 * The past is a chain, so that a thousand keystrokes do not copy a thousand entries.
 */
export type History = {
  draft: FormDraft;
  past: Entry | undefined;
  future: Entry | undefined;
  /** The past at the last save; the same one means that nothing has changed since. */
  saved: Entry | undefined;
  /** Whether the next command may still join the last entry. */
  isOpen: boolean;
};

/** One step of undo. */
type Entry = {
  before: Entry | undefined;
  patches: Patch[];
  inverse: Patch[];
  label: Text;
  touched: NodeRef[];
  focus: NodeRef;
  group?: string | undefined;
};

/** A step back or forth: what is said and where the focus goes. */
export type Step = { history: History; announce: Text; focus: NodeRef; touched: NodeRef[] };

/** The history of a draft that was just opened, and is saved as it stands. */
export function makeHistory(draft: FormDraft): History {
  return { draft, past: undefined, future: undefined, saved: undefined, isOpen: false };
}

/** Notes an applied command. One of the same group as the last joins it: a word typed is one step of undo. What was undone is forgotten. */
export function record(history: History, applied: Applied): History {
  const { draft, patches, inverse, label, touched, focus, group } = applied;
  if (patches.length === 0) return history;
  const last = history.past;
  const joins = history.isOpen && group !== undefined && last?.group === group;
  const entry: Entry = joins
    ? { ...last, ...joined(last, { patches, inverse }), focus, touched }
    : { before: last, patches, inverse, label, touched, focus, group };
  return { ...history, draft, past: entry, future: undefined, isOpen: true };
}

/** Ends the group of the last command: what comes next is a step of its own (the setting lost the focus). */
export function seal(history: History): History {
  return { ...history, isOpen: false };
}

/** One step back; undefined when nothing is left to undo. */
export function undo(history: History): Step | undefined {
  const entry = history.past;
  if (entry === undefined) return undefined;
  const draft = applyPatches(history.draft, entry.inverse);
  const future: Entry = { ...entry, before: history.future };
  return step({ ...history, draft, past: entry.before, future, isOpen: false }, entry, messages.undone);
}

/** One step forth; undefined when nothing was undone. */
export function redo(history: History): Step | undefined {
  const entry = history.future;
  if (entry === undefined) return undefined;
  const draft = applyPatches(history.draft, entry.patches);
  const past = { ...entry, before: history.past };
  return step({ ...history, draft, past, future: entry.before, isOpen: false }, entry, messages.redone);
}

/** What stands there now is saved. */
export function markSaved(history: History): History {
  return { ...history, saved: history.past };
}

/** Whether there is something to save. */
export function isDirty(history: History): boolean {
  return history.past !== history.saved;
}

function step(history: History, entry: Entry, message: Text): Step {
  const focus = [entry.focus, ...entry.touched].find((ref) => findNode(history.draft, ref) !== undefined) ?? formRef;
  return { history, announce: fillBoth(message, { what: entry.label }), focus, touched: entry.touched };
}

type Patches = { patches: Patch[]; inverse: Patch[] };

/** Two changes of the same place are one: the last value forth, the first one back. */
function joined(first: Patches, second: Patches): Patches {
  const [there] = first.patches;
  const [then] = second.patches;
  const isSame =
    first.patches.length === 1 &&
    second.patches.length === 1 &&
    there?.op === 'replace' &&
    then?.op === 'replace' &&
    there.path.join('/') === then.path.join('/');
  if (isSame) return { patches: second.patches, inverse: first.inverse };
  return { patches: [...first.patches, ...second.patches], inverse: [...second.inverse, ...first.inverse] };
}
