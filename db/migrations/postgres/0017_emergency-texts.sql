CREATE TABLE "emergency_version" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"emergencies" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "emergency_version_number" ON "emergency_version" USING btree ("number");