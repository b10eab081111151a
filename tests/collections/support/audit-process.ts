/** Writes and chains lines of the log without end, telling how many; a test kills it somewhere on the way. */
import { getPayload } from 'payload';
import { chainAudit } from '../../../collections/audit/chain';
import { writeAudit } from '../../../collections/audit/write';
import config from '../../../payload.config';

const payload = await getPayload({ config });
const subject = { collection: 'provinces', id: 'H21', title: 'dòng bị ngắt' };
for (let written = 1; ; written += 1) {
  await writeAudit(payload, { id: `killed-${process.pid}-${written}`, province: 'H21', action: 'saved', subject });
  if (written % 3 === 0) void chainAudit(payload);
  console.log(`WRITTEN ${written}`);
}
