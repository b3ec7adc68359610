CREATE TABLE `batch_announcement` (
	`id` text PRIMARY KEY NOT NULL,
	`region` text NOT NULL,
	`people` integer NOT NULL,
	`ground` text NOT NULL,
	`announced_by` text NOT NULL,
	`announced_at` integer NOT NULL,
	`vouched_by` text,
	`vouched_at` integer
);
--> statement-breakpoint
CREATE INDEX `batch_announcement_region` ON `batch_announcement` (`region`,`announced_at`);--> statement-breakpoint
CREATE INDEX `batch_announcement_by` ON `batch_announcement` (`announced_by`,`vouched_at`);--> statement-breakpoint
ALTER TABLE `batch_check` ADD `known` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `batch_check` ADD `unknown` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `batch_check` ADD `list_mark` text;--> statement-breakpoint
UPDATE `batch_check` SET `known` = `found`, `unknown` = `checked` - `unreadable` - `found`;
