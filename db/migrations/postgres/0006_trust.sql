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
CREATE TABLE "recovery_code" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
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
	"purpose" text NOT NULL,
	"total" integer NOT NULL,
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
	"to_region" text NOT NULL,
	"to_district" text,
	"ground" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
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
CREATE TABLE "credential" (
	"certificate_id" text PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"token" text NOT NULL,
	"key_id" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL
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
CREATE TABLE "decision_proposal" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"placement_form" text NOT NULL,
	"requirement" text NOT NULL,
	"kind" text NOT NULL,
	"ground" text NOT NULL,
	"ground_date" text NOT NULL,
	"valid_until" text,
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
	"table_version_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"confirmed_by" text,
	"region" text NOT NULL,
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
CREATE TABLE "audit_checkpoint" (
	"number" integer PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"signature" text NOT NULL,
	"key_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_link" (
	"number" integer PRIMARY KEY NOT NULL,
	"entry_id" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "certificate_event_once";--> statement-breakpoint
DROP INDEX "eligibility_event_once";--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "region" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "district" text;--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "district" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "second_factor_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "certificate_event" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "certificate_event" ADD COLUMN "confirmed_by" text;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "household_invitation" ADD CONSTRAINT "household_invitation_household_id_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_invitation" ADD CONSTRAINT "household_invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_household_id_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_check_line" ADD CONSTRAINT "batch_check_line_batch_id_batch_check_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch_check"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_proposal" ADD CONSTRAINT "certificate_proposal_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_key_event" ADD CONSTRAINT "signing_key_event_key_id_signing_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."signing_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_list_entry" ADD CONSTRAINT "status_list_entry_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_table_version_id_requirement_table_version_id_fk" FOREIGN KEY ("table_version_id") REFERENCES "public"."requirement_table_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_decision" ADD CONSTRAINT "eligibility_decision_table_version_id_requirement_table_version_id_fk" FOREIGN KEY ("table_version_id") REFERENCES "public"."requirement_table_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_client_secret" ADD CONSTRAINT "api_client_secret_client_id_api_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."api_client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_position" ADD CONSTRAINT "feed_position_event_id_feed_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."feed_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_id_webhook_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_event_id_feed_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."feed_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_client_id_api_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."api_client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_link" ADD CONSTRAINT "audit_link_entry_id_audit_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."audit_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "household_invitation_household" ON "household_invitation" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "household_member_household" ON "household_member" USING btree ("household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "household_member_once" ON "household_member" USING btree ("person_id") WHERE "household_member"."left_at" is null;--> statement-breakpoint
CREATE INDEX "recovery_code_person" ON "recovery_code" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "batch_check_by" ON "batch_check" USING btree ("asked_by","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "region_transfer_open" ON "region_transfer" USING btree ("person_id") WHERE "region_transfer"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "region_transfer_from" ON "region_transfer" USING btree ("from_region","requested_at");--> statement-breakpoint
CREATE INDEX "region_transfer_to" ON "region_transfer" USING btree ("to_region","requested_at");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_proposal_open" ON "certificate_proposal" USING btree ("certificate_id") WHERE "certificate_proposal"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "certificate_proposal_at" ON "certificate_proposal" USING btree ("proposed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "signing_key_event_once" ON "signing_key_event" USING btree ("key_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "status_list_entry_place" ON "status_list_entry" USING btree ("list","position");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_proposal_open" ON "decision_proposal" USING btree ("person_id","placement_form","requirement") WHERE "decision_proposal"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "decision_proposal_region" ON "decision_proposal" USING btree ("region","proposed_at");--> statement-breakpoint
CREATE INDEX "eligibility_decision_person" ON "eligibility_decision" USING btree ("person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "eligibility_reminder_once" ON "eligibility_reminder" USING btree ("evidence_id","days");--> statement-breakpoint
CREATE UNIQUE INDEX "record_extract_code" ON "record_extract" USING btree ("code");--> statement-breakpoint
CREATE INDEX "record_extract_person" ON "record_extract" USING btree ("person_id","issued_at");--> statement-breakpoint
CREATE INDEX "api_client_secret_client" ON "api_client_secret" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feed_position_event" ON "feed_position" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "idempotent_answer_created" ON "idempotent_answer" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_due" ON "webhook_delivery" USING btree ("next_attempt_at");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_delivery_once" ON "webhook_delivery" USING btree ("endpoint_id","event_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_dead" ON "webhook_delivery" USING btree ("endpoint_id") WHERE "webhook_delivery"."delivered_at" is null;--> statement-breakpoint
CREATE INDEX "webhook_endpoint_client" ON "webhook_endpoint" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_link_entry" ON "audit_link" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "person_region" ON "person" USING btree ("region","district");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_event_final" ON "certificate_event" USING btree ("certificate_id","kind") WHERE kind in ('awarded', 'revoked', 'replaced');--> statement-breakpoint
CREATE INDEX "certificate_event_of" ON "certificate_event" USING btree ("certificate_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "eligibility_event_final" ON "eligibility_event" USING btree ("certificate_id","placement_form","requirement","kind") WHERE kind in ('met', 'withdrawn');--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("actor_id","at");