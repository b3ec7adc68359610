CREATE TABLE `approval_answer` (
	`proposal_id` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `approval_proposal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approval_answer_at` ON `approval_answer` (`answered_at`);--> statement-breakpoint
CREATE TABLE `approval_proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`act` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`lapses_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `approval_proposal_subject` ON `approval_proposal` (`subject_id`);--> statement-breakpoint
CREATE INDEX `approval_proposal_lapses` ON `approval_proposal` (`lapses_at`);
--> statement-breakpoint
CREATE TRIGGER `approval_proposal_no_update` BEFORE UPDATE ON `approval_proposal`
BEGIN SELECT RAISE(ABORT, 'approval_proposal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `approval_proposal_no_delete` BEFORE DELETE ON `approval_proposal`
BEGIN SELECT RAISE(ABORT, 'approval_proposal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `approval_answer_no_update` BEFORE UPDATE ON `approval_answer`
BEGIN SELECT RAISE(ABORT, 'approval_answer is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `approval_answer_no_delete` BEFORE DELETE ON `approval_answer`
BEGIN SELECT RAISE(ABORT, 'approval_answer is append-only'); END;
