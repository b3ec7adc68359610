CREATE TABLE `search_passage` (
	`id` integer PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`language` text NOT NULL,
	`kind` text NOT NULL,
	`document` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`heading` text,
	`anchor` text,
	`text` text NOT NULL,
	`title_words` text NOT NULL,
	`heading_words` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `search_source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `search_passage_source` ON `search_passage` (`source_id`,`language`);--> statement-breakpoint
CREATE TABLE `search_source` (
	`id` text PRIMARY KEY NOT NULL,
	`edition` integer NOT NULL,
	`passages` integer NOT NULL
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_word` USING fts5(words, content='search_passage', content_rowid='id', detail='none', tokenize="unicode61 remove_diacritics 0 tokenchars '_'");
--> statement-breakpoint
CREATE TRIGGER `search_passage_insert` AFTER INSERT ON `search_passage`
BEGIN INSERT INTO `search_word` (rowid, words) VALUES (new.id, new.words); END;
--> statement-breakpoint
CREATE TRIGGER `search_passage_delete` AFTER DELETE ON `search_passage`
BEGIN INSERT INTO `search_word` (`search_word`, rowid, words) VALUES ('delete', old.id, old.words); END;
--> statement-breakpoint
CREATE TRIGGER `search_passage_update` AFTER UPDATE ON `search_passage`
BEGIN
INSERT INTO `search_word` (`search_word`, rowid, words) VALUES ('delete', old.id, old.words);
INSERT INTO `search_word` (rowid, words) VALUES (new.id, new.words);
END;
