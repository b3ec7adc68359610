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
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learning_grant_number` ON `learning_grant` (`enrolment_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `learning_grant_fresh` ON `learning_grant` (`enrolment_id`) WHERE kind = 'fresh-enrolment';--> statement-breakpoint
DROP INDEX `enrolment_once`;--> statement-breakpoint
ALTER TABLE `enrolment` ADD `number` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_number` ON `enrolment` (`person_id`,`programme`,`number`);--> statement-breakpoint
ALTER TABLE `attempt` ADD `ends_at` integer;--> statement-breakpoint
CREATE INDEX `attempt_overdue` ON `attempt` (`ends_at`) WHERE submitted_at is null;--> statement-breakpoint
CREATE TRIGGER `learning_grant_no_update` BEFORE UPDATE ON `learning_grant`
BEGIN SELECT RAISE(ABORT, 'learning_grant is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `learning_grant_no_delete` BEFORE DELETE ON `learning_grant`
BEGIN SELECT RAISE(ABORT, 'learning_grant is append-only'); END;
