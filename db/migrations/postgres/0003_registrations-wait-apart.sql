CREATE TABLE "registration" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"language" text NOT NULL,
	"iin_cipher" text,
	"iin_hash" text,
	"iin_last_four" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "registration_token_hash" ON "registration" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "registration_email" ON "registration" USING btree ("email");--> statement-breakpoint
CREATE INDEX "registration_expires" ON "registration" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "person" DROP COLUMN "email_confirmed_at";