/** Goes on with bulk jobs in a process of its own, telling how far they are; a test kills it on the way. */
import { getPayload } from 'payload';
import { startBulk } from '../../../collections/bulk-jobs/run';
import { bulkJobsHere } from '../../../collections/bulk-jobs/running';
import config from '../../../payload.config';

const payload = await getPayload({ config });
const id = process.argv[2] ?? '';
const { finished } = await startBulk(payload, id, 'start');
const telling = setInterval(() => console.log(`DONE ${bulkJobsHere().get(id)?.progress().done ?? 0}`), 1);
await finished;
clearInterval(telling);
console.log('FINISHED');
process.exit(0);
