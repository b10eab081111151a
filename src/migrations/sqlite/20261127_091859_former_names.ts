import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`agencies\` ADD \`former_names\` text;`)
  await db.run(sql`ALTER TABLE \`sectors\` ADD \`former_names\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`agencies\` DROP COLUMN \`former_names\`;`)
  await db.run(sql`ALTER TABLE \`sectors\` DROP COLUMN \`former_names\`;`)
}
