import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`bulk_jobs\` ADD \`with_falls\` integer;`)
  await db.run(sql`CREATE INDEX \`procedures_v_working_documents_idx\` ON \`_procedures_v\` (\`latest\`,\`version_province_id\`,\`version__status\`,\`version_state\`,\`version_updated_at\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`province_state_agency_submittedAt_idx\` ON \`level_reviews\` (\`province_id\`,\`state\`,\`agency\`,\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`province_state_targetDate_submittedAt_idx\` ON \`level_reviews\` (\`province_id\`,\`state\`,\`target_date\`,\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`province_state_searchText_idx\` ON \`level_reviews\` (\`province_id\`,\`state\`,\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`province_state_procedure_idx\` ON \`level_reviews\` (\`province_id\`,\`state\`,\`procedure_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`procedures_v_working_documents_idx\`;`)
  await db.run(sql`DROP INDEX \`province_state_agency_submittedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`province_state_targetDate_submittedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`province_state_searchText_idx\`;`)
  await db.run(sql`DROP INDEX \`province_state_procedure_idx\`;`)
  await db.run(sql`ALTER TABLE \`bulk_jobs\` DROP COLUMN \`with_falls\`;`)
}
