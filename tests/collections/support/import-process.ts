/** Accepts a planned import in a process of its own, telling how far it is; a test kills it on the way. `argv[2]` is the import. */
import { getPayload } from 'payload';
import { startApply } from '../../../collections/imports/run-import';
import config from '../../../payload.config';

const payload = await getPayload({ config });
const order = { verdicts: ['new'], lines: [], except: [], agencies: [] };
const { job, finished } = await startApply(payload, process.argv[2] ?? '', order);
const telling = setInterval(() => console.log(`DONE ${job.progress().done}`), 1);
await finished;
clearInterval(telling);
console.log('FINISHED');
process.exit(0);
