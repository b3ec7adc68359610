CREATE TABLE `household_consent` (
	`id` text PRIMARY KEY NOT NULL,
	`giver_id` text NOT NULL,
	`viewer_id` text NOT NULL,
	`about` text NOT NULL,
	`given_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`giver_id`) REFERENCES `household_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`viewer_id`) REFERENCES `household_member`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `household_consent_viewer` ON `household_consent` (`viewer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `household_consent_once` ON `household_consent` (`giver_id`,`viewer_id`,`about`) WHERE "household_consent"."ended_at" is null;