ALTER TABLE `batch_check` ADD `readable` integer;--> statement-breakpoint
ALTER TABLE `batch_check` ADD `elsewhere` integer DEFAULT 0 NOT NULL;