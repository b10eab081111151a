import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`master_links\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`procedure\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`master\` text NOT NULL,
  	\`deviations\` text NOT NULL,
  	\`told_revision\` numeric NOT NULL,
  	\`open_count\` numeric NOT NULL,
  	\`since\` text NOT NULL,
  	\`by_name\` text,
  	\`province_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`master_links_province_idx\` ON \`master_links\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`master_links_updated_at_idx\` ON \`master_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`master_links_created_at_idx\` ON \`master_links\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`procedure_idx\` ON \`master_links\` (\`procedure\`);`)
  await db.run(sql`CREATE INDEX \`master_province_idx\` ON \`master_links\` (\`master\`,\`province_id\`);`)
  await db.run(sql`ALTER TABLE \`imports\` ADD \`follow_masters\` integer;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`master_links\`;`)
  await db.run(sql`ALTER TABLE \`imports\` DROP COLUMN \`follow_masters\`;`)
}
