import type { Advice, AdviceCheck, AdviceInput } from './advice';
import { documents } from './checks/documents';
import { duplicateName } from './checks/duplicate-name';
import { emptyPart } from './checks/empty-part';
import { fees } from './checks/fees';
import { knownData } from './checks/known-data';
import { missingHint } from './checks/missing-hint';
import { notNfc } from './checks/not-nfc';
import { officeWords } from './checks/office-words';
import { overLong } from './checks/over-long';
import { sameChoice } from './checks/same-choice';
import { sameQuestion } from './checks/same-question';
import { sensitive } from './checks/sensitive';
import { unanswerable } from './checks/unanswerable';
import { unlabelled } from './checks/unlabelled';
import { untouched } from './checks/untouched';

export type { Advice, AdviceInput, OfficeWord, ProcedureDocument, ProcedureFee, ProcedureNeeds } from './advice';
export { longMinutes, minutesToFill } from './minutes';

/** Every check while a form is being built, the gravest first. */
export const adviceChecks: readonly AdviceCheck[] = [
  unlabelled,
  duplicateName,
  unanswerable,
  notNfc,
  documents,
  fees,
  sensitive,
  sameQuestion,
  sameChoice,
  untouched,
  overLong,
  emptyPart,
  knownData,
  missingHint,
  officeWords,
];

/** All advice on a draft, in the order of the checks; the same draft gives the same advice with the same ids. */
export function adviseOn(input: AdviceInput): Advice[] {
  const seen = new Map<string, number>();
  return adviceChecks.flatMap((check) =>
    check.find(input).map((found): Advice => {
      const name = `${check.name} ${found.place} ${found.text.en}`;
      const times = seen.get(name) ?? 0;
      seen.set(name, times + 1);
      return { id: times === 0 ? name : `${name} ${times + 1}`, check: check.name, ...found };
    }),
  );
}
