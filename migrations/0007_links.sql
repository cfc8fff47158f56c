-- What a customer is let in by: an address in a mail, for one matter, without an account.
--
-- The secret goes out by mail, its digest stays here. It may be opened as often as they like until
-- it runs out or is revoked; opening changes nothing.

CREATE TABLE customer_link (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    -- The row of the kind's own table: a promise, a case, a voucher.
    subject_id BIGINT NOT NULL,
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    secret_hash TEXT NOT NULL UNIQUE,
    made_by BIGINT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX customer_link_by_subject ON customer_link (kind, subject_id);
CREATE INDEX customer_link_by_customer ON customer_link (customer_id);
