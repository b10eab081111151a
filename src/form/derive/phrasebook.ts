import type { Text } from '../../messages/text';
import { type Block, englishOf } from '../blocks/block';
import type { Json } from '../json';

/** Collects the English of every Vietnamese text that goes into a form, while the form is put together. */
export type Phrasebook = {
  /** Notes both languages and gives the Vietnamese one. */
  say: (text: Text) => string;
  /** Notes the texts of a block (or of any document with translations by pointer). */
  learn: (source: Json, translations: Record<string, Record<string, string>>) => void;
  english: (text: string) => string | undefined;
};

/** An empty phrasebook that falls back to `glossary` (Vietnamese -> English). What is noted first stays. */
export function makePhrasebook(glossary: Readonly<Record<string, string>> = {}): Phrasebook {
  const known = new Map<string, string>();
  const note = (vi: string, en: string): void => {
    if (!known.has(vi) && vi !== en) known.set(vi, en);
  };
  return {
    say: ({ vi, en }) => {
      note(vi, en);
      return vi;
    },
    learn: (source, translations) => {
      for (const [vi, en] of englishOf(source, translations)) note(vi, en);
    },
    english: (text) => known.get(text) ?? (Object.hasOwn(glossary, text) ? glossary[text] : undefined),
  };
}

/** The English of a Vietnamese text of the record as far as the glossary has it, else the text itself. */
export function bilingual(book: Phrasebook, vi: string): Text {
  return { vi, en: book.english(vi) ?? vi };
}

/** Notes the texts of a block. */
export function learnBlock(book: Phrasebook, block: Block): void {
  const { translations, ...source } = block;
  book.learn(JSON.parse(JSON.stringify(source)), translations);
}
