import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`portal_pulls\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`portal_key\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`pulls\` numeric NOT NULL,
  	\`last_at\` text NOT NULL,
  	\`province_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`portal_pulls_province_idx\` ON \`portal_pulls\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`portal_pulls_updated_at_idx\` ON \`portal_pulls\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`portal_pulls_created_at_idx\` ON \`portal_pulls\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`portalKey_province_key_revision_idx\` ON \`portal_pulls\` (\`portal_key\`,\`province_id\`,\`key\`,\`revision\`);`)
  await db.run(sql`CREATE INDEX \`province_key_2_idx\` ON \`portal_pulls\` (\`province_id\`,\`key\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`portal_pulls\`;`)
}
