import { findNode } from '../../form/commands/node-ref';
import { referencesTo } from '../../form/commands/references';
import type { Text } from '../../messages/text';
import type { BuilderState, BuilderStore } from '../state';
import { copySelection, pasteText } from './clipboard';
import { messages } from './messages';

/** Dialogs that a deed may open first. */
export type DeedDialog = 'move-to' | 'remove';

/** Something that can be done to the selection by button and key. One value, one line in the list. */
export type Deed = {
  id: string;
  label: Text;
  icon: string;
  /** How its key is shown. */
  shortcut?: string;
  can: (state: BuilderState) => boolean;
  run: (store: BuilderStore, open: (dialog: DeedDialog) => void) => void;
};

/** Whether something is selected that can be moved, copied, deleted: anything but the form itself. */
function hasParts({ draft, selection }: BuilderState): boolean {
  const kind = findNode(draft, selection.lead)?.kind;
  return kind !== undefined && kind !== 'form';
}

function writeToSystem(text: string | undefined): void {
  if (text !== undefined) void navigator.clipboard?.writeText(text).catch(() => undefined);
}

const undo: Deed = {
  id: 'undo',
  label: messages.undo,
  icon: 'undo',
  shortcut: 'Ctrl+Z',
  can: ({ history }) => history.past !== undefined,
  run: (store) => store.undo(),
};

const redo: Deed = {
  id: 'redo',
  label: messages.redo,
  icon: 'redo',
  shortcut: 'Ctrl+Y',
  can: ({ history }) => history.future !== undefined,
  run: (store) => store.redo(),
};

const up: Deed = {
  id: 'up',
  label: messages.up,
  icon: 'up',
  shortcut: 'Alt+↑',
  can: hasParts,
  run: (store) => store.dispatch({ kind: 'move', nodes: [...store.state().selection.refs], by: -1 }),
};

const down: Deed = {
  id: 'down',
  label: messages.down,
  icon: 'down',
  shortcut: 'Alt+↓',
  can: hasParts,
  run: (store) => store.dispatch({ kind: 'move', nodes: [...store.state().selection.refs], by: 1 }),
};

const moveTo: Deed = {
  id: 'move-to',
  label: messages.moveTo,
  icon: 'move-to',
  can: hasParts,
  run: (_store, open) => open('move-to'),
};

const duplicate: Deed = {
  id: 'duplicate',
  label: messages.duplicate,
  icon: 'duplicate',
  shortcut: 'Ctrl+D',
  can: hasParts,
  run: (store) => store.dispatch({ kind: 'duplicate', nodes: [...store.state().selection.refs] }),
};

const copy: Deed = {
  id: 'copy',
  label: messages.copy,
  icon: 'copy',
  shortcut: 'Ctrl+C',
  can: hasParts,
  run: (store) => writeToSystem(copySelection(store)),
};

const paste: Deed = {
  id: 'paste',
  label: messages.paste,
  icon: 'paste',
  shortcut: 'Ctrl+V',
  can: () => true,
  run: (store) => pasteText(store, ''),
};

const remove: Deed = {
  id: 'remove',
  label: messages.remove,
  icon: 'remove',
  shortcut: 'Delete',
  can: hasParts,
  run: (store, open) => {
    const { draft, selection } = store.state();
    // Deleting can be undone: only what breaks something else is asked about first.
    if (referencesTo(draft, selection.refs).length > 0) open('remove');
    else store.dispatch({ kind: 'remove', nodes: [...selection.refs] });
  },
};

/** The tools over the panes, in their groups. */
export const deedGroups: readonly (readonly Deed[])[] = [
  [undo, redo],
  [up, down, moveTo],
  [duplicate, copy, paste],
  [remove],
];

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

/** What a key does anywhere in the design; undefined when it is left to the browser. */
export function deedOfKeyAnywhere({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Deed | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? redo : undo;
  return letter === 'y' ? redo : undefined;
}

/** What a key does while the focus is on the canvas. */
export function deedOfKeyOnCanvas({ key, ctrlKey, metaKey, altKey }: Key): Deed | undefined {
  const isCommand = ctrlKey || metaKey;
  if (altKey && !isCommand) return { ArrowUp: up, ArrowDown: down }[key];
  if (isCommand) return key.toLowerCase() === 'd' ? duplicate : undefined;
  return key === 'Delete' || key === 'Backspace' ? remove : undefined;
}
