import type { Payload, PayloadRequest } from 'payload';
import { starters } from '../../src/form/blocks/starters';
import { type DerivedForm, deriveForms } from '../../src/form/derive/derive-forms';
import { formsFromStarter, starterForms } from '../../src/form/derive/starter-forms';
import type { Form } from '../../src/form/form';
import { ProblemError } from '../../src/problem/problem';
import { fingerprint } from '../fingerprint';
import { messages } from '../messages';
import type { WorkingCopy } from './working-copy';

/**
 * The forms that come out of a procedure now, by case key: from the model form made for it, else derived. The same procedure gives
 * the same forms, byte for byte.
 */
export function derivedForms({
  procedure,
  agencyNames,
}: Pick<WorkingCopy, 'procedure' | 'agencyNames'>): Record<string, Form> {
  return compiled(starterForms(procedure, { agencyNames }) ?? deriveForms(procedure, { agencyNames }));
}

/** The forms that a model form of staff's choice gives for a procedure, by case key; undefined for one that does not exist. */
export function formsOfStarter(
  id: string,
  { procedure, agencyNames }: Pick<WorkingCopy, 'procedure' | 'agencyNames'>,
): Record<string, Form> | undefined {
  const starter = starters.find((one) => one.id === id);
  return starter === undefined ? undefined : compiled(formsFromStarter(starter, procedure, { agencyNames }));
}

function compiled(made: Record<string, DerivedForm>): Record<string, Form> {
  return Object.fromEntries(Object.entries(made).map(([caseKey, { form }]) => [caseKey, form]));
}

/**
 * Writes the derived form of these cases over whatever is there. A form that is the derived one already stays untouched.
 * @param inside of a transaction: gives each write a request of its own
 * @returns the case keys that were written
 */
export async function writeDerivedForms(
  payload: Payload,
  copy: WorkingCopy,
  caseKeys: readonly string[],
  inside: () => Partial<Pick<PayloadRequest, 'transactionID'>> = () => ({}),
): Promise<string[]> {
  const derived = derivedForms(copy);
  const written: string[] = [];
  for (const caseKey of caseKeys) {
    const form = derived[caseKey];
    if (!form) throw new ProblemError(404, [{ ...messages.unknownCase, field: caseKey }]);
    const row = copy.forms[caseKey]?.row;
    const derivedSha256 = fingerprint(form);
    if (row && fingerprint(row.document) === derivedSha256 && row.derivedSha256 === derivedSha256) continue;
    const data = { document: form, derivedSha256, keptSha256: null };
    if (row) {
      await payload.update({ collection: 'forms', id: row.id, data, depth: 0, overrideAccess: true, req: inside() });
    } else {
      await payload.create({
        collection: 'forms',
        data: { ...data, procedure: copy.row.id, caseKey, province: copy.procedure.province },
        depth: 0,
        overrideAccess: true,
        req: inside(),
      });
    }
    written.push(caseKey);
  }
  return written;
}

/**
 * Keeps the forms of these cases as they are, although something else would be derived now.
 * @throws ProblemError 404 when a case has no form
 */
export async function keepForms(payload: Payload, copy: WorkingCopy, caseKeys: readonly string[]): Promise<void> {
  const derived = derivedForms(copy);
  for (const caseKey of caseKeys) {
    const [row, form] = [copy.forms[caseKey]?.row, derived[caseKey]];
    if (!row || !form) throw new ProblemError(404, [{ ...messages.unknownCase, field: caseKey }]);
    await payload.update({
      collection: 'forms',
      id: row.id,
      data: { keptSha256: fingerprint(form) },
      depth: 0,
      overrideAccess: true,
    });
  }
}
