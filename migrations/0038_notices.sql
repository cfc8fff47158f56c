-- Whether somebody was told of the same before, and how many of a kind they have not read.
CREATE INDEX notice_unread_kind ON notice (staff_id, kind, conversation_id) WHERE read_at IS NULL;
