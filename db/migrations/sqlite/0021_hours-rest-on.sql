CREATE TABLE `lesson_opening` (
	`enrolment_id` text NOT NULL,
	`lesson_version_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `lesson_version_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_version_id`) REFERENCES `lesson_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `hours_entry` ADD `planned_minutes` integer;
--> statement-breakpoint
ALTER TABLE `hours_entry` ADD `words` integer;
--> statement-breakpoint
ALTER TABLE `hours_entry` ADD `activity_minutes` integer;
--> statement-breakpoint
ALTER TABLE `hours_entry` ADD `questions` integer;
--> statement-breakpoint
ALTER TABLE `hours_entry` ADD `opened_at` integer;
--> statement-breakpoint
ALTER TABLE `hours_entry` ADD `completed_at` integer;
--> statement-breakpoint
-- Lessons finished before openings were kept were open at the latest when they were finished.
INSERT INTO `lesson_opening` (`enrolment_id`, `lesson_version_id`, `opened_at`)
SELECT `enrolment_id`, `lesson_version_id`, `completed_at` FROM `lesson_completion`;
--> statement-breakpoint
CREATE TRIGGER `lesson_opening_no_update` BEFORE UPDATE ON `lesson_opening`
BEGIN SELECT RAISE(ABORT, 'lesson_opening is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `lesson_opening_no_delete` BEFORE DELETE ON `lesson_opening`
BEGIN SELECT RAISE(ABORT, 'lesson_opening is append-only'); END;
