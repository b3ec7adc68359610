CREATE TABLE "lesson_opening" (
	"enrolment_id" text NOT NULL,
	"lesson_version_id" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_opening_enrolment_id_lesson_version_id_pk" PRIMARY KEY("enrolment_id","lesson_version_id")
);
--> statement-breakpoint
ALTER TABLE "hours_entry" ADD COLUMN "planned_minutes" integer;
--> statement-breakpoint
ALTER TABLE "hours_entry" ADD COLUMN "words" integer;
--> statement-breakpoint
ALTER TABLE "hours_entry" ADD COLUMN "activity_minutes" integer;
--> statement-breakpoint
ALTER TABLE "hours_entry" ADD COLUMN "questions" integer;
--> statement-breakpoint
ALTER TABLE "hours_entry" ADD COLUMN "opened_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "hours_entry" ADD COLUMN "completed_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "lesson_opening" ADD CONSTRAINT "lesson_opening_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lesson_opening" ADD CONSTRAINT "lesson_opening_lesson_version_id_lesson_version_id_fk" FOREIGN KEY ("lesson_version_id") REFERENCES "public"."lesson_version"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- Lessons finished before openings were kept were open at the latest when they were finished.
INSERT INTO "lesson_opening" ("enrolment_id", "lesson_version_id", "opened_at")
SELECT "enrolment_id", "lesson_version_id", "completed_at" FROM "lesson_completion";
--> statement-breakpoint
CREATE TRIGGER "lesson_opening_append_only" BEFORE UPDATE OR DELETE ON "lesson_opening"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_opening_no_truncate" BEFORE TRUNCATE ON "lesson_opening"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
