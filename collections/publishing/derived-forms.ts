import type { Payload } from 'payload';
import { deriveForms } from '../../src/form/derive/derive-forms';
import { starterForms } from '../../src/form/derive/starter-forms';
import type { Form } from '../../src/form/form';
import { toForm } from '../../src/form/to-schema';
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
  const made = starterForms(procedure, { agencyNames }) ?? deriveForms(procedure, { agencyNames });
  return Object.fromEntries(Object.entries(made).map(([caseKey, { draft }]) => [caseKey, toForm(draft)]));
}

/**
 * Writes the derived form of these cases over whatever is there. A form that is the derived one already stays untouched.
 * @returns the case keys that were written
 */
export async function writeDerivedForms(
  payload: Payload,
  copy: WorkingCopy,
  caseKeys: readonly string[],
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
      await payload.update({ collection: 'forms', id: row.id, data, depth: 0, overrideAccess: true });
    } else {
      await payload.create({
        collection: 'forms',
        data: { ...data, procedure: copy.row.id, caseKey, province: copy.procedure.province },
        depth: 0,
        overrideAccess: true,
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
