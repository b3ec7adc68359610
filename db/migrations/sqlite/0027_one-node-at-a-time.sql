CREATE TABLE `chore_duty` (
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
ALTER TABLE `outbox_message` ADD `claimed_by` text;--> statement-breakpoint
ALTER TABLE `outbox_message` ADD `claimed_until` integer;