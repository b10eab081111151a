import type { Form } from '../../form/form';
import { type RuleFault, ruleFaults } from '../../form/rule-faults';

const found = new WeakMap<Form, readonly RuleFault[]>();

/** What is wrong with the rules of a form; worked out once per form. */
export function faultsOf(form: Form): readonly RuleFault[] {
  const known = found.get(form);
  if (known !== undefined) return known;
  const faults = ruleFaults(form);
  found.set(form, faults);
  return faults;
}
