import fillTimes from '../../../form-schemas/words/fill-times.json';
import type { FormField } from '../fields';
import { fieldsOf } from '../fields';
import type { Form } from '../form';
import { numberAt, objectAt } from '../json';

/** Above this many minutes a form is called long. */
export const longMinutes = fillTimes.longMinutes;

const usualSeconds = 12;

/**
 * How many minutes it takes to fill a form in, from an estimate per field type: what is shown under a condition counts half, what may be left
 * out three quarters, tables with as many rows as they ask for, at least two.
 */
export function minutesToFill(form: Form): number {
  const seconds = fieldsOf(form).order.reduce((sum, field) => sum + secondsOf(field), 0);
  return Math.max(1, Math.round(seconds / 60));
}

function secondsOf(field: FormField): number {
  const inner = field.inner.reduce((sum, one) => sum + secondsOf(one), 0);
  const rows = field.isTable ? Math.max(2, numberAt(field.node, 'minItems') ?? 0) : 1;
  const own = numberAt(objectAt({ seconds: fillTimes.seconds }, 'seconds'), field.type.name);
  const seconds = own ?? (field.inner.length > 0 ? inner * rows : usualSeconds);
  const share = field.required || field.type.kind === 'layout' ? 1 : 0.75;
  return seconds * share * (field.shows.length > 0 ? 0.5 : 1);
}
