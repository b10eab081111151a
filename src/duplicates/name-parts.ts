import { searchKey } from '../service-list/search-key';

/** A piece of a name; `isOwn`: the names it is compared with have no such word. */
export type NamePart = { text: string; isOwn: boolean };

/**
 * A name cut into pieces that the others have too and pieces of its own, so that people see at a glance what tells names apart:
 * "Cấp |lại| giấy phép". The pieces joined give the name.
 */
export function nameParts(name: string, others: readonly string[]): NamePart[] {
  const known = others.map((other) => new Set(searchKey(other).split(' ')));
  const isOwnWord = (word: string | undefined): boolean => {
    const keys = searchKey(word ?? '').split(' ');
    return known.some((words) => keys.some((key) => key !== '' && !words.has(key)));
  };
  const pieces = name.match(/\s+|\S+/gu) ?? [];
  const parts: NamePart[] = [];
  for (const [place, text] of pieces.entries()) {
    // A gap belongs to the words around it when both are its own.
    const isOwn = text.trim() === '' ? isOwnWord(pieces[place - 1]) && isOwnWord(pieces[place + 1]) : isOwnWord(text);
    const last = parts.at(-1);
    if (last?.isOwn === isOwn) last.text += text;
    else parts.push({ text, isOwn });
  }
  return parts;
}
