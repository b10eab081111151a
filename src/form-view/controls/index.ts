import type { JsonSchema } from '../../form/json';
import { addressControl } from './address';
import { choiceControl } from './choice';
import { choicesControl } from './choices';
import { citizenIdControl } from './citizen-id';
import { communeControl } from './commune';
import { compositeControl } from './composite';
import { computedControl } from './computed';
import type { Control } from './control';
import { dateControl } from './date';
import { emailControl } from './email';
import { explanationControl } from './explanation';
import { fileControl } from './file';
import { longTextControl } from './long-text';
import { moneyControl } from './money';
import { numberControl } from './number';
import { phoneControl } from './phone';
import { tableControl } from './table';
import { taxCodeControl } from './tax-code';
import { textControl } from './text';
import { textListControl } from './text-list';
import { yesNoControl } from './yes-no';

/** How each field type looks. A new field type is one file and one line here. */
export const controls: readonly Control[] = [
  textControl,
  longTextControl,
  textListControl,
  numberControl,
  moneyControl,
  dateControl,
  choiceControl,
  choicesControl,
  yesNoControl,
  fileControl,
  citizenIdControl,
  taxCodeControl,
  phoneControl,
  emailControl,
  addressControl,
  communeControl,
  compositeControl,
  tableControl,
  explanationControl,
];

const byField = new Map(controls.flatMap((control) => control.fields.map((field) => [field, control] as const)));

/** The control of a released node by its `x-field`, or of computed answers; undefined for a node that is not of our dialect. */
export function controlOf(schema: JsonSchema): Control | undefined {
  const field = schema['x-field'];
  const control = typeof field === 'string' ? byField.get(field) : undefined;
  return control !== undefined && schema.readOnly === true ? computedControl : control;
}
