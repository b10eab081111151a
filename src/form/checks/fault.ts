import { fillText, type MessageValues } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { Form } from '../form';
import { type FaultCode, faults } from './messages';

/** One check of a form whose outer shape is right: a file in this folder and a line in `check.ts`. */
export type FormCheck = (form: Form) => Problem[];

/** A problem of a form. `field` is the path of a field, or the dotted path into the document. */
export function fault(code: FaultCode, field: string, values: MessageValues = {}): Problem {
  return { code, field, rule: code, message: fillText(faults[code], values) };
}
