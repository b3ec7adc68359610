CREATE TABLE `certificate_paper` (
	`certificate_id` text NOT NULL,
	`sha256` text NOT NULL,
	`printed_at` integer NOT NULL,
	PRIMARY KEY(`certificate_id`, `sha256`),
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER `certificate_paper_no_update` BEFORE UPDATE ON `certificate_paper`
BEGIN SELECT RAISE(ABORT, 'certificate_paper is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_paper_no_delete` BEFORE DELETE ON `certificate_paper`
BEGIN SELECT RAISE(ABORT, 'certificate_paper is append-only'); END;
