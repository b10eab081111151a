import type { Text } from '../../messages/text';
import { type Block, englishOf } from '../blocks/block';

/** Collects the English of every Vietnamese text that goes into a form, while the form is put together. */
export type Phrasebook = {
  /** Notes both languages and gives the Vietnamese one. */
  say: (text: Text) => string;
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
    english: (text) => known.get(text) ?? (Object.hasOwn(glossary, text) ? glossary[text] : undefined),
  };
}

/** The English of a Vietnamese text of the record as far as the glossary has it, else the text itself. */
export function bilingual(book: Phrasebook, vi: string): Text {
  return { vi, en: book.english(vi) ?? vi };
}

/** Both languages of the texts of a source: it is one of few, and every form is put together from them. */
const knownTexts = new WeakMap<object, ReadonlyMap<string, string>>();

/** Notes the texts of a block, or of a model form. */
export function learnBlock(book: Phrasebook, block: Pick<Block, 'translations'>): void {
  const known = knownTexts.get(block);
  const texts = known ?? textsOfBlock(block);
  if (!known) knownTexts.set(block, texts);
  for (const [vi, en] of texts) book.say({ vi, en });
}

function textsOfBlock({ translations, ...source }: Pick<Block, 'translations'>): ReadonlyMap<string, string> {
  return englishOf(JSON.parse(JSON.stringify(source)), translations);
}
