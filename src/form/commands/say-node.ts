import { fillText, type Text } from '../../messages/text';
import type { FormDraft } from '../draft';
import { messages } from './messages';
import { type FoundNode, findNode, type NodeRef } from './node-ref';

/** What a part is called in a sentence: `trường “Họ và tên”`. A section without a title goes by its first field, if it has one. */
export function sayNode(found: FoundNode): Text {
  switch (found.kind) {
    case 'form':
      return messages.form;
    case 'step':
      return fillText(messages.step, { name: found.node.title || found.node.id });
    case 'section': {
      const { title, fields } = found.node;
      const name = title || fields[0]?.label;
      return name ? fillText(messages.section, { name }) : messages.sectionUntitled;
    }
    case 'field':
      return fillText(messages.field, { name: found.node.label || found.node.key });
  }
}

/** The same by ref; the ref itself for a part that is not there. */
export function sayRef(draft: FormDraft, ref: NodeRef): Text {
  const found = findNode(draft, ref);
  return found === undefined ? { vi: ref, en: ref } : sayNode(found);
}

/** One part by name, several by number: `3 trường`. */
export function sayNodes(draft: FormDraft, refs: readonly NodeRef[]): Text {
  const [only] = refs;
  if (refs.length === 1 && only !== undefined) return sayRef(draft, only);
  const kind = only === undefined ? undefined : findNode(draft, only)?.kind;
  const message = kind === 'step' ? messages.steps : kind === 'section' ? messages.sections : messages.fields;
  return fillText(message, { count: refs.length });
}

/** A message with parts named in both languages. */
export function fillBoth(message: Text, values: Record<string, Text | string | number>): Text {
  const of = (locale: keyof Text) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value]),
    );
  return { vi: fillText(message, of('vi')).vi, en: fillText(message, of('en')).en };
}
