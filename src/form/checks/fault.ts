import { fill, type Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { Form } from '../form';
import { type FaultCode, faults } from './messages';

/** One check of a form whose outer shape is right: a file in this folder and a line in `check.ts`. */
export type FormCheck = (form: Form) => Problem[];

/** What fills the places of a fault; words of ours in both languages. */
export type FaultValues = Record<string, string | number | Text>;

function inOne(values: FaultValues, locale: keyof Text): Record<string, string | number> {
  const said = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value]);
  return Object.fromEntries(said);
}

/** A problem of a form. `field` is the path of a field, or the dotted path into the document. */
export function fault(code: FaultCode, field: string, values: FaultValues = {}): Problem {
  const text = faults[code];
  const message = { vi: fill(text.vi, inOne(values, 'vi')), en: fill(text.en, inOne(values, 'en')) };
  return { code, field, rule: code, message };
}
