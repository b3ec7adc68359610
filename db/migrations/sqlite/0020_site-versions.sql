CREATE TABLE `site_version` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`content_hash` text NOT NULL,
	`site` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `site_version_number` ON `site_version` (`number`);--> statement-breakpoint
CREATE TRIGGER `site_version_no_update` BEFORE UPDATE ON `site_version`
BEGIN SELECT RAISE(ABORT, 'site_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `site_version_no_delete` BEFORE DELETE ON `site_version`
BEGIN SELECT RAISE(ABORT, 'site_version is append-only'); END;
