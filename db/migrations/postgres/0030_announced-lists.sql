CREATE TABLE "batch_announcement" (
	"id" text PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"people" integer NOT NULL,
	"ground" text NOT NULL,
	"announced_by" text NOT NULL,
	"announced_at" timestamp (3) with time zone NOT NULL,
	"vouched_by" text,
	"vouched_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "batch_check" ADD COLUMN "known" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "batch_check" ADD COLUMN "unknown" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "batch_check" ADD COLUMN "list_mark" text;--> statement-breakpoint
CREATE INDEX "batch_announcement_region" ON "batch_announcement" USING btree ("region","announced_at");--> statement-breakpoint
CREATE INDEX "batch_announcement_by" ON "batch_announcement" USING btree ("announced_by","vouched_at");--> statement-breakpoint
UPDATE "batch_check" SET "known" = "found", "unknown" = "checked" - "unreadable" - "found";
