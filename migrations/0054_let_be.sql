-- A mail that came back or was refused, and is left at that: the outbox shows it no more.
ALTER TABLE outgoing ADD COLUMN let_be_at BIGINT;
-- Of one that is sent again: when it left, or perhaps left, before.
ALTER TABLE outgoing ADD COLUMN left_at BIGINT;
-- What waits, the newest first.
CREATE INDEX outgoing_late ON outgoing (state, id) WHERE state = 'queued';
