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
CREATE TABLE `throttle_bucket` (
	`limit_name` text NOT NULL,
	`subject` text NOT NULL,
	`empties_at` integer NOT NULL,
	PRIMARY KEY(`limit_name`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `throttle_bucket_empties` ON `throttle_bucket` (`empties_at`);--> statement-breakpoint
ALTER TABLE `session` ADD `device` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `device_hash` text;--> statement-breakpoint
ALTER TABLE `session` ADD `last_used_at` integer;
--> statement-breakpoint
-- Until now what was counted stood here as it was typed: e-mail addresses and networks.
DELETE FROM `throttle_window`;
