import { withValueAt } from '../answers';
import { isAnswered } from '../conditions/evaluate';
import { anyAnswer } from '../conditions/operators/operator';
import { equalJson } from '../json';
import { messages } from './messages';
import { type Finding, option, optionsSchema, placesTogether, type RuleKind } from './rule-kind';

/** Two answers that must be the same, or with `differ` must not be. */
export const same: RuleKind = {
  name: 'same',
  label: { vi: 'Giống nhau', en: 'The same' },
  description: { vi: 'Hai câu trả lời phải giống (hoặc khác) nhau.', en: 'Two answers must be the same (or differ).' },
  group: 'check',
  roles: [
    { name: 'first', label: { vi: 'Trường thứ nhất', en: 'First field' }, answers: anyAnswer, least: 1, most: 1 },
    { name: 'second', label: { vi: 'Trường thứ hai', en: 'Second field' }, answers: anyAnswer, least: 1, most: 1 },
  ],
  sentence: {
    vi: '{second} phải giống {first}; hoặc phải khác: {differ}',
    en: '{second} must be the same as {first}; or must differ: {differ}',
  },
  sentenceOf: ({ differ }) =>
    differ === true
      ? { vi: '{second} phải khác {first}', en: '{second} must differ from {first}' }
      : { vi: '{second} phải giống {first}', en: '{second} must be the same as {first}' },
  options: optionsSchema({ differ: { type: 'boolean', title: 'Phải khác nhau', 'x-title-en': 'Must differ' } }),
  check: (rule, given) => {
    const mustDiffer = option(rule, 'differ') === true;
    return placesTogether(rule, given).flatMap(([first, second]): Finding[] => {
      if (first === undefined || second === undefined || !isAnswered(first.value) || !isAnswered(second.value))
        return [];
      if (equalJson(first.value, second.value) !== mustDiffer) return [];
      const values = { other: given.label(first.path) };
      return mustDiffer
        ? [{ path: second.path, code: 'must-differ', message: messages.different, values }]
        : [{ path: second.path, code: 'must-be-same', message: messages.same, values }];
    });
  },
  repair: (rule, given) =>
    option(rule, 'differ') === true
      ? given.answers
      : placesTogether(rule, given).reduce(
          (answers, [first, second]) => (first && second ? withValueAt(answers, second.path, first.value) : answers),
          given.answers,
        ),
};
