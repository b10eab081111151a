import type { Payload } from 'payload';
import type { Form } from '../../src/form/form';
import { type Remark, remark } from '../../src/import/remarks';
import type { Procedure } from '../../src/procedure/procedure';
import { fingerprint } from '../fingerprint';
import { derivedForms, writeDerivedForms } from '../publishing/derived-forms';
import { formState } from '../publishing/form-state';
import { readWorkingCopyById, type WorkingCopy, type WorkingForm } from '../publishing/working-copy';
import type { InTransaction } from './in-transaction';

/**
 * Whether nobody has worked on a form: it is what deriving once gave, and nobody decided to keep it so. It may have been made from an
 * older record, or by an older way of deriving; leaving it would leave it behind for ever.
 */
const isUntouched = ({ form, row }: WorkingForm): boolean => !row.keptSha256 && row.derivedSha256 === fingerprint(form);

type Followed = { payload: Payload; inside: () => InTransaction; id: string; before: Procedure };

/** Nothing is derived from a record that is too incomplete for it. */
function derivedOrNone(copy: Pick<WorkingCopy, 'procedure' | 'agencyNames'>): Record<string, Form> {
  try {
    return derivedForms(copy);
  } catch {
    return {};
  }
}

type Due = {
  /** Cases whose form is written anew. */
  due: string[];
  /** Names of the cases whose form stays although the record has moved on. */
  byHand: string[];
  /** What deriving gives now, by case. */
  now: Record<string, Form>;
  isAsDerived: (caseKey: string, form: unknown) => boolean;
};

/** Which forms follow a change. @param copy with the record after it */
export function formsDue(copy: Omit<WorkingCopy, 'row'>, before: Procedure): Due {
  const was = derivedOrNone({ ...copy, procedure: before });
  const now = derivedOrNone(copy);
  const isAsDerived = (caseKey: string, form: unknown) =>
    was[caseKey] !== undefined && fingerprint(form) === fingerprint(was[caseKey]);
  const due: string[] = [];
  const byHand: string[] = [];
  for (const { key, name } of copy.procedure.cases) {
    const [working, form] = [copy.forms[key], now[key]];
    if (!form) continue;
    const isNew = !before.cases.some((each) => each.key === key);
    if (working ? isAsDerived(key, working.form) || isUntouched(working) : isNew) due.push(key);
    else if (working && formState(working, form) === 'outdated') byHand.push(name);
  }
  return { due, byHand, now, isAsDerived };
}

/**
 * Lets the forms of a procedure follow a change of its record: a form that is as deriving gave it becomes the one derived now, a new case gets
 * its form, a case that is gone takes such a form along. Forms that staff changed, or decided to keep, stay. Following the change back gives
 * the forms that were there; one that was behind then is up to date with the record that is back.
 * @returns what to tell of it
 */
export async function followForms({ payload, inside, id, before }: Followed): Promise<Remark[]> {
  const copy = await readWorkingCopyById(payload, id, inside());
  const { due, byHand, isAsDerived } = formsDue(copy, before);
  const written = await writeDerivedForms(payload, copy, due, inside);
  await removeOfGoneCases({ payload, inside, id, before }, copy, isAsDerived);
  return [
    ...(written.length > 0 ? [remark('forms-renewed', 'documents', '')] : []),
    ...(byHand.length > 0 ? [remark('forms-behind', 'documents', '', { names: byHand.join('; ') })] : []),
  ];
}

async function removeOfGoneCases(
  { payload, inside, id, before }: Followed,
  { procedure }: WorkingCopy,
  isAsDerived: (caseKey: string, form: unknown) => boolean,
): Promise<void> {
  const gone = before.cases.flatMap(({ key }) => (procedure.cases.some((each) => each.key === key) ? [] : [key]));
  if (gone.length === 0) return;
  const { docs } = await payload.find({
    collection: 'forms',
    where: { and: [{ procedure: { equals: id } }, { caseKey: { in: gone } }] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req: inside(),
  });
  for (const { id: form, caseKey, document } of docs) {
    if (!isAsDerived(caseKey, document)) continue;
    await payload.delete({ collection: 'forms', id: form, depth: 0, overrideAccess: true, req: inside() });
  }
}
