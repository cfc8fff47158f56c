-- Promises can be found too, and what comes after them: the kinds are the program's to close.
-- SQLite drops a check only by writing the table anew; the index refers to it by name and rowid.

CREATE TABLE search_document_anew (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    tokens TEXT NOT NULL,
    -- Too long to be indexed whole.
    cut BOOLEAN NOT NULL
);
INSERT INTO search_document_anew (id, kind, tokens, cut)
    SELECT id, kind, tokens, cut FROM search_document;
DROP TABLE search_document;
ALTER TABLE search_document_anew RENAME TO search_document;
