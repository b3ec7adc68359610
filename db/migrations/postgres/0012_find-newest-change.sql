DROP INDEX "certificate_event_later";--> statement-breakpoint
CREATE INDEX "certificate_event_later" ON "certificate_event" USING btree ("at","id") WHERE kind <> 'awarded';