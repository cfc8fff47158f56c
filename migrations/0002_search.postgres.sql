-- What can be searched, as tokens of [a-z0-9] made in the program, the same on both engines.
-- A document has the id of what it is about: an entry, a conversation, a customer, a note.
-- The vector is written as a literal: the engine's own parsers and dictionaries have no part in it.

CREATE TABLE search_document (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('conversation', 'entry', 'customer', 'note')),
    tokens TEXT NOT NULL,
    -- Too long to be indexed whole.
    cut BOOLEAN NOT NULL,
    vector TSVECTOR NOT NULL
);

CREATE INDEX search_index ON search_document USING GIN (vector);
