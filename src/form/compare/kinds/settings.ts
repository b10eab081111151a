import { checkedSchema } from '../../checked-schema';
import { fillBoth } from '../../commands/say-node';
import type { FormField } from '../../fields';
import { equalJson, isObject, type Json, type JsonObject } from '../../json';
import type { ChangeKind, Found, Impact } from '../change';
import { both, labelOf } from '../facts';
import { messages, textMembers } from '../messages';
import { bounds } from './bounds';
import { formatWords } from './format';

/** What other kinds speak of, and what is inside a field and compared there. */
const told = new Set<string>([
  ...bounds.map(({ word }) => word),
  ...formatWords,
  ...Object.keys(textMembers),
  'title',
  'enum',
  'x-id',
  'x-field',
  'x-required',
  'readOnly',
]);

/** What only helps to fill in or to sort; no answer is judged by it. */
const harmless = new Set([
  'default',
  'x-prefill',
  'x-document',
  'x-originals',
  'x-copies',
  'x-inputmode',
  'x-autocomplete',
]);

/** Everything else that a field's schema says. What is not known to be harmless is breaking. */
export const settings: ChangeKind = {
  name: 'settings',
  label: { vi: 'Thiết lập khác', en: 'Other settings' },
  find: (pair) =>
    pair.fields.flatMap((field) => {
      const { before, after } = field;
      if (before === undefined || after === undefined || before.type !== after.type) return [];
      const old = restOf(before);
      const current = restOf(after);
      const words = [...new Set([...Object.keys(old), ...Object.keys(current)])];
      return words.flatMap((word): Found[] => {
        if (equalJson(old[word], current[word])) return [];
        const text = fillBoth(messages.setting, { label: labelOf(pair, field), setting: word });
        const impact: Impact =
          harmless.has(word) || isUnchecked(word, old[word], current[word]) ? 'compatible' : 'breaking';
        return [{ subject: field.ref, detail: `${field.name} ${word}`, text, effect: both(impact) }];
      });
    }),
};

/** The schema of a field without what is told elsewhere. Fields inside it are compared by themselves, so their places are left out. */
function restOf(field: FormField): JsonObject {
  const hasInner = field.inner.length > 0;
  const rest: JsonObject = {};
  for (const [word, value] of Object.entries(field.node)) {
    if (told.has(word)) continue;
    if (hasInner && (word === 'properties' || word === 'required' || word === 'allOf')) continue;
    const kept = word === 'items' ? itemsOf(value, field) : value;
    if (kept !== undefined) rest[word] = kept;
  }
  return rest;
}

/** Of the items of a list its choices are told elsewhere; of a table's rows their fields. */
function itemsOf(items: Json, field: FormField): Json | undefined {
  if (!isObject(items)) return items;
  const inner = field.isTable ? ['properties', 'required', 'allOf'] : ['enum'];
  const rest = Object.entries(items).filter(([word]) => !inner.includes(word));
  return Object.fromEntries(rest);
}

/** Whether no validator looks at the word (it is an annotation we do not know). */
function isUnchecked(word: string, from: Json | undefined, to: Json | undefined): boolean {
  if (word.startsWith('x-')) return true;
  const checked = (value: Json | undefined): Json => checkedSchema(value === undefined ? {} : { [word]: value });
  return equalJson(checked(from), checked(to));
}
