/**
 * `npm run audit:verify`: reads the audit log and says which lines were removed or altered. Ends with 1 when there are any.
 * It may run beside the server.
 */
import { existsSync } from 'node:fs';
import { getPayload } from 'payload';
import { readMarks } from '../collections/audit/marks';
import { verifyAudit } from '../collections/audit/verify';
import { dataDirOf } from '../src/database/data-dir';

if (existsSync('.env')) process.loadEnvFile('.env');
process.env.PAYLOAD_LOG_LEVEL ??= 'error';

const words = {
  removed: 'đã bị xóa (removed)',
  altered: 'đã bị sửa (altered)',
  relinked: 'không nối với dòng trước (relinked)',
  rewritten: 'khác với mốc đã lưu ngoài cơ sở dữ liệu (rewritten)',
} as const;

const { default: config } = await import('../payload.config');
const payload = await getPayload({ config });
const reports = await verifyAudit(payload, readMarks(dataDirOf(process.env)));
for (const { province, lines, faults } of reports) {
  console.log(
    `${province}: ${lines} dòng, ${faults.length === 0 ? 'toàn vẹn (intact)' : `${faults.length} chỗ sai (faults)`}`,
  );
  for (const { sequence, kind } of faults) console.log(`  ${province} dòng ${sequence}: ${words[kind]}`);
}
const count = reports.reduce((sum, { faults }) => sum + faults.length, 0);
console.log(
  `RESULT ${JSON.stringify({ chains: reports.length, lines: reports.reduce((sum, { lines }) => sum + lines, 0), faults: count })}`,
);
await payload.destroy();
process.exit(count === 0 ? 0 : 1);
