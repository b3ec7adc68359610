ALTER TABLE "registration" ADD COLUMN "region" text;--> statement-breakpoint
ALTER TABLE "registration" ADD COLUMN "district" text;