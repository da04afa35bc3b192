-- translations.sqlite as commit 424dbe5 of 2026-11-24 04:49 made it.
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE engine (stamp TEXT PRIMARY KEY, fingerprint TEXT NOT NULL);
INSERT INTO "engine" VALUES('stamp','finger');
CREATE TABLE translation
    (id INTEGER PRIMARY KEY, key BLOB UNIQUE NOT NULL, source_hash INTEGER NOT NULL, source TEXT NOT NULL,
    english TEXT NOT NULL, model TEXT NOT NULL, cut_off INTEGER NOT NULL);
INSERT INTO "translation" VALUES(1,X'000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F',129616264,'我喜欢喝茶。','I like drink tea.','zh_en 1.9',0);
CREATE INDEX translation_by_source ON translation (source_hash);
COMMIT;
