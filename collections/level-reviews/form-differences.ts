import { compareForms, type FormChange } from '../../src/form/compare';
import type { Form } from '../../src/form/form';
import { fillText, type Text } from '../../src/messages/text';
import { type ChangeEffect, heaviest } from '../../src/procedure/compare';
import type { ReleaseContent } from '../../src/service-list/release';
import { reviewTexts } from './messages';

/** What differs in the form of a case. */
export type FormDifference = { caseKey: string; changes: { path: string; text: Text; effect: ChangeEffect }[] };

/** The forms of two contents of the same procedure, case by case; cases whose forms are the same are left out. */
export function compareFormsOfCases(before: ReleaseContent, after: ReleaseContent): FormDifference[] {
  const keys = [...new Set([...Object.keys(before.forms), ...Object.keys(after.forms)])];
  return keys.flatMap((caseKey) => {
    const changes = formChanges(before.forms[caseKey], after.forms[caseKey]);
    return changes.length > 0 ? [{ caseKey, changes }] : [];
  });
}

function formChanges(before: Form | undefined, after: Form | undefined): FormDifference['changes'] {
  if (before && after) return compareForms(before, after).map(asDifference);
  if (after) return [{ path: '', effect: 'compatible', text: fillText(reviewTexts.formAdded, { title: after.title }) }];
  if (before)
    return [{ path: '', effect: 'breaking', text: fillText(reviewTexts.formRemoved, { title: before.title }) }];
  return [];
}

const meanings = { cosmetic: 'harmless', compatible: 'compatible', breaking: 'breaking' } as const;

/** A change of a form weighs what it means for whoever it hits hardest: stored drafts or other people's programs. */
function asDifference({ id, text, effect: { drafts, portals } }: FormChange): FormDifference['changes'][number] {
  return { path: id, text, effect: heaviest([{ effect: meanings[drafts] }, { effect: meanings[portals] }]) };
}
