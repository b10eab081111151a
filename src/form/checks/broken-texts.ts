import { textsIn } from '../json-text/value-at';
import { type FormCheck, fault } from './fault';

/** U+0000, which databases refuse, and half characters, which no encoding can write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
const broken = /[\u0000\p{Surrogate}]/gu;

/** Every text of the document can be stored and written: titles, labels, choices, values, translations. */
export const checkBrokenTexts: FormCheck = (form) =>
  textsIn(form, '')
    .filter(({ text }) => text.search(broken) >= 0)
    .map(({ place, text }) => fault('text-broken', place, { text: text.replace(broken, '\uFFFD').slice(0, 80) }));
