import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { Verdict } from '../check-answers';
import { fillBoth } from '../commands/say-node';
import type { Answers, Form } from '../form';
import { labelAt } from '../labels';
import { messages } from './messages';
import type { TestCase } from './test-case';

/** Checks answers against the form: `makeValidator(form)` on the server, the validator of the draft in the browser. */
export type Verify = (answers: Answers) => Verdict;

/** What came of a test case: nothing differs, or in which way it does. */
export type CaseOutcome = { id: string; name: string; passed: boolean; differences: Difference[]; verdict: Verdict };

/** One way in which the form does not do what a test case expects. */
export type Difference = {
  kind: 'refused-unexpectedly' | 'not-refused';
  field: string;
  code: string;
  text: Text;
};

/** Runs every test case of a form. A case passes when its answers are accepted, or refused for exactly the reasons that it names. */
export function runTestCases(form: Form, cases: readonly TestCase[], verify: Verify): CaseOutcome[] {
  return cases.map((testCase) => {
    const verdict = verify(testCase.answers);
    const differences = differencesOf(form, testCase, verdict.problems);
    return { id: testCase.id, name: testCase.name, passed: differences.length === 0, differences, verdict };
  });
}

/** Why a form may not be published: one problem per broken test case, `testCases.<number>` as its place. */
export function testCaseProblems(form: Form, cases: readonly TestCase[], verify: Verify): Problem[] {
  return runTestCases(form, cases, verify).flatMap((outcome, index) => {
    if (outcome.passed) return [];
    const [first] = outcome.differences;
    const reason = first?.text ?? messages.differs;
    const more = outcome.differences.length - 1;
    const message = fillBoth(more > 0 ? messages.brokenMore : messages.broken, { name: outcome.name, reason, more });
    return [{ code: 'test-case-broken', field: `testCases.${index}`, rule: outcome.id, message }];
  });
}

function differencesOf(form: Form, testCase: TestCase, problems: readonly Problem[]): Difference[] {
  const expected = testCase.expect === 'accepted' ? [] : testCase.expect.refused;
  const isExpected = (problem: Problem): boolean =>
    expected.some(({ field, code }) => field === (problem.field ?? '') && code === problem.code);
  const isMet = ({ field, code }: { field: string; code: string }): boolean =>
    problems.some((problem) => field === (problem.field ?? '') && code === problem.code);
  const surprising = problems
    .filter((problem) => !isExpected(problem))
    .map(
      (problem): Difference => ({
        kind: 'refused-unexpectedly',
        field: problem.field ?? '',
        code: problem.code,
        text: fillBoth(messages.refusedUnexpectedly, { message: problem.message }),
      }),
    );
  const missing = expected
    .filter((one) => !isMet(one))
    .map(
      ({ field, code }): Difference => ({
        kind: 'not-refused',
        field,
        code,
        text: fillBoth(messages.notRefused, { label: labelAt(form, field), code }),
      }),
    );
  return [...surprising, ...missing];
}
