/** Writes a number of lines of the log and chains them, while other processes do the same; says what went wrong. */
import { getPayload } from 'payload';
import { chainAudit } from '../../../collections/audit/chain';
import { writeAudit } from '../../../collections/audit/write';
import config from '../../../payload.config';

const lines = Number(process.argv[2]);
const payload = await getPayload({ config });
const subject = { collection: 'provinces', id: 'H31', title: 'cùng lúc' };
for (let written = 1; written <= lines; written += 1) {
  await writeAudit(payload, { id: `crowd-${process.pid}-${written}`, province: 'H31', action: 'saved', subject });
  await chainAudit(payload);
}
await payload.destroy();
process.exit(0);
