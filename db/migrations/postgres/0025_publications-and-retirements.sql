CREATE TABLE "content_publication" (
	"number" integer PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"shipped" boolean NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content_retirement" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"retired_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "content_retirement_kind_slug_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
-- Until now each start published the shipped folder again: what stands came from there.
INSERT INTO "content_publication" ("number", "source", "shipped", "published_at")
SELECT 1, "hash", true, "published_at" FROM "published_source" WHERE "name" = 'content';
--> statement-breakpoint
DROP TABLE "published_source" CASCADE;--> statement-breakpoint
CREATE INDEX "content_publication_source" ON "content_publication" USING btree ("source");