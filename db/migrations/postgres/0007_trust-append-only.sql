-- What is told, signed or linked is only ever added. What was decided stays decided.
CREATE FUNCTION refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(OLD) ->> TG_ARGV[0]) IS NOT NULL THEN
    RAISE EXCEPTION 'a decided % does not change', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "signing_key_append_only" BEFORE UPDATE OR DELETE ON "signing_key"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "signing_key_no_truncate" BEFORE TRUNCATE ON "signing_key"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "signing_key_event_append_only" BEFORE UPDATE OR DELETE ON "signing_key_event"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "signing_key_event_no_truncate" BEFORE TRUNCATE ON "signing_key_event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "credential_append_only" BEFORE UPDATE OR DELETE ON "credential"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "credential_no_truncate" BEFORE TRUNCATE ON "credential"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "status_list_entry_append_only" BEFORE UPDATE OR DELETE ON "status_list_entry"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "status_list_entry_no_truncate" BEFORE TRUNCATE ON "status_list_entry"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "eligibility_decision_append_only" BEFORE UPDATE OR DELETE ON "eligibility_decision"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "eligibility_decision_no_truncate" BEFORE TRUNCATE ON "eligibility_decision"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "record_extract_append_only" BEFORE UPDATE OR DELETE ON "record_extract"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "record_extract_no_truncate" BEFORE TRUNCATE ON "record_extract"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "feed_event_append_only" BEFORE UPDATE OR DELETE ON "feed_event"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "feed_event_no_truncate" BEFORE TRUNCATE ON "feed_event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "feed_position_append_only" BEFORE UPDATE OR DELETE ON "feed_position"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "feed_position_no_truncate" BEFORE TRUNCATE ON "feed_position"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_link_append_only" BEFORE UPDATE OR DELETE ON "audit_link"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_link_no_truncate" BEFORE TRUNCATE ON "audit_link"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_checkpoint_append_only" BEFORE UPDATE OR DELETE ON "audit_checkpoint"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_checkpoint_no_truncate" BEFORE TRUNCATE ON "audit_checkpoint"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "batch_check_line_append_only" BEFORE UPDATE OR DELETE ON "batch_check_line"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "batch_check_line_no_truncate" BEFORE TRUNCATE ON "batch_check_line"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_proposal_decided_once" BEFORE UPDATE ON "certificate_proposal"
FOR EACH ROW EXECUTE FUNCTION refuse_second_decision('decided_at');
--> statement-breakpoint
CREATE TRIGGER "certificate_proposal_no_delete" BEFORE DELETE ON "certificate_proposal"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_proposal_no_truncate" BEFORE TRUNCATE ON "certificate_proposal"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "decision_proposal_decided_once" BEFORE UPDATE ON "decision_proposal"
FOR EACH ROW EXECUTE FUNCTION refuse_second_decision('decided_at');
--> statement-breakpoint
CREATE TRIGGER "decision_proposal_no_delete" BEFORE DELETE ON "decision_proposal"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "decision_proposal_no_truncate" BEFORE TRUNCATE ON "decision_proposal"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "region_transfer_decided_once" BEFORE UPDATE ON "region_transfer"
FOR EACH ROW EXECUTE FUNCTION refuse_second_decision('decided_at');
--> statement-breakpoint
CREATE TRIGGER "region_transfer_no_delete" BEFORE DELETE ON "region_transfer"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "region_transfer_no_truncate" BEFORE TRUNCATE ON "region_transfer"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "batch_check_decided_once" BEFORE UPDATE ON "batch_check"
FOR EACH ROW EXECUTE FUNCTION refuse_second_decision('finished_at');
--> statement-breakpoint
CREATE TRIGGER "batch_check_no_delete" BEFORE DELETE ON "batch_check"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "batch_check_no_truncate" BEFORE TRUNCATE ON "batch_check"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
