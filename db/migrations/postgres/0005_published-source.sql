CREATE TABLE "published_source" (
	"name" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
