CREATE TABLE `feed_pending` (
	`event_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `feed_event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `batch_check` ADD `district` text;--> statement-breakpoint
ALTER TABLE `batch_check` ADD `checked` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `batch_check` ADD `found` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `batch_check` ADD `unreadable` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `batch_check` ADD `alarmed_at` integer;--> statement-breakpoint
ALTER TABLE `region_transfer` ADD `from_district` text;--> statement-breakpoint
ALTER TABLE `region_transfer` ADD `asked_by` text DEFAULT 'receiving-code' NOT NULL;--> statement-breakpoint
ALTER TABLE `region_transfer` ADD `answer` text;