import type { Form } from '../../form/form';
import { isObject } from '../../form/json';
import type { Problem } from '../../problem/problem';

/** Codes of what makes a document no form at all; with any other fault it can be edited on and mended. */
const unreadable: readonly string[] = [
  'form-not-json',
  'form-too-deep',
  'form-too-large',
  'forbidden-key',
  'form-shape',
];

/** Codes of what no text may bring into a form: it would be fetched, go in circles, keep a machine busy, or could not be stored. */
const dangerous: readonly string[] = ['ref-remote', 'ref-cycle', 'pattern-unsafe', 'too-many-fields', 'text-broken'];

/** Codes of what makes two parts one for the builder, which works by ids: a change of one would change or lose the other. */
const ambiguous: readonly string[] = ['field-placed-twice', 'duplicate-id'];

const refused = new Set([...unreadable, ...dangerous, ...ambiguous]);

/** Whether a document that was checked has the outer shape of a form, nothing dangerous and no part twice, whatever else is wrong with it. */
export function isReadable(document: unknown, problems: readonly Problem[]): document is Form {
  return isObject(document) && !problems.some(({ code }) => refused.has(code));
}
