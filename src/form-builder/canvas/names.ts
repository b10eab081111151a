import { fillBoth } from '../../form/commands/say-node';
import type { FieldDraft } from '../../form/draft';
import { findFieldType } from '../../form/field-types';
import type { Text } from '../../messages/text';
import { messages } from './messages';

const same = (text: string): Text => ({ vi: text, en: text });

/** A text of the form, or what is said in its place while it has none. */
function orElse(text: string | undefined, none: Text): Text {
  return text === undefined || text.trim() === '' ? none : same(text);
}

/** What kind of field it is, for people. */
export function typeLabel(field: FieldDraft): Text {
  return findFieldType(field.type)?.label ?? same(field.type);
}

/** What is heard of a field on the canvas: its label, its type, and what matters most of its settings. */
export function spokenField(field: FieldDraft, isComputed: boolean): Text {
  const parts = [
    orElse(field.label, messages.unnamedField),
    typeLabel(field),
    ...(isComputed ? [messages.computed] : []),
    ...(field.required ? [messages.required] : []),
    ...(field.showWhen ? [messages.conditional] : []),
  ];
  return { vi: parts.map((part) => part.vi).join(', '), en: parts.map((part) => part.en).join(', ') };
}

export function spokenSection(title: string | undefined): Text {
  return fillBoth(messages.sectionName, { title: orElse(title, messages.unnamedSection) });
}

export function spokenStep(title: string, number: number): Text {
  return fillBoth(messages.stepName, { number, title: orElse(title, messages.unnamedStep) });
}
