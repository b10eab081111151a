/**
 * Merges two procedures in a process of its own and stops in the middle, where a test kills it. `argv`: the moment (`inside`: everything is
 * written but the row that is the merger, nothing is committed; `after`: committed, nothing withdrawn yet), the kept, the retired, the person.
 */
import { createLocalReq, getPayload } from 'payload';
import { asStaff } from '../../../collections/level-reviews/reviewers';
import { mergeInto } from '../../../collections/procedure-merges/merge';
import { readWorkingCopyById } from '../../../collections/publishing/working-copy';
import config from '../../../payload.config';

const [, , moment = '', kept = '', retired = '', person = ''] = process.argv;
const payload = await getPayload({ config });
const user = await payload.findByID({ collection: 'users', id: person, depth: 0 });
const staff = asStaff(user);
if (!staff) throw new Error('no clerk');

function stopHere(): Promise<never> {
  console.log('STOPPED');
  return new Promise(() => setInterval(() => undefined, 1_000));
}

const insert = payload.db.create.bind(payload.db);
payload.db.create = (options) =>
  moment === 'inside' && options.collection === 'procedure-merges' ? stopHere() : insert(options);
const create = payload.create.bind(payload);
payload.create = (options) => (moment === 'after' && options.collection === 'releases' ? stopHere() : create(options));

const revs: Record<string, unknown> = {};
for (const id of [kept, retired]) revs[id] = (await readWorkingCopyById(payload, id)).row.rev;
const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload);
const deed = { kept, retired: [retired], choices: { requirements: retired }, reason: 'Trùng', revs };
await mergeInto(req, deed, { staff, now: new Date() });
console.log('FINISHED');
process.exit(0);
