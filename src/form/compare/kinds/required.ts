import type { Text } from '../../../messages/text';
import { fillBoth } from '../../commands/say-node';
import { sayOfForm } from '../../conditions/say';
import type { FormField } from '../../fields';
import type { ChangeKind, Found, Impact } from '../change';
import { both, labelOf } from '../facts';
import { messages } from '../messages';
import type { FieldPair, FormPair } from '../pair';
import { namedConditions } from '../showing';

/** Whether a field must be answered: always, under conditions (any of them), or never. */
export const required: ChangeKind = {
  name: 'required',
  label: { vi: 'Bắt buộc', en: 'Required' },
  find: (pair) =>
    pair.fields.flatMap((field): Found[] => {
      const { before, after } = field;
      if (before === undefined || after === undefined) return [];
      const impact = impactOf(pair, before, after);
      if (impact === undefined) return [];
      return [{ subject: field.ref, detail: field.name, text: textOf(pair, field, after), effect: both(impact) }];
    }),
};

function impactOf(pair: FormPair, before: FormField, after: FormField): Impact | undefined {
  const old = namedConditions(pair, 'before', before.requires, before.path);
  const current = namedConditions(pair, 'after', after.requires, after.path);
  const isMore = current.some((one) => !old.includes(one));
  const isLess = old.some((one) => !current.includes(one));
  if (before.required && after.required) return isMore || isLess ? 'compatible' : undefined;
  if (before.required) return 'compatible';
  if (after.required || isMore) return 'breaking';
  return isLess ? 'compatible' : undefined;
}

function textOf(pair: FormPair, field: FieldPair, after: FormField): Text {
  const label = labelOf(pair, field);
  const [first] = after.requires;
  if (after.required && field.before?.required === true) return fillBoth(messages.stillRequired, { label });
  if (after.required) return fillBoth(messages.required, { label });
  if (first === undefined) return fillBoth(messages.optional, { label });
  const when = after.requires.length === 1 ? first : { any: [...after.requires] };
  return fillBoth(messages.requiredWhen, { label, to: sayOfForm(pair.after, when, after.path) });
}
