import { fillBoth } from '../../commands/say-node';
import type { FormField } from '../../fields';
import { fieldsOf } from '../../fields';
import type { Form } from '../../form';
import { type Json, listAt, member } from '../../json';
import { englishForm } from '../../labels';
import type { ChangeKind, Found } from '../change';
import { both, labelOf } from '../facts';
import { messages } from '../messages';
import type { FieldPair, FormPair } from '../pair';

/** The choices of a list: taken away, added, sorted anew, worded anew. */
export const choices: ChangeKind = {
  name: 'choices',
  label: { vi: 'Lựa chọn', en: 'Choices' },
  find: (pair) =>
    pair.fields.flatMap((field) => {
      const { before, after } = field;
      if (before === undefined || after === undefined || before.type !== after.type) return [];
      return changesOf(pair, field, before, after);
    }),
};

function changesOf(pair: FormPair, field: FieldPair, before: FormField, after: FormField): Found[] {
  const old = valuesOf(before);
  const current = valuesOf(after);
  if (old === undefined && current === undefined) return [];
  const label = labelOf(pair, field);
  const found: Found[] = [];
  const note = (detail: string, text: Found['text'], effect: Found['effect']): void => {
    found.push({ subject: field.ref, detail: `${field.name} ${detail}`, text, effect });
  };
  const has = (values: readonly Json[] | undefined, value: Json): boolean => values?.includes(value) ?? true;
  const removed = (old ?? []).filter((value) => !has(current, value));
  const added = (current ?? []).filter((value) => !has(old, value));
  if (removed.length > 0 || (old === undefined && current !== undefined)) {
    const names = namesOf(pair.before, before, removed);
    note('removed', fillBoth(messages.choicesRemoved, { label, names }), both('breaking'));
  }
  if (added.length > 0 || (current === undefined && old !== undefined)) {
    const names = namesOf(pair.after, after, added);
    note('added', fillBoth(messages.choicesAdded, { label, names }), both('compatible'));
  }
  const common = (old ?? []).filter((value) => has(current, value));
  const sorted = (current ?? []).filter((value) => has(old, value));
  if (common.some((value, index) => value !== sorted[index])) {
    note('order', fillBoth(messages.choicesOrder, { label }), both('cosmetic'));
  }
  const reworded = common.filter((value) => labelIn(before, value) !== labelIn(after, value));
  if (reworded.length > 0 && current !== undefined) {
    const names = namesOf(pair.after, after, reworded);
    note('labels', fillBoth(messages.choicesLabels, { label, names }), both('cosmetic'));
  }
  return found;
}

function valuesOf({ node }: FormField): Json[] | undefined {
  const own = member(node, 'enum') ?? member(member(node, 'items'), 'enum');
  return Array.isArray(own) ? own : undefined;
}

function labelIn(field: FormField, value: Json): Json {
  const at = valuesOf(field)?.indexOf(value) ?? -1;
  return listAt(field.ui, 'ui:enumNames')[at] ?? value;
}

function namesOf(form: Form, field: FormField, values: readonly Json[]) {
  const english = fieldsOf(englishForm(form)).byPath.get(field.path) ?? field;
  const listed = (read: FormField): string => values.map((value) => `“${String(labelIn(read, value))}”`).join(', ');
  return { vi: listed(field), en: listed(english) };
}
