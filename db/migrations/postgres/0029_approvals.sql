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
ALTER TABLE "approval_answer" ADD CONSTRAINT "approval_answer_proposal_id_approval_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."approval_proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approval_answer_at" ON "approval_answer" USING btree ("answered_at");--> statement-breakpoint
CREATE INDEX "approval_proposal_subject" ON "approval_proposal" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "approval_proposal_lapses" ON "approval_proposal" USING btree ("lapses_at");
--> statement-breakpoint
CREATE TRIGGER "approval_proposal_append_only" BEFORE UPDATE OR DELETE ON "approval_proposal"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "approval_proposal_no_truncate" BEFORE TRUNCATE ON "approval_proposal"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "approval_answer_append_only" BEFORE UPDATE OR DELETE ON "approval_answer"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "approval_answer_no_truncate" BEFORE TRUNCATE ON "approval_answer"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
