CREATE TABLE "search_passage" (
	"id" integer PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"document" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"heading" text,
	"anchor" text,
	"text" text NOT NULL,
	"title_words" text NOT NULL,
	"heading_words" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_source" (
	"id" text PRIMARY KEY NOT NULL,
	"edition" integer NOT NULL,
	"passages" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_passage" ADD CONSTRAINT "search_passage_source_id_search_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."search_source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_passage_source" ON "search_passage" USING btree ("source_id","language");
--> statement-breakpoint
ALTER TABLE "search_passage" ADD COLUMN "found_by" tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array("words", ' '))) STORED;
--> statement-breakpoint
CREATE INDEX "search_passage_found_by" ON "search_passage" USING gin ("found_by");
