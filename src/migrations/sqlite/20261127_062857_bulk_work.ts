import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`bulk_jobs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`settings\` text,
  	\`selection\` text,
  	\`state\` text NOT NULL,
  	\`total\` numeric DEFAULT 0 NOT NULL,
  	\`counts\` text,
  	\`problems\` text,
  	\`started_by\` text NOT NULL,
  	\`started_by_name\` text,
  	\`worker\` text,
  	\`alive_at\` text,
  	\`province_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`bulk_jobs_state_idx\` ON \`bulk_jobs\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`bulk_jobs_province_idx\` ON \`bulk_jobs\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`bulk_jobs_updated_at_idx\` ON \`bulk_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`bulk_jobs_created_at_idx\` ON \`bulk_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`province_createdAt_1_idx\` ON \`bulk_jobs\` (\`province_id\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`bulk_rows\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`job\` text NOT NULL,
  	\`place\` numeric NOT NULL,
  	\`procedure\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`title\` text,
  	\`agency\` text,
  	\`status\` text NOT NULL,
  	\`changes\` text,
  	\`notes\` text,
  	\`problems\` text,
  	\`search_text\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`job_place_idx\` ON \`bulk_rows\` (\`job\`,\`place\`);`)
  await db.run(sql`CREATE INDEX \`job_status_place_idx\` ON \`bulk_rows\` (\`job\`,\`status\`,\`place\`);`)
  await db.run(sql`ALTER TABLE \`named_lists\` ADD \`published\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`named_lists\` ADD \`public_key\` text;`)
  await db.run(sql`CREATE INDEX \`named_lists_published_idx\` ON \`named_lists\` (\`published\`);`)
  await db.run(sql`CREATE INDEX \`named_lists_public_key_idx\` ON \`named_lists\` (\`public_key\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`bulk_jobs\`;`)
  await db.run(sql`DROP TABLE \`bulk_rows\`;`)
  await db.run(sql`DROP INDEX \`named_lists_published_idx\`;`)
  await db.run(sql`DROP INDEX \`named_lists_public_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`named_lists\` DROP COLUMN \`published\`;`)
  await db.run(sql`ALTER TABLE \`named_lists\` DROP COLUMN \`public_key\`;`)
}
