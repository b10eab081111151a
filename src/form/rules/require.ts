import { placesAt } from '../answers';
import { isAnswered } from '../conditions/evaluate';
import { anyAnswer } from '../conditions/operators/operator';
import { messages } from './messages';
import { applies, fieldsRole, optionsSchema, type RuleKind } from './rule-kind';

/** Requires its fields while the condition holds. Compiled into if/then where JSON Schema can say it; checked here always. */
export const require: RuleKind = {
  name: 'require',
  label: { vi: 'Bắt buộc khi', en: 'Required when' },
  description: {
    vi: 'Các trường phải điền khi điều kiện đúng.',
    en: 'Fields that must be answered while a condition holds.',
  },
  group: 'condition',
  roles: fieldsRole(anyAnswer, 1, 1000),
  sentence: { vi: 'Phải điền {fields} khi {when}', en: '{fields} must be filled in when {when}' },
  options: optionsSchema({}),
  check: (rule, given) =>
    rule.fields.flatMap((field) =>
      placesAt(given.answers, field).flatMap(({ path, value }) =>
        !isAnswered(value) && given.isShown(path) && applies(rule.when, path, given)
          ? [{ path, code: 'required', message: messages.required }]
          : [],
      ),
    ),
};
