import type { Text } from '../../messages/text';
import type { Changes } from '../commands/change';
import { type NodeRef, nodesOf } from '../commands/node-ref';
import type { FieldDraft, FormDraft } from '../draft';
import { choicesSetting } from '../field-types/settings';
import { type JsonObject, textAt } from '../json';

/** A text of a draft that citizens read, with the change that puts another one in its place. */
export type DraftText = { ref: NodeRef; name: Text; text: string; replace: (text: string) => Changes };

const names = {
  title: { vi: 'tên', en: 'title' },
  description: { vi: 'lời dẫn', en: 'description' },
  label: { vi: 'nhãn', en: 'label' },
  help: { vi: 'gợi ý', en: 'hint' },
  why: { vi: 'lý do hỏi', en: 'reason' },
  legalBasis: { vi: 'căn cứ pháp lý', en: 'legal basis' },
  text: { vi: 'nội dung', en: 'text' },
  unit: { vi: 'đơn vị', en: 'unit' },
  itemLabel: { vi: 'tên một dòng', en: 'name of a row' },
  choice: { vi: 'lựa chọn', en: 'choice' },
} as const satisfies Record<string, Text>;

/** Every text of a draft, in the order of the form. */
export function textsOfDraft(draft: FormDraft): DraftText[] {
  return [...nodesOf(draft).values()].flatMap((found): DraftText[] => {
    const { ref } = found;
    if (found.kind === 'field') return fieldTexts(ref, found.node);
    const { title, description } = found.node;
    return [
      ...member(ref, names.title, title, (text) => ({ title: text })),
      ...member(ref, names.description, description, (text) => ({ description: text })),
    ];
  });
}

function fieldTexts(ref: NodeRef, field: FieldDraft): DraftText[] {
  const settings = field.settings ?? {};
  const setting = (name: 'text' | 'unit' | 'itemLabel'): DraftText[] =>
    member(ref, names[name], textAt(settings, name), (text) => ({ settings: { ...settings, [name]: text } }));
  return [
    ...member(ref, names.label, field.label, (label) => ({ label })),
    ...member(ref, names.help, field.help, (help) => ({ help })),
    ...member(ref, names.why, field.why, (why) => ({ why })),
    ...member(ref, names.legalBasis, field.legalBasis, (legalBasis) => ({ legalBasis })),
    ...setting('text'),
    ...setting('unit'),
    ...setting('itemLabel'),
    ...choiceTexts(ref, field, settings),
  ];
}

function choiceTexts(ref: NodeRef, field: FieldDraft, settings: JsonObject): DraftText[] {
  const choices = choicesSetting(field);
  return choices.map(({ label }, at) => ({
    ref,
    name: names.choice,
    text: label,
    replace: (text) => ({
      settings: { ...settings, choices: choices.map((one, index) => (index === at ? { ...one, label: text } : one)) },
    }),
  }));
}

function member(ref: NodeRef, name: Text, text: string | undefined, replace: DraftText['replace']): DraftText[] {
  return text === undefined || text === '' ? [] : [{ ref, name, text, replace }];
}

/** The fields of a draft, children of tables too. */
export function fieldsOfDraft(draft: FormDraft) {
  return [...nodesOf(draft).values()].flatMap((found) => (found.kind === 'field' ? [found] : []));
}
