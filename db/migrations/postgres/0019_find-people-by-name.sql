CREATE TABLE "person_name_word" (
	"word" text COLLATE "C" NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "person_name_word_word_person_id_pk" PRIMARY KEY("word","person_id")
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "name_key" text;--> statement-breakpoint
ALTER TABLE "person_name_word" ADD CONSTRAINT "person_name_word_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_name_word_person" ON "person_name_word" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_without_name_key" ON "person" USING btree ("id") WHERE "person"."name_key" is null;