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
ALTER TABLE `person` ADD `iin_seen_at` integer;--> statement-breakpoint
ALTER TABLE `person` ADD `iin_seen_by` text;
--> statement-breakpoint
CREATE TRIGGER `iin_release_no_update` BEFORE UPDATE ON `iin_release`
BEGIN SELECT RAISE(ABORT, 'iin_release is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `iin_release_no_delete` BEFORE DELETE ON `iin_release`
BEGIN SELECT RAISE(ABORT, 'iin_release is append-only'); END;
