ALTER TABLE "batch_check" ADD COLUMN "readable" integer;--> statement-breakpoint
ALTER TABLE "batch_check" ADD COLUMN "elsewhere" integer DEFAULT 0 NOT NULL;