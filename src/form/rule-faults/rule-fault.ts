import type { Text } from '../../messages/text';
import type { Form } from '../form';

/**
 * Something wrong with the rules of a form that is being written, said while it is written. The form is one compiled from a draft, however
 * broken. An `error` stops publishing; a `warning` is certain too, but harmless to answers.
 */
export type RuleFault = {
  /** Stable, kebab-case. */
  code: string;
  severity: 'error' | 'warning';
  message: Text;
  /** Where to look: the declared path of a field, or the id of a section or step. */
  place: { field?: string; section?: string; step?: string };
  /** The rule concerned, as it stands in `form.rules`. */
  rule?: string;
};

/** One check of the rules: a file in this folder and a line in `index.ts`. Never throws, whatever the form's rules say. */
export type RuleCheck = (form: Form) => RuleFault[];
