import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`province_updatedAt_idx\` ON \`procedures\` (\`province_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_province_version_updatedAt_idx\` ON \`_procedures_v\` (\`version_province_id\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`state_submittedAt_idx\` ON \`level_reviews\` (\`state\`,\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`province_updatedAt_1_idx\` ON \`dossiers\` (\`province_id\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`province_updatedAt_2_idx\` ON \`dossier_counts\` (\`province_id\`,\`updated_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`province_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version_province_version_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`state_submittedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`province_updatedAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`province_updatedAt_2_idx\`;`)
}
