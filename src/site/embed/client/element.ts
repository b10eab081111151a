import { fill, type Locale, type MessageValues, type Text } from '../../../messages/text';
import { embedStyle } from './style';

/** Where this script came from: the only place anything is asked of. */
export const origin = new URL(import.meta.url).origin;

/** The language of an element: its own `lang`, else that of the page. */
export function localeOf(element: HTMLElement): Locale {
  const asked = element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
  return asked.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

export function sayIn(locale: Locale): (text: Text, values?: MessageValues) => string {
  return (text, values) => fill(text[locale], values);
}

/** A shadow root with our style, that a page can neither read nor restyle; style sheets made so need no `unsafe-inline`. */
export function shadowOf(element: HTMLElement): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(embedStyle);
  root.adoptedStyleSheets = [sheet];
  return root;
}

/** An element with attributes and children; texts are texts, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
