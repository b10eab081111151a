import type { Problem } from '../../problem/problem';
import type { Answers } from '../form';

/**
 * Test answers saved with a form: filled in once, checked again whenever the form changes. Kept beside the form, so that its content (and
 * hash) says nothing but what citizens get.
 */
export type TestCase = {
  /** Stable; unique among the cases of the form. */
  id: string;
  /** What it shows, in the words of staff: `Cha mẹ đã kết hôn`. */
  name: string;
  answers: Answers;
  expect: Expectation;
};

/** Accepted as a whole, or refused for exactly these reasons: path of the field (row numbers as in answers) and stable code. */
export type Expectation = 'accepted' | { refused: ExpectedRefusal[] };

export type ExpectedRefusal = { field: string; code: string };

/** A test case of these answers that expects what was found when they were checked. */
export function newTestCase(id: string, name: string, answers: Answers, problems: readonly Problem[]): TestCase {
  const refused = problems.map(({ field, code }) => ({ field: field ?? '', code }));
  return { id, name, answers, expect: refused.length === 0 ? 'accepted' : { refused } };
}
