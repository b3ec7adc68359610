CREATE TABLE `certificate_claim` (
	`certificate_id` text PRIMARY KEY NOT NULL,
	`minutes` integer NOT NULL,
	`training` text,
	`part_number` integer,
	`part_count` integer,
	`training_hours` integer
);
--> statement-breakpoint
-- Certificates that were awarded before say how much was learned, and not which training it is: no more is claimed for them.
INSERT INTO `certificate_claim` (`certificate_id`, `minutes`)
SELECT `id`, CASE WHEN json_valid(`statement`) THEN coalesce(json_extract(`statement`, '$.credit.minutes'), 0) ELSE 0 END
FROM `certificate`;
--> statement-breakpoint
CREATE TRIGGER `certificate_claim_no_update` BEFORE UPDATE ON `certificate_claim`
BEGIN SELECT RAISE(ABORT, 'certificate_claim is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_claim_no_delete` BEFORE DELETE ON `certificate_claim`
BEGIN SELECT RAISE(ABORT, 'certificate_claim is append-only'); END;
