CREATE TABLE "certificate_paper" (
	"certificate_id" text NOT NULL,
	"sha256" text NOT NULL,
	"printed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "certificate_paper_certificate_id_sha256_pk" PRIMARY KEY("certificate_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "certificate_paper" ADD CONSTRAINT "certificate_paper_certificate_id_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER "certificate_paper_append_only" BEFORE UPDATE OR DELETE ON "certificate_paper"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_paper_no_truncate" BEFORE TRUNCATE ON "certificate_paper"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
