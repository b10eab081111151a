/** Test answers kept with a form. */
export { followTestCase } from './follow';
export { readTestCases } from './read';
export { type CaseOutcome, type Difference, runTestCases, testCaseProblems, type Verify } from './run';
export type { Expectation, ExpectedRefusal, TestCase } from './test-case';
export { newTestCase } from './test-case';
