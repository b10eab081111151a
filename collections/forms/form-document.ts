import { checkForm } from '../../src/form/check';
import { isFormShaped } from '../../src/form/checks/shape';
import type { Form } from '../../src/form/form';
import type { Problem } from '../../src/problem/problem';
import { formFaults } from './sound-form';

/** A stored document as a form; null when it does not even have the outer shape of one. */
export function asForm(document: unknown): Form | null {
  return isFormShaped(document) ? document : null;
}

/** Why a document cannot be kept as a form, with every path inside `document`. */
export function formProblems(document: unknown): Problem[] {
  const form = asForm(document);
  const faults = form ? formFaults(form) : checkForm(document);
  return faults.map((problem) => ({ ...problem, field: problem.field ? `document.${problem.field}` : 'document' }));
}
