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
DROP INDEX "enrolment_once";--> statement-breakpoint
ALTER TABLE "attempt" ADD COLUMN "ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "enrolment" ADD COLUMN "number" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "learning_grant" ADD CONSTRAINT "learning_grant_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "learning_grant_number" ON "learning_grant" USING btree ("enrolment_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "learning_grant_fresh" ON "learning_grant" USING btree ("enrolment_id") WHERE kind = 'fresh-enrolment';--> statement-breakpoint
CREATE INDEX "attempt_overdue" ON "attempt" USING btree ("ends_at") WHERE submitted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_number" ON "enrolment" USING btree ("person_id","programme","number");--> statement-breakpoint
CREATE TRIGGER "learning_grant_append_only" BEFORE UPDATE OR DELETE ON "learning_grant"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "learning_grant_no_truncate" BEFORE TRUNCATE ON "learning_grant"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
