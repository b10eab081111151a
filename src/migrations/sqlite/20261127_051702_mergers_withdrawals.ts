import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`procedure_merges\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`kept\` text NOT NULL,
  	\`kept_key\` text NOT NULL,
  	\`retired\` text NOT NULL,
  	\`choices\` text NOT NULL,
  	\`before\` text NOT NULL,
  	\`after_sha256\` text NOT NULL,
  	\`public_sha256\` text,
  	\`merged_by\` text NOT NULL,
  	\`merged_by_name\` text,
  	\`merged_at\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`undone_by\` text,
  	\`undone_at\` text,
  	\`settled\` integer DEFAULT false NOT NULL,
  	\`province_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`procedure_merges_kept_idx\` ON \`procedure_merges\` (\`kept\`);`)
  await db.run(sql`CREATE INDEX \`procedure_merges_settled_idx\` ON \`procedure_merges\` (\`settled\`);`)
  await db.run(sql`CREATE INDEX \`procedure_merges_province_idx\` ON \`procedure_merges\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`procedure_merges_updated_at_idx\` ON \`procedure_merges\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`procedure_merges_created_at_idx\` ON \`procedure_merges\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`province_mergedAt_idx\` ON \`procedure_merges\` (\`province_id\`,\`merged_at\`);`)
  await db.run(sql`CREATE TABLE \`duplicate_verdicts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`pair\` text NOT NULL,
  	\`one\` text NOT NULL,
  	\`other\` text NOT NULL,
  	\`one_name\` text,
  	\`other_name\` text,
  	\`decided_by\` text NOT NULL,
  	\`decided_by_name\` text,
  	\`decided_at\` text NOT NULL,
  	\`province_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`duplicate_verdicts_province_idx\` ON \`duplicate_verdicts\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`duplicate_verdicts_updated_at_idx\` ON \`duplicate_verdicts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`duplicate_verdicts_created_at_idx\` ON \`duplicate_verdicts\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`province_pair_idx\` ON \`duplicate_verdicts\` (\`province_id\`,\`pair\`);`)
  await db.run(sql`ALTER TABLE \`procedures\` ADD \`state\` text DEFAULT 'in-use';`)
  await db.run(sql`ALTER TABLE \`procedures\` ADD \`retirement\` text;`)
  await db.run(sql`CREATE INDEX \`procedures_state_idx\` ON \`procedures\` (\`state\`);`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` ADD \`version_state\` text DEFAULT 'in-use';`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` ADD \`version_retirement\` text;`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_version_state_idx\` ON \`_procedures_v\` (\`version_state\`);`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`withdrawal\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`moved_to\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`procedure_merges\`;`)
  await db.run(sql`DROP TABLE \`duplicate_verdicts\`;`)
  await db.run(sql`DROP INDEX \`procedures_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`procedures\` DROP COLUMN \`state\`;`)
  await db.run(sql`ALTER TABLE \`procedures\` DROP COLUMN \`retirement\`;`)
  await db.run(sql`DROP INDEX \`_procedures_v_version_version_state_idx\`;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` DROP COLUMN \`version_state\`;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` DROP COLUMN \`version_retirement\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`withdrawal\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`moved_to\`;`)
}
