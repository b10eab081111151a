import type { Text } from '../../../messages/text';
import { fillBoth } from '../../commands/say-node';
import type { Form, FormSection } from '../../form';
import type { ChangeKind, Found } from '../change';
import { both, labelOf } from '../facts';
import { messages } from '../messages';
import { movedItems } from '../order';
import type { FieldPair, FormPair } from '../pair';
import { sectionName } from '../section-name';
import { sectionAt } from '../showing';

/** Fields that stand elsewhere: in another section, or in another order. Answers do not know where a field stands. */
export const moved: ChangeKind = {
  name: 'moved',
  label: { vi: 'Chuyển chỗ', en: 'Moved' },
  find: (pair) => [...betweenSections(pair), ...insideSections(pair), ...insideRows(pair)],
};

function betweenSections(pair: FormPair): Found[] {
  return staying(pair).flatMap((field): Found[] => {
    const from = sectionAt(pair.before, field.before?.key);
    const to = sectionAt(pair.after, field.after?.key);
    if (from?.id === to?.id || to === undefined) return [];
    const text = fillBoth(messages.movedTo, { label: labelOf(pair, field), section: sectionName(pair.after, to) });
    return [{ subject: field.ref, detail: field.name, text, effect: both('cosmetic') }];
  });
}

function insideSections(pair: FormPair): Found[] {
  const fields = staying(pair);
  const named = (side: 'before' | 'after', section: FormSection): string[] =>
    section.fields.flatMap((key) => fields.find((field) => field[side]?.key === key)?.name ?? []);
  return sectionsOf(pair.after).flatMap((section) => {
    const old = sectionsOf(pair.before).find(({ id }) => id === section.id);
    if (old === undefined) return [];
    const changed = movedItems(named('before', old), named('after', section));
    return changed.flatMap((name) => noteOf(pair, fields, name, sectionName(pair.after, section)));
  });
}

/** Columns of a table, parts of a composite. */
function insideRows(pair: FormPair): Found[] {
  return pair.fields.flatMap((outer) => {
    const inner = pair.fields.filter((field) => field.outer === outer);
    const named = (side: 'before' | 'after'): string[] =>
      (outer[side]?.inner ?? []).flatMap((field) => inner.find((one) => one[side] === field)?.name ?? []);
    return movedItems(named('before'), named('after')).flatMap((name) => noteOf(pair, inner, name));
  });
}

function noteOf(pair: FormPair, fields: readonly FieldPair[], name: string, section?: Text): Found[] {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) return [];
  const label = labelOf(pair, field);
  const text =
    section === undefined ? fillBoth(messages.movedRow, { label }) : fillBoth(messages.moved, { label, section });
  return [{ subject: field.ref, detail: name, text, effect: both('cosmetic') }];
}

function staying(pair: FormPair): FieldPair[] {
  return pair.fields.filter(
    (field) => field.outer === undefined && field.before !== undefined && field.after !== undefined,
  );
}

function sectionsOf(form: Form): FormSection[] {
  return form.steps.flatMap((step) => step.sections);
}
