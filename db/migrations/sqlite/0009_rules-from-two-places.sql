ALTER TABLE `requirement_table_version` ADD `origin` text DEFAULT 'file' NOT NULL;--> statement-breakpoint
CREATE INDEX `eligibility_event_certificate` ON `eligibility_event` (`certificate_id`);