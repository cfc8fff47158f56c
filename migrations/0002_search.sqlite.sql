-- What can be searched, as tokens of [a-z0-9] made in the program, the same on both engines.
-- A document has the id of what it is about: an entry, a conversation, a customer, a note.
-- The index keeps no copy of the tokens, and what is deleted is overwritten in it.

CREATE TABLE search_document (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('conversation', 'entry', 'customer', 'note')),
    tokens TEXT NOT NULL,
    -- Too long to be indexed whole.
    cut BOOLEAN NOT NULL
);

CREATE VIRTUAL TABLE search_index USING fts5 (
    tokens,
    content = 'search_document',
    content_rowid = 'id',
    tokenize = 'ascii',
    columnsize = 0
);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
