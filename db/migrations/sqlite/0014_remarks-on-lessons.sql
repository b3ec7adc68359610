CREATE TABLE `lesson_remark` (
	`id` text PRIMARY KEY NOT NULL,
	`sending` text NOT NULL,
	`programme` text NOT NULL,
	`module` text NOT NULL,
	`lesson` text NOT NULL,
	`lesson_version_id` text NOT NULL,
	`language` text NOT NULL,
	`section` integer NOT NULL,
	`paragraph` integer NOT NULL,
	`quoted` text NOT NULL,
	`place` text NOT NULL,
	`kind` text NOT NULL,
	`sealed` text NOT NULL,
	`enrolment_id` text,
	`sent_at` integer NOT NULL,
	`answered_at` integer,
	`answered_by` text,
	`answer` text,
	FOREIGN KEY (`lesson_version_id`) REFERENCES `lesson_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_remark_sending` ON `lesson_remark` (`sending`);--> statement-breakpoint
CREATE INDEX `lesson_remark_programme` ON `lesson_remark` (`programme`,`id`);--> statement-breakpoint
CREATE INDEX `lesson_remark_place` ON `lesson_remark` (`place`);--> statement-breakpoint
CREATE INDEX `lesson_remark_enrolment` ON `lesson_remark` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `lesson_remark_sent` ON `lesson_remark` (`sent_at`);