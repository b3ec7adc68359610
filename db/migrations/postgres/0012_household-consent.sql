CREATE TABLE "household_consent" (
	"id" text PRIMARY KEY NOT NULL,
	"giver_id" text NOT NULL,
	"viewer_id" text NOT NULL,
	"about" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "household_consent" ADD CONSTRAINT "household_consent_giver_id_household_member_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."household_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_consent" ADD CONSTRAINT "household_consent_viewer_id_household_member_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."household_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "household_consent_viewer" ON "household_consent" USING btree ("viewer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "household_consent_once" ON "household_consent" USING btree ("giver_id","viewer_id","about") WHERE "household_consent"."ended_at" is null;