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
CREATE TABLE `iin_release` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`iin_hash` text NOT NULL,
	`to_person_id` text,
	`ground` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `iin_release_person` ON `iin_release` (`person_id`);--> statement-breakpoint
CREATE TABLE `known_device` (
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer NOT NULL,
	PRIMARY KEY(`token_hash`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `known_device_person` ON `known_device` (`person_id`);--> statement-breakpoint
CREATE INDEX `known_device_used` ON `known_device` (`used_at`);--> statement-breakpoint
CREATE TABLE `person_name_word` (
	`word` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`word`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_name_word_person` ON `person_name_word` (`person_id`);--> statement-breakpoint
CREATE TABLE `one_time_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `one_time_link_person` ON `one_time_link` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text,
	`password_hash` text NOT NULL,
	`language` text NOT NULL,
	`iin_cipher` text,
	`iin_hash` text,
	`iin_last_four` text,
	`iin_seen_at` integer,
	`iin_seen_by` text,
	`region` text,
	`district` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`iin_seen_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_iin_hash` ON `person` (`iin_hash`);--> statement-breakpoint
CREATE INDEX `person_region` ON `person` (`region`,`district`);--> statement-breakpoint
CREATE INDEX `person_without_name_key` ON `person` (`id`) WHERE "person"."name_key" is null;--> statement-breakpoint
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
CREATE TABLE `registration` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`language` text NOT NULL,
	`iin_cipher` text,
	`iin_hash` text,
	`iin_last_four` text,
	`region` text,
	`district` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registration_token_hash` ON `registration` (`token_hash`);--> statement-breakpoint
CREATE INDEX `registration_email` ON `registration` (`email`);--> statement-breakpoint
CREATE INDEX `registration_expires` ON `registration` (`expires_at`);--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`region` text,
	`district` text,
	`granted_by` text,
	`granted_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_grant_once` ON `role_grant` (`person_id`,`role`);--> statement-breakpoint
CREATE TABLE `second_factor` (
	`person_id` text PRIMARY KEY NOT NULL,
	`secret_cipher` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`second_factor_at` integer,
	`device` text DEFAULT '' NOT NULL,
	`device_hash` text,
	`last_used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE INDEX `session_expires` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `approval_answer` (
	`proposal_id` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `approval_proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approval_answer_at` ON `approval_answer` (`answered_at`);--> statement-breakpoint
CREATE TABLE `approval_proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`act` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`lapses_at` integer NOT NULL,
	FOREIGN KEY (`proposed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approval_proposal_subject` ON `approval_proposal` (`subject_id`);--> statement-breakpoint
CREATE INDEX `approval_proposal_lapses` ON `approval_proposal` (`lapses_at`);--> statement-breakpoint
CREATE TABLE `attempt_answer` (
	`attempt_id` text NOT NULL,
	`question_version_id` text NOT NULL,
	`answer` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_version_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_version_id`) REFERENCES `question_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`number` integer NOT NULL,
	`pass_mark` integer NOT NULL,
	`seed` text NOT NULL,
	`paper` text NOT NULL,
	`begun_at` integer NOT NULL,
	`ends_at` integer,
	`submitted_at` integer,
	`correct` integer,
	`percent` integer,
	`passed` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_number` ON `attempt` (`enrolment_id`,`number`);--> statement-breakpoint
CREATE INDEX `attempt_person` ON `attempt` (`person_id`);--> statement-breakpoint
CREATE INDEX `attempt_overdue` ON `attempt` (`ends_at`) WHERE submitted_at is null;--> statement-breakpoint
CREATE TABLE `question_version` (
	`id` text PRIMARY KEY NOT NULL,
	`module_version_id` text NOT NULL,
	`question` text NOT NULL,
	`use` text NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`module_version_id`) REFERENCES `module_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `question_version_slug` ON `question_version` (`module_version_id`,`question`);--> statement-breakpoint
CREATE TABLE `self_check_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`question_version_id` text NOT NULL,
	`answer` text NOT NULL,
	`correct` integer NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_version_id`) REFERENCES `question_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `self_check_answer_of` ON `self_check_answer` (`enrolment_id`,`question_version_id`,`answered_at`);--> statement-breakpoint
CREATE TABLE `batch_announcement` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`people` integer NOT NULL,
	`ground` text NOT NULL,
	`announced_by` text NOT NULL,
	`announced_at` integer NOT NULL,
	`vouched_by` text,
	`vouched_at` integer,
	FOREIGN KEY (`announced_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vouched_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `batch_announcement_region` ON `batch_announcement` (`region`,`announced_at`);--> statement-breakpoint
CREATE INDEX `batch_announcement_by` ON `batch_announcement` (`announced_by`,`vouched_at`);--> statement-breakpoint
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
	`district` text,
	`purpose` text NOT NULL,
	`total` integer NOT NULL,
	`checked` integer DEFAULT 0 NOT NULL,
	`found` integer DEFAULT 0 NOT NULL,
	`unreadable` integer DEFAULT 0 NOT NULL,
	`known` integer DEFAULT 0 NOT NULL,
	`unknown` integer DEFAULT 0 NOT NULL,
	`list_mark` text,
	`alarmed_at` integer,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`statement` text,
	`signature` text,
	`key_id` text,
	FOREIGN KEY (`key_id`) REFERENCES `signing_key`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `batch_check_by` ON `batch_check` (`asked_by`,`started_at`);--> statement-breakpoint
CREATE TABLE `region_transfer` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from_region` text,
	`from_district` text,
	`to_region` text NOT NULL,
	`to_district` text,
	`asked_by` text DEFAULT 'receiving-code' NOT NULL,
	`ground` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` integer NOT NULL,
	`decision` text,
	`answer` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `region_transfer_open` ON `region_transfer` (`person_id`) WHERE "region_transfer"."decided_at" is null;--> statement-breakpoint
CREATE INDEX `region_transfer_from` ON `region_transfer` (`from_region`,`requested_at`);--> statement-breakpoint
CREATE INDEX `region_transfer_to` ON `region_transfer` (`to_region`,`requested_at`);--> statement-breakpoint
CREATE TABLE `certificate_event` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`note` text,
	`actor_id` text,
	`confirmed_by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_event_final` ON `certificate_event` (`certificate_id`,`kind`) WHERE kind in ('awarded', 'revoked', 'replaced');--> statement-breakpoint
CREATE INDEX `certificate_event_of` ON `certificate_event` (`certificate_id`,`at`);--> statement-breakpoint
CREATE INDEX `certificate_event_later` ON `certificate_event` (`at`,`id`) WHERE kind <> 'awarded';--> statement-breakpoint
CREATE TABLE `certificate_paper` (
	`certificate_id` text NOT NULL,
	`sha256` text NOT NULL,
	`printed_at` integer NOT NULL,
	PRIMARY KEY(`certificate_id`, `sha256`),
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
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
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_proposal_open` ON `certificate_proposal` (`certificate_id`) WHERE "certificate_proposal"."decided_at" is null;--> statement-breakpoint
CREATE INDEX `certificate_proposal_at` ON `certificate_proposal` (`proposed_at`);--> statement-breakpoint
CREATE TABLE `certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`person_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`programme` text NOT NULL,
	`statement` text NOT NULL,
	`signature` text NOT NULL,
	`key_id` text NOT NULL,
	`awarded_at` integer NOT NULL,
	`expires_at` integer,
	`replaces_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`key_id`) REFERENCES `signing_key`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_code` ON `certificate` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_replaces` ON `certificate` (`replaces_id`);--> statement-breakpoint
CREATE INDEX `certificate_person` ON `certificate` (`person_id`);--> statement-breakpoint
CREATE INDEX `certificate_enrolment` ON `certificate` (`enrolment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_earned_once` ON `certificate` (`enrolment_id`) WHERE "certificate"."replaces_id" is null;--> statement-breakpoint
CREATE TABLE `credential` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`token` text NOT NULL,
	`key_id` text NOT NULL,
	`issued_at` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`key_id`) REFERENCES `signing_key`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `issuer_address` (
	`origin` text PRIMARY KEY NOT NULL,
	`first_used_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `name_confirmation` (
	`enrolment_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reissue` (
	`id` text PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`total` integer NOT NULL,
	`done` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`key_id`) REFERENCES `signing_key`(`id`) ON UPDATE no action ON DELETE no action
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
CREATE UNIQUE INDEX `signing_key_event_once` ON `signing_key_event` (`key_id`) WHERE kind = 'retired';--> statement-breakpoint
CREATE INDEX `signing_key_event_of` ON `signing_key_event` (`key_id`);--> statement-breakpoint
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
	PRIMARY KEY(`list`, `purpose`),
	FOREIGN KEY (`key_id`) REFERENCES `signing_key`(`id`) ON UPDATE no action ON DELETE no action
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
CREATE TABLE `certificate_claim` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`minutes` integer NOT NULL,
	`training` text,
	`part_number` integer,
	`part_count` integer,
	`training_hours` integer,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `chosen_form` (
	`person_id` text PRIMARY KEY NOT NULL,
	`placement_form` text NOT NULL,
	`chosen_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `decision_proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`placement_form` text NOT NULL,
	`requirement` text NOT NULL,
	`kind` text NOT NULL,
	`ground` text NOT NULL,
	`ground_date` text NOT NULL,
	`valid_until` text,
	`recognised` text,
	`table_version_id` text NOT NULL,
	`region` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`outcome` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`table_version_id`) REFERENCES `requirement_table_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
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
	`recognised` text,
	`table_version_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`confirmed_by` text,
	`region` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`table_version_id`) REFERENCES `requirement_table_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `eligibility_decision_person` ON `eligibility_decision` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `eligibility_event` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`placement_form` text NOT NULL,
	`requirement` text NOT NULL,
	`kind` text NOT NULL,
	`certificate_id` text NOT NULL,
	`certificate_code` text NOT NULL,
	`expires_at` integer,
	`table_version_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`table_version_id`) REFERENCES `requirement_table_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `eligibility_event_person` ON `eligibility_event` (`person_id`,`at`);--> statement-breakpoint
CREATE INDEX `eligibility_event_expires` ON `eligibility_event` (`expires_at`);--> statement-breakpoint
CREATE INDEX `eligibility_event_certificate` ON `eligibility_event` (`certificate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `eligibility_event_final` ON `eligibility_event` (`certificate_id`,`placement_form`,`requirement`,`kind`) WHERE kind in ('met', 'withdrawn');--> statement-breakpoint
CREATE TABLE `eligibility_reminder` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`days` integer NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
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
	`issued_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`key_id`) REFERENCES `signing_key`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_to`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_extract_code` ON `record_extract` (`code`);--> statement-breakpoint
CREATE INDEX `record_extract_person` ON `record_extract` (`person_id`,`issued_at`);--> statement-breakpoint
CREATE TABLE `record_look` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`officer_name` text NOT NULL,
	`region` text NOT NULL,
	`found_by` text NOT NULL,
	`purpose` text NOT NULL,
	`case_number` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `record_look_person` ON `record_look` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `requirement_table_version` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_form` text NOT NULL,
	`number` integer NOT NULL,
	`content_hash` text NOT NULL,
	`definition` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	`origin` text DEFAULT 'file' NOT NULL,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requirement_table_number` ON `requirement_table_version` (`placement_form`,`number`);--> statement-breakpoint
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
	`disabled_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `feed_event` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`region` text,
	`person_id` text NOT NULL,
	`payload` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `feed_pending` (
	`event_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `feed_event`(`id`) ON UPDATE no action ON DELETE no action
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
	PRIMARY KEY(`client_id`, `idempotency_key`),
	FOREIGN KEY (`client_id`) REFERENCES `api_client`(`id`) ON UPDATE no action ON DELETE no action
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
CREATE TABLE `content_publication` (
	`number` integer PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`shipped` integer NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `content_publication_source` ON `content_publication` (`source`);--> statement-breakpoint
CREATE TABLE `content_retirement` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`retired_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `slug`)
);
--> statement-breakpoint
CREATE TABLE `emergency_version` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`content_hash` text NOT NULL,
	`emergencies` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `emergency_version_number` ON `emergency_version` (`number`);--> statement-breakpoint
CREATE TABLE `enrolment` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`programme` text NOT NULL,
	`programme_version_id` text NOT NULL,
	`number` integer DEFAULT 1 NOT NULL,
	`enrolled_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_version_id`) REFERENCES `programme_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_number` ON `enrolment` (`person_id`,`programme`,`number`);--> statement-breakpoint
CREATE INDEX `enrolment_version` ON `enrolment` (`programme_version_id`);--> statement-breakpoint
CREATE INDEX `enrolment_programme` ON `enrolment` (`programme`,`id`);--> statement-breakpoint
CREATE TABLE `hours_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`lesson_version_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`credited_at` integer NOT NULL,
	`planned_minutes` integer,
	`words` integer,
	`activity_minutes` integer,
	`questions` integer,
	`opened_at` integer,
	`completed_at` integer,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_version_id`) REFERENCES `lesson_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hours_entry_once` ON `hours_entry` (`enrolment_id`,`lesson_version_id`);--> statement-breakpoint
CREATE TABLE `learning_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`enrolment_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`attempt_id` text,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learning_grant_number` ON `learning_grant` (`enrolment_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `learning_grant_fresh` ON `learning_grant` (`enrolment_id`) WHERE kind = 'fresh-enrolment';--> statement-breakpoint
CREATE TABLE `lesson_completion` (
	`enrolment_id` text NOT NULL,
	`lesson_version_id` text NOT NULL,
	`completed_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `lesson_version_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_version_id`) REFERENCES `lesson_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lesson_opening` (
	`enrolment_id` text NOT NULL,
	`lesson_version_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `lesson_version_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_version_id`) REFERENCES `lesson_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lesson_text` (
	`lesson_version_id` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`checked_on` text,
	`words` integer NOT NULL,
	`blocks` text NOT NULL,
	PRIMARY KEY(`lesson_version_id`, `language`),
	FOREIGN KEY (`lesson_version_id`) REFERENCES `lesson_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lesson_version` (
	`id` text PRIMARY KEY NOT NULL,
	`module_version_id` text NOT NULL,
	`lesson` text NOT NULL,
	`position` integer NOT NULL,
	`minutes` integer NOT NULL,
	FOREIGN KEY (`module_version_id`) REFERENCES `module_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_version_slug` ON `lesson_version` (`module_version_id`,`lesson`);--> statement-breakpoint
CREATE TABLE `media` (
	`hash` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `module_version` (
	`id` text PRIMARY KEY NOT NULL,
	`module` text NOT NULL,
	`number` integer NOT NULL,
	`content_hash` text NOT NULL,
	`definition` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `module_version_number` ON `module_version` (`module`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `module_version_content` ON `module_version` (`module`,`content_hash`);--> statement-breakpoint
CREATE TABLE `programme_module` (
	`programme_version_id` text NOT NULL,
	`module_version_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`programme_version_id`, `position`),
	FOREIGN KEY (`programme_version_id`) REFERENCES `programme_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_version_id`) REFERENCES `module_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `programme_version` (
	`id` text PRIMARY KEY NOT NULL,
	`programme` text NOT NULL,
	`number` integer NOT NULL,
	`content_hash` text NOT NULL,
	`definition` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_version_number` ON `programme_version` (`programme`,`number`);--> statement-breakpoint
CREATE TABLE `site_version` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`content_hash` text NOT NULL,
	`site` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `site_version_number` ON `site_version` (`number`);--> statement-breakpoint
CREATE TABLE `audit_checkpoint` (
	`number` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`signature` text NOT NULL,
	`key_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL,
	`request_id` text,
	`hash` text
);
--> statement-breakpoint
CREATE INDEX `audit_entry_actor` ON `audit_entry` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject_id`,`subject_kind`);--> statement-breakpoint
CREATE INDEX `audit_entry_action` ON `audit_entry` (`action`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entry_at` ON `audit_entry` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `audit_link` (
	`number` integer PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `audit_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_link_entry` ON `audit_link` (`entry_id`);--> statement-breakpoint
CREATE TABLE `job_duty` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`beat` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `installation_fact` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox_message` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_attempt_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`delivered_at` integer,
	`last_error` text,
	`about` text,
	`useless_after` integer,
	`ended_at` integer,
	`ended_why` text,
	`claimed_by` text,
	`claimed_until` integer
);
--> statement-breakpoint
CREATE INDEX `outbox_message_due` ON `outbox_message` (`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `outbox_message_about` ON `outbox_message` (`about`);--> statement-breakpoint
CREATE INDEX `outbox_message_ended` ON `outbox_message` (`ended_at`);--> statement-breakpoint
CREATE TABLE `throttle_bucket` (
	`limit_name` text NOT NULL,
	`subject` text NOT NULL,
	`empties_at` integer NOT NULL,
	PRIMARY KEY(`limit_name`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `throttle_bucket_empties` ON `throttle_bucket` (`empties_at`);--> statement-breakpoint
CREATE TABLE `throttle_window` (
	`limit_name` text NOT NULL,
	`subject` text NOT NULL,
	`started_at` integer NOT NULL,
	`hits` integer NOT NULL,
	PRIMARY KEY(`limit_name`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `throttle_window_started` ON `throttle_window` (`started_at`);
--> statement-breakpoint
-- What Drizzle's schema cannot say, written by hand, from here to the end.
-- Legal facts and published versions are only ever added; what was decided or graded stays so.
CREATE TRIGGER `approval_answer_no_update` BEFORE UPDATE ON `approval_answer`
BEGIN SELECT RAISE(ABORT, 'approval_answer is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `approval_answer_no_delete` BEFORE DELETE ON `approval_answer`
BEGIN SELECT RAISE(ABORT, 'approval_answer is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `approval_proposal_no_update` BEFORE UPDATE ON `approval_proposal`
BEGIN SELECT RAISE(ABORT, 'approval_proposal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `approval_proposal_no_delete` BEFORE DELETE ON `approval_proposal`
BEGIN SELECT RAISE(ABORT, 'approval_proposal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `attempt_graded_once` BEFORE UPDATE ON `attempt` WHEN OLD.`submitted_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a graded attempt does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `attempt_no_delete` BEFORE DELETE ON `attempt`
BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_checkpoint_no_update` BEFORE UPDATE ON `audit_checkpoint`
BEGIN SELECT RAISE(ABORT, 'audit_checkpoint is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_checkpoint_no_delete` BEFORE DELETE ON `audit_checkpoint`
BEGIN SELECT RAISE(ABORT, 'audit_checkpoint is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry`
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry`
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_link_no_update` BEFORE UPDATE ON `audit_link`
BEGIN SELECT RAISE(ABORT, 'audit_link is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_link_no_delete` BEFORE DELETE ON `audit_link`
BEGIN SELECT RAISE(ABORT, 'audit_link is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `batch_check_decided_once` BEFORE UPDATE ON `batch_check` WHEN OLD.`finished_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decided batch_check does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `batch_check_no_delete` BEFORE DELETE ON `batch_check`
BEGIN SELECT RAISE(ABORT, 'batch_check is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `batch_check_line_no_update` BEFORE UPDATE ON `batch_check_line`
BEGIN SELECT RAISE(ABORT, 'batch_check_line is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `batch_check_line_no_delete` BEFORE DELETE ON `batch_check_line`
BEGIN SELECT RAISE(ABORT, 'batch_check_line is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_no_update` BEFORE UPDATE ON `certificate`
BEGIN SELECT RAISE(ABORT, 'certificate is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_no_delete` BEFORE DELETE ON `certificate`
BEGIN SELECT RAISE(ABORT, 'certificate is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_claim_no_update` BEFORE UPDATE ON `certificate_claim`
BEGIN SELECT RAISE(ABORT, 'certificate_claim is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_claim_no_delete` BEFORE DELETE ON `certificate_claim`
BEGIN SELECT RAISE(ABORT, 'certificate_claim is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_event_no_update` BEFORE UPDATE ON `certificate_event`
BEGIN SELECT RAISE(ABORT, 'certificate_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_event_no_delete` BEFORE DELETE ON `certificate_event`
BEGIN SELECT RAISE(ABORT, 'certificate_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_paper_no_update` BEFORE UPDATE ON `certificate_paper`
BEGIN SELECT RAISE(ABORT, 'certificate_paper is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_paper_no_delete` BEFORE DELETE ON `certificate_paper`
BEGIN SELECT RAISE(ABORT, 'certificate_paper is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_proposal_decided_once` BEFORE UPDATE ON `certificate_proposal` WHEN OLD.`decided_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decided certificate_proposal does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_proposal_no_delete` BEFORE DELETE ON `certificate_proposal`
BEGIN SELECT RAISE(ABORT, 'certificate_proposal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `content_publication_no_update` BEFORE UPDATE ON `content_publication`
BEGIN SELECT RAISE(ABORT, 'content_publication is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `content_publication_no_delete` BEFORE DELETE ON `content_publication`
BEGIN SELECT RAISE(ABORT, 'content_publication is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `credential_no_update` BEFORE UPDATE ON `credential`
BEGIN SELECT RAISE(ABORT, 'credential is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `credential_no_delete` BEFORE DELETE ON `credential`
BEGIN SELECT RAISE(ABORT, 'credential is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_proposal_decided_once` BEFORE UPDATE ON `decision_proposal` WHEN OLD.`decided_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decided decision_proposal does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_proposal_no_delete` BEFORE DELETE ON `decision_proposal`
BEGIN SELECT RAISE(ABORT, 'decision_proposal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `eligibility_decision_no_update` BEFORE UPDATE ON `eligibility_decision`
BEGIN SELECT RAISE(ABORT, 'eligibility_decision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `eligibility_decision_no_delete` BEFORE DELETE ON `eligibility_decision`
BEGIN SELECT RAISE(ABORT, 'eligibility_decision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `eligibility_event_no_update` BEFORE UPDATE ON `eligibility_event`
BEGIN SELECT RAISE(ABORT, 'eligibility_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `eligibility_event_no_delete` BEFORE DELETE ON `eligibility_event`
BEGIN SELECT RAISE(ABORT, 'eligibility_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `emergency_version_no_update` BEFORE UPDATE ON `emergency_version`
BEGIN SELECT RAISE(ABORT, 'emergency_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `emergency_version_no_delete` BEFORE DELETE ON `emergency_version`
BEGIN SELECT RAISE(ABORT, 'emergency_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `feed_event_no_update` BEFORE UPDATE ON `feed_event`
BEGIN SELECT RAISE(ABORT, 'feed_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `feed_event_no_delete` BEFORE DELETE ON `feed_event`
BEGIN SELECT RAISE(ABORT, 'feed_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `feed_position_no_update` BEFORE UPDATE ON `feed_position`
BEGIN SELECT RAISE(ABORT, 'feed_position is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `feed_position_no_delete` BEFORE DELETE ON `feed_position`
BEGIN SELECT RAISE(ABORT, 'feed_position is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `hours_entry_no_update` BEFORE UPDATE ON `hours_entry`
BEGIN SELECT RAISE(ABORT, 'hours_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `hours_entry_no_delete` BEFORE DELETE ON `hours_entry`
BEGIN SELECT RAISE(ABORT, 'hours_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `iin_release_no_update` BEFORE UPDATE ON `iin_release`
BEGIN SELECT RAISE(ABORT, 'iin_release is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `iin_release_no_delete` BEFORE DELETE ON `iin_release`
BEGIN SELECT RAISE(ABORT, 'iin_release is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `issuer_address_no_update` BEFORE UPDATE ON `issuer_address`
BEGIN SELECT RAISE(ABORT, 'issuer_address is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `issuer_address_no_delete` BEFORE DELETE ON `issuer_address`
BEGIN SELECT RAISE(ABORT, 'issuer_address is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `learning_grant_no_update` BEFORE UPDATE ON `learning_grant`
BEGIN SELECT RAISE(ABORT, 'learning_grant is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `learning_grant_no_delete` BEFORE DELETE ON `learning_grant`
BEGIN SELECT RAISE(ABORT, 'learning_grant is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_completion_no_update` BEFORE UPDATE ON `lesson_completion`
BEGIN SELECT RAISE(ABORT, 'lesson_completion is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_completion_no_delete` BEFORE DELETE ON `lesson_completion`
BEGIN SELECT RAISE(ABORT, 'lesson_completion is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_opening_no_update` BEFORE UPDATE ON `lesson_opening`
BEGIN SELECT RAISE(ABORT, 'lesson_opening is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_opening_no_delete` BEFORE DELETE ON `lesson_opening`
BEGIN SELECT RAISE(ABORT, 'lesson_opening is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_text_no_update` BEFORE UPDATE ON `lesson_text`
BEGIN SELECT RAISE(ABORT, 'lesson_text is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_text_no_delete` BEFORE DELETE ON `lesson_text`
BEGIN SELECT RAISE(ABORT, 'lesson_text is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_version_no_update` BEFORE UPDATE ON `lesson_version`
BEGIN SELECT RAISE(ABORT, 'lesson_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_version_no_delete` BEFORE DELETE ON `lesson_version`
BEGIN SELECT RAISE(ABORT, 'lesson_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `media_no_update` BEFORE UPDATE ON `media`
BEGIN SELECT RAISE(ABORT, 'media is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `media_no_delete` BEFORE DELETE ON `media`
BEGIN SELECT RAISE(ABORT, 'media is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `module_version_no_update` BEFORE UPDATE ON `module_version`
BEGIN SELECT RAISE(ABORT, 'module_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `module_version_no_delete` BEFORE DELETE ON `module_version`
BEGIN SELECT RAISE(ABORT, 'module_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `programme_module_no_update` BEFORE UPDATE ON `programme_module`
BEGIN SELECT RAISE(ABORT, 'programme_module is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `programme_module_no_delete` BEFORE DELETE ON `programme_module`
BEGIN SELECT RAISE(ABORT, 'programme_module is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `programme_version_no_update` BEFORE UPDATE ON `programme_version`
BEGIN SELECT RAISE(ABORT, 'programme_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `programme_version_no_delete` BEFORE DELETE ON `programme_version`
BEGIN SELECT RAISE(ABORT, 'programme_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `question_version_no_update` BEFORE UPDATE ON `question_version`
BEGIN SELECT RAISE(ABORT, 'question_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `question_version_no_delete` BEFORE DELETE ON `question_version`
BEGIN SELECT RAISE(ABORT, 'question_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_extract_no_update` BEFORE UPDATE ON `record_extract`
BEGIN SELECT RAISE(ABORT, 'record_extract is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_extract_no_delete` BEFORE DELETE ON `record_extract`
BEGIN SELECT RAISE(ABORT, 'record_extract is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_look_no_update` BEFORE UPDATE ON `record_look`
BEGIN SELECT RAISE(ABORT, 'record_look is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_look_no_delete` BEFORE DELETE ON `record_look`
BEGIN SELECT RAISE(ABORT, 'record_look is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `region_transfer_decided_once` BEFORE UPDATE ON `region_transfer` WHEN OLD.`decided_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decided region_transfer does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `region_transfer_no_delete` BEFORE DELETE ON `region_transfer`
BEGIN SELECT RAISE(ABORT, 'region_transfer is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `requirement_table_version_no_update` BEFORE UPDATE ON `requirement_table_version`
BEGIN SELECT RAISE(ABORT, 'requirement_table_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `requirement_table_version_no_delete` BEFORE DELETE ON `requirement_table_version`
BEGIN SELECT RAISE(ABORT, 'requirement_table_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `self_check_answer_no_update` BEFORE UPDATE ON `self_check_answer`
BEGIN SELECT RAISE(ABORT, 'self_check_answer is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `self_check_answer_no_delete` BEFORE DELETE ON `self_check_answer`
BEGIN SELECT RAISE(ABORT, 'self_check_answer is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `signing_key_no_update` BEFORE UPDATE ON `signing_key`
BEGIN SELECT RAISE(ABORT, 'signing_key is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `signing_key_no_delete` BEFORE DELETE ON `signing_key`
BEGIN SELECT RAISE(ABORT, 'signing_key is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `signing_key_event_no_update` BEFORE UPDATE ON `signing_key_event`
BEGIN SELECT RAISE(ABORT, 'signing_key_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `signing_key_event_no_delete` BEFORE DELETE ON `signing_key_event`
BEGIN SELECT RAISE(ABORT, 'signing_key_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `site_version_no_update` BEFORE UPDATE ON `site_version`
BEGIN SELECT RAISE(ABORT, 'site_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `site_version_no_delete` BEFORE DELETE ON `site_version`
BEGIN SELECT RAISE(ABORT, 'site_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `status_list_entry_no_update` BEFORE UPDATE ON `status_list_entry`
BEGIN SELECT RAISE(ABORT, 'status_list_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `status_list_entry_no_delete` BEFORE DELETE ON `status_list_entry`
BEGIN SELECT RAISE(ABORT, 'status_list_entry is append-only'); END;
