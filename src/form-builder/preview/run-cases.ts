import type { Answers, Form } from '../../form/form';
import { type CaseOutcome, runTestCases, type TestCase } from '../../form/test-cases';
import type { Check, CheckResult } from '../../form-view';
import type { PlacesCache } from '../../form-view/state/places-cache';

/** Runs all test cases with a check that may still have to fetch its validator and the places that the answers name. */
export async function runCases(
  form: Form,
  cases: readonly TestCase[],
  check: Check,
  places: PlacesCache,
): Promise<CaseOutcome[]> {
  const verdicts = new Map<Answers, CheckResult>();
  for (const { answers } of cases) {
    await places.loadFor(answers);
    verdicts.set(answers, await check(answers, places.places));
  }
  return runTestCases(form, cases, (answers) => {
    const said = verdicts.get(answers);
    return { problems: [...(said?.problems ?? [])], warnings: [...(said?.warnings ?? [])] };
  });
}
