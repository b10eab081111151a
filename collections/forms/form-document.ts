import type { Form } from '../../src/form/form';
import type { Problem } from '../../src/problem/problem';

export function checkForm(_form: unknown): Problem[] {
  return [];
}
export function formProblems(_document: unknown): Problem[] {
  return [];
}
export function asForm(document: unknown): Form | null {
  return document as Form;
}
