CREATE TABLE "library_version" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"library" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text
);
--> statement-breakpoint
ALTER TABLE "library_version" ADD CONSTRAINT "library_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "library_version_number" ON "library_version" USING btree ("number");--> statement-breakpoint
CREATE TRIGGER "library_version_no_change" BEFORE UPDATE OR DELETE ON "library_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "library_version_no_truncate" BEFORE TRUNCATE ON "library_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
