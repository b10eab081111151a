import type { Form } from '../../form/form';
import { isObject } from '../../form/json';
import type { Snapshot } from '../../form-view';
import { type Locale, locales } from '../../messages/text';

/** What the builder sends to the page in its preview frame: the form to show, afresh each time. */
export type ToFrame = { kind: 'pb-show'; form: Form; locale: Locale; initial: Partial<Snapshot> };

/** What that page says: it is there and listens; something was filled in or turned over; the last button was pressed and all is right. */
export type FromFrame = { kind: 'pb-ready' } | { kind: 'pb-filled'; snapshot: Snapshot } | { kind: 'pb-sent' };

/** Reads what came to the frame; undefined for anything else (browser extensions send messages too). Both pages are ours, of one origin. */
export function readToFrame(data: unknown): ToFrame | undefined {
  return isToFrame(data) ? data : undefined;
}

/** Reads what came from the frame. */
export function readFromFrame(data: unknown): FromFrame | undefined {
  return isFromFrame(data) ? data : undefined;
}

function isToFrame(data: unknown): data is ToFrame {
  if (!isObject(data) || data.kind !== 'pb-show') return false;
  return isObject(data.form) && isObject(data.initial) && locales.some((locale) => locale === data.locale);
}

function isFromFrame(data: unknown): data is FromFrame {
  if (!isObject(data)) return false;
  if (data.kind === 'pb-filled') return isObject(data.snapshot) && isObject(data.snapshot.answers);
  return data.kind === 'pb-ready' || data.kind === 'pb-sent';
}
