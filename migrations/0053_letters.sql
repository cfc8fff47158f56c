-- How a mail is laid out beside its words, as JSON: which pieces of the text are a button, a list or a
-- card, and whether the program writes it in the name of the business. NULL: a person's letter.
ALTER TABLE outgoing ADD COLUMN layout TEXT;
