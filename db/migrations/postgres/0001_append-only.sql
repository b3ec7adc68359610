-- Legal facts and published versions are only ever added. The database itself refuses the rest.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_change_of_graded_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.submitted_at IS NOT NULL THEN RAISE EXCEPTION 'a graded attempt does not change'; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_append_only" BEFORE UPDATE OR DELETE ON "certificate"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_no_truncate" BEFORE TRUNCATE ON "certificate"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_event_append_only" BEFORE UPDATE OR DELETE ON "certificate_event"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "certificate_event_no_truncate" BEFORE TRUNCATE ON "certificate_event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "eligibility_event_append_only" BEFORE UPDATE OR DELETE ON "eligibility_event"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "eligibility_event_no_truncate" BEFORE TRUNCATE ON "eligibility_event"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "record_look_append_only" BEFORE UPDATE OR DELETE ON "record_look"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "record_look_no_truncate" BEFORE TRUNCATE ON "record_look"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "hours_entry_append_only" BEFORE UPDATE OR DELETE ON "hours_entry"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "hours_entry_no_truncate" BEFORE TRUNCATE ON "hours_entry"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_completion_append_only" BEFORE UPDATE OR DELETE ON "lesson_completion"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_completion_no_truncate" BEFORE TRUNCATE ON "lesson_completion"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "self_check_answer_append_only" BEFORE UPDATE OR DELETE ON "self_check_answer"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "self_check_answer_no_truncate" BEFORE TRUNCATE ON "self_check_answer"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "programme_version_append_only" BEFORE UPDATE OR DELETE ON "programme_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "programme_version_no_truncate" BEFORE TRUNCATE ON "programme_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "module_version_append_only" BEFORE UPDATE OR DELETE ON "module_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "module_version_no_truncate" BEFORE TRUNCATE ON "module_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "programme_module_append_only" BEFORE UPDATE OR DELETE ON "programme_module"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "programme_module_no_truncate" BEFORE TRUNCATE ON "programme_module"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_version_append_only" BEFORE UPDATE OR DELETE ON "lesson_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_version_no_truncate" BEFORE TRUNCATE ON "lesson_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_text_append_only" BEFORE UPDATE OR DELETE ON "lesson_text"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "lesson_text_no_truncate" BEFORE TRUNCATE ON "lesson_text"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "question_version_append_only" BEFORE UPDATE OR DELETE ON "question_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "question_version_no_truncate" BEFORE TRUNCATE ON "question_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "media_append_only" BEFORE UPDATE OR DELETE ON "media"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "media_no_truncate" BEFORE TRUNCATE ON "media"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "requirement_table_version_append_only" BEFORE UPDATE OR DELETE ON "requirement_table_version"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "requirement_table_version_no_truncate" BEFORE TRUNCATE ON "requirement_table_version"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "attempt_graded_once" BEFORE UPDATE ON "attempt"
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_graded_attempt();
--> statement-breakpoint
CREATE TRIGGER "attempt_no_delete" BEFORE DELETE ON "attempt"
FOR EACH ROW EXECUTE FUNCTION refuse_change();
