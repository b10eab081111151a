import type { Text } from '../../../messages/text';
import { fillBoth } from '../../commands/say-node';
import { raw } from '../../field-types/raw';
import type { FormField } from '../../fields';
import { type Json, member } from '../../json';
import type { ChangeKind, Found, Impact } from '../change';
import { both, labelOf } from '../facts';
import { boundWords, messages } from '../messages';
import type { FieldPair, FormPair } from '../pair';

/** A limit of a field; `low` ones are tightened by going up. */
type Bound = { word: keyof typeof boundWords; side: 'low' | 'high' };

export const bounds: readonly Bound[] = [
  { word: 'minLength', side: 'low' },
  { word: 'maxLength', side: 'high' },
  { word: 'minimum', side: 'low' },
  { word: 'maximum', side: 'high' },
  { word: 'exclusiveMinimum', side: 'low' },
  { word: 'exclusiveMaximum', side: 'high' },
  { word: 'minItems', side: 'low' },
  { word: 'maxItems', side: 'high' },
  { word: 'x-earliest', side: 'low' },
  { word: 'x-latest', side: 'high' },
  { word: 'x-max-megabytes', side: 'high' },
  { word: 'x-decimals', side: 'high' },
];

/** Limits that are tightened or loosened. */
export const boundsChange: ChangeKind = {
  name: 'bounds',
  label: { vi: 'Giới hạn', en: 'Limits' },
  find: (pair) =>
    pair.fields.flatMap((field) => {
      const { before, after } = field;
      if (before === undefined || after === undefined || before.type !== after.type) return [];
      return bounds.flatMap((bound) => changeOf(pair, field, bound, boundOf(before, bound), boundOf(after, bound)));
    }),
};

/** What of a bound counts: a text or list that is left empty is not answered, so one is no limit beyond "answered". */
function boundOf(field: FormField, { word }: Bound): Json | undefined {
  const value = member(field.node, word);
  const isNothing = word === 'minLength' || word === 'minItems';
  if (isNothing && field.type !== raw && (value === 0 || value === 1)) return undefined;
  return word === 'x-decimals' ? (value ?? 0) : value;
}

function changeOf(
  pair: FormPair,
  field: FieldPair,
  { word, side }: Bound,
  from: Json | undefined,
  to: Json | undefined,
): Found[] {
  if (from === to) return [];
  const text = fillBoth(messages.bound, {
    label: labelOf(pair, field),
    bound: boundWords[word],
    from: said(from),
    to: said(to),
  });
  const found: Found = {
    subject: field.ref,
    detail: `${field.name} ${word}`,
    text,
    effect: both(impactOf(side, from, to)),
  };
  if (from !== undefined) found.from = from;
  if (to !== undefined) found.to = to;
  return [found];
}

function impactOf(side: Bound['side'], from: Json | undefined, to: Json | undefined): Impact {
  if (to === undefined) return 'compatible';
  if (from === undefined || typeof from !== typeof to) return 'breaking';
  // `today` moves: against a fixed date nothing can be said.
  if (from === 'today' || to === 'today') return 'breaking';
  const isHigher = typeof to === 'number' && typeof from === 'number' ? to > from : String(to) > String(from);
  return isHigher === (side === 'high') ? 'compatible' : 'breaking';
}

function said(value: Json | undefined): Text {
  if (value === undefined) return messages.noBound;
  if (value === 'today') return { vi: 'hôm nay', en: 'today' };
  return { vi: String(value), en: String(value) };
}
