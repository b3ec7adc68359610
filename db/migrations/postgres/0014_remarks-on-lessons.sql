CREATE TABLE "lesson_remark" (
	"id" text PRIMARY KEY NOT NULL,
	"sending" text NOT NULL,
	"programme" text NOT NULL,
	"module" text NOT NULL,
	"lesson" text NOT NULL,
	"lesson_version_id" text NOT NULL,
	"language" text NOT NULL,
	"section" integer NOT NULL,
	"paragraph" integer NOT NULL,
	"quoted" text NOT NULL,
	"place" text NOT NULL,
	"kind" text NOT NULL,
	"sealed" text NOT NULL,
	"enrolment_id" text,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text,
	"answer" text
);
--> statement-breakpoint
ALTER TABLE "lesson_remark" ADD CONSTRAINT "lesson_remark_lesson_version_id_lesson_version_id_fk" FOREIGN KEY ("lesson_version_id") REFERENCES "public"."lesson_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_remark" ADD CONSTRAINT "lesson_remark_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_remark" ADD CONSTRAINT "lesson_remark_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_remark_sending" ON "lesson_remark" USING btree ("sending");--> statement-breakpoint
CREATE INDEX "lesson_remark_programme" ON "lesson_remark" USING btree ("programme","id");--> statement-breakpoint
CREATE INDEX "lesson_remark_place" ON "lesson_remark" USING btree ("place");--> statement-breakpoint
CREATE INDEX "lesson_remark_enrolment" ON "lesson_remark" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "lesson_remark_sent" ON "lesson_remark" USING btree ("sent_at");