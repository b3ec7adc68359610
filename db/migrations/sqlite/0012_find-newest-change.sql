DROP INDEX `certificate_event_later`;--> statement-breakpoint
CREATE INDEX `certificate_event_later` ON `certificate_event` (`at`,`id`) WHERE kind <> 'awarded';