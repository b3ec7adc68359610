DROP INDEX "signing_key_event_once";--> statement-breakpoint
CREATE INDEX "certificate_event_later" ON "certificate_event" USING btree ("at") WHERE kind <> 'awarded';--> statement-breakpoint
CREATE INDEX "signing_key_event_of" ON "signing_key_event" USING btree ("key_id");--> statement-breakpoint
CREATE UNIQUE INDEX "signing_key_event_once" ON "signing_key_event" USING btree ("key_id") WHERE kind = 'retired';