import type { Payload } from 'payload';
import { fingerprint } from '../collections/fingerprint';
import { fromProcedure } from '../collections/procedures/from-procedure';
import { writeDerivedForms } from '../collections/publishing/derived-forms';
import { publishProcedure } from '../collections/publishing/publish';
import { readWorkingCopy } from '../collections/publishing/working-copy';
import { ProblemError } from '../src/problem/problem';
import { checkProcedure } from '../src/procedure/check';
import { lifecycleOf } from '../src/procedure/lifecycle';
import type { Procedure } from '../src/procedure/procedure';
import type { Log, SeedReport } from './report';

/** What the database holds of the seed already. */
type Standing = { seedSha256: string | null };

/**
 * Procedures with derived forms, each released. Every step looks at what is there first, so a seed that was killed goes on where it was
 * and a seed that is complete writes nothing. What staff have changed is never overwritten.
 */
export async function seedProcedureRecords(
  payload: Payload,
  records: readonly Procedure[],
  options: { now: Date; log: Log; report: SeedReport },
): Promise<void> {
  const { log, report } = options;
  const [stored, released] = await Promise.all([storedProcedures(payload), releasedKeys(payload)]);
  const open = records.filter((record) => {
    const address = addressOf(record);
    return stored.get(address)?.seedSha256 !== fingerprint(record) || !released.has(address);
  });
  if (open.length === 0) return;
  log(`Thủ tục: ${open.length}`);
  for (const [place, record] of open.entries()) {
    await seedOne(payload, record, stored.get(addressOf(record)), options);
    if ((place + 1) % 10 === 0 || place + 1 === open.length) log(`Thủ tục ${place + 1}/${open.length}: ${record.name}`);
  }
  for (const { key, problems } of report.refused) {
    for (const { field, code, message } of problems) log(`Không nạp ${key}: ${field ?? ''} ${code}: ${message.vi}`);
  }
}

const addressOf = ({ province, key }: { province: string; key: string }) => `${province}/${key}`;

async function seedOne(
  payload: Payload,
  record: Procedure,
  stored: Standing | undefined,
  { now, report }: { now: Date; report: SeedReport },
): Promise<void> {
  const problems = checkProcedure(record);
  if (problems.length > 0) {
    report.refused.push({ key: record.key, problems });
    return;
  }
  try {
    if (await bringIn(payload, record, stored, report)) await release(payload, record, now, report);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    report.refused.push({ key: record.key, problems: error.problems });
  }
}

/** Writes the record where that is allowed; false when the document belongs to staff. */
async function bringIn(
  payload: Payload,
  record: Procedure,
  stored: Standing | undefined,
  report: SeedReport,
): Promise<boolean> {
  const seedSha256 = fingerprint(record);
  const data = { ...fromProcedure(record), seedSha256 };
  const quietly = { draft: true, depth: 0, overrideAccess: true } as const;
  if (!stored) {
    await payload.create({ collection: 'procedures', data, ...quietly });
    report.created.procedures = (report.created.procedures ?? 0) + 1;
    return true;
  }
  const { row, procedure } = await readWorkingCopy(payload, record);
  const isAsSeeded =
    lifecycleOf(row.state) === 'in-use' && row.seedSha256 !== null && fingerprint(procedure) === row.seedSha256;
  if (!isAsSeeded) {
    if (row.seedSha256 !== seedSha256) report.keptForStaff.push(record.key);
    return false;
  }
  if (row.seedSha256 !== seedSha256) {
    await payload.update({ collection: 'procedures', id: row.id, data, ...quietly });
    report.updated += 1;
  }
  return true;
}

async function release(payload: Payload, record: Procedure, now: Date, report: SeedReport): Promise<void> {
  const copy = await readWorkingCopy(payload, record);
  const untouched = record.cases.flatMap(({ key }) => (copy.forms[key]?.row.origin === 'adjusted' ? [] : [key]));
  await writeDerivedForms(payload, copy, untouched);
  const { isNew } = await publishProcedure(payload, {
    province: record.province,
    key: record.key,
    decision: 'seed',
    approver: null,
    now,
  });
  if (isNew) report.released += 1;
}

async function storedProcedures(payload: Payload): Promise<Map<string, Standing>> {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    limit: 0,
    pagination: false,
    depth: 0,
    select: { province: true, key: true, seedSha256: true },
    overrideAccess: true,
  });
  return new Map(
    docs.map(({ province, key, seedSha256 }) => [
      addressOf({ province: String(province), key: key ?? '' }),
      { seedSha256: seedSha256 ?? null },
    ]),
  );
}

async function releasedKeys(payload: Payload): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'releases',
    where: { decision: { equals: 'seed' } },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { province: true, key: true },
    overrideAccess: true,
  });
  return new Set(docs.map(({ province, key }) => addressOf({ province: String(province), key })));
}
