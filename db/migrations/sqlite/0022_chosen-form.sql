CREATE TABLE `chosen_form` (
	`person_id` text PRIMARY KEY NOT NULL,
	`placement_form` text NOT NULL,
	`chosen_at` integer NOT NULL
);
