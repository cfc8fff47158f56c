-- Indexes that a measurement asked for. SQLite uses a partial index only where its condition stands
-- in the query word for word: `state = 'queued'` never found one for `state IN ('queued', ...)`.
DROP INDEX mail_unfiled;
CREATE INDEX mail_received ON mail (id) WHERE state = 'received';
CREATE INDEX mail_quarantined ON mail (id) WHERE state = 'quarantined';

DROP INDEX outgoing_due;
CREATE INDEX outgoing_queued ON outgoing (not_before, id) WHERE state = 'queued';
CREATE INDEX outgoing_sending ON outgoing (lease_until, id) WHERE state = 'sending';

CREATE INDEX conversation_merged ON conversation (merged_into) WHERE merged_into IS NOT NULL;

-- What runs out is swept each minute.
CREATE INDEX session_by_end ON session (expires_at);
CREATE INDEX sign_in_link_by_end ON sign_in_link (expires_at);
CREATE INDEX throttle_by_start ON throttle (window_start);
