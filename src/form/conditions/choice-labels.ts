import type { Text } from '../../messages/text';
import { fieldAt } from '../fields';
import type { Form } from '../form';
import { type Json, listAt, member } from '../json';
import { englishForm } from '../labels';

/** What people read for a stored value of a choice field, in both languages; undefined when it is no choice of this field. */
export function choiceLabelAt(form: Form, path: string, value: Json): Text | undefined {
  const vi = labelIn(form, path, value);
  return vi === undefined ? undefined : { vi, en: labelIn(englishForm(form), path, value) ?? vi };
}

function labelIn(form: Form, path: string, value: Json): string | undefined {
  const field = fieldAt(form, path);
  const items = member(field?.node, 'items');
  const at = [...listAt(field?.node, 'enum'), ...listAt(items, 'enum')].indexOf(value);
  const label = at < 0 ? undefined : listAt(field?.ui, 'ui:enumNames')[at];
  return typeof label === 'string' ? label : undefined;
}
