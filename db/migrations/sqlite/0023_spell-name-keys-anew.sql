-- The words of names are spelled otherwise than before: every key is made anew at the next start.
UPDATE "person" SET "name_key" = NULL WHERE "name_key" IS NOT NULL;
