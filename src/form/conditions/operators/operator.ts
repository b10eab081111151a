import type { Text } from '../../../messages/text';
import type { AnswerKind } from '../../answer-kind';
import type { Json, JsonSchema } from '../../json';
import type { OperatorName } from '../condition';

/** The contract of an operator of conditions: one value, one file, one line in `index.ts`. */
export type Operator = {
  name: OperatorName;
  /** What stands beside it: one value, a list of values, or nothing. */
  takes: 'value' | 'list' | 'nothing';
  /** Kinds of answers it makes sense for: the menu offers it there only. */
  fits: readonly AnswerKind[];
  /** Whether it holds for an answer. Only asked of answers that were given, except by `whenAbsent`. */
  holds: (answer: Json, value: Json | undefined) => boolean;
  /** Whether it holds when nothing was answered (or the field is hidden). */
  whenAbsent: boolean;
  /** The draft-07 node that a given answer fulfils exactly when `holds`; undefined when JSON Schema cannot say it. */
  schema: (value: Json | undefined) => JsonSchema | undefined;
  /** A sentence with the places `{field}` and `{value}`. */
  sentence: Text;
  /** The same of a list with one value. */
  sentenceOfOne?: Text;
  /** Its name in a menu. */
  label: Text;
};

/** Values that mean "not answered"; `dropHidden` removes them, other renderers may send them. */
export const absentValues: readonly Json[] = [null, '', [], {}];

/** Every kind of answer that can be given: what only asks whether it was. */
export const anyAnswer: readonly AnswerKind[] = [
  'text',
  'number',
  'date',
  'yes-no',
  'choice',
  'choices',
  'texts',
  'place',
  'files',
  'rows',
  'group',
  'unknown',
];
