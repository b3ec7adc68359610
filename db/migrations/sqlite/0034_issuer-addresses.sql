CREATE TABLE `issuer_address` (
	`origin` text PRIMARY KEY NOT NULL,
	`first_used_at` integer NOT NULL
);
--> statement-breakpoint
-- What was issued before names its issuer's address in the statement that was signed.
INSERT INTO `issuer_address` (`origin`, `first_used_at`)
SELECT `origin`, min(`at`) FROM (
  SELECT CASE WHEN json_valid(`statement`) THEN json_extract(`statement`, '$.issuer.baseUrl') END AS `origin`, `awarded_at` AS `at`
  FROM `certificate`
  UNION ALL
  SELECT CASE WHEN json_valid(`statement`) THEN json_extract(`statement`, '$.issuer.baseUrl') END, `issued_at`
  FROM `record_extract`
)
WHERE `origin` LIKE 'http%' GROUP BY `origin`;
--> statement-breakpoint
CREATE TRIGGER `issuer_address_no_update` BEFORE UPDATE ON `issuer_address`
BEGIN SELECT RAISE(ABORT, 'issuer_address is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `issuer_address_no_delete` BEFORE DELETE ON `issuer_address`
BEGIN SELECT RAISE(ABORT, 'issuer_address is append-only'); END;
