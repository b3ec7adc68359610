ALTER TABLE `record_look` ADD `purpose_at` integer;--> statement-breakpoint
ALTER TABLE `record_look` ADD `under_look_id` text;