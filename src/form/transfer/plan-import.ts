import type { Problem } from '../../problem/problem';
import { canonicalText } from '../canonical';
import type { Form } from '../form';
import type { CarriedForm, TransferLine } from './bundle';
import { problem, type ReadBundle } from './read-bundle';
import { inFileOrder } from './write-bundle';

/** Where a form belongs. */
export type FormAddress = Pick<CarriedForm, 'province' | 'procedure' | 'case'>;

/**
 * What importing a file does to each form, by its stable address: new, changed, the same (then nothing is written, so a second import
 * changes nothing) or refused with the reason. `existing` gives the stored form, `mayWrite` says whether the person may write there,
 * `check` whether the form is sound. Forms that another form blocks do not hold back the others.
 */
export function planImport(
  read: ReadBundle,
  existing: (address: FormAddress) => CarriedForm | undefined,
  mayWrite: (address: FormAddress) => boolean,
  check: (form: Form) => readonly Problem[] = () => [],
): TransferLine[] {
  const lines = inFileOrder(read.forms).map(({ line, ...carried }): TransferLine => {
    const { province, procedure, case: caseKey, form } = carried;
    const found = { province, procedure, case: caseKey, title: form.title };
    if (!mayWrite(found)) return { ...found, outcome: 'refused', problems: [problem('not-yours', {}, line)] };
    const stored = existing(found);
    if (stored !== undefined && contentOf(stored) === contentOf(carried))
      return { ...found, outcome: 'same', problems: [] };
    const faults = check(form).map(({ code, message }) => ({ code, message, line }));
    if (faults.length > 0) return { ...found, outcome: 'refused', problems: faults };
    return { ...found, outcome: stored === undefined ? 'new' : 'changed', problems: [], carried };
  });
  const unread = read.problems.map(
    (one): TransferLine => ({ province: '', procedure: '', case: '', title: '', outcome: 'refused', problems: [one] }),
  );
  return [...lines, ...unread];
}

function contentOf({ form, testCases }: CarriedForm): string {
  return canonicalText({ form, testCases: testCases ?? [] });
}
