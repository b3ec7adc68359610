-- Legal facts and published versions are only ever added. The database itself refuses the rest.
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry`
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry`
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_no_update` BEFORE UPDATE ON `certificate`
BEGIN SELECT RAISE(ABORT, 'certificate is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_no_delete` BEFORE DELETE ON `certificate`
BEGIN SELECT RAISE(ABORT, 'certificate is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_event_no_update` BEFORE UPDATE ON `certificate_event`
BEGIN SELECT RAISE(ABORT, 'certificate_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_event_no_delete` BEFORE DELETE ON `certificate_event`
BEGIN SELECT RAISE(ABORT, 'certificate_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `eligibility_event_no_update` BEFORE UPDATE ON `eligibility_event`
BEGIN SELECT RAISE(ABORT, 'eligibility_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `eligibility_event_no_delete` BEFORE DELETE ON `eligibility_event`
BEGIN SELECT RAISE(ABORT, 'eligibility_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_look_no_update` BEFORE UPDATE ON `record_look`
BEGIN SELECT RAISE(ABORT, 'record_look is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_look_no_delete` BEFORE DELETE ON `record_look`
BEGIN SELECT RAISE(ABORT, 'record_look is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `hours_entry_no_update` BEFORE UPDATE ON `hours_entry`
BEGIN SELECT RAISE(ABORT, 'hours_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `hours_entry_no_delete` BEFORE DELETE ON `hours_entry`
BEGIN SELECT RAISE(ABORT, 'hours_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_completion_no_update` BEFORE UPDATE ON `lesson_completion`
BEGIN SELECT RAISE(ABORT, 'lesson_completion is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_completion_no_delete` BEFORE DELETE ON `lesson_completion`
BEGIN SELECT RAISE(ABORT, 'lesson_completion is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `self_check_answer_no_update` BEFORE UPDATE ON `self_check_answer`
BEGIN SELECT RAISE(ABORT, 'self_check_answer is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `self_check_answer_no_delete` BEFORE DELETE ON `self_check_answer`
BEGIN SELECT RAISE(ABORT, 'self_check_answer is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `programme_version_no_update` BEFORE UPDATE ON `programme_version`
BEGIN SELECT RAISE(ABORT, 'programme_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `programme_version_no_delete` BEFORE DELETE ON `programme_version`
BEGIN SELECT RAISE(ABORT, 'programme_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `module_version_no_update` BEFORE UPDATE ON `module_version`
BEGIN SELECT RAISE(ABORT, 'module_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `module_version_no_delete` BEFORE DELETE ON `module_version`
BEGIN SELECT RAISE(ABORT, 'module_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `programme_module_no_update` BEFORE UPDATE ON `programme_module`
BEGIN SELECT RAISE(ABORT, 'programme_module is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `programme_module_no_delete` BEFORE DELETE ON `programme_module`
BEGIN SELECT RAISE(ABORT, 'programme_module is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_version_no_update` BEFORE UPDATE ON `lesson_version`
BEGIN SELECT RAISE(ABORT, 'lesson_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_version_no_delete` BEFORE DELETE ON `lesson_version`
BEGIN SELECT RAISE(ABORT, 'lesson_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_text_no_update` BEFORE UPDATE ON `lesson_text`
BEGIN SELECT RAISE(ABORT, 'lesson_text is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_text_no_delete` BEFORE DELETE ON `lesson_text`
BEGIN SELECT RAISE(ABORT, 'lesson_text is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `question_version_no_update` BEFORE UPDATE ON `question_version`
BEGIN SELECT RAISE(ABORT, 'question_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `question_version_no_delete` BEFORE DELETE ON `question_version`
BEGIN SELECT RAISE(ABORT, 'question_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `media_no_update` BEFORE UPDATE ON `media`
BEGIN SELECT RAISE(ABORT, 'media is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `media_no_delete` BEFORE DELETE ON `media`
BEGIN SELECT RAISE(ABORT, 'media is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `requirement_table_version_no_update` BEFORE UPDATE ON `requirement_table_version`
BEGIN SELECT RAISE(ABORT, 'requirement_table_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `requirement_table_version_no_delete` BEFORE DELETE ON `requirement_table_version`
BEGIN SELECT RAISE(ABORT, 'requirement_table_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `attempt_graded_once` BEFORE UPDATE ON `attempt` WHEN OLD.`submitted_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a graded attempt does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `attempt_no_delete` BEFORE DELETE ON `attempt`
BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;
