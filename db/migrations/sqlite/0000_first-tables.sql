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
	`email_confirmed_at` integer,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`language` text NOT NULL,
	`iin_cipher` text,
	`iin_hash` text,
	`iin_last_four` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_iin_hash` ON `person` (`iin_hash`);--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`region` text,
	`granted_by` text,
	`granted_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_grant_once` ON `role_grant` (`person_id`,`role`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE INDEX `session_expires` ON `session` (`expires_at`);--> statement-breakpoint
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
	`submitted_at` integer,
	`correct` integer,
	`percent` integer,
	`passed` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_number` ON `attempt` (`enrolment_id`,`number`);--> statement-breakpoint
CREATE INDEX `attempt_person` ON `attempt` (`person_id`);--> statement-breakpoint
CREATE TABLE `question_version` (
	`id` text PRIMARY KEY NOT NULL,
	`module_version_id` text NOT NULL,
	`question` text NOT NULL,
	`use` text NOT NULL,
	`position` integer NOT NULL,
	`body` text NOT NULL
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
	FOREIGN KEY (`question_version_id`) REFERENCES `question_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `self_check_answer_of` ON `self_check_answer` (`enrolment_id`,`question_version_id`,`answered_at`);--> statement-breakpoint
CREATE TABLE `certificate_event` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`actor_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_event_once` ON `certificate_event` (`certificate_id`,`kind`);--> statement-breakpoint
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
	`replaces_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_code` ON `certificate` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_replaces` ON `certificate` (`replaces_id`);--> statement-breakpoint
CREATE INDEX `certificate_person` ON `certificate` (`person_id`);--> statement-breakpoint
CREATE INDEX `certificate_enrolment` ON `certificate` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `name_confirmation` (
	`enrolment_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`confirmed_at` integer NOT NULL
);
--> statement-breakpoint
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
	FOREIGN KEY (`table_version_id`) REFERENCES `requirement_table_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `eligibility_event_person` ON `eligibility_event` (`person_id`,`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `eligibility_event_once` ON `eligibility_event` (`certificate_id`,`placement_form`,`requirement`,`kind`);--> statement-breakpoint
CREATE TABLE `record_look` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`officer_name` text NOT NULL,
	`region` text NOT NULL,
	`found_by` text NOT NULL,
	`purpose` text NOT NULL,
	`at` integer NOT NULL
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
	`published_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requirement_table_number` ON `requirement_table_version` (`placement_form`,`number`);--> statement-breakpoint
CREATE TABLE `enrolment` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`programme` text NOT NULL,
	`programme_version_id` text NOT NULL,
	`enrolled_at` integer NOT NULL,
	FOREIGN KEY (`programme_version_id`) REFERENCES `programme_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_once` ON `enrolment` (`person_id`,`programme`);--> statement-breakpoint
CREATE INDEX `enrolment_version` ON `enrolment` (`programme_version_id`);--> statement-breakpoint
CREATE TABLE `hours_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`lesson_version_id` text NOT NULL,
	`minutes` integer NOT NULL,
	`credited_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_version_id`) REFERENCES `lesson_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hours_entry_once` ON `hours_entry` (`enrolment_id`,`lesson_version_id`);--> statement-breakpoint
CREATE TABLE `lesson_completion` (
	`enrolment_id` text NOT NULL,
	`lesson_version_id` text NOT NULL,
	`completed_at` integer NOT NULL,
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
	`published_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_version_number` ON `programme_version` (`programme`,`number`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL,
	`request_id` text
);
--> statement-breakpoint
CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject_kind`,`subject_id`,`at`);--> statement-breakpoint
CREATE TABLE `outbox_message` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_attempt_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`delivered_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_message_due` ON `outbox_message` (`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `throttle_window` (
	`limit_name` text NOT NULL,
	`subject` text NOT NULL,
	`started_at` integer NOT NULL,
	`hits` integer NOT NULL,
	PRIMARY KEY(`limit_name`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `throttle_window_started` ON `throttle_window` (`started_at`);