import { type JsonSchema, textAt } from '../../form/json';
import type { Path } from '../state/paths';

/** Answers about the person at the keyboard; nobody wants their own name suggested for their child. */
const ownAnswers = /^(applicant|requester|declarant|submitter)/i;

/** The autocomplete token (WCAG 1.3.5) of a field that asks for the applicant's own data, else undefined. */
export function autoCompleteOf(path: Path, schema: JsonSchema): string | undefined {
  return ownAnswers.test(String(path[0])) ? textAt(schema, 'x-autocomplete') : undefined;
}
