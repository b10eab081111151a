/** Seeds the database the environment names, telling its progress line by line; a test kills it somewhere on the way. */
import { getPayload } from 'payload';
import config from '../../../payload.config';
import { seedCatalog } from '../../../seed';

const payload = await getPayload({ config });
const report = await seedCatalog(payload, { now: new Date(), log: (line) => console.log(line) });
console.log(`DONE ${JSON.stringify(report.created)}`);
await payload.destroy();
process.exit(0);
