CREATE TABLE `published_source` (
	`name` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`published_at` integer NOT NULL
);
