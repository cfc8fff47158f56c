-- What a solution draws on, what the yes for more than one may give alone was asked for, and what
-- follows from a chosen one: a voucher, a thing set aside.

-- Beyond what is owed: it draws on the budget of whoever offers it. What is owed by right never does.
ALTER TABLE solution ADD COLUMN draws BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE solution SET draws = TRUE WHERE word IN ('credit', 'voucher', 'discount');

ALTER TABLE case_offer ADD COLUMN reservation_id BIGINT;

ALTER TABLE case_fulfilment ADD COLUMN voucher_id BIGINT;
ALTER TABLE case_fulfilment ADD COLUMN set_aside_id BIGINT;

-- Somebody else was asked for a yes before a solution is offered. Its id becomes the offer's.
CREATE TABLE case_ask (
    id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    solution_id BIGINT NOT NULL REFERENCES solution (id),
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    giver_id BIGINT NOT NULL REFERENCES staff (id),
    approval_id BIGINT NOT NULL REFERENCES approval (id),
    -- What else stood on the form, so that nothing is typed twice.
    form TEXT NOT NULL,
    at BIGINT NOT NULL,
    -- Absent while it was not offered with.
    used_at BIGINT
);
CREATE INDEX case_ask_by_case ON case_ask (case_id, id);
