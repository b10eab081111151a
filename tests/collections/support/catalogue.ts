import type { Payload } from 'payload';
import { fromProcedure } from '../../../collections/procedures/from-procedure';
import { writeDerivedForms } from '../../../collections/publishing/derived-forms';
import { publishProcedure } from '../../../collections/publishing/publish';
import { readWorkingCopy } from '../../../collections/publishing/working-copy';
import { seedProcedures } from '../../../seed/read';
import type { Procedure } from '../../../src/procedure/procedure';

/** A real record, to be varied. */
export function sampleRecord(): Procedure {
  const record = seedProcedures().find(({ performers }) => performers.kind === 'communes');
  if (!record) throw new Error('no seed');
  return record;
}

/** Stores a record as a draft with its derived forms. @returns the id of its document */
export async function addDraft(payload: Payload, record: Procedure): Promise<string> {
  await payload.create({ collection: 'procedures', data: fromProcedure(record), draft: true });
  const copy = await readWorkingCopy(payload, record);
  const keys = record.cases.map(({ key }) => key);
  await writeDerivedForms(payload, copy, keys);
  return copy.row.id;
}

/** The same, published. */
export async function addReleased(payload: Payload, record: Procedure): Promise<string> {
  const id = await addDraft(payload, record);
  await publishProcedure(payload, { ...record, decision: 'direct', approver: null, now: new Date() });
  return id;
}
