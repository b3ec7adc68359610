CREATE TABLE "certificate_claim" (
	"certificate_id" text PRIMARY KEY NOT NULL,
	"minutes" integer NOT NULL,
	"training" text,
	"part_number" integer,
	"part_count" integer,
	"training_hours" integer
);
--> statement-breakpoint
-- Certificates that were awarded before say how much was learned, and not which training it is: no more is claimed for them.
INSERT INTO "certificate_claim" ("certificate_id", "minutes")
SELECT "id", coalesce(substring("statement" from '"minutes":([0-9]{1,9})[,}]')::integer, 0)
FROM "certificate";
--> statement-breakpoint
CREATE TRIGGER "certificate_claim_append_only" BEFORE UPDATE OR DELETE ON "certificate_claim"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_claim_no_truncate" BEFORE TRUNCATE ON "certificate_claim"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
