import { fill, type Text } from '../../messages/text';
import { askedPath } from '../conditions/possible';
import { pathsRead } from '../conditions/reads';
import type { Form, Rule } from '../form';
import { textAt } from '../json';
import { faultTexts } from './messages';
import type { RuleFault } from './rule-fault';

/** Where a rule is seen: the section it shows, or its first field. */
export function placeOf(rule: Rule): RuleFault['place'] {
  const section = textAt(rule.options, 'section');
  if (section !== undefined) return { section };
  const [field] = rule.fields;
  return field === undefined ? {} : { field };
}

/** The declared path a rule's condition stands beside. */
export function besideOf(rule: Rule): string {
  return rule.fields[0] ?? '';
}

/** The declared paths a rule's condition asks for. */
export function askedBy(rule: Rule): string[] {
  return rule.when === undefined ? [] : pathsRead(rule.when).map((path) => askedPath(path, besideOf(rule)));
}

/** A text of ours with words in both languages. */
export function sentence(code: keyof typeof faultTexts, values: Record<string, Text>): Text {
  const text = faultTexts[code];
  const of = (locale: keyof Text) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value[locale]]));
  return { vi: fill(text.vi, of('vi')), en: fill(text.en, of('en')) };
}

/** What steps and sections are called; their place where they have no title. */
export function titled(title: string | undefined, at: number): Text {
  return title === undefined || title === '' ? { vi: String(at + 1), en: String(at + 1) } : { vi: title, en: title };
}

/** The section and the step a field of the form stands in. */
export function sectionOf(form: Form, key: string): { step: string; section: string } | undefined {
  for (const step of form.steps) {
    const section = step.sections.find(({ fields }) => fields.includes(key));
    if (section !== undefined) return { step: step.id, section: section.id };
  }
  return undefined;
}
