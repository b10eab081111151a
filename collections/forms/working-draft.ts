import type { Form as StoredForm } from '../../payload-types';
import type { FormDraft } from '../../src/form/draft';
import { isDraftShaped } from '../../src/form/draft-shape';
import type { Form } from '../../src/form/form';
import { toDraft } from '../../src/form/from-schema';
import { readTestCases, type TestCase } from '../../src/form/test-cases';
import { toForm } from '../../src/form/to-schema';
import type { Problem } from '../../src/problem/problem';
import { fingerprint } from '../fingerprint';
import { asForm } from './form-document';
import { formFaults } from './sound-form';

type Row = Pick<StoredForm, 'document' | 'workingDraft' | 'testCases'>;

/** The test cases kept with a form; none when what is stored cannot be read. */
export function testCasesOf(row: Pick<Row, 'testCases'>): TestCase[] {
  const read = readTestCases(row.testCases);
  return 'cases' in read ? read.cases : [];
}

/** What is being worked on, when that is more than the sound form says: an unfinished draft. */
export function pendingDraft(row: Row): FormDraft | undefined {
  return isDraftShaped(row.workingDraft) ? row.workingDraft : undefined;
}

/** The draft the builder opens: the one being worked on, else the form as it stands; with its test cases. */
export function openDraft(row: Row): FormDraft | undefined {
  const form = asForm(row.document);
  const draft = pendingDraft(row) ?? (form ? toDraft(form) : undefined);
  if (draft === undefined) return undefined;
  const testCases = testCasesOf(row);
  return testCases.length > 0 ? { ...draft, testCases } : draft;
}

/** How a draft is kept: a sound one becomes the form itself, of another one the last sound form stays what publishing takes. */
export type Kept = { data: Partial<Row>; faults: readonly Problem[] };

/** What is written for this draft. The draft stays beside the form whenever the form alone does not give it back. */
export function keptFrom({ testCases, ...draft }: FormDraft): Kept {
  const form = toForm(draft);
  const faults = formFaults(form);
  const cases = testCases ?? [];
  if (faults.length > 0) return { data: { workingDraft: draft, testCases: cases }, faults };
  const isGivenBack = fingerprint(toDraft(form)) === fingerprint(draft);
  return { data: { document: form, workingDraft: isGivenBack ? null : draft, testCases: cases }, faults };
}

/** What stands between this form and the draft worked on: empty when publishing takes what staff see in the builder. */
export function unfinished(row: Row): readonly Problem[] {
  const draft = pendingDraft(row);
  if (draft === undefined) return [];
  const form: Form = toForm(draft);
  return fingerprint(form) === fingerprint(row.document) ? [] : formFaults(form);
}
