ALTER TABLE "decision_proposal" ADD COLUMN "recognised" jsonb;--> statement-breakpoint
ALTER TABLE "eligibility_decision" ADD COLUMN "recognised" jsonb;