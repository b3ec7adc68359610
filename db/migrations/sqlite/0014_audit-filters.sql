DROP INDEX `audit_entry_subject`;--> statement-breakpoint
CREATE INDEX `audit_entry_action` ON `audit_entry` (`action`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entry_at` ON `audit_entry` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entry_subject` ON `audit_entry` (`subject_id`,`subject_kind`);