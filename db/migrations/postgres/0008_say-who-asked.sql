CREATE TABLE "feed_pending" (
	"event_id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "batch_check" ADD COLUMN "district" text;--> statement-breakpoint
ALTER TABLE "batch_check" ADD COLUMN "checked" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "batch_check" ADD COLUMN "found" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "batch_check" ADD COLUMN "unreadable" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "batch_check" ADD COLUMN "alarmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "region_transfer" ADD COLUMN "from_district" text;--> statement-breakpoint
ALTER TABLE "region_transfer" ADD COLUMN "asked_by" text DEFAULT 'receiving-code' NOT NULL;--> statement-breakpoint
ALTER TABLE "region_transfer" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "feed_pending" ADD CONSTRAINT "feed_pending_event_id_feed_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."feed_event"("id") ON DELETE no action ON UPDATE no action;