import { fillText, type Text } from '../../messages/text';
import type { Form, FormSection } from '../form';
import { messages } from './messages';

/** What a section is called in a sentence; one without a title goes by its step, never by its id. */
export function sectionName(form: Form, section: FormSection): Text {
  if (section.title) return fillText(messages.section, { name: section.title });
  const step = form.steps.find(({ sections }) => sections.includes(section))?.title;
  return step ? fillText(messages.sectionUntitledOf, { step }) : messages.sectionUntitled;
}

/** The same at the beginning of a sentence. */
export function sectionNameFirst(form: Form, section: FormSection): Text {
  const { vi, en } = sectionName(form, section);
  return { vi: capital(vi), en: capital(en) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
