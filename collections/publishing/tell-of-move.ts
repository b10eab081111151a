import type { Payload } from 'payload';
import type { Procedure } from '../../src/procedure/procedure';
import { stepInWords } from '../../src/service-level/level-step';
import { idOf } from '../fields/relation';
import { raiseNotice } from '../notices/raise';
import type { Moved } from './reassess';
import { readWorkingCopy } from './working-copy';

/** Tells the owners of a procedure that its published level fell, or rose again, by itself. Safe to repeat; the line in the log follows the release. */
export async function tellOfMove(
  payload: Payload,
  { release, from, move }: Moved,
  procedure: Procedure,
): Promise<void> {
  const { province, key, revision, level } = release;
  const { row } = await readWorkingCopy(payload, { province, key });
  const name = `${province}/${key}/${revision}`;
  const link = `/admin/collections/procedures/${row.id}`;
  // The number, or where that stays the name on the scale in force: «từ 0 xuống 0» would say nothing.
  const step = from.legacy === level.legacy ? stepInWords({ from, to: level })[0] : undefined;
  const values = {
    procedure: procedure.name,
    from: step?.from?.vi ?? from.legacy,
    to: step?.to.vi ?? level.legacy,
    reason: move.because.vi,
  };
  await raiseNotice(payload, {
    kind: move.direction === 'fallen' ? 'level-fallen' : 'level-risen',
    province,
    key: `level-${move.direction}:${name}`,
    agency: idOf(row.managingAgency),
    link,
    values,
  });
}
