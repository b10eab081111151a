/**
 * Approves a request in a process of its own and goes no further than the decision: the release is asked for and never written. A test
 * kills it there. `argv`: the request, who approves it.
 */
import { getPayload } from 'payload';
import { decide } from '../../../collections/level-reviews/decide';
import { asStaff } from '../../../collections/level-reviews/reviewers';
import config from '../../../payload.config';

const [, , review = '', reviewer = ''] = process.argv;
const payload = await getPayload({ config });
const staff = asStaff(await payload.findByID({ collection: 'users', id: reviewer, depth: 0 }));
if (!staff) throw new Error('no reviewer');
const create = payload.create.bind(payload);
payload.create = (options) => {
  if (options.collection !== 'releases') return create(options);
  console.log('DECIDED');
  return new Promise(() => setInterval(() => undefined, 1_000));
};
await decide(payload, { event: 'approve', review, staff, text: '', field: null, askedOf: null, now: new Date() });
console.log('FINISHED');
process.exit(0);
