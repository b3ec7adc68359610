ALTER TABLE `decision_proposal` ADD `recognised` text;--> statement-breakpoint
ALTER TABLE `eligibility_decision` ADD `recognised` text;