CREATE TABLE `household_invitation` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`invited_by` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `household_invitation_household` ON `household_invitation` (`household_id`);--> statement-breakpoint
CREATE TABLE `household_member` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `household_member_household` ON `household_member` (`household_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `household_member_once` ON `household_member` (`person_id`) WHERE "household_member"."left_at" is null;--> statement-breakpoint
CREATE TABLE `household` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recovery_code_person` ON `recovery_code` (`person_id`);--> statement-breakpoint
CREATE TABLE `second_factor` (
	`person_id` text PRIMARY KEY NOT NULL,
	`secret_cipher` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `batch_check_line` (
	`batch_id` text NOT NULL,
	`line` integer NOT NULL,
	`kind` text NOT NULL,
	`shown` text NOT NULL,
	`result` text NOT NULL,
	PRIMARY KEY(`batch_id`, `line`),
	FOREIGN KEY (`batch_id`) REFERENCES `batch_check`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `batch_check` (
	`id` text PRIMARY KEY NOT NULL,
	`asked_by` text NOT NULL,
	`region` text NOT NULL,
	`purpose` text NOT NULL,
	`total` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`statement` text,
	`signature` text,
	`key_id` text
);
--> statement-breakpoint
CREATE INDEX `batch_check_by` ON `batch_check` (`asked_by`,`started_at`);--> statement-breakpoint
CREATE TABLE `region_transfer` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from_region` text,
	`to_region` text NOT NULL,
	`to_district` text,
	`ground` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` integer NOT NULL,
	`decision` text,
	`decided_by` text,
	`decided_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `region_transfer_open` ON `region_transfer` (`person_id`) WHERE "region_transfer"."decided_at" is null;--> statement-breakpoint
CREATE INDEX `region_transfer_from` ON `region_transfer` (`from_region`,`requested_at`);--> statement-breakpoint
CREATE INDEX `region_transfer_to` ON `region_transfer` (`to_region`,`requested_at`);--> statement-breakpoint
CREATE TABLE `certificate_proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`action` text NOT NULL,
	`reason` text NOT NULL,
	`note` text,
	`name` text,
	`document` text,
	`proposed_by` text,
	`proposed_at` integer NOT NULL,
	`decision` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_proposal_open` ON `certificate_proposal` (`certificate_id`) WHERE "certificate_proposal"."decided_at" is null;--> statement-breakpoint
CREATE INDEX `certificate_proposal_at` ON `certificate_proposal` (`proposed_at`);--> statement-breakpoint
CREATE TABLE `credential` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`token` text NOT NULL,
	`key_id` text NOT NULL,
	`issued_at` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reissue` (
	`id` text PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`total` integer NOT NULL,
	`done` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `signing_key_event` (
	`id` text PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`kind` text NOT NULL,
	`effective_from` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`key_id`) REFERENCES `signing_key`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signing_key_event_once` ON `signing_key_event` (`key_id`,`kind`);--> statement-breakpoint
CREATE TABLE `signing_key` (
	`id` text PRIMARY KEY NOT NULL,
	`x` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `status_list_credential` (
	`list` integer NOT NULL,
	`purpose` text NOT NULL,
	`document` text NOT NULL,
	`key_id` text NOT NULL,
	`issued_at` integer NOT NULL,
	`valid_until` integer NOT NULL,
	PRIMARY KEY(`list`, `purpose`)
);
--> statement-breakpoint
CREATE TABLE `status_list_entry` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`list` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `status_list_entry_place` ON `status_list_entry` (`list`,`position`);--> statement-breakpoint
CREATE TABLE `decision_proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`placement_form` text NOT NULL,
	`requirement` text NOT NULL,
	`kind` text NOT NULL,
	`ground` text NOT NULL,
	`ground_date` text NOT NULL,
	`valid_until` text,
	`table_version_id` text NOT NULL,
	`region` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`outcome` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`table_version_id`) REFERENCES `requirement_table_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_proposal_open` ON `decision_proposal` (`person_id`,`placement_form`,`requirement`) WHERE "decision_proposal"."decided_at" is null;--> statement-breakpoint
CREATE INDEX `decision_proposal_region` ON `decision_proposal` (`region`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `eligibility_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`placement_form` text NOT NULL,
	`requirement` text NOT NULL,
	`kind` text NOT NULL,
	`ground` text NOT NULL,
	`ground_date` text NOT NULL,
	`valid_until` text,
	`table_version_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`confirmed_by` text,
	`region` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`table_version_id`) REFERENCES `requirement_table_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `eligibility_decision_person` ON `eligibility_decision` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `eligibility_reminder` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`days` integer NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `eligibility_reminder_once` ON `eligibility_reminder` (`evidence_id`,`days`);--> statement-breakpoint
CREATE TABLE `record_extract` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`person_id` text NOT NULL,
	`statement` text NOT NULL,
	`signature` text NOT NULL,
	`key_id` text NOT NULL,
	`issued_to` text NOT NULL,
	`issued_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_extract_code` ON `record_extract` (`code`);--> statement-breakpoint
CREATE INDEX `record_extract_person` ON `record_extract` (`person_id`,`issued_at`);--> statement-breakpoint
CREATE TABLE `api_client_secret` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`client_id`) REFERENCES `api_client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `api_client_secret_client` ON `api_client_secret` (`client_id`);--> statement-breakpoint
CREATE TABLE `api_client` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`regions` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE TABLE `feed_event` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`region` text,
	`person_id` text NOT NULL,
	`payload` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `feed_position` (
	`number` integer PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `feed_event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_position_event` ON `feed_position` (`event_id`);--> statement-breakpoint
CREATE TABLE `idempotent_answer` (
	`client_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`client_id`, `idempotency_key`)
);
--> statement-breakpoint
CREATE INDEX `idempotent_answer_created` ON `idempotent_answer` (`created_at`);--> statement-breakpoint
CREATE TABLE `webhook_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`endpoint_id` text NOT NULL,
	`event_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_attempt_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`delivered_at` integer,
	`dead_at` integer,
	`last_status` integer,
	`last_error` text,
	FOREIGN KEY (`endpoint_id`) REFERENCES `webhook_endpoint`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `feed_event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_delivery_due` ON `webhook_delivery` (`next_attempt_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_delivery_once` ON `webhook_delivery` (`endpoint_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_dead` ON `webhook_delivery` (`endpoint_id`) WHERE "webhook_delivery"."delivered_at" is null;--> statement-breakpoint
CREATE TABLE `webhook_endpoint` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`url` text NOT NULL,
	`types` text NOT NULL,
	`secret_cipher` text NOT NULL,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `api_client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_endpoint_client` ON `webhook_endpoint` (`client_id`);--> statement-breakpoint
CREATE TABLE `audit_checkpoint` (
	`number` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`signature` text NOT NULL,
	`key_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_link` (
	`number` integer PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `audit_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_link_entry` ON `audit_link` (`entry_id`);--> statement-breakpoint
DROP INDEX `certificate_event_once`;--> statement-breakpoint
ALTER TABLE `certificate_event` ADD `note` text;--> statement-breakpoint
ALTER TABLE `certificate_event` ADD `confirmed_by` text;--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_event_final` ON `certificate_event` (`certificate_id`,`kind`) WHERE kind in ('awarded', 'revoked', 'replaced');--> statement-breakpoint
CREATE INDEX `certificate_event_of` ON `certificate_event` (`certificate_id`,`at`);--> statement-breakpoint
DROP INDEX `eligibility_event_once`;--> statement-breakpoint
CREATE UNIQUE INDEX `eligibility_event_final` ON `eligibility_event` (`certificate_id`,`placement_form`,`requirement`,`kind`) WHERE kind in ('met', 'withdrawn');--> statement-breakpoint
ALTER TABLE `person` ADD `region` text;--> statement-breakpoint
ALTER TABLE `person` ADD `district` text;--> statement-breakpoint
CREATE INDEX `person_region` ON `person` (`region`,`district`);--> statement-breakpoint
ALTER TABLE `role_grant` ADD `district` text;--> statement-breakpoint
ALTER TABLE `session` ADD `second_factor_at` integer;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `hash` text;--> statement-breakpoint
CREATE INDEX `audit_entry_actor` ON `audit_entry` (`actor_id`,`at`);