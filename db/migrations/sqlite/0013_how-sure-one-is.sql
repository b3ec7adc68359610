ALTER TABLE `attempt_answer` ADD `certainty` integer;--> statement-breakpoint
ALTER TABLE `self_check_answer` ADD `certainty` integer;