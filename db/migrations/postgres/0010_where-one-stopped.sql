CREATE TABLE "lesson_place" (
	"enrolment_id" text NOT NULL,
	"lesson_version_id" text NOT NULL,
	"section" integer NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_place_enrolment_id_lesson_version_id_pk" PRIMARY KEY("enrolment_id","lesson_version_id")
);
--> statement-breakpoint
ALTER TABLE "lesson_place" ADD CONSTRAINT "lesson_place_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_place" ADD CONSTRAINT "lesson_place_lesson_version_id_lesson_version_id_fk" FOREIGN KEY ("lesson_version_id") REFERENCES "public"."lesson_version"("id") ON DELETE no action ON UPDATE no action;