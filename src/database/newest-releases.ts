import type { Payload } from 'payload';

export type NewestRelease = { province: string; sequence: number; sha256: string };

/**
 * The newest release of every province that has any. Asked once a second, so it goes past Payload: one probe of the unique index
 * (province, sequence) per province, whatever the number of releases.
 */
export async function newestReleases(payload: Payload): Promise<NewestRelease[]> {
  const database = payload.db;
  if ('client' in database && isSqlClient(database.client)) {
    const { rows } = await database.client.execute(newestPerProvince);
    return rows.filter(isNewest);
  }
  return newestOnMongo(payload);
}

/** The inner select goes down the index (province, sequence) from its end. Joined on `max(sequence)`, SQLite reads all releases instead. */
const newestPerProvince = `
  select p.id as province, r.sequence as sequence, r.sha256 as sha256
  from provinces p
  join releases r on r.id = (select s.id from releases s where s.province_id = p.id order by s.sequence desc limit 1)`;

type SqlClient = { execute: (sql: string) => Promise<{ rows: unknown[] }> };

const isSqlClient = (value: unknown): value is SqlClient =>
  typeof value === 'object' && value !== null && 'execute' in value && typeof value.execute === 'function';

const isNewest = (row: unknown): row is NewestRelease =>
  typeof row === 'object' &&
  row !== null &&
  'province' in row &&
  typeof row.province === 'string' &&
  'sequence' in row &&
  typeof row.sequence === 'number' &&
  'sha256' in row &&
  typeof row.sha256 === 'string';

async function newestOnMongo(payload: Payload): Promise<NewestRelease[]> {
  const releases = payload.db.collections.releases?.collection;
  const provinces = payload.db.collections.provinces?.collection;
  if (!releases || !provinces) return [];
  const codes = await provinces.find({}, { projection: { _id: 1 } }).toArray();
  const newest = await Promise.all(
    codes.map(({ _id }) =>
      releases.findOne(
        { province: String(_id) },
        { sort: { sequence: -1 }, projection: { _id: 0, province: 1, sequence: 1, sha256: 1 } },
      ),
    ),
  );
  return newest.flatMap((row: unknown) => (isNewest(row) ? [row] : []));
}
