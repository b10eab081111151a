import { isAnswered } from '../conditions/evaluate';
import { anyAnswer } from '../conditions/operators/operator';
import { messages } from './messages';
import { type Finding, fieldsRole, optionsSchema, placesTogether, type RuleKind } from './rule-kind';

/** At least one of its fields is answered, of those that are shown. */
export const atLeastOne: RuleKind = {
  name: 'at-least-one',
  label: { vi: 'Ít nhất một', en: 'At least one' },
  description: { vi: 'Phải điền ít nhất một trong các trường.', en: 'At least one of the fields is answered.' },
  group: 'check',
  roles: fieldsRole(anyAnswer, 2, 20),
  sentence: { vi: 'Phải điền ít nhất một trong: {fields}', en: 'At least one of {fields} must be filled in' },
  options: optionsSchema({}),
  check: (rule, given) =>
    placesTogether(rule, given).flatMap((places): Finding[] => {
      const shown = places.filter((place) => given.isShown(place.path));
      const [first] = shown;
      if (first === undefined || shown.some((place) => isAnswered(place.value))) return [];
      const names = shown.map((place) => given.label(place.path));
      const joined = { vi: names.map((name) => name.vi).join(', '), en: names.map((name) => name.en).join(', ') };
      return [{ path: first.path, code: 'at-least-one', message: messages.atLeastOne, values: { names: joined } }];
    }),
};
