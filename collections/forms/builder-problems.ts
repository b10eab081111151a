import { seedPlaces } from '../../seed/read/places';
import { localTime, workCalendar } from '../../src/dossier/calendar';
import type { Form } from '../../src/form/form';
import { testCaseProblems } from '../../src/form/test-cases';
import { makeValidator } from '../../src/form/validate';
import { fillText } from '../../src/messages/text';
import type { Problem } from '../../src/problem/problem';
import { messages } from '../messages';
import type { WorkingForm } from '../publishing/working-copy';
import { formFaults } from './sound-form';
import { testCasesOf, unfinished } from './working-draft';

/** What of the work in the builder stands in the way of publishing: an unfinished draft, test cases that no longer hold. */
export function builderProblems({ row, form }: WorkingForm, now = new Date()): Problem[] {
  return [...unfinishedProblems(row), ...brokenCases(row, form, now)];
}

/** Staff see the draft; publishing would take the form before it. That is said, with the first thing to mend. */
function unfinishedProblems(row: WorkingForm['row']): Problem[] {
  const [first, ...more] = unfinished(row);
  if (first === undefined) return [];
  const reason = (locale: 'vi' | 'en') => `${first.message[locale]}${more.length > 0 ? ` +${more.length}` : ''}`;
  const { code, message } = messages.formUnfinished;
  const said = {
    vi: fillText(message, { reason: reason('vi') }).vi,
    en: fillText(message, { reason: reason('en') }).en,
  };
  return [{ code, rule: first.code, message: said }];
}

/** Runs all test cases on the form that would be published; one that is not sound is refused for that already. */
function brokenCases(row: WorkingForm['row'], form: Form, now: Date): Problem[] {
  const cases = testCasesOf(row);
  if (cases.length === 0 || formFaults(form).length > 0) return [];
  const validate = makeValidator(form);
  const context = { places: seedPlaces(), today: localTime(now).date, calendar: workCalendar };
  return testCaseProblems(form, cases, (answers) => validate(answers, context));
}
