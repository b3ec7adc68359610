CREATE TABLE "household_invitation" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"household_id" text NOT NULL,
	"invited_by" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "household_member" (
	"id" text PRIMARY KEY NOT NULL,
	"household_id" text NOT NULL,
	"person_id" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "household" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "iin_release" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"iin_hash" text NOT NULL,
	"to_person_id" text,
	"ground" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_device" (
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_device_token_hash_person_id_pk" PRIMARY KEY("token_hash","person_id")
);
--> statement-breakpoint
CREATE TABLE "person_name_word" (
	"word" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "person_name_word_word_person_id_pk" PRIMARY KEY("word","person_id")
);
--> statement-breakpoint
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
	"name" text NOT NULL,
	"name_key" text,
	"password_hash" text NOT NULL,
	"language" text NOT NULL,
	"iin_cipher" text,
	"iin_hash" text,
	"iin_last_four" text,
	"iin_seen_at" timestamp (3) with time zone,
	"iin_seen_by" text,
	"region" text,
	"district" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"language" text NOT NULL,
	"iin_cipher" text,
	"iin_hash" text,
	"iin_last_four" text,
	"region" text,
	"district" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"region" text,
	"district" text,
	"granted_by" text,
	"granted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "second_factor" (
	"person_id" text PRIMARY KEY NOT NULL,
	"secret_cipher" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" integer
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"second_factor_at" timestamp (3) with time zone,
	"device" text DEFAULT '' NOT NULL,
	"device_hash" text,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "approval_answer" (
	"proposal_id" text PRIMARY KEY NOT NULL,
	"answer" text NOT NULL,
	"answered_by" text NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approval_proposal" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_id" text NOT NULL,
	"act" jsonb NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"lapses_at" timestamp (3) with time zone NOT NULL
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
	"ends_at" timestamp (3) with time zone,
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
CREATE TABLE "batch_check_line" (
	"batch_id" text NOT NULL,
	"line" integer NOT NULL,
	"kind" text NOT NULL,
	"shown" text NOT NULL,
	"result" jsonb NOT NULL,
	CONSTRAINT "batch_check_line_batch_id_line_pk" PRIMARY KEY("batch_id","line")
);
--> statement-breakpoint
CREATE TABLE "batch_check" (
	"id" text PRIMARY KEY NOT NULL,
	"asked_by" text NOT NULL,
	"region" text NOT NULL,
	"district" text,
	"purpose" text NOT NULL,
	"total" integer NOT NULL,
	"checked" integer DEFAULT 0 NOT NULL,
	"found" integer DEFAULT 0 NOT NULL,
	"unreadable" integer DEFAULT 0 NOT NULL,
	"known" integer DEFAULT 0 NOT NULL,
	"unknown" integer DEFAULT 0 NOT NULL,
	"list_mark" text,
	"alarmed_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"statement" text,
	"signature" text,
	"key_id" text
);
--> statement-breakpoint
CREATE TABLE "region_transfer" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"from_region" text,
	"from_district" text,
	"to_region" text NOT NULL,
	"to_district" text,
	"asked_by" text DEFAULT 'receiving-code' NOT NULL,
	"ground" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"answer" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "certificate_event" (
	"id" text PRIMARY KEY NOT NULL,
	"certificate_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"note" text,
	"actor_id" text,
	"confirmed_by" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_paper" (
	"certificate_id" text NOT NULL,
	"sha256" text NOT NULL,
	"printed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "certificate_paper_certificate_id_sha256_pk" PRIMARY KEY("certificate_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "certificate_proposal" (
	"id" text PRIMARY KEY NOT NULL,
	"certificate_id" text NOT NULL,
	"action" text NOT NULL,
	"reason" text NOT NULL,
	"note" text,
	"name" text,
	"document" text,
	"proposed_by" text,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
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
CREATE TABLE "credential" (
	"certificate_id" text PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"token" text NOT NULL,
	"key_id" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issuer_address" (
	"origin" text PRIMARY KEY NOT NULL,
	"first_used_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "name_confirmation" (
	"enrolment_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reissue" (
	"id" text PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"total" integer NOT NULL,
	"done" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "signing_key_event" (
	"id" text PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"kind" text NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_key" (
	"id" text PRIMARY KEY NOT NULL,
	"x" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "status_list_credential" (
	"list" integer NOT NULL,
	"purpose" text NOT NULL,
	"document" text NOT NULL,
	"key_id" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "status_list_credential_list_purpose_pk" PRIMARY KEY("list","purpose")
);
--> statement-breakpoint
CREATE TABLE "status_list_entry" (
	"certificate_id" text PRIMARY KEY NOT NULL,
	"list" integer NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_claim" (
	"certificate_id" text PRIMARY KEY NOT NULL,
	"minutes" integer NOT NULL,
	"training" text,
	"part_number" integer,
	"part_count" integer,
	"training_hours" integer
);
--> statement-breakpoint
CREATE TABLE "chosen_form" (
	"person_id" text PRIMARY KEY NOT NULL,
	"placement_form" text NOT NULL,
	"chosen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision_proposal" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"placement_form" text NOT NULL,
	"requirement" text NOT NULL,
	"kind" text NOT NULL,
	"ground" text NOT NULL,
	"ground_date" text NOT NULL,
	"valid_until" text,
	"recognised" jsonb,
	"table_version_id" text NOT NULL,
	"region" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "eligibility_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"placement_form" text NOT NULL,
	"requirement" text NOT NULL,
	"kind" text NOT NULL,
	"ground" text NOT NULL,
	"ground_date" text NOT NULL,
	"valid_until" text,
	"recognised" jsonb,
	"table_version_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"confirmed_by" text,
	"region" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
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
CREATE TABLE "eligibility_reminder" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"evidence_id" text NOT NULL,
	"days" integer NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_extract" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"person_id" text NOT NULL,
	"statement" text NOT NULL,
	"signature" text NOT NULL,
	"key_id" text NOT NULL,
	"issued_to" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL
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
	"case_number" text,
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
	"published_by" text,
	"origin" text DEFAULT 'file' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_client_secret" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "api_client" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"regions" jsonb NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "feed_event" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"region" text,
	"person_id" text NOT NULL,
	"payload" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_pending" (
	"event_id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_position" (
	"number" integer PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotent_answer" (
	"client_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotent_answer_client_id_idempotency_key_pk" PRIMARY KEY("client_id","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"endpoint_id" text NOT NULL,
	"event_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	"dead_at" timestamp (3) with time zone,
	"last_status" integer,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoint" (
	"id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"url" text NOT NULL,
	"types" jsonb NOT NULL,
	"secret_cipher" text NOT NULL,
	"active" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content_publication" (
	"number" integer PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"shipped" boolean NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content_retirement" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"retired_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "content_retirement_kind_slug_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
CREATE TABLE "emergency_version" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"emergencies" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"programme" text NOT NULL,
	"programme_version_id" text NOT NULL,
	"number" integer DEFAULT 1 NOT NULL,
	"enrolled_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hours_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"lesson_version_id" text NOT NULL,
	"minutes" integer NOT NULL,
	"credited_at" timestamp (3) with time zone NOT NULL,
	"planned_minutes" integer,
	"words" integer,
	"activity_minutes" integer,
	"questions" integer,
	"opened_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "learning_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"enrolment_id" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"amount" integer NOT NULL,
	"attempt_id" text,
	"reason" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_completion" (
	"enrolment_id" text NOT NULL,
	"lesson_version_id" text NOT NULL,
	"completed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_completion_enrolment_id_lesson_version_id_pk" PRIMARY KEY("enrolment_id","lesson_version_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_opening" (
	"enrolment_id" text NOT NULL,
	"lesson_version_id" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_opening_enrolment_id_lesson_version_id_pk" PRIMARY KEY("enrolment_id","lesson_version_id")
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
CREATE TABLE "site_version" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"site" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "audit_checkpoint" (
	"number" integer PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"signature" text NOT NULL,
	"key_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
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
	"request_id" text,
	"hash" text
);
--> statement-breakpoint
CREATE TABLE "audit_link" (
	"number" integer PRIMARY KEY NOT NULL,
	"entry_id" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_duty" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"beat" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation_fact" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
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
	"last_error" text,
	"about" text,
	"useless_after" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_why" text,
	"claimed_by" text,
	"claimed_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "throttle_bucket" (
	"limit_name" text NOT NULL,
	"subject" text NOT NULL,
	"empties_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "throttle_bucket_limit_name_subject_pk" PRIMARY KEY("limit_name","subject")
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
ALTER TABLE "household_invitation" ADD CONSTRAINT "household_invitation_household_id_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_invitation" ADD CONSTRAINT "household_invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_household_id_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "iin_release" ADD CONSTRAINT "iin_release_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "iin_release" ADD CONSTRAINT "iin_release_to_person_id_person_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_name_word" ADD CONSTRAINT "person_name_word_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_iin_seen_by_person_id_fk" FOREIGN KEY ("iin_seen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_granted_by_person_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_answer" ADD CONSTRAINT "approval_answer_proposal_id_approval_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."approval_proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_answer" ADD CONSTRAINT "approval_answer_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_proposal" ADD CONSTRAINT "approval_proposal_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_answer" ADD CONSTRAINT "attempt_answer_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_answer" ADD CONSTRAINT "attempt_answer_question_version_id_question_version_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_module_version_id_module_version_id_fk" FOREIGN KEY ("module_version_id") REFERENCES "public"."module_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_check_answer" ADD CONSTRAINT "self_check_answer_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_check_answer" ADD CONSTRAINT "self_check_answer_question_version_id_question_version_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_announcement" ADD CONSTRAINT "batch_announcement_announced_by_person_id_fk" FOREIGN KEY ("announced_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_announcement" ADD CONSTRAINT "batch_announcement_vouched_by_person_id_fk" FOREIGN KEY ("vouched_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_check_line" ADD CONSTRAINT "batch_check_line_batch_id_batch_check_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch_check"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_check" ADD CONSTRAINT "batch_check_key_id_signing_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."signing_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_transfer" ADD CONSTRAINT "region_transfer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_transfer" ADD CONSTRAINT "region_transfer_requested_by_person_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_transfer" ADD CONSTRAINT "region_transfer_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_event" ADD CONSTRAINT "certificate_event_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_event" ADD CONSTRAINT "certificate_event_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_event" ADD CONSTRAINT "certificate_event_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_paper" ADD CONSTRAINT "certificate_paper_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_proposal" ADD CONSTRAINT "certificate_proposal_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_proposal" ADD CONSTRAINT "certificate_proposal_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_proposal" ADD CONSTRAINT "certificate_proposal_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_key_id_signing_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."signing_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_replaces_id_certificate_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_key_id_signing_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."signing_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_confirmation" ADD CONSTRAINT "name_confirmation_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reissue" ADD CONSTRAINT "reissue_key_id_signing_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."signing_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_key_event" ADD CONSTRAINT "signing_key_event_key_id_signing_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."signing_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_list_credential" ADD CONSTRAINT "status_list_credential_key_id_signing_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."signing_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_list_entry" ADD CONSTRAINT "status_list_entry_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_claim" ADD CONSTRAINT "certificate_claim_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chosen_form" ADD CONSTRAINT "chosen_form_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_table_version_id_requirement_table_version_id_fk" FOREIGN KEY ("table_version_id") REFERENCES "public"."requirement_table_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_table_version_id_requirement_table_version_id_fk" FOREIGN KEY ("table_version_id") REFERENCES "public"."requirement_table_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_officer_id_person_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_event" ADD CONSTRAINT "eligibility_event_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_event" ADD CONSTRAINT "eligibility_event_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_event" ADD CONSTRAINT "eligibility_event_table_version_id_requirement_table_version_id_fk" FOREIGN KEY ("table_version_id") REFERENCES "public"."requirement_table_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_reminder" ADD CONSTRAINT "eligibility_reminder_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_extract" ADD CONSTRAINT "record_extract_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_extract" ADD CONSTRAINT "record_extract_key_id_signing_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."signing_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_extract" ADD CONSTRAINT "record_extract_issued_to_person_id_fk" FOREIGN KEY ("issued_to") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_look" ADD CONSTRAINT "record_look_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_table_version" ADD CONSTRAINT "requirement_table_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_client_secret" ADD CONSTRAINT "api_client_secret_client_id_api_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."api_client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_client" ADD CONSTRAINT "api_client_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_event" ADD CONSTRAINT "feed_event_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_pending" ADD CONSTRAINT "feed_pending_event_id_feed_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."feed_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_position" ADD CONSTRAINT "feed_position_event_id_feed_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."feed_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotent_answer" ADD CONSTRAINT "idempotent_answer_client_id_api_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."api_client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_id_webhook_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_event_id_feed_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."feed_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_client_id_api_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."api_client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_programme_version_id_programme_version_id_fk" FOREIGN KEY ("programme_version_id") REFERENCES "public"."programme_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hours_entry" ADD CONSTRAINT "hours_entry_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hours_entry" ADD CONSTRAINT "hours_entry_lesson_version_id_lesson_version_id_fk" FOREIGN KEY ("lesson_version_id") REFERENCES "public"."lesson_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_grant" ADD CONSTRAINT "learning_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_grant" ADD CONSTRAINT "learning_grant_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_grant" ADD CONSTRAINT "learning_grant_granted_by_person_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_completion" ADD CONSTRAINT "lesson_completion_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_completion" ADD CONSTRAINT "lesson_completion_lesson_version_id_lesson_version_id_fk" FOREIGN KEY ("lesson_version_id") REFERENCES "public"."lesson_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_opening" ADD CONSTRAINT "lesson_opening_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_opening" ADD CONSTRAINT "lesson_opening_lesson_version_id_lesson_version_id_fk" FOREIGN KEY ("lesson_version_id") REFERENCES "public"."lesson_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_text" ADD CONSTRAINT "lesson_text_lesson_version_id_lesson_version_id_fk" FOREIGN KEY ("lesson_version_id") REFERENCES "public"."lesson_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_version" ADD CONSTRAINT "lesson_version_module_version_id_module_version_id_fk" FOREIGN KEY ("module_version_id") REFERENCES "public"."module_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_module" ADD CONSTRAINT "programme_module_programme_version_id_programme_version_id_fk" FOREIGN KEY ("programme_version_id") REFERENCES "public"."programme_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_module" ADD CONSTRAINT "programme_module_module_version_id_module_version_id_fk" FOREIGN KEY ("module_version_id") REFERENCES "public"."module_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_version" ADD CONSTRAINT "programme_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_version" ADD CONSTRAINT "site_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_link" ADD CONSTRAINT "audit_link_entry_id_audit_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."audit_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "household_invitation_household" ON "household_invitation" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "household_member_household" ON "household_member" USING btree ("household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "household_member_once" ON "household_member" USING btree ("person_id") WHERE "household_member"."left_at" is null;--> statement-breakpoint
CREATE INDEX "iin_release_person" ON "iin_release" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "known_device_person" ON "known_device" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "known_device_used" ON "known_device" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "person_name_word_person" ON "person_name_word" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "one_time_link_person" ON "one_time_link" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "person_iin_hash" ON "person" USING btree ("iin_hash");--> statement-breakpoint
CREATE INDEX "person_region" ON "person" USING btree ("region","district");--> statement-breakpoint
CREATE INDEX "person_without_name_key" ON "person" USING btree ("id") WHERE "person"."name_key" is null;--> statement-breakpoint
CREATE INDEX "recovery_code_person" ON "recovery_code" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_token_hash" ON "registration" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "registration_email" ON "registration" USING btree ("email");--> statement-breakpoint
CREATE INDEX "registration_expires" ON "registration" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grant_once" ON "role_grant" USING btree ("person_id","role");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_expires" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "approval_answer_at" ON "approval_answer" USING btree ("answered_at");--> statement-breakpoint
CREATE INDEX "approval_proposal_subject" ON "approval_proposal" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "approval_proposal_lapses" ON "approval_proposal" USING btree ("lapses_at");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_number" ON "attempt" USING btree ("enrolment_id","number");--> statement-breakpoint
CREATE INDEX "attempt_person" ON "attempt" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "attempt_overdue" ON "attempt" USING btree ("ends_at") WHERE submitted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "question_version_slug" ON "question_version" USING btree ("module_version_id","question");--> statement-breakpoint
CREATE INDEX "self_check_answer_of" ON "self_check_answer" USING btree ("enrolment_id","question_version_id","answered_at");--> statement-breakpoint
CREATE INDEX "batch_announcement_region" ON "batch_announcement" USING btree ("region","announced_at");--> statement-breakpoint
CREATE INDEX "batch_announcement_by" ON "batch_announcement" USING btree ("announced_by","vouched_at");--> statement-breakpoint
CREATE INDEX "batch_check_by" ON "batch_check" USING btree ("asked_by","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "region_transfer_open" ON "region_transfer" USING btree ("person_id") WHERE "region_transfer"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "region_transfer_from" ON "region_transfer" USING btree ("from_region","requested_at");--> statement-breakpoint
CREATE INDEX "region_transfer_to" ON "region_transfer" USING btree ("to_region","requested_at");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_event_final" ON "certificate_event" USING btree ("certificate_id","kind") WHERE kind in ('awarded', 'revoked', 'replaced');--> statement-breakpoint
CREATE INDEX "certificate_event_of" ON "certificate_event" USING btree ("certificate_id","at");--> statement-breakpoint
CREATE INDEX "certificate_event_later" ON "certificate_event" USING btree ("at","id") WHERE kind <> 'awarded';--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_proposal_open" ON "certificate_proposal" USING btree ("certificate_id") WHERE "certificate_proposal"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "certificate_proposal_at" ON "certificate_proposal" USING btree ("proposed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_code" ON "certificate" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_replaces" ON "certificate" USING btree ("replaces_id");--> statement-breakpoint
CREATE INDEX "certificate_person" ON "certificate" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "certificate_enrolment" ON "certificate" USING btree ("enrolment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_earned_once" ON "certificate" USING btree ("enrolment_id") WHERE "certificate"."replaces_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "signing_key_event_once" ON "signing_key_event" USING btree ("key_id") WHERE kind = 'retired';--> statement-breakpoint
CREATE INDEX "signing_key_event_of" ON "signing_key_event" USING btree ("key_id");--> statement-breakpoint
CREATE UNIQUE INDEX "status_list_entry_place" ON "status_list_entry" USING btree ("list","position");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_proposal_open" ON "decision_proposal" USING btree ("person_id","placement_form","requirement") WHERE "decision_proposal"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "decision_proposal_region" ON "decision_proposal" USING btree ("region","proposed_at");--> statement-breakpoint
CREATE INDEX "eligibility_decision_person" ON "eligibility_decision" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "eligibility_event_person" ON "eligibility_event" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "eligibility_event_expires" ON "eligibility_event" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "eligibility_event_certificate" ON "eligibility_event" USING btree ("certificate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "eligibility_event_final" ON "eligibility_event" USING btree ("certificate_id","placement_form","requirement","kind") WHERE kind in ('met', 'withdrawn');--> statement-breakpoint
CREATE UNIQUE INDEX "eligibility_reminder_once" ON "eligibility_reminder" USING btree ("evidence_id","days");--> statement-breakpoint
CREATE UNIQUE INDEX "record_extract_code" ON "record_extract" USING btree ("code");--> statement-breakpoint
CREATE INDEX "record_extract_person" ON "record_extract" USING btree ("person_id","issued_at");--> statement-breakpoint
CREATE INDEX "record_look_person" ON "record_look" USING btree ("person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "requirement_table_number" ON "requirement_table_version" USING btree ("placement_form","number");--> statement-breakpoint
CREATE INDEX "api_client_secret_client" ON "api_client_secret" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feed_position_event" ON "feed_position" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "idempotent_answer_created" ON "idempotent_answer" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_due" ON "webhook_delivery" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_delivery_once" ON "webhook_delivery" USING btree ("endpoint_id","event_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_dead" ON "webhook_delivery" USING btree ("endpoint_id") WHERE "webhook_delivery"."delivered_at" is null;--> statement-breakpoint
CREATE INDEX "webhook_endpoint_client" ON "webhook_endpoint" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "content_publication_source" ON "content_publication" USING btree ("source");--> statement-breakpoint
CREATE UNIQUE INDEX "emergency_version_number" ON "emergency_version" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_number" ON "enrolment" USING btree ("person_id","programme","number");--> statement-breakpoint
CREATE INDEX "enrolment_version" ON "enrolment" USING btree ("programme_version_id");--> statement-breakpoint
CREATE INDEX "enrolment_programme" ON "enrolment" USING btree ("programme","id");--> statement-breakpoint
CREATE UNIQUE INDEX "hours_entry_once" ON "hours_entry" USING btree ("enrolment_id","lesson_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "learning_grant_number" ON "learning_grant" USING btree ("enrolment_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "learning_grant_fresh" ON "learning_grant" USING btree ("enrolment_id") WHERE kind = 'fresh-enrolment';--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_version_slug" ON "lesson_version" USING btree ("module_version_id","lesson");--> statement-breakpoint
CREATE UNIQUE INDEX "module_version_number" ON "module_version" USING btree ("module","number");--> statement-breakpoint
CREATE UNIQUE INDEX "module_version_content" ON "module_version" USING btree ("module","content_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_version_number" ON "programme_version" USING btree ("programme","number");--> statement-breakpoint
CREATE UNIQUE INDEX "site_version_number" ON "site_version" USING btree ("number");--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "audit_entry_subject" ON "audit_entry" USING btree ("subject_id","subject_kind");--> statement-breakpoint
CREATE INDEX "audit_entry_action" ON "audit_entry" USING btree ("action","at","id");--> statement-breakpoint
CREATE INDEX "audit_entry_at" ON "audit_entry" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_link_entry" ON "audit_link" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "outbox_message_due" ON "outbox_message" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE INDEX "outbox_message_about" ON "outbox_message" USING btree ("about");--> statement-breakpoint
CREATE INDEX "outbox_message_ended" ON "outbox_message" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "throttle_bucket_empties" ON "throttle_bucket" USING btree ("empties_at");--> statement-breakpoint
CREATE INDEX "throttle_window_started" ON "throttle_window" USING btree ("started_at");
--> statement-breakpoint
-- What Drizzle's schema cannot say, written by hand, from here to the end.
-- Words of names are compared byte by byte, so that those with one beginning stand together.
ALTER TABLE "person_name_word" ALTER COLUMN "word" SET DATA TYPE text COLLATE "C";
--> statement-breakpoint
-- Legal facts and published versions are only ever added; what was decided or graded stays so.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_graded_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.submitted_at IS NOT NULL THEN RAISE EXCEPTION 'a graded attempt does not change'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(OLD) ->> TG_ARGV[0]) IS NOT NULL THEN
    RAISE EXCEPTION 'a decided % does not change', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "approval_answer_append_only" BEFORE UPDATE OR DELETE ON "approval_answer"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "approval_answer_no_truncate" BEFORE TRUNCATE ON "approval_answer"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "approval_proposal_append_only" BEFORE UPDATE OR DELETE ON "approval_proposal"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "approval_proposal_no_truncate" BEFORE TRUNCATE ON "approval_proposal"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "attempt_graded_once" BEFORE UPDATE ON "attempt"
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_graded_attempt();
--> statement-breakpoint
CREATE TRIGGER "attempt_no_delete" BEFORE DELETE ON "attempt"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_checkpoint_append_only" BEFORE UPDATE OR DELETE ON "audit_checkpoint"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_checkpoint_no_truncate" BEFORE TRUNCATE ON "audit_checkpoint"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_link_append_only" BEFORE UPDATE OR DELETE ON "audit_link"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_link_no_truncate" BEFORE TRUNCATE ON "audit_link"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "batch_check_decided_once" BEFORE UPDATE ON "batch_check"
FOR EACH ROW EXECUTE FUNCTION refuse_second_decision('finished_at');
--> statement-breakpoint
CREATE TRIGGER "batch_check_no_delete" BEFORE DELETE ON "batch_check"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "batch_check_no_truncate" BEFORE TRUNCATE ON "batch_check"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "batch_check_line_append_only" BEFORE UPDATE OR DELETE ON "batch_check_line"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "batch_check_line_no_truncate" BEFORE TRUNCATE ON "batch_check_line"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_append_only" BEFORE UPDATE OR DELETE ON "certificate"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_no_truncate" BEFORE TRUNCATE ON "certificate"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_claim_append_only" BEFORE UPDATE OR DELETE ON "certificate_claim"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_claim_no_truncate" BEFORE TRUNCATE ON "certificate_claim"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_event_append_only" BEFORE UPDATE OR DELETE ON "certificate_event"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_event_no_truncate" BEFORE TRUNCATE ON "certificate_event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_paper_append_only" BEFORE UPDATE OR DELETE ON "certificate_paper"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_paper_no_truncate" BEFORE TRUNCATE ON "certificate_paper"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_proposal_decided_once" BEFORE UPDATE ON "certificate_proposal"
FOR EACH ROW EXECUTE FUNCTION refuse_second_decision('decided_at');
--> statement-breakpoint
CREATE TRIGGER "certificate_proposal_no_delete" BEFORE DELETE ON "certificate_proposal"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_proposal_no_truncate" BEFORE TRUNCATE ON "certificate_proposal"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "content_publication_append_only" BEFORE UPDATE OR DELETE ON "content_publication"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "content_publication_no_truncate" BEFORE TRUNCATE ON "content_publication"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "credential_append_only" BEFORE UPDATE OR DELETE ON "credential"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "credential_no_truncate" BEFORE TRUNCATE ON "credential"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "decision_proposal_decided_once" BEFORE UPDATE ON "decision_proposal"
FOR EACH ROW EXECUTE FUNCTION refuse_second_decision('decided_at');
--> statement-breakpoint
CREATE TRIGGER "decision_proposal_no_delete" BEFORE DELETE ON "decision_proposal"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "decision_proposal_no_truncate" BEFORE TRUNCATE ON "decision_proposal"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "eligibility_decision_append_only" BEFORE UPDATE OR DELETE ON "eligibility_decision"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "eligibility_decision_no_truncate" BEFORE TRUNCATE ON "eligibility_decision"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "eligibility_event_append_only" BEFORE UPDATE OR DELETE ON "eligibility_event"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "eligibility_event_no_truncate" BEFORE TRUNCATE ON "eligibility_event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "emergency_version_append_only" BEFORE UPDATE OR DELETE ON "emergency_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "emergency_version_no_truncate" BEFORE TRUNCATE ON "emergency_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "feed_event_append_only" BEFORE UPDATE OR DELETE ON "feed_event"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "feed_event_no_truncate" BEFORE TRUNCATE ON "feed_event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "feed_position_append_only" BEFORE UPDATE OR DELETE ON "feed_position"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "feed_position_no_truncate" BEFORE TRUNCATE ON "feed_position"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "hours_entry_append_only" BEFORE UPDATE OR DELETE ON "hours_entry"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "hours_entry_no_truncate" BEFORE TRUNCATE ON "hours_entry"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "iin_release_append_only" BEFORE UPDATE OR DELETE ON "iin_release"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "iin_release_no_truncate" BEFORE TRUNCATE ON "iin_release"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "issuer_address_append_only" BEFORE UPDATE OR DELETE ON "issuer_address"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "issuer_address_no_truncate" BEFORE TRUNCATE ON "issuer_address"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "learning_grant_append_only" BEFORE UPDATE OR DELETE ON "learning_grant"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "learning_grant_no_truncate" BEFORE TRUNCATE ON "learning_grant"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_completion_append_only" BEFORE UPDATE OR DELETE ON "lesson_completion"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_completion_no_truncate" BEFORE TRUNCATE ON "lesson_completion"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_opening_append_only" BEFORE UPDATE OR DELETE ON "lesson_opening"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_opening_no_truncate" BEFORE TRUNCATE ON "lesson_opening"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_text_append_only" BEFORE UPDATE OR DELETE ON "lesson_text"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_text_no_truncate" BEFORE TRUNCATE ON "lesson_text"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_version_append_only" BEFORE UPDATE OR DELETE ON "lesson_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_version_no_truncate" BEFORE TRUNCATE ON "lesson_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "media_append_only" BEFORE UPDATE OR DELETE ON "media"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "media_no_truncate" BEFORE TRUNCATE ON "media"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "module_version_append_only" BEFORE UPDATE OR DELETE ON "module_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "module_version_no_truncate" BEFORE TRUNCATE ON "module_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "programme_module_append_only" BEFORE UPDATE OR DELETE ON "programme_module"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "programme_module_no_truncate" BEFORE TRUNCATE ON "programme_module"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "programme_version_append_only" BEFORE UPDATE OR DELETE ON "programme_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "programme_version_no_truncate" BEFORE TRUNCATE ON "programme_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "question_version_append_only" BEFORE UPDATE OR DELETE ON "question_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "question_version_no_truncate" BEFORE TRUNCATE ON "question_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "record_extract_append_only" BEFORE UPDATE OR DELETE ON "record_extract"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "record_extract_no_truncate" BEFORE TRUNCATE ON "record_extract"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "record_look_append_only" BEFORE UPDATE OR DELETE ON "record_look"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "record_look_no_truncate" BEFORE TRUNCATE ON "record_look"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "region_transfer_decided_once" BEFORE UPDATE ON "region_transfer"
FOR EACH ROW EXECUTE FUNCTION refuse_second_decision('decided_at');
--> statement-breakpoint
CREATE TRIGGER "region_transfer_no_delete" BEFORE DELETE ON "region_transfer"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "region_transfer_no_truncate" BEFORE TRUNCATE ON "region_transfer"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "requirement_table_version_append_only" BEFORE UPDATE OR DELETE ON "requirement_table_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "requirement_table_version_no_truncate" BEFORE TRUNCATE ON "requirement_table_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "self_check_answer_append_only" BEFORE UPDATE OR DELETE ON "self_check_answer"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "self_check_answer_no_truncate" BEFORE TRUNCATE ON "self_check_answer"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "signing_key_append_only" BEFORE UPDATE OR DELETE ON "signing_key"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "signing_key_no_truncate" BEFORE TRUNCATE ON "signing_key"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "signing_key_event_append_only" BEFORE UPDATE OR DELETE ON "signing_key_event"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "signing_key_event_no_truncate" BEFORE TRUNCATE ON "signing_key_event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "site_version_no_change" BEFORE UPDATE OR DELETE ON "site_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "site_version_no_truncate" BEFORE TRUNCATE ON "site_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "status_list_entry_append_only" BEFORE UPDATE OR DELETE ON "status_list_entry"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "status_list_entry_no_truncate" BEFORE TRUNCATE ON "status_list_entry"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
