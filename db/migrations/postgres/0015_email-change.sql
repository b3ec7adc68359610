CREATE TABLE "email_change" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"old_email" text NOT NULL,
	"new_email" text NOT NULL,
	"confirm_hash" text NOT NULL,
	"stop_hash" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "email_change" ADD CONSTRAINT "email_change_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "email_change_confirm" ON "email_change" USING btree ("confirm_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "email_change_stop" ON "email_change" USING btree ("stop_hash");--> statement-breakpoint
CREATE INDEX "email_change_person" ON "email_change" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "email_change_asked" ON "email_change" USING btree ("asked_at");