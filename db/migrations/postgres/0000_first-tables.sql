CREATE TABLE "one_time_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_confirmed_at" timestamp (3) with time zone,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"language" text NOT NULL,
	"iin_cipher" text,
	"iin_hash" text,
	"iin_last_four" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"region" text,
	"granted_by" text,
	"granted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempt_answer" (
	"attempt_id" text NOT NULL,
	"question_version_id" text NOT NULL,
	"answer" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "attempt_answer_attempt_id_question_version_id_pk" PRIMARY KEY("attempt_id","question_version_id")
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"enrolment_id" text NOT NULL,
	"number" integer NOT NULL,
	"pass_mark" integer NOT NULL,
	"seed" text NOT NULL,
	"paper" jsonb NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"correct" integer,
	"percent" integer,
	"passed" boolean
);
--> statement-breakpoint
CREATE TABLE "question_version" (
	"id" text PRIMARY KEY NOT NULL,
	"module_version_id" text NOT NULL,
	"question" text NOT NULL,
	"use" text NOT NULL,
	"position" integer NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "self_check_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"question_version_id" text NOT NULL,
	"answer" jsonb NOT NULL,
	"correct" boolean NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_event" (
	"id" text PRIMARY KEY NOT NULL,
	"certificate_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"actor_id" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"person_id" text NOT NULL,
	"enrolment_id" text NOT NULL,
	"programme" text NOT NULL,
	"statement" text NOT NULL,
	"signature" text NOT NULL,
	"key_id" text NOT NULL,
	"awarded_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"replaces_id" text
);
--> statement-breakpoint
CREATE TABLE "name_confirmation" (
	"enrolment_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "eligibility_event" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"placement_form" text NOT NULL,
	"requirement" text NOT NULL,
	"kind" text NOT NULL,
	"certificate_id" text NOT NULL,
	"certificate_code" text NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"table_version_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_look" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"officer_name" text NOT NULL,
	"region" text NOT NULL,
	"found_by" text NOT NULL,
	"purpose" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requirement_table_version" (
	"id" text PRIMARY KEY NOT NULL,
	"placement_form" text NOT NULL,
	"number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"definition" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"programme" text NOT NULL,
	"programme_version_id" text NOT NULL,
	"enrolled_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hours_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"lesson_version_id" text NOT NULL,
	"minutes" integer NOT NULL,
	"credited_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_completion" (
	"enrolment_id" text NOT NULL,
	"lesson_version_id" text NOT NULL,
	"completed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_completion_enrolment_id_lesson_version_id_pk" PRIMARY KEY("enrolment_id","lesson_version_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_text" (
	"lesson_version_id" text NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"checked_on" text,
	"words" integer NOT NULL,
	"blocks" jsonb NOT NULL,
	CONSTRAINT "lesson_text_lesson_version_id_language_pk" PRIMARY KEY("lesson_version_id","language")
);
--> statement-breakpoint
CREATE TABLE "lesson_version" (
	"id" text PRIMARY KEY NOT NULL,
	"module_version_id" text NOT NULL,
	"lesson" text NOT NULL,
	"position" integer NOT NULL,
	"minutes" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media" (
	"hash" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "module_version" (
	"id" text PRIMARY KEY NOT NULL,
	"module" text NOT NULL,
	"number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"definition" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_module" (
	"programme_version_id" text NOT NULL,
	"module_version_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "programme_module_programme_version_id_position_pk" PRIMARY KEY("programme_version_id","position")
);
--> statement-breakpoint
CREATE TABLE "programme_version" (
	"id" text PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"definition" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb NOT NULL,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "outbox_message" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "throttle_window" (
	"limit_name" text NOT NULL,
	"subject" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"hits" integer NOT NULL,
	CONSTRAINT "throttle_window_limit_name_subject_pk" PRIMARY KEY("limit_name","subject")
);
--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_answer" ADD CONSTRAINT "attempt_answer_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_answer" ADD CONSTRAINT "attempt_answer_question_version_id_question_version_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_check_answer" ADD CONSTRAINT "self_check_answer_question_version_id_question_version_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_event" ADD CONSTRAINT "certificate_event_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_event" ADD CONSTRAINT "eligibility_event_table_version_id_requirement_table_version_id_fk" FOREIGN KEY ("table_version_id") REFERENCES "public"."requirement_table_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_programme_version_id_programme_version_id_fk" FOREIGN KEY ("programme_version_id") REFERENCES "public"."programme_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hours_entry" ADD CONSTRAINT "hours_entry_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hours_entry" ADD CONSTRAINT "hours_entry_lesson_version_id_lesson_version_id_fk" FOREIGN KEY ("lesson_version_id") REFERENCES "public"."lesson_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_completion" ADD CONSTRAINT "lesson_completion_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_completion" ADD CONSTRAINT "lesson_completion_lesson_version_id_lesson_version_id_fk" FOREIGN KEY ("lesson_version_id") REFERENCES "public"."lesson_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_text" ADD CONSTRAINT "lesson_text_lesson_version_id_lesson_version_id_fk" FOREIGN KEY ("lesson_version_id") REFERENCES "public"."lesson_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_version" ADD CONSTRAINT "lesson_version_module_version_id_module_version_id_fk" FOREIGN KEY ("module_version_id") REFERENCES "public"."module_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_module" ADD CONSTRAINT "programme_module_programme_version_id_programme_version_id_fk" FOREIGN KEY ("programme_version_id") REFERENCES "public"."programme_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_module" ADD CONSTRAINT "programme_module_module_version_id_module_version_id_fk" FOREIGN KEY ("module_version_id") REFERENCES "public"."module_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "one_time_link_person" ON "one_time_link" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "person_iin_hash" ON "person" USING btree ("iin_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grant_once" ON "role_grant" USING btree ("person_id","role");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_expires" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_number" ON "attempt" USING btree ("enrolment_id","number");--> statement-breakpoint
CREATE INDEX "attempt_person" ON "attempt" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "question_version_slug" ON "question_version" USING btree ("module_version_id","question");--> statement-breakpoint
CREATE INDEX "self_check_answer_of" ON "self_check_answer" USING btree ("enrolment_id","question_version_id","answered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_event_once" ON "certificate_event" USING btree ("certificate_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_code" ON "certificate" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_replaces" ON "certificate" USING btree ("replaces_id");--> statement-breakpoint
CREATE INDEX "certificate_person" ON "certificate" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "certificate_enrolment" ON "certificate" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "eligibility_event_person" ON "eligibility_event" USING btree ("person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "eligibility_event_once" ON "eligibility_event" USING btree ("certificate_id","placement_form","requirement","kind");--> statement-breakpoint
CREATE INDEX "record_look_person" ON "record_look" USING btree ("person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "requirement_table_number" ON "requirement_table_version" USING btree ("placement_form","number");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_once" ON "enrolment" USING btree ("person_id","programme");--> statement-breakpoint
CREATE INDEX "enrolment_version" ON "enrolment" USING btree ("programme_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hours_entry_once" ON "hours_entry" USING btree ("enrolment_id","lesson_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_version_slug" ON "lesson_version" USING btree ("module_version_id","lesson");--> statement-breakpoint
CREATE UNIQUE INDEX "module_version_number" ON "module_version" USING btree ("module","number");--> statement-breakpoint
CREATE UNIQUE INDEX "module_version_content" ON "module_version" USING btree ("module","content_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_version_number" ON "programme_version" USING btree ("programme","number");--> statement-breakpoint
CREATE INDEX "audit_entry_subject" ON "audit_entry" USING btree ("subject_kind","subject_id","at");--> statement-breakpoint
CREATE INDEX "outbox_message_due" ON "outbox_message" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "throttle_window_started" ON "throttle_window" USING btree ("started_at");