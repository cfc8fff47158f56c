-- Promises can be found too, and what comes after them: the kinds are the program's to close.

ALTER TABLE search_document DROP CONSTRAINT search_document_kind_check;
