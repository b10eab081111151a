import { withValueAt } from '../answers';
import { anyAnswer } from '../conditions/operators/operator';
import { messages } from './messages';
import { answeredPlaces, fieldsRole, optionsSchema, type RuleKind } from './rule-kind';

/** Refuses what its fields are answered with while the condition holds: who is not entitled, what comes too late. */
export const refuse: RuleKind = {
  name: 'refuse',
  label: { vi: 'Không nhận khi', en: 'Refused when' },
  description: {
    vi: 'Câu trả lời không được nhận khi điều kiện đúng; câu báo riêng nói vì sao.',
    en: 'The answer is refused while a condition holds; the own message says why.',
  },
  group: 'check',
  roles: fieldsRole(anyAnswer, 1, 20),
  sentence: { vi: 'Không nhận {fields} khi {when}', en: '{fields} is refused when {when}' },
  options: optionsSchema({}),
  check: (rule, given) =>
    rule.when === undefined
      ? []
      : answeredPlaces(rule, given).map(({ path }) => ({ path, code: 'answer-refused', message: messages.refused })),
  repair: (rule, given) =>
    answeredPlaces(rule, given).reduce(
      (answers, { path, value }) => (typeof value === 'boolean' ? withValueAt(answers, path, !value) : answers),
      given.answers,
    ),
};
