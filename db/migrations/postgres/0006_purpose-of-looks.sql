ALTER TABLE "record_look" ADD COLUMN "purpose_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "record_look" ADD COLUMN "under_look_id" text;