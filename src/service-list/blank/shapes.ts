import type { FormField } from '../../form/fields';
import { type Json, type JsonObject, listAt, member, objectAt, textAt } from '../../form/json';
import { mustBeTrue } from '../../form/must-be-true';
import type { Locale } from '../../messages/text';
import { blankTexts } from './messages';
import type { PaperItem } from './paper-item';

/**
 * What a question becomes on paper. Shapes go by the JSON Schema of the answer, not by field type, so a foreign field gets its lines
 * too. The first shape that fits is taken.
 */
type Shape = {
  fits: (field: FormField) => boolean;
  item: (field: FormField, locale: Locale) => PaperItem;
};

const mostBoxes = 12;
/** Shorter codes are not written digit by digit: on paper people write the name (a commune). */
const fewestDigits = 9;
const emptyRows = 4;
const longTextLines = 3;

const shapes: readonly Shape[] = [
  {
    fits: ({ node }) => member(node, 'type') === 'null',
    item: ({ node, label }) => ({ kind: 'note', text: textAt(node, 'description') ?? label }),
  },
  {
    fits: ({ ui }) => member(ui, 'ui:widget') === 'upload',
    item: ({ label }, locale) => ({ kind: 'tick', text: `${blankTexts.attached[locale]}: ${label}` }),
  },
  {
    fits: ({ isTable }) => isTable,
    item: ({ label, inner }, locale) => ({
      kind: 'table',
      title: label,
      columns: [blankTexts.number[locale], ...inner.map((column) => column.label)],
      rows: emptyRows,
    }),
  },
  {
    fits: ({ node }) => listAt(member(node, 'items'), 'enum').length > 0,
    item: ({ node, ui, label }) => ({
      kind: 'choice',
      label: asked(label),
      options: labelsOf(objectAt(node, 'items'), ui),
    }),
  },
  {
    fits: ({ node }) => mustBeTrue(node),
    item: ({ label }) => ({ kind: 'tick', text: label }),
  },
  {
    fits: ({ node }) => listAt(node, 'enum').length > 0 && listAt(node, 'enum').length <= mostBoxes,
    item: ({ node, ui, label }) => ({ kind: 'choice', label: asked(label), options: labelsOf(node, ui) }),
  },
  {
    fits: ({ node }) => member(node, 'type') === 'boolean',
    item: ({ label }, locale) => ({
      kind: 'choice',
      label: asked(label),
      options: [blankTexts.yes[locale], blankTexts.no[locale]],
    }),
  },
  {
    fits: ({ inner }) => inner.length > 0,
    item: ({ label, inner }, locale) => ({
      kind: 'group',
      label: asked(label),
      items: inner.map((field) => paperItem(field, locale)),
    }),
  },
  {
    fits: ({ node }) => member(node, 'format') === 'date',
    item: ({ label }, locale) => ({ kind: 'date', label: asked(label), place: blankTexts.dateLine[locale] }),
  },
  {
    fits: ({ node }) => (digitsOf(node) ?? 0) >= fewestDigits,
    item: ({ node, label }) => ({ kind: 'digits', label: asked(label), digits: digitsOf(node) ?? 0 }),
  },
];

/** A question as it looks on paper. */
export function paperItem(field: FormField, locale: Locale): PaperItem {
  const shape = shapes.find(({ fits }) => fits(field));
  if (shape) return shape.item(field, locale);
  const isLong = member(field.ui, 'ui:widget') === 'textarea';
  return {
    kind: 'lines',
    label: asked(field.label),
    lines: isLong ? longTextLines : 1,
    unit: textAt(field.node, 'x-unit'),
  };
}

function labelsOf(schema: Json | undefined, ui: JsonObject): string[] {
  const names = listAt(ui, 'ui:enumNames');
  return listAt(schema, 'enum').map((value, at) => {
    const name = names[at];
    return typeof name === 'string' ? name : String(value);
  });
}

/** How many digits an identifier has, when its pattern says one fixed number (`^[0-9]{12}$`). */
function digitsOf(schema: JsonObject): number | undefined {
  const match = /^\^(?:\[0-9\]|\\d)\{(\d{1,2})\}\$$/.exec(textAt(schema, 'pattern') ?? '');
  return match === null ? undefined : Number(match[1]);
}

/** A label before the place to write: a question keeps its mark, anything else takes a colon. */
function asked(label: string): string {
  return /[?:.…]$/.test(label.trim()) ? label : `${label}:`;
}
