CREATE TABLE "site_version" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"site" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "site_version_number" ON "site_version" USING btree ("number");--> statement-breakpoint
CREATE TRIGGER "site_version_no_change" BEFORE UPDATE OR DELETE ON "site_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "site_version_no_truncate" BEFORE TRUNCATE ON "site_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
