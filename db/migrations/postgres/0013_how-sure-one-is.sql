ALTER TABLE "attempt_answer" ADD COLUMN "certainty" integer;--> statement-breakpoint
ALTER TABLE "self_check_answer" ADD COLUMN "certainty" integer;