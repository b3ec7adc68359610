ALTER TABLE `outbox_message` ADD `about` text;--> statement-breakpoint
ALTER TABLE `outbox_message` ADD `useless_after` integer;--> statement-breakpoint
ALTER TABLE `outbox_message` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `outbox_message` ADD `ended_why` text;--> statement-breakpoint
CREATE INDEX `outbox_message_about` ON `outbox_message` (`about`);--> statement-breakpoint
CREATE INDEX `outbox_message_ended` ON `outbox_message` (`ended_at`);