import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`form_blocks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`content\` text NOT NULL,
  	\`search_text\` text,
  	\`province_id\` text NOT NULL,
  	\`rev\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`form_blocks_province_idx\` ON \`form_blocks\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`form_blocks_updated_at_idx\` ON \`form_blocks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`form_blocks_created_at_idx\` ON \`form_blocks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`_form_blocks_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_content\` text NOT NULL,
  	\`version_search_text\` text,
  	\`version_province_id\` text NOT NULL,
  	\`version_rev\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`form_blocks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_form_blocks_v_parent_idx\` ON \`_form_blocks_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_form_blocks_v_version_version_province_idx\` ON \`_form_blocks_v\` (\`version_province_id\`);`)
  await db.run(sql`CREATE INDEX \`_form_blocks_v_version_version_updated_at_idx\` ON \`_form_blocks_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_form_blocks_v_version_version_created_at_idx\` ON \`_form_blocks_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_form_blocks_v_created_at_idx\` ON \`_form_blocks_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_form_blocks_v_updated_at_idx\` ON \`_form_blocks_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`level_reviews\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`procedure_id\` text NOT NULL,
  	\`key\` text NOT NULL,
  	\`round\` numeric NOT NULL,
  	\`agency\` text,
  	\`target_date\` text,
  	\`sha256\` text NOT NULL,
  	\`content\` text NOT NULL,
  	\`level\` text NOT NULL,
  	\`level_from\` numeric,
  	\`level_to\` numeric NOT NULL,
  	\`base_revision\` numeric,
  	\`effect\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`note\` text,
  	\`submitted_by\` text NOT NULL,
  	\`submitted_by_name\` text,
  	\`submitted_at\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`step\` numeric NOT NULL,
  	\`release_on\` text,
  	\`decided_by\` text,
  	\`decided_by_name\` text,
  	\`decided_at\` text,
  	\`asked_of\` text,
  	\`released_revision\` numeric,
  	\`search_text\` text,
  	\`province_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`procedure_id\`) REFERENCES \`procedures\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`level_reviews_procedure_idx\` ON \`level_reviews\` (\`procedure_id\`);`)
  await db.run(sql`CREATE INDEX \`level_reviews_key_idx\` ON \`level_reviews\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`level_reviews_agency_idx\` ON \`level_reviews\` (\`agency\`);`)
  await db.run(sql`CREATE INDEX \`level_reviews_target_date_idx\` ON \`level_reviews\` (\`target_date\`);`)
  await db.run(sql`CREATE INDEX \`level_reviews_submitted_by_idx\` ON \`level_reviews\` (\`submitted_by\`);`)
  await db.run(sql`CREATE INDEX \`level_reviews_submitted_at_idx\` ON \`level_reviews\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`level_reviews_state_idx\` ON \`level_reviews\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`level_reviews_release_on_idx\` ON \`level_reviews\` (\`release_on\`);`)
  await db.run(sql`CREATE INDEX \`level_reviews_asked_of_idx\` ON \`level_reviews\` (\`asked_of\`);`)
  await db.run(sql`CREATE INDEX \`level_reviews_province_idx\` ON \`level_reviews\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`level_reviews_updated_at_idx\` ON \`level_reviews\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`level_reviews_created_at_idx\` ON \`level_reviews\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`procedure_round_idx\` ON \`level_reviews\` (\`procedure_id\`,\`round\`);`)
  await db.run(sql`CREATE INDEX \`province_state_submittedAt_idx\` ON \`level_reviews\` (\`province_id\`,\`state\`,\`submitted_at\`);`)
  await db.run(sql`CREATE TABLE \`review_events\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`review\` text NOT NULL,
  	\`step\` numeric NOT NULL,
  	\`event\` text NOT NULL,
  	\`actor\` text,
  	\`actor_name\` text,
  	\`at\` text NOT NULL,
  	\`text\` text,
  	\`field\` text,
  	\`asked_of\` text,
  	\`asked_of_name\` text,
  	\`release_on\` text,
  	\`revision\` numeric,
  	\`province_id\` text NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`review_events_review_idx\` ON \`review_events\` (\`review\`);`)
  await db.run(sql`CREATE INDEX \`review_events_province_idx\` ON \`review_events\` (\`province_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`review_step_idx\` ON \`review_events\` (\`review\`,\`step\`);`)
  await db.run(sql`CREATE TABLE \`offerings\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`procedure_id\` text NOT NULL,
  	\`agency_id\` text NOT NULL,
  	\`online\` text DEFAULT 'here' NOT NULL,
  	\`address\` text,
  	\`reason\` text,
  	\`received_by\` text DEFAULT 'agency' NOT NULL,
  	\`key\` text NOT NULL,
  	\`province_id\` text NOT NULL,
  	\`rev\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`procedure_id\`) REFERENCES \`procedures\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`agency_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_procedure_idx\` ON \`offerings\` (\`procedure_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_agency_idx\` ON \`offerings\` (\`agency_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_key_idx\` ON \`offerings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`offerings_province_idx\` ON \`offerings\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_updated_at_idx\` ON \`offerings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`offerings_created_at_idx\` ON \`offerings\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`province_key_agency_idx\` ON \`offerings\` (\`province_id\`,\`key\`,\`agency_id\`);`)
  await db.run(sql`CREATE TABLE \`offerings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`offerings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`offerings_rels_order_idx\` ON \`offerings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`offerings_rels_parent_idx\` ON \`offerings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`offerings_rels_path_idx\` ON \`offerings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`offerings_rels_users_id_idx\` ON \`offerings_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`named_lists\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`legal_basis\` text,
  	\`entries\` text,
  	\`province_id\` text NOT NULL,
  	\`rev\` numeric DEFAULT 1,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`named_lists_province_idx\` ON \`named_lists\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`named_lists_updated_at_idx\` ON \`named_lists\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`named_lists_created_at_idx\` ON \`named_lists\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`dossier_counts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`agency\` text NOT NULL,
  	\`month\` text NOT NULL,
  	\`channel\` text NOT NULL,
  	\`received\` numeric NOT NULL,
  	\`handled\` numeric NOT NULL,
  	\`on_time\` numeric,
  	\`province_id\` text NOT NULL,
  	\`rev\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`dossier_counts_key_idx\` ON \`dossier_counts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`dossier_counts_province_idx\` ON \`dossier_counts\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`dossier_counts_updated_at_idx\` ON \`dossier_counts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`dossier_counts_created_at_idx\` ON \`dossier_counts\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`province_key_agency_month_channel_idx\` ON \`dossier_counts\` (\`province_id\`,\`key\`,\`agency\`,\`month\`,\`channel\`);`)
  await db.run(sql`CREATE INDEX \`province_month_idx\` ON \`dossier_counts\` (\`province_id\`,\`month\`);`)
  await db.run(sql`CREATE TABLE \`publishing_rules\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`first\` text DEFAULT '4' NOT NULL,
  	\`wording\` text DEFAULT '4' NOT NULL,
  	\`content\` text DEFAULT '4' NOT NULL,
  	\`breaking\` text DEFAULT '4' NOT NULL,
  	\`raise\` text DEFAULT '2' NOT NULL,
  	\`restore\` text DEFAULT '4' NOT NULL,
  	\`province_id\` text NOT NULL,
  	\`rev\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`publishing_rules_province_idx\` ON \`publishing_rules\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`publishing_rules_updated_at_idx\` ON \`publishing_rules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publishing_rules_created_at_idx\` ON \`publishing_rules\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`province_idx\` ON \`publishing_rules\` (\`province_id\`);`)
  await db.run(sql`CREATE TABLE \`imports\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`turn\` text NOT NULL,
  	\`file_sha256\` text NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`agency\` text,
  	\`with_forms\` integer DEFAULT true,
  	\`info\` text,
  	\`mapping\` text,
  	\`order\` text,
  	\`counts\` text,
  	\`skipped\` text,
  	\`problems\` text,
  	\`chunks\` numeric DEFAULT 0 NOT NULL,
  	\`done\` numeric DEFAULT 0 NOT NULL,
  	\`started_by\` text,
  	\`province_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`imports_state_idx\` ON \`imports\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`imports_turn_idx\` ON \`imports\` (\`turn\`);`)
  await db.run(sql`CREATE INDEX \`imports_agency_idx\` ON \`imports\` (\`agency\`);`)
  await db.run(sql`CREATE INDEX \`imports_province_idx\` ON \`imports\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_updated_at_idx\` ON \`imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`imports_created_at_idx\` ON \`imports\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`province_createdAt_idx\` ON \`imports\` (\`province_id\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`import_chunks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`import_id\` text NOT NULL,
  	\`place\` numeric NOT NULL,
  	\`step\` text NOT NULL,
  	\`rows\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`import_chunks_updated_at_idx\` ON \`import_chunks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_chunks_created_at_idx\` ON \`import_chunks\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`importId_place_idx\` ON \`import_chunks\` (\`import_id\`,\`place\`);`)
  await db.run(sql`ALTER TABLE \`procedures\` ADD \`target_reason_kind\` text;`)
  await db.run(sql`ALTER TABLE \`procedures\` ADD \`target_reason_basis\` text;`)
  await db.run(sql`ALTER TABLE \`procedures\` ADD \`current_level\` text;`)
  await db.run(sql`ALTER TABLE \`procedures\` ADD \`missing_criteria\` text;`)
  await db.run(sql`ALTER TABLE \`procedures\` ADD \`released_on\` text;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` ADD \`version_target_reason_kind\` text;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` ADD \`version_target_reason_basis\` text;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` ADD \`version_current_level\` text;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` ADD \`version_missing_criteria\` text;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` ADD \`version_released_on\` text;`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`working_draft\` text;`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`test_cases\` text;`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`saved_by\` text;`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`saved_as\` text;`)
  await db.run(sql`ALTER TABLE \`forms\` ADD \`used_blocks\` text;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` ADD \`version_working_draft\` text;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` ADD \`version_test_cases\` text;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` ADD \`version_saved_by\` text;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` ADD \`version_saved_as\` text;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` ADD \`version_used_blocks\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`review\` text;`)
  await db.run(sql`ALTER TABLE \`releases\` ADD \`because\` text;`)
  await db.run(sql`CREATE INDEX \`releases_review_idx\` ON \`releases\` (\`review\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`form_blocks_id\` text REFERENCES form_blocks(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`offerings_id\` text REFERENCES offerings(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`named_lists_id\` text REFERENCES named_lists(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`dossier_counts_id\` text REFERENCES dossier_counts(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`publishing_rules_id\` text REFERENCES publishing_rules(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_form_blocks_id_idx\` ON \`payload_locked_documents_rels\` (\`form_blocks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_offerings_id_idx\` ON \`payload_locked_documents_rels\` (\`offerings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_named_lists_id_idx\` ON \`payload_locked_documents_rels\` (\`named_lists_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_dossier_counts_id_idx\` ON \`payload_locked_documents_rels\` (\`dossier_counts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publishing_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`publishing_rules_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`form_blocks\`;`)
  await db.run(sql`DROP TABLE \`_form_blocks_v\`;`)
  await db.run(sql`DROP TABLE \`level_reviews\`;`)
  await db.run(sql`DROP TABLE \`review_events\`;`)
  await db.run(sql`DROP TABLE \`offerings\`;`)
  await db.run(sql`DROP TABLE \`offerings_rels\`;`)
  await db.run(sql`DROP TABLE \`named_lists\`;`)
  await db.run(sql`DROP TABLE \`dossier_counts\`;`)
  await db.run(sql`DROP TABLE \`publishing_rules\`;`)
  await db.run(sql`DROP TABLE \`imports\`;`)
  await db.run(sql`DROP TABLE \`import_chunks\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`procedures_id\` text,
  	\`forms_id\` text,
  	\`template_files_id\` text,
  	\`agencies_id\` text,
  	\`sectors_id\` text,
  	\`provinces_id\` text,
  	\`former_provinces_id\` text,
  	\`users_id\` text,
  	\`portal_keys_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`procedures_id\`) REFERENCES \`procedures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`forms_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`template_files_id\`) REFERENCES \`template_files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agencies_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sectors_id\`) REFERENCES \`sectors\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`provinces_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`former_provinces_id\`) REFERENCES \`former_provinces\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`portal_keys_id\`) REFERENCES \`portal_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "procedures_id", "forms_id", "template_files_id", "agencies_id", "sectors_id", "provinces_id", "former_provinces_id", "users_id", "portal_keys_id") SELECT "id", "order", "parent_id", "path", "procedures_id", "forms_id", "template_files_id", "agencies_id", "sectors_id", "provinces_id", "former_provinces_id", "users_id", "portal_keys_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_procedures_id_idx\` ON \`payload_locked_documents_rels\` (\`procedures_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_forms_id_idx\` ON \`payload_locked_documents_rels\` (\`forms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_template_files_id_idx\` ON \`payload_locked_documents_rels\` (\`template_files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_agencies_id_idx\` ON \`payload_locked_documents_rels\` (\`agencies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sectors_id_idx\` ON \`payload_locked_documents_rels\` (\`sectors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_provinces_id_idx\` ON \`payload_locked_documents_rels\` (\`provinces_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_former_provinces_id_idx\` ON \`payload_locked_documents_rels\` (\`former_provinces_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_portal_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`portal_keys_id\`);`)
  await db.run(sql`DROP INDEX \`releases_review_idx\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`review\`;`)
  await db.run(sql`ALTER TABLE \`releases\` DROP COLUMN \`because\`;`)
  await db.run(sql`ALTER TABLE \`procedures\` DROP COLUMN \`target_reason_kind\`;`)
  await db.run(sql`ALTER TABLE \`procedures\` DROP COLUMN \`target_reason_basis\`;`)
  await db.run(sql`ALTER TABLE \`procedures\` DROP COLUMN \`current_level\`;`)
  await db.run(sql`ALTER TABLE \`procedures\` DROP COLUMN \`missing_criteria\`;`)
  await db.run(sql`ALTER TABLE \`procedures\` DROP COLUMN \`released_on\`;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` DROP COLUMN \`version_target_reason_kind\`;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` DROP COLUMN \`version_target_reason_basis\`;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` DROP COLUMN \`version_current_level\`;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` DROP COLUMN \`version_missing_criteria\`;`)
  await db.run(sql`ALTER TABLE \`_procedures_v\` DROP COLUMN \`version_released_on\`;`)
  await db.run(sql`ALTER TABLE \`forms\` DROP COLUMN \`working_draft\`;`)
  await db.run(sql`ALTER TABLE \`forms\` DROP COLUMN \`test_cases\`;`)
  await db.run(sql`ALTER TABLE \`forms\` DROP COLUMN \`saved_by\`;`)
  await db.run(sql`ALTER TABLE \`forms\` DROP COLUMN \`saved_as\`;`)
  await db.run(sql`ALTER TABLE \`forms\` DROP COLUMN \`used_blocks\`;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` DROP COLUMN \`version_working_draft\`;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` DROP COLUMN \`version_test_cases\`;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` DROP COLUMN \`version_saved_by\`;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` DROP COLUMN \`version_saved_as\`;`)
  await db.run(sql`ALTER TABLE \`_forms_v\` DROP COLUMN \`version_used_blocks\`;`)
}
