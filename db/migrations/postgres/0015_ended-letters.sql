ALTER TABLE "outbox_message" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "outbox_message" ADD COLUMN "useless_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox_message" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox_message" ADD COLUMN "ended_why" text;--> statement-breakpoint
CREATE INDEX "outbox_message_about" ON "outbox_message" USING btree ("about");--> statement-breakpoint
CREATE INDEX "outbox_message_ended" ON "outbox_message" USING btree ("ended_at");