CREATE TABLE `readiness_assessment` (
	`owner` text PRIMARY KEY NOT NULL,
	`sealed` text NOT NULL
);
