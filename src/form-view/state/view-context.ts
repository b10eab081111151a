import { createContext, useContext, useSyncExternalStore } from 'react';
import type { JsonSchema } from '../../form/json';
import { fill, type Locale, type MessageValues, type Text } from '../../messages/text';
import type { Control } from '../controls/control';
import { messages } from '../messages';
import type { PlacesCache } from './places-cache';
import type { Press } from './press';
import type { Finding } from './problem-board';
import type { UploadBoard } from './upload-board';
import type { ViewStore } from './view-store';

/** Writes a message of this view in the reader's language. */
export type Say = (message: keyof typeof messages, values?: MessageValues) => string;

/** What every control can reach. One value per form view, never replaced while it is mounted. */
export type View = {
  store: ViewStore;
  uploads: UploadBoard;
  canUpload: boolean;
  places: PlacesCache;
  press: Press;
  locale: Locale;
  say: Say;
  /** The control of a node; undefined for a node that is not of our dialect. */
  controlOf: (schema: JsonSchema) => Control | undefined;
};

const ViewContext = createContext<View | null>(null);

export const ViewProvider = ViewContext.Provider;

/** The view around a control. Throws outside one. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('A form control was rendered outside FormView.');
  return view;
}

/** A `Say` for one language. */
export function sayIn(locale: Locale): Say {
  return (message, values) => fill(messages[message][locale], values);
}

/** A text of core (a problem, a label) in the reader's language. */
export function textIn(locale: Locale, text: Text): string {
  return text[locale];
}

/**
 * The findings of a path, rendered again only when they change.
 * `scope` 'within' takes everything below as well: for controls that show their answer as one thing.
 */
export function useFindings(path: string, scope: 'at' | 'within'): readonly Finding[] {
  const { problems } = useView().store;
  const read = () => problems[scope](path);
  return useSyncExternalStore(problems.subscribe, read, read);
}
