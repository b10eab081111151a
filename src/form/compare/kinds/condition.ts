import { fillBoth } from '../../commands/say-node';
import type { Condition } from '../../conditions/condition';
import { allOf } from '../../conditions/reads';
import { sayOfForm } from '../../conditions/say';
import type { Form } from '../../form';
import type { ChangeKind, Found } from '../change';
import { both, labelOf } from '../facts';
import { messages } from '../messages';
import type { FieldPair, FormPair } from '../pair';
import { impactOfShowing, namedConditions, sameConditions, sectionAt, showsOfSection } from '../showing';

/** When a field is shown: its own condition, and its section's when it moved to another one. */
export const condition: ChangeKind = {
  name: 'condition',
  label: { vi: 'Điều kiện hiện', en: 'When a field is shown' },
  find: (pair) =>
    pair.fields.flatMap((field): Found[] => {
      if (field.before === undefined || field.after === undefined) return [];
      const stays = sectionAt(pair.before, field.before.key)?.id === sectionAt(pair.after, field.after.key)?.id;
      const conditions = showsOf(pair, 'after', field, stays);
      const before = namedConditions(pair, 'before', showsOf(pair, 'before', field, stays), field.before.path);
      const after = namedConditions(pair, 'after', conditions, field.after.path);
      if (sameConditions(before, after)) return [];
      const when = allOf(conditions);
      const label = labelOf(pair, field);
      const text =
        when === undefined
          ? fillBoth(messages.showAlways, { label })
          : fillBoth(messages.show, { label, to: sayOfForm(pair.after, when, field.after.path) });
      return [
        { subject: field.ref, detail: field.name, text, effect: both(impactOfShowing(pair, field, before, after)) },
      ];
    }),
};

/** All conditions of a field; without those of its section where it stays in it, which are told with the section. */
function showsOf(pair: FormPair, side: 'before' | 'after', field: FieldPair, stays: boolean): readonly Condition[] {
  const read = field[side];
  if (read === undefined) return [];
  if (!stays || field.outer !== undefined) return read.shows;
  const form: Form = pair[side];
  const ofSection = showsOfSection(form, sectionAt(form, read.key)?.id ?? '');
  return read.shows.filter((one) => !ofSection.includes(one));
}
