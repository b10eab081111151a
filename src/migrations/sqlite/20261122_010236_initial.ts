import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`procedures_tiers\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`procedures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`procedures_tiers_order_idx\` ON \`procedures_tiers\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`procedures_tiers_parent_idx\` ON \`procedures_tiers\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`procedures_applicants\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`procedures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`procedures_applicants_order_idx\` ON \`procedures_applicants\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`procedures_applicants_parent_idx\` ON \`procedures_applicants\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`procedures\` (
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
  await db.run(sql`CREATE TABLE \`procedures_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`agencies_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`procedures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agencies_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`procedures_rels_order_idx\` ON \`procedures_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`procedures_rels_parent_idx\` ON \`procedures_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`procedures_rels_path_idx\` ON \`procedures_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`procedures_rels_agencies_id_idx\` ON \`procedures_rels\` (\`agencies_id\`);`)
  await db.run(sql`CREATE TABLE \`_procedures_v_version_tiers\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_procedures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_tiers_order_idx\` ON \`_procedures_v_version_tiers\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_tiers_parent_idx\` ON \`_procedures_v_version_tiers\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_procedures_v_version_applicants\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_procedures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_applicants_order_idx\` ON \`_procedures_v_version_applicants\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_version_applicants_parent_idx\` ON \`_procedures_v_version_applicants\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_procedures_v\` (
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
  await db.run(sql`CREATE TABLE \`_procedures_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`agencies_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_procedures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`agencies_id\`) REFERENCES \`agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_procedures_v_rels_order_idx\` ON \`_procedures_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_rels_parent_idx\` ON \`_procedures_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_rels_path_idx\` ON \`_procedures_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_procedures_v_rels_agencies_id_idx\` ON \`_procedures_v_rels\` (\`agencies_id\`);`)
  await db.run(sql`CREATE TABLE \`forms\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`document\` text NOT NULL,
  	\`procedure_id\` text NOT NULL,
  	\`case_key\` text NOT NULL,
  	\`origin\` text DEFAULT 'adjusted',
  	\`derived_sha256\` text,
  	\`kept_sha256\` text,
  	\`province_id\` text NOT NULL,
  	\`rev\` numeric DEFAULT 1,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`procedure_id\`) REFERENCES \`procedures\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`forms_procedure_idx\` ON \`forms\` (\`procedure_id\`);`)
  await db.run(sql`CREATE INDEX \`forms_province_idx\` ON \`forms\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`forms_updated_at_idx\` ON \`forms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`forms_created_at_idx\` ON \`forms\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`procedure_caseKey_idx\` ON \`forms\` (\`procedure_id\`,\`case_key\`);`)
  await db.run(sql`CREATE TABLE \`_forms_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_title\` text,
  	\`version_document\` text NOT NULL,
  	\`version_procedure_id\` text NOT NULL,
  	\`version_case_key\` text NOT NULL,
  	\`version_origin\` text DEFAULT 'adjusted',
  	\`version_derived_sha256\` text,
  	\`version_kept_sha256\` text,
  	\`version_province_id\` text NOT NULL,
  	\`version_rev\` numeric DEFAULT 1,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`forms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_procedure_id\`) REFERENCES \`procedures\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_forms_v_parent_idx\` ON \`_forms_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_version_version_procedure_idx\` ON \`_forms_v\` (\`version_procedure_id\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_version_version_province_idx\` ON \`_forms_v\` (\`version_province_id\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_version_version_updated_at_idx\` ON \`_forms_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_version_version_created_at_idx\` ON \`_forms_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_created_at_idx\` ON \`_forms_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_forms_v_updated_at_idx\` ON \`_forms_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version_procedure_version_caseKey_idx\` ON \`_forms_v\` (\`version_procedure_id\`,\`version_case_key\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`key\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`decision\` text NOT NULL,
  	\`approver\` text,
  	\`released_at\` text NOT NULL,
  	\`legacy_level\` numeric,
  	\`sha256\` text NOT NULL,
  	\`level\` text NOT NULL,
  	\`content\` text NOT NULL,
  	\`province_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_key_idx\` ON \`releases\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`releases_released_at_idx\` ON \`releases\` (\`released_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_sha256_idx\` ON \`releases\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`releases_province_idx\` ON \`releases\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`province_sequence_idx\` ON \`releases\` (\`province_id\`,\`sequence\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`province_key_revision_idx\` ON \`releases\` (\`province_id\`,\`key\`,\`revision\`);`)
  await db.run(sql`CREATE TABLE \`template_files\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`note\` text,
  	\`sha256\` text,
  	\`original_name\` text,
  	\`province_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`template_files_sha256_idx\` ON \`template_files\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`template_files_province_idx\` ON \`template_files\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`template_files_updated_at_idx\` ON \`template_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`template_files_created_at_idx\` ON \`template_files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`template_files_filename_idx\` ON \`template_files\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`dossiers\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`procedure_name\` text,
  	\`applicant_name\` text,
  	\`submitted_at\` text NOT NULL,
  	\`due_on\` text,
  	\`key\` text NOT NULL,
  	\`case_key\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`via\` text NOT NULL,
  	\`form_hash\` text NOT NULL,
  	\`release_sha256\` text NOT NULL,
  	\`answers\` text NOT NULL,
  	\`files\` text NOT NULL,
  	\`events\` text NOT NULL,
  	\`serial_key\` text NOT NULL,
  	\`idempotency_hash\` text NOT NULL,
  	\`secret_hash\` text NOT NULL,
  	\`province_id\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`dossiers_number_idx\` ON \`dossiers\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`dossiers_state_idx\` ON \`dossiers\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`dossiers_applicant_name_idx\` ON \`dossiers\` (\`applicant_name\`);`)
  await db.run(sql`CREATE INDEX \`dossiers_submitted_at_idx\` ON \`dossiers\` (\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`dossiers_due_on_idx\` ON \`dossiers\` (\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`dossiers_key_idx\` ON \`dossiers\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`dossiers_form_hash_idx\` ON \`dossiers\` (\`form_hash\`);`)
  await db.run(sql`CREATE INDEX \`dossiers_serial_key_idx\` ON \`dossiers\` (\`serial_key\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`dossiers_idempotency_hash_idx\` ON \`dossiers\` (\`idempotency_hash\`);`)
  await db.run(sql`CREATE INDEX \`dossiers_province_idx\` ON \`dossiers\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`dossiers_updated_at_idx\` ON \`dossiers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`dossiers_created_at_idx\` ON \`dossiers\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`province_submittedAt_idx\` ON \`dossiers\` (\`province_id\`,\`submitted_at\`);`)
  await db.run(sql`CREATE INDEX \`province_key_1_idx\` ON \`dossiers\` (\`province_id\`,\`key\`);`)
  await db.run(sql`CREATE TABLE \`uploads\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`sha256\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`media_type\` text NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`via\` text NOT NULL,
  	\`created_at\` text NOT NULL,
  	\`dossier\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`uploads_sha256_idx\` ON \`uploads\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`uploads_created_at_idx\` ON \`uploads\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`uploads_dossier_idx\` ON \`uploads\` (\`dossier\`);`)
  await db.run(sql`CREATE TABLE \`agencies\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`short_name\` text,
  	\`province_id\` text NOT NULL,
  	\`parent_code\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`agencies_province_idx\` ON \`agencies\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`agencies_updated_at_idx\` ON \`agencies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`agencies_created_at_idx\` ON \`agencies\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`sectors\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`group\` text NOT NULL,
  	\`aliases\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`sectors_updated_at_idx\` ON \`sectors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sectors_created_at_idx\` ON \`sectors\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`provinces\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`gso_code\` text,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`provinces_updated_at_idx\` ON \`provinces\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`provinces_created_at_idx\` ON \`provinces\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`former_provinces\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`successor_id\` text NOT NULL,
  	\`gso_code\` text,
  	\`citizen_id_prefix\` text,
  	\`aliases\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`successor_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`former_provinces_successor_idx\` ON \`former_provinces\` (\`successor_id\`);`)
  await db.run(sql`CREATE INDEX \`former_provinces_citizen_id_prefix_idx\` ON \`former_provinces\` (\`citizen_id_prefix\`);`)
  await db.run(sql`CREATE INDEX \`former_provinces_updated_at_idx\` ON \`former_provinces\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`former_provinces_created_at_idx\` ON \`former_provinces\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'digitiser' NOT NULL,
  	\`province_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_province_idx\` ON \`users\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`portal_keys_scopes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`portal_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`portal_keys_scopes_order_idx\` ON \`portal_keys_scopes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`portal_keys_scopes_parent_idx\` ON \`portal_keys_scopes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`portal_keys\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`province_id\` text,
  	\`quota_per_minute\` numeric DEFAULT 600 NOT NULL,
  	\`expires_at\` text,
  	\`disabled\` integer DEFAULT false,
  	\`prefix\` text,
  	\`key_hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`province_id\`) REFERENCES \`provinces\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`portal_keys_province_idx\` ON \`portal_keys\` (\`province_id\`);`)
  await db.run(sql`CREATE INDEX \`portal_keys_prefix_idx\` ON \`portal_keys\` (\`prefix\`);`)
  await db.run(sql`CREATE INDEX \`portal_keys_key_hash_idx\` ON \`portal_keys\` (\`key_hash\`);`)
  await db.run(sql`CREATE INDEX \`portal_keys_updated_at_idx\` ON \`portal_keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`portal_keys_created_at_idx\` ON \`portal_keys\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`procedures_tiers\`;`)
  await db.run(sql`DROP TABLE \`procedures_applicants\`;`)
  await db.run(sql`DROP TABLE \`procedures\`;`)
  await db.run(sql`DROP TABLE \`procedures_rels\`;`)
  await db.run(sql`DROP TABLE \`_procedures_v_version_tiers\`;`)
  await db.run(sql`DROP TABLE \`_procedures_v_version_applicants\`;`)
  await db.run(sql`DROP TABLE \`_procedures_v\`;`)
  await db.run(sql`DROP TABLE \`_procedures_v_rels\`;`)
  await db.run(sql`DROP TABLE \`forms\`;`)
  await db.run(sql`DROP TABLE \`_forms_v\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`template_files\`;`)
  await db.run(sql`DROP TABLE \`dossiers\`;`)
  await db.run(sql`DROP TABLE \`uploads\`;`)
  await db.run(sql`DROP TABLE \`agencies\`;`)
  await db.run(sql`DROP TABLE \`sectors\`;`)
  await db.run(sql`DROP TABLE \`provinces\`;`)
  await db.run(sql`DROP TABLE \`former_provinces\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`portal_keys_scopes\`;`)
  await db.run(sql`DROP TABLE \`portal_keys\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
