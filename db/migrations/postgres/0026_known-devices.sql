CREATE TABLE "known_device" (
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_device_token_hash_person_id_pk" PRIMARY KEY("token_hash","person_id")
);
--> statement-breakpoint
CREATE TABLE "throttle_bucket" (
	"limit_name" text NOT NULL,
	"subject" text NOT NULL,
	"empties_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "throttle_bucket_limit_name_subject_pk" PRIMARY KEY("limit_name","subject")
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "device" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "device_hash" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "last_used_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "known_device_person" ON "known_device" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "known_device_used" ON "known_device" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "throttle_bucket_empties" ON "throttle_bucket" USING btree ("empties_at");
--> statement-breakpoint
-- Until now what was counted stood here as it was typed: e-mail addresses and networks.
DELETE FROM "throttle_window";
