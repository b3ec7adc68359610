-- What is told, signed or linked is only ever added. What was decided stays decided.
CREATE TRIGGER `signing_key_no_update` BEFORE UPDATE ON `signing_key`
BEGIN SELECT RAISE(ABORT, 'signing_key is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `signing_key_no_delete` BEFORE DELETE ON `signing_key`
BEGIN SELECT RAISE(ABORT, 'signing_key is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `signing_key_event_no_update` BEFORE UPDATE ON `signing_key_event`
BEGIN SELECT RAISE(ABORT, 'signing_key_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `signing_key_event_no_delete` BEFORE DELETE ON `signing_key_event`
BEGIN SELECT RAISE(ABORT, 'signing_key_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `credential_no_update` BEFORE UPDATE ON `credential`
BEGIN SELECT RAISE(ABORT, 'credential is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `credential_no_delete` BEFORE DELETE ON `credential`
BEGIN SELECT RAISE(ABORT, 'credential is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `status_list_entry_no_update` BEFORE UPDATE ON `status_list_entry`
BEGIN SELECT RAISE(ABORT, 'status_list_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `status_list_entry_no_delete` BEFORE DELETE ON `status_list_entry`
BEGIN SELECT RAISE(ABORT, 'status_list_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `eligibility_decision_no_update` BEFORE UPDATE ON `eligibility_decision`
BEGIN SELECT RAISE(ABORT, 'eligibility_decision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `eligibility_decision_no_delete` BEFORE DELETE ON `eligibility_decision`
BEGIN SELECT RAISE(ABORT, 'eligibility_decision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_extract_no_update` BEFORE UPDATE ON `record_extract`
BEGIN SELECT RAISE(ABORT, 'record_extract is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_extract_no_delete` BEFORE DELETE ON `record_extract`
BEGIN SELECT RAISE(ABORT, 'record_extract is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `feed_event_no_update` BEFORE UPDATE ON `feed_event`
BEGIN SELECT RAISE(ABORT, 'feed_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `feed_event_no_delete` BEFORE DELETE ON `feed_event`
BEGIN SELECT RAISE(ABORT, 'feed_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `feed_position_no_update` BEFORE UPDATE ON `feed_position`
BEGIN SELECT RAISE(ABORT, 'feed_position is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `feed_position_no_delete` BEFORE DELETE ON `feed_position`
BEGIN SELECT RAISE(ABORT, 'feed_position is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_link_no_update` BEFORE UPDATE ON `audit_link`
BEGIN SELECT RAISE(ABORT, 'audit_link is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_link_no_delete` BEFORE DELETE ON `audit_link`
BEGIN SELECT RAISE(ABORT, 'audit_link is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_checkpoint_no_update` BEFORE UPDATE ON `audit_checkpoint`
BEGIN SELECT RAISE(ABORT, 'audit_checkpoint is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_checkpoint_no_delete` BEFORE DELETE ON `audit_checkpoint`
BEGIN SELECT RAISE(ABORT, 'audit_checkpoint is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `batch_check_line_no_update` BEFORE UPDATE ON `batch_check_line`
BEGIN SELECT RAISE(ABORT, 'batch_check_line is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `batch_check_line_no_delete` BEFORE DELETE ON `batch_check_line`
BEGIN SELECT RAISE(ABORT, 'batch_check_line is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_proposal_decided_once` BEFORE UPDATE ON `certificate_proposal` WHEN OLD.`decided_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decided certificate_proposal does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_proposal_no_delete` BEFORE DELETE ON `certificate_proposal`
BEGIN SELECT RAISE(ABORT, 'certificate_proposal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_proposal_decided_once` BEFORE UPDATE ON `decision_proposal` WHEN OLD.`decided_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decided decision_proposal does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_proposal_no_delete` BEFORE DELETE ON `decision_proposal`
BEGIN SELECT RAISE(ABORT, 'decision_proposal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `region_transfer_decided_once` BEFORE UPDATE ON `region_transfer` WHEN OLD.`decided_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decided region_transfer does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `region_transfer_no_delete` BEFORE DELETE ON `region_transfer`
BEGIN SELECT RAISE(ABORT, 'region_transfer is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `batch_check_decided_once` BEFORE UPDATE ON `batch_check` WHEN OLD.`finished_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a decided batch_check does not change'); END;
--> statement-breakpoint
CREATE TRIGGER `batch_check_no_delete` BEFORE DELETE ON `batch_check`
BEGIN SELECT RAISE(ABORT, 'batch_check is append-only'); END;
