ALTER TABLE `registration` ADD `region` text;--> statement-breakpoint
ALTER TABLE `registration` ADD `district` text;