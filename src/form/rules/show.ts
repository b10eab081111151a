import { anyAnswer } from '../conditions/operators/operator';
import { fieldsRole, optionsSchema, type RuleKind } from './rule-kind';

/** Shows its fields only while the condition holds. Acts through visibility, so there is nothing to check. */
export const show: RuleKind = {
  name: 'show',
  label: { vi: 'Hiện khi', en: 'Show when' },
  description: { vi: 'Chỉ hiện các trường khi điều kiện đúng.', en: 'Shows fields only while a condition holds.' },
  group: 'condition',
  roles: fieldsRole([...anyAnswer, 'nothing'], 0, 1000),
  sentence: { vi: 'Hiện {fields} khi {when}', en: 'Show {fields} when {when}' },
  options: optionsSchema({ section: { type: 'string', title: 'Phần', 'x-title-en': 'Section' } }),
  check: () => [],
};
