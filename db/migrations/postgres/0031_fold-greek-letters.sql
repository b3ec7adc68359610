-- Greek letters fold with those they look like; keys of names that have some are made anew at the next start.
UPDATE "person" SET "name_key" = NULL WHERE "name" ~ '[\u0370-\u03FF\u1F00-\u1FFF]';
