import officeWordList from '../../../../form-schemas/words/office-words.json';
import { fillText } from '../../../messages/text';
import type { Command } from '../../commands';
import { fillBoth } from '../../commands/say-node';
import type { AdviceCheck, OfficeWord } from '../advice';
import { phraseAt } from '../fold';
import { messages } from '../messages';
import { textsOfDraft } from '../texts';

/** Words of law and office in texts that citizens read, with plain ones to say instead. The office's own list goes before ours. */
export const officeWords: AdviceCheck = {
  name: 'office-words',
  label: { vi: 'Chữ khó hiểu', en: 'Office words' },
  find: ({ draft, words = [] }) => {
    const list = longestFirst(words);
    return textsOfDraft(draft).flatMap(({ ref, name, text, replace }) => {
      const taken: { start: number; end: number }[] = [];
      const lower = text.toLowerCase();
      return list.flatMap((entry) => {
        if (!lower.includes(entry.lower)) return [];
        const at = phraseAt(text, entry.word);
        if (at === undefined || taken.some((one) => at.start < one.end && one.start < at.end)) return [];
        taken.push(at);
        const command: Command = { kind: 'change', nodes: [ref], set: replace(replaced(text, at, entry.plain)) };
        const message = entry.note === undefined ? messages.officeWord : messages.officeWordNote;
        const said = fillBoth(message, { word: entry.word, member: name, plain: entry.plain, note: entry.note ?? '' });
        const label = fillText(messages.replaceWord, { plain: entry.plain });
        return [{ severity: 'hint', place: ref, text: said, fix: { label, command } }];
      });
    });
  },
};

/** Both lists, an office's entry instead of ours for the same word; longer phrases first, for they say more. */
function longestFirst(own: readonly OfficeWord[]): (OfficeWord & { lower: string })[] {
  const known = new Set(own.map(({ word }) => word.toLowerCase()));
  const ours = officeWordList.words.filter(({ word }) => !known.has(word.toLowerCase()));
  return [...own, ...ours]
    .filter(({ word }) => word !== '')
    .map((entry) => ({ ...entry, lower: entry.word.toLowerCase() }))
    .sort((a, b) => b.word.length - a.word.length);
}

/** The text with the plain words in place; a capital at the start stays one. */
function replaced(text: string, { start, end }: { start: number; end: number }, plain: string): string {
  const first = text.charAt(start);
  const isCapital = first !== first.toLowerCase();
  const words = isCapital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
  return text.slice(0, start) + words + text.slice(end);
}
