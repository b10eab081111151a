import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`users_other_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_other_roles_order_idx\` ON \`users_other_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_other_roles_parent_idx\` ON \`users_other_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`agencies_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agencies_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_agencies_id_idx\` ON \`users_rels\` (\`agencies_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_lines\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`actor_name\` text,
  	\`actor_id\` text,
  	\`subject_title\` text,
  	\`subject_collection\` text,
  	\`subject_id\` text,
  	\`procedure\` text,
  	\`sequence\` numeric NOT NULL,
  	\`release_sequence\` numeric,
  	\`hash\` text NOT NULL,
  	\`content\` text NOT NULL,
  	\`province\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_lines_at_idx\` ON \`audit_lines\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_lines_action_idx\` ON \`audit_lines\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_lines_actor_id_idx\` ON \`audit_lines\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`audit_lines_subject_id_idx\` ON \`audit_lines\` (\`subject_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`province_sequence_1_idx\` ON \`audit_lines\` (\`province\`,\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`province_procedure_idx\` ON \`audit_lines\` (\`province\`,\`procedure\`);`)
  await db.run(sql`CREATE INDEX \`province_releaseSequence_idx\` ON \`audit_lines\` (\`province\`,\`release_sequence\`);`)
  await db.run(sql`CREATE TABLE \`audit_pending\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`content\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`recipient_id\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`read_at\` text,
  	\`raised_at\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`link\` text NOT NULL,
  	\`values\` text NOT NULL,
  	\`mail_state\` text NOT NULL,
  	\`mail_attempts\` numeric NOT NULL,
  	\`mail_due_at\` text NOT NULL,
  	\`province\` text NOT NULL,
  	FOREIGN KEY (\`recipient_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_recipient_idx\` ON \`notices\` (\`recipient_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`recipient_key_idx\` ON \`notices\` (\`recipient_id\`,\`key\`);`)
  await db.run(sql`CREATE INDEX \`recipient_raisedAt_idx\` ON \`notices\` (\`recipient_id\`,\`raised_at\`);`)
  await db.run(sql`CREATE INDEX \`mailState_mailDueAt_idx\` ON \`notices\` (\`mail_state\`,\`mail_due_at\`);`)
  await db.run(sql`ALTER TABLE \`procedures\` ADD \`managing_agency_id\` text REFERENCES agencies(id);`)
  await db.run(sql`CREATE INDEX \`procedures_managing_agency_idx\` ON \`procedures\` (\`managing_agency_id\`);`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` ADD \`version_managing_agency_id\` text REFERENCES agencies(id);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_version_managing_agency_idx\` ON \`_procedures_v\` (\`version_managing_agency_id\`);`)
  await db.run(sql`ALTER TABLE \`dossiers\` ADD \`agency\` text;`)
  await db.run(sql`CREATE INDEX \`dossiers_agency_idx\` ON \`dossiers\` (\`agency\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`disabled\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mail_notices\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_secret\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_confirmed_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`totp_last_step\` numeric;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`recovery_hashes\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`oidc_subject\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`session_notes\` text;`)
  await db.run(sql`CREATE INDEX \`users_role_idx\` ON \`users\` (\`role\`);`)
  await db.run(sql`CREATE INDEX \`users_oidc_subject_idx\` ON \`users\` (\`oidc_subject\`);`)
  // What the new columns say about rows that were there before.
  await db.run(sql`UPDATE \`procedures\` SET \`managing_agency_id\` = \`performers_agency_id\` WHERE \`performers_kind\` = 'department'`)
  await db.run(sql`UPDATE \`_procedures_v\` SET \`version_managing_agency_id\` = \`version_performers_agency_id\` WHERE \`version_performers_kind\` = 'department'`)
  await db.run(sql`UPDATE \`dossiers\` SET \`agency\` = substr(\`number\`, 1, instr(\`number\`, '-') - 1)`)
  // Digitisers saw the dossiers of their province until now: that is the officer's role.
  await db.run(sql`INSERT INTO \`users_other_roles\` (\`order\`, \`parent_id\`, \`value\`, \`id\`) SELECT 1, \`id\`, 'officer', lower(hex(randomblob(12))) FROM \`users\` WHERE \`role\` = 'digitiser'`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`users_other_roles\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`audit_lines\`;`)
  await db.run(sql`DROP TABLE \`audit_pending\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_procedures\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`code\` text,
  	\`key\` text,
  	\`code_as_printed\` text,
  	\`sector_id\` text,
  	\`procedure_type\` text,
  	\`receiving_agency\` text,
  	\`deciding_agency\` text,
  	\`performers_kind\` text DEFAULT 'department',
  	\`performers_agency_id\` text,
  	\`performers_name\` text,
  	\`cases\` text,
  	\`steps\` text,
  	\`results\` text,
  	\`number_of_sets\` numeric DEFAULT 1,
  	\`decision_number\` text,
  	\`decision_date\` text,
  	\`legal_basis\` text,
  	\`requirements\` text,
  	\`target_legacy\` text DEFAULT '2',
  	\`target_current\` text DEFAULT 'thong-tin',
  	\`target_reason\` text,
  	\`target_date\` text,
  	\`target_responsible\` text,
  	\`target_origin\` text,
  	\`provenance_source\` text,
  	\`provenance_confidence\` text,
  	\`provenance_caveats\` text,
  	\`province_id\` text,
  	\`level\` numeric,
  	\`released_revision\` numeric,
  	\`released_sha256\` text,
  	\`seed_sha256\` text,
  	\`rev\` numeric DEFAULT 1,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`sector_id\`) REFERENCES \`sectors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`performers_agency_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_procedures\`("id", "name", "code", "key", "code_as_printed", "sector_id", "procedure_type", "receiving_agency", "deciding_agency", "performers_kind", "performers_agency_id", "performers_name", "cases", "steps", "results", "number_of_sets", "decision_number", "decision_date", "legal_basis", "requirements", "target_legacy", "target_current", "target_reason", "target_date", "target_responsible", "target_origin", "provenance_source", "provenance_confidence", "provenance_caveats", "province_id", "level", "released_revision", "released_sha256", "seed_sha256", "rev", "search_text", "updated_at", "created_at", "_status") SELECT "id", "name", "code", "key", "code_as_printed", "sector_id", "procedure_type", "receiving_agency", "deciding_agency", "performers_kind", "performers_agency_id", "performers_name", "cases", "steps", "results", "number_of_sets", "decision_number", "decision_date", "legal_basis", "requirements", "target_legacy", "target_current", "target_reason", "target_date", "target_responsible", "target_origin", "provenance_source", "provenance_confidence", "provenance_caveats", "province_id", "level", "released_revision", "released_sha256", "seed_sha256", "rev", "search_text", "updated_at", "created_at", "_status" FROM \`procedures\`;`)
  await db.run(sql`DROP TABLE \`procedures\`;`)
  await db.run(sql`ALTER TABLE \`__new_procedures\` RENAME TO \`procedures\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`procedures_code_idx\` ON \`procedures\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`procedures_key_idx\` ON \`procedures\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`procedures_sector_idx\` ON \`procedures\` (\`sector_id\`);`)
  await db.run(sql`CREATE INDEX \`procedures_performers_performers_agency_idx\` ON \`procedures\` (\`performers_agency_id\`);`)
  await db.run(sql`CREATE INDEX \`procedures_province_idx\` ON \`procedures\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`procedures_level_idx\` ON \`procedures\` (\`level\`);`)
  await db.run(sql`CREATE INDEX \`procedures_updated_at_idx\` ON \`procedures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`procedures_created_at_idx\` ON \`procedures\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`procedures__status_idx\` ON \`procedures\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`province_key_idx\` ON \`procedures\` (\`province_id\`,\`key\`);`)
  await db.run(sql`CREATE INDEX \`province_sector_idx\` ON \`procedures\` (\`province_id\`,\`sector_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__procedures_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_name\` text,
  	\`version_code\` text,
  	\`version_key\` text,
  	\`version_code_as_printed\` text,
  	\`version_sector_id\` text,
  	\`version_procedure_type\` text,
  	\`version_receiving_agency\` text,
  	\`version_deciding_agency\` text,
  	\`version_performers_kind\` text DEFAULT 'department',
  	\`version_performers_agency_id\` text,
  	\`version_performers_name\` text,
  	\`version_cases\` text,
  	\`version_steps\` text,
  	\`version_results\` text,
  	\`version_number_of_sets\` numeric DEFAULT 1,
  	\`version_decision_number\` text,
  	\`version_decision_date\` text,
  	\`version_legal_basis\` text,
  	\`version_requirements\` text,
  	\`version_target_legacy\` text DEFAULT '2',
  	\`version_target_current\` text DEFAULT 'thong-tin',
  	\`version_target_reason\` text,
  	\`version_target_date\` text,
  	\`version_target_responsible\` text,
  	\`version_target_origin\` text,
  	\`version_provenance_source\` text,
  	\`version_provenance_confidence\` text,
  	\`version_provenance_caveats\` text,
  	\`version_province_id\` text,
  	\`version_level\` numeric,
  	\`version_released_revision\` numeric,
  	\`version_released_sha256\` text,
  	\`version_seed_sha256\` text,
  	\`version_rev\` numeric DEFAULT 1,
  	\`version_search_text\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`procedures\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_sector_id\`) REFERENCES \`sectors\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_performers_agency_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__procedures_v\`("id", "parent_id", "version_name", "version_code", "version_key", "version_code_as_printed", "version_sector_id", "version_procedure_type", "version_receiving_agency", "version_deciding_agency", "version_performers_kind", "version_performers_agency_id", "version_performers_name", "version_cases", "version_steps", "version_results", "version_number_of_sets", "version_decision_number", "version_decision_date", "version_legal_basis", "version_requirements", "version_target_legacy", "version_target_current", "version_target_reason", "version_target_date", "version_target_responsible", "version_target_origin", "version_provenance_source", "version_provenance_confidence", "version_provenance_caveats", "version_province_id", "version_level", "version_released_revision", "version_released_sha256", "version_seed_sha256", "version_rev", "version_search_text", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_name", "version_code", "version_key", "version_code_as_printed", "version_sector_id", "version_procedure_type", "version_receiving_agency", "version_deciding_agency", "version_performers_kind", "version_performers_agency_id", "version_performers_name", "version_cases", "version_steps", "version_results", "version_number_of_sets", "version_decision_number", "version_decision_date", "version_legal_basis", "version_requirements", "version_target_legacy", "version_target_current", "version_target_reason", "version_target_date", "version_target_responsible", "version_target_origin", "version_provenance_source", "version_provenance_confidence", "version_provenance_caveats", "version_province_id", "version_level", "version_released_revision", "version_released_sha256", "version_seed_sha256", "version_rev", "version_search_text", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest" FROM \`_procedures_v\`;`)
  await db.run(sql`DROP TABLE \`_procedures_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__procedures_v\` RENAME TO \`_procedures_v\`;`)
  await db.run(sql`CREATE INDEX \`_procedures_v_parent_idx\` ON \`_procedures_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_version_code_idx\` ON \`_procedures_v\` (\`version_code\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_version_key_idx\` ON \`_procedures_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_version_sector_idx\` ON \`_procedures_v\` (\`version_sector_id\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_performers_version_performers_agen_idx\` ON \`_procedures_v\` (\`version_performers_agency_id\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_version_province_idx\` ON \`_procedures_v\` (\`version_province_id\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_version_level_idx\` ON \`_procedures_v\` (\`version_level\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_version_updated_at_idx\` ON \`_procedures_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_version_created_at_idx\` ON \`_procedures_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_version__status_idx\` ON \`_procedures_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_created_at_idx\` ON \`_procedures_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_updated_at_idx\` ON \`_procedures_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_latest_idx\` ON \`_procedures_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version_province_version_key_idx\` ON \`_procedures_v\` (\`version_province_id\`,\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`version_province_version_sector_idx\` ON \`_procedures_v\` (\`version_province_id\`,\`version_sector_id\`);`)
  await db.run(sql`DROP INDEX \`dossiers_agency_idx\`;`)
  await db.run(sql`ALTER TABLE \`dossiers\` DROP COLUMN \`agency\`;`)
  await db.run(sql`DROP INDEX \`users_role_idx\`;`)
  await db.run(sql`DROP INDEX \`users_oidc_subject_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`disabled\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mail_notices\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_secret\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_confirmed_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`totp_last_step\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`recovery_hashes\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`oidc_subject\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`session_notes\`;`)
}
