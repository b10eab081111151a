import { type Clip, clipText, makeClip, readClip } from '../../form/commands/clip';
import { placeFor } from '../../form/commands/place';
import { fillBoth, sayNodes } from '../../form/commands/say-node';
import type { BuilderStore } from '../state';
import { messages } from './messages';

/** The last thing copied on this machine: for the buttons, since pages may read the clipboard of the system only when asked to paste. */
const kept = 'procedure-catalog/clip';

function keep(text: string): void {
  try {
    localStorage.setItem(kept, text);
  } catch {
    // A browser without storage: Ctrl+C and Ctrl+V still work.
  }
}

function lastKept(): string {
  try {
    return localStorage.getItem(kept) ?? '';
  } catch {
    return '';
  }
}

/** Copies the selection; gives the text for the clipboard of the system, undefined when it cannot be copied (that is announced). */
export function copySelection(store: BuilderStore): string | undefined {
  const { draft, selection } = store.state();
  const clip = makeClip(draft, selection.refs);
  if ('code' in clip) {
    store.announce(clip.message);
    return undefined;
  }
  const text = clipText(clip);
  keep(text);
  store.announce(fillBoth(messages.copied, { what: sayNodes(draft, selection.refs) }));
  return text;
}

/** Pastes what the clipboard of the system holds when that is a clip of ours, else what was copied last on this machine. */
export function pasteText(store: BuilderStore, fromSystem: string): void {
  const clip = clipIn(fromSystem) ?? clipIn(lastKept());
  if (clip === undefined) {
    store.announce(messages.nothingToPaste);
    return;
  }
  const { draft, selection } = store.state();
  store.dispatch({ kind: 'paste', clip, at: placeFor(draft, selection.lead, clip.level) });
}

function clipIn(text: string): Clip | undefined {
  if (text.trim() === '') return undefined;
  const clip = readClip(text);
  return 'code' in clip ? undefined : clip;
}
