import { fillText, type Text } from '../messages/text';
import { auditMessages } from './messages';

/** A line stays readable, and a place in a chain small. */
const most = 25;
const longest = 400;

/** By whole characters: half of one could not be kept. */
const clipped = (text: string): string =>
  text.length > longest ? `${[...text].slice(0, longest - 1).join('')}…` : text;

/** What changed inside of a field, as it goes into the log: so many sentences, then how many more. */
export function wordsWithin(texts: readonly Text[]): Text[] {
  const said = texts.slice(0, most).map(({ vi, en }) => ({ vi: clipped(vi), en: clipped(en) }));
  const count = texts.length - said.length;
  return count > 0 ? [...said, fillText(auditMessages.more, { count })] : said;
}
