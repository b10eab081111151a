import { fillText } from '../../../messages/text';
import type { Condition } from '../../conditions/condition';
import type { FieldDraft } from '../../draft';
import { findFieldType } from '../../field-types';
import { equalJson, objectAt, textAt } from '../../json';
import { fieldSchema } from '../../to-schema';
import type { AdviceCheck } from '../advice';
import { fold } from '../fold';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

/** Words that carry no meaning of their own in a label. */
const idle = new Set(['cua', 'va', 'hoac', 'neu', 'co', 'cac', 'nhung', 'la', 'the', 'of', 'and']);

/**
 * Two fields that ask the same, side by side in a section: labels alike but for accents, order and little words, or a field for what a
 * person or organisation beside it already asks. Fields of which never both are shown may well have the same label.
 */
export const sameQuestion: AdviceCheck = {
  name: 'same-question',
  label: { vi: 'Hỏi cùng một điều', en: 'The same question twice' },
  find: ({ draft }) => {
    const fields = fieldsOfDraft(draft).map((found) => ({ ...found, said: said(found.node.label) }));
    return fields.flatMap((found, index) => {
      const { ref, node } = found;
      const twin = fields
        .slice(0, index)
        .find(
          (other) =>
            other.section === found.section &&
            other.table === found.table &&
            isAlike(found.said, other.said) &&
            !areApart(node, other.node),
        );
      if (twin !== undefined) {
        const text = fillText(messages.sameQuestion, { label: node.label, other: twin.node.label });
        return [{ severity: 'warning', place: ref, text }];
      }
      const part = partAskedBy(found.table?.fields ?? found.section.fields, node, found.said.sorted);
      return part === undefined ? [] : [{ severity: 'warning', place: ref, text: fillText(messages.samePart, part) }];
    });
  },
};

/** A label as it is compared: as written, its words in order, and sorted. */
type Said = { label: string; words: string; sorted: string; digits: string };

function said(label: string): Said {
  const words = fold(label.replace(/\([^)]*\)/g, ''))
    .split(' ')
    .filter((word) => word !== '' && !idle.has(word));
  return {
    label: label.trim().toLowerCase(),
    words: words.join(' '),
    sorted: words.toSorted().join(' '),
    digits: label.replace(/\D/g, ''),
  };
}

/** Alike but not the same: the same label is the business of `duplicate-name`. */
function isAlike(a: Said, b: Said): boolean {
  if (a.label === b.label || a.sorted === '') return false;
  if (a.sorted === b.sorted) return true;
  const areLong = a.words.length >= 8 && b.words.length >= 8;
  return areLong && a.digits === b.digits && isOneSlip(a.words, b.words);
}

/** Whether one letter too many, too few or wrong makes the difference, inside a word of some length (a slip of the hand). */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.length === short.length ? short.slice(at + 1) : short.slice(at);
  const isSlip = rest === long.slice(at + 1);
  const word = long.split(' ').find((_, index, all) => all.slice(0, index + 1).join(' ').length > at) ?? '';
  return isSlip && word.length >= 5;
}

/** Whether the conditions want different values of the same field. */
function areApart(a: FieldDraft, b: FieldDraft): boolean {
  const [first, second] = [a.showWhen, b.showWhen];
  if (first === undefined || second === undefined) return false;
  return comparesOf(first).some((one) =>
    comparesOf(second).some((other) => one.field === other.field && !equalJson(one.value, other.value)),
  );
}

function comparesOf(condition: Condition) {
  if ('all' in condition) return condition.all.flatMap((part) => ('is' in part && part.is === 'equals' ? [part] : []));
  return 'is' in condition && condition.is === 'equals' ? [condition] : [];
}

/** The part of a person, organisation or group beside this field that it asks again; never of what it stands in or what stands in it. */
function partAskedBy(
  siblings: readonly FieldDraft[],
  field: FieldDraft,
  own: string,
): { other: string; part: string } | undefined {
  if (own === '') return undefined;
  for (const other of siblings) {
    if (other === field || findFieldType(other.type)?.group !== 'people') continue;
    const part = partsOf(other).find(({ sorted }) => sorted === own)?.title;
    if (part !== undefined && !areApart(field, other)) return { other: other.label, part };
  }
  return undefined;
}

type SaidPart = { title: string; sorted: string };

const parts = new WeakMap<FieldDraft, readonly SaidPart[]>();

/** What a composite field asks; read off its schema once per field object. */
function partsOf(field: FieldDraft): readonly SaidPart[] {
  const known = parts.get(field);
  if (known !== undefined) return known;
  const found = Object.values(objectAt(fieldSchema(field), 'properties')).map((node): SaidPart => {
    const title = textAt(node, 'title') ?? '';
    return { title, sorted: said(title).sorted };
  });
  parts.set(field, found);
  return found;
}
