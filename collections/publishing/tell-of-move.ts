import type { Payload } from 'payload';
import type { Procedure } from '../../src/procedure/procedure';
import { writeAudit } from '../audit/write';
import { idOf } from '../fields/relation';
import { raiseNotice } from '../notices/raise';
import type { Moved } from './reassess';
import { readWorkingCopy } from './working-copy';

/** Tells the owners of a procedure that its published level fell, or rose again, by itself, and writes it down. Safe to repeat. */
export async function tellOfMove(
  payload: Payload,
  { release, from, move }: Moved,
  procedure: Procedure,
): Promise<void> {
  const { province, key, revision, level } = release;
  const { row } = await readWorkingCopy(payload, { province, key });
  const name = `${province}/${key}/${revision}`;
  const link = `/admin/collections/procedures/${row.id}`;
  const values = { procedure: procedure.name, from: from.legacy, to: level.legacy, reason: move.because.vi };
  await writeAudit(payload, {
    id: `level-${move.direction}:${name}`,
    province,
    action: move.direction === 'fallen' ? 'level-fallen' : 'level-risen',
    subject: { collection: 'procedures', id: row.id, title: procedure.name },
    procedure: key,
    changes: [{ field: 'level', from: from.legacy, to: level.legacy }],
    reason: move.because.vi,
  });
  await raiseNotice(payload, {
    kind: move.direction === 'fallen' ? 'level-fallen' : 'level-risen',
    province,
    key: `level-${move.direction}:${name}`,
    agency: idOf(row.managingAgency),
    link,
    values,
  });
}
