import type { Payload, PayloadRequest } from 'payload';
import { insertBatchOf } from '../../src/database/insert-batch';
import type { Form } from '../../src/form/form';
import type { Procedure } from '../../src/procedure/procedure';
import { derivedForms } from '../publishing/derived-forms';
import { newForm, newProcedure } from './new-documents';

/** A record with its forms by case key, ready to be stored. */
export type ProcedureWithForms = { record: Procedure; forms: Record<string, Form> };

/**
 * Forms that come out of the record; a record too incomplete for it gets none yet, staff derive them when it is complete. Derived forms
 * are sound (tests/form-derive/any-procedure.test.ts), so they are not compiled here to find that out: that would take ten times as long
 * as everything else. Publishing checks them like any other.
 */
export function formsOf(record: Procedure, agencyNames: Record<string, string>): Record<string, Form> {
  try {
    return derivedForms({ procedure: record, agencyNames });
  } catch {
    return {};
  }
}

/**
 * Stores new drafts with their derived forms, leaving exactly what Payload's own operations would have left, at several times their speed.
 * The caller has made sure that keys are free and that sectors and agencies exist in the province. Runs in the transaction of `req`.
 * @returns the ids of the procedures, in order
 */
export async function insertProcedures(
  payload: Payload,
  req: Pick<PayloadRequest, 'transactionID'>,
  procedures: readonly ProcedureWithForms[],
): Promise<string[]> {
  const made = procedures.map(({ record, forms }) => {
    const document = newProcedure(record);
    const { province } = record;
    const own = Object.entries(forms).map(([key, form]) => newForm({ id: document.id, province }, key, form));
    return { document, own };
  });
  const insert = insertBatchOf(payload);
  const own = made.flatMap((each) => each.own);
  await insert(
    'procedures',
    made.map(({ document }) => document),
    req,
  );
  if (own.length > 0) await insert('forms', own, req);
  return made.map(({ document }) => document.id);
}
