CREATE TABLE "issuer_address" (
	"origin" text PRIMARY KEY NOT NULL,
	"first_used_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
-- What was issued before names its issuer's address in the statement that was signed.
INSERT INTO "issuer_address" ("origin", "first_used_at")
SELECT "origin", min("at") FROM (
  SELECT substring("statement" from '"baseUrl":"(http[^"\\]+)"') AS "origin", "awarded_at" AS "at" FROM "certificate"
  UNION ALL
  SELECT substring("statement" from '"baseUrl":"(http[^"\\]+)"'), "issued_at" FROM "record_extract"
) AS "issued"
WHERE "origin" IS NOT NULL GROUP BY "origin";
--> statement-breakpoint
CREATE TRIGGER "issuer_address_append_only" BEFORE UPDATE OR DELETE ON "issuer_address"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "issuer_address_no_truncate" BEFORE TRUNCATE ON "issuer_address"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
