CREATE TABLE "iin_release" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"iin_hash" text NOT NULL,
	"to_person_id" text,
	"ground" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "iin_seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "iin_seen_by" text;--> statement-breakpoint
ALTER TABLE "iin_release" ADD CONSTRAINT "iin_release_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "iin_release" ADD CONSTRAINT "iin_release_to_person_id_person_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "iin_release_person" ON "iin_release" USING btree ("person_id");
--> statement-breakpoint
CREATE TRIGGER "iin_release_append_only" BEFORE UPDATE OR DELETE ON "iin_release"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "iin_release_no_truncate" BEFORE TRUNCATE ON "iin_release"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
