CREATE TABLE `lesson_place` (
	`enrolment_id` text NOT NULL,
	`lesson_version_id` text NOT NULL,
	`section` integer NOT NULL,
	`kept_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `lesson_version_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_version_id`) REFERENCES `lesson_version`(`id`) ON UPDATE no action ON DELETE no action
);
