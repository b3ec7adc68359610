DROP INDEX `signing_key_event_once`;--> statement-breakpoint
CREATE INDEX `signing_key_event_of` ON `signing_key_event` (`key_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `signing_key_event_once` ON `signing_key_event` (`key_id`) WHERE kind = 'retired';--> statement-breakpoint
CREATE INDEX `certificate_event_later` ON `certificate_event` (`at`) WHERE kind <> 'awarded';