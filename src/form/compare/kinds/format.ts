import { fillBoth } from '../../commands/say-node';
import { equalJson, type Json, member, textsAt } from '../../json';
import type { ChangeKind, Found, Impact } from '../change';
import { both, labelOf } from '../facts';
import { messages } from '../messages';

/** Keywords that say how an answer must look, beyond limits and choices. */
export const formatWords = ['type', 'pattern', 'format', 'const', 'multipleOf', 'uniqueItems', 'x-accept'] as const;

/** What may be typed or uploaded: patterns, fixed values, kinds of files. */
export const format: ChangeKind = {
  name: 'format',
  label: { vi: 'Cách viết', en: 'What may be typed' },
  find: (pair) =>
    pair.fields.flatMap((field) => {
      const { before, after } = field;
      if (before === undefined || after === undefined || before.type !== after.type) return [];
      return formatWords.flatMap((word): Found[] => {
        const from = member(before.node, word);
        const to = member(after.node, word);
        if (equalJson(from, to)) return [];
        const impact = impactOf(word, from, to);
        const message = impact === 'compatible' ? messages.formatFree : messages.format;
        const text = fillBoth(message, { label: labelOf(pair, field) });
        return [{ subject: field.ref, detail: `${field.name} ${word}`, text, effect: both(impact) }];
      });
    }),
};

function impactOf(word: (typeof formatWords)[number], from: Json | undefined, to: Json | undefined): Impact {
  if (to === undefined) return 'compatible';
  if (word === 'type') return from === 'integer' && to === 'number' ? 'compatible' : 'breaking';
  if (word === 'x-accept' && from !== undefined) {
    const now = textsAt({ list: to }, 'list');
    return textsAt({ list: from }, 'list').every((kind) => now.includes(kind)) ? 'compatible' : 'breaking';
  }
  return 'breaking';
}
