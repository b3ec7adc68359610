CREATE TABLE `person_name_word` (
	`word` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`word`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_name_word_person` ON `person_name_word` (`person_id`);--> statement-breakpoint
ALTER TABLE `person` ADD `name_key` text;--> statement-breakpoint
CREATE INDEX `person_without_name_key` ON `person` (`id`) WHERE "person"."name_key" is null;