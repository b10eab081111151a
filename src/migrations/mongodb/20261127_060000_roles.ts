import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb';

/**
 * What the roles asked of rows that were there before them (on SQLite: 20261127_013913_roles): dossiers know the agency of their number,
 * procedures the department in charge, and whoever digitised could see dossiers, which is the officer's role now. Rows made since have
 * these fields, so only where a field is missing altogether is anything written; run again it does nothing, so it needs no
 * transaction, which would not hold all the dossiers of a nation.
 */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const { dossiers, procedures, users } = payload.db.collections;
  await dossiers?.collection.updateMany(
    { agency: { $exists: false } },
    [{ $set: { agency: { $arrayElemAt: [{ $split: ['$number', '-'] }, 0] } } }],
  );
  await users?.collection.updateMany(
    { role: 'digitiser', otherRoles: { $exists: false } },
    { $set: { otherRoles: ['officer'] } },
  );
  const department = { managingAgency: { $exists: false }, 'performers.kind': 'department' };
  await procedures?.collection.updateMany(
    department,
    [{ $set: { managingAgency: '$performers.agency' } }],
  );
  await payload.db.versions.procedures?.collection.updateMany(
    { 'version.managingAgency': { $exists: false }, 'version.performers.kind': 'department' },
    [{ $set: { 'version.managingAgency': '$version.performers.agency' } }],
  );
}

/** Nothing is taken back: what was filled in is what saving would fill in. */
export async function down(_args: MigrateDownArgs): Promise<void> {}
