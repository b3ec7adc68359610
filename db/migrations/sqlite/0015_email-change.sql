CREATE TABLE `email_change` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`old_email` text NOT NULL,
	`new_email` text NOT NULL,
	`confirm_hash` text NOT NULL,
	`stop_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `email_change_confirm` ON `email_change` (`confirm_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `email_change_stop` ON `email_change` (`stop_hash`);--> statement-breakpoint
CREATE INDEX `email_change_person` ON `email_change` (`person_id`);--> statement-breakpoint
CREATE INDEX `email_change_asked` ON `email_change` (`asked_at`);