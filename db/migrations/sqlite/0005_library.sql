CREATE TABLE `library_version` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`content_hash` text NOT NULL,
	`library` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `library_version_number` ON `library_version` (`number`);--> statement-breakpoint
CREATE TRIGGER `library_version_no_update` BEFORE UPDATE ON `library_version`
BEGIN SELECT RAISE(ABORT, 'library_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `library_version_no_delete` BEFORE DELETE ON `library_version`
BEGIN SELECT RAISE(ABORT, 'library_version is append-only'); END;
