import { fieldsOf } from '../form/fields';
import type { Answers, Form } from '../form/form';
import { textAt } from '../form/json';

/** Parts that hold the name of a person or an organisation. */
const nameParts = ['fullName', 'name'];
const longest = 200;

/**
 * Who sent a dossier, for staff lists: the first name in the order of the form that a person or an organisation was
 * asked for, else the first plain answer to a field called a full name. Empty when the form asks for none.
 */
export function applicantName(form: Form, answers: Answers): string {
  for (const { key } of fieldsOf(form).order) {
    const answer = answers[key];
    const names = nameParts.map((part) => textAt(answer, part)).filter((name) => name !== undefined);
    const name = names[0] ?? (/fullName$/i.test(key) && typeof answer === 'string' ? answer : undefined);
    if (name !== undefined && name.trim() !== '') return name.trim().slice(0, longest);
  }
  return '';
}
