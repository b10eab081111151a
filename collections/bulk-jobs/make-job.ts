import type { PayloadRequest } from 'payload';
import { readSettings } from '../../src/bulk-work/settings';
import { uuidv7 } from '../../src/database/uuidv7';
import { ProblemError } from '../../src/problem/problem';
import { mayIn, type Staff } from '../access';
import { messages } from '../messages';
import { actionOf } from './actions';
import { bulkMessages } from './messages';
import { beginWork, type Started } from './run';
import { readSelection } from './selection';

/** The province a job is for: the person's own, or the one somebody who works everywhere names. */
function provinceOf(staff: Staff, asked: unknown): string {
  const province = typeof asked === 'string' && asked !== '' ? asked : (staff.province ?? '');
  if (province === '') throw new ProblemError(422, [{ ...bulkMessages.provinceUnknown, field: 'province' }]);
  if (!mayIn(staff, 'edit-catalogue', province)) throw new ProblemError(403, [messages.otherProvince]);
  return province;
}

/**
 * Makes a job and begins its preview: nothing of the catalogue is written.
 * @param body `{"action", "settings", "selection": {"ids"} | {"filter"}, "province"}`
 * @throws ProblemError 422 with field and rule, 403 for another province
 */
export async function makeBulkJob(
  req: PayloadRequest,
  staff: Staff,
  body: Readonly<Record<string, unknown>>,
): Promise<Started> {
  const province = provinceOf(staff, body.province);
  const action = actionOf(body.action);
  if (!action) throw new ProblemError(422, [{ ...bulkMessages.actionUnknown, field: 'action' }]);
  const settings = readSettings(action.fields, { ...Object(body.settings) });
  action.check?.(settings);
  const selection = readSelection(staff, province, body.selection);
  const row = await req.payload.create({
    collection: 'bulk-jobs',
    data: {
      id: uuidv7(),
      title: action.name.vi,
      action: action.id,
      settings: { ...settings },
      selection: { ...selection },
      state: 'previewing',
      total: 0,
      startedBy: staff.id,
      startedByName: staff.name,
      province,
    },
    depth: 0,
    overrideAccess: true,
  });
  return (await beginWork(req.payload, row)) ?? { row, finished: Promise.resolve() };
}
