-- What somebody here told a customer would happen, and things kept aside for customers.
--
-- `promise` holds where a promise stands; `promise_step` holds how it came there, with the words of
-- each step. The first due time is written once and never edited: the kept rate is measured by it.

CREATE TABLE promise (
    id BIGINT PRIMARY KEY,
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    conversation_id BIGINT REFERENCES conversation (id),
    -- The entry in which it was given.
    entry_id BIGINT,
    set_aside_id BIGINT,
    text TEXT NOT NULL,
    -- Exactly one, always.
    owner_id BIGINT NOT NULL REFERENCES staff (id),
    origin TEXT NOT NULL
        CHECK (origin IN ('reply', 'entry', 'phone', 'counter', 'holding', 'standard', 'set-aside', 'api')),
    -- Closing its conversation asked, and it goes on without one.
    followed_up_at BIGINT,
    -- Absent while a condition has not been met.
    first_due_at BIGINT,
    due_at BIGINT,
    -- Since when its present time runs.
    runs_since BIGINT,
    -- What must happen first: an item back in stock, a repair ready, a date, something told by a program.
    condition_kind TEXT CHECK (condition_kind IN ('stock', 'repair', 'date', 'event')),
    condition_text TEXT,
    condition_key TEXT,
    condition_at BIGINT,
    -- So many minutes after it the promise is due.
    condition_minutes BIGINT,
    -- What is done for the customer at that moment.
    inform TEXT CHECK (inform IN ('nothing', 'draft', 'mail')),
    met_at BIGINT,
    -- The facts; who and in which words is in `promise_step`.
    done_at BIGINT,
    kept_at BIGINT,
    kept_how TEXT CHECK (kept_how IN ('customer', 'evidence', 'silence')),
    disputed_at BIGINT,
    withdrawn_at BIGINT,
    broken_at BIGINT,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'kept', 'withdrawn', 'broken')),
    -- What lists are ordered by: the due time, or the end of time while there is none.
    sort_at BIGINT NOT NULL,
    -- The next moment at which the program has something to do: the condition's date, at risk, late,
    -- silence taken as a yes.
    next_step_at BIGINT,
    made_by BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX promise_next_step ON promise (next_step_at) WHERE next_step_at IS NOT NULL;
CREATE INDEX promise_by_state ON promise (state, sort_at, id);
CREATE INDEX promise_by_owner ON promise (owner_id, state, sort_at, id);
CREATE INDEX promise_by_customer ON promise (customer_id, id);
CREATE INDEX promise_by_conversation ON promise (conversation_id, id) WHERE conversation_id IS NOT NULL;
CREATE INDEX promise_by_first_due ON promise (first_due_at) WHERE first_due_at IS NOT NULL;
CREATE INDEX promise_by_condition ON promise (condition_key)
    WHERE condition_key IS NOT NULL AND met_at IS NULL;

CREATE TABLE promise_step (
    id BIGINT PRIMARY KEY,
    promise_id BIGINT NOT NULL REFERENCES promise (id),
    at BIGINT NOT NULL,
    what TEXT NOT NULL
        CHECK (what IN ('made', 'met', 'at-risk', 'late', 'done', 'kept', 'disputed', 'renegotiated',
                        'withdrawn', 'broken', 'handed', 'followed-up')),
    who_kind TEXT NOT NULL CHECK (who_kind IN ('staff', 'token', 'customer', 'system')),
    who_id BIGINT,
    -- By what way: the customer's word, evidence, silence; a mail, the phone, the counter.
    how TEXT,
    note TEXT,
    -- Of breaking one: what the customer was told, and what they were offered.
    message TEXT,
    solution TEXT,
    -- The due time it set.
    due_at BIGINT,
    -- The person it was handed to.
    staff_id BIGINT
);
CREATE INDEX promise_step_by_promise ON promise_step (promise_id, id);

-- Words that looked like a promise and were said not to be one: only their digest.
CREATE TABLE promise_refusal (
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    digest TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (staff_id, digest)
);

-- An item kept for a customer until a day; those in line for the same item follow each other.
CREATE TABLE set_aside (
    id BIGINT PRIMARY KEY,
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    conversation_id BIGINT REFERENCES conversation (id),
    place_id BIGINT REFERENCES place (id),
    item TEXT NOT NULL,
    size TEXT NOT NULL,
    -- Item and size in one spelling: who is in line for what.
    item_key TEXT NOT NULL,
    shelf TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('in-line', 'kept', 'collected', 'given-back', 'expired')),
    -- For how many days it is kept once it is there.
    days BIGINT NOT NULL,
    kept_until BIGINT,
    discount_amount BIGINT,
    discount_currency TEXT,
    staff_id BIGINT REFERENCES staff (id),
    ended_at BIGINT,
    ended_by BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX set_aside_by_customer ON set_aside (customer_id, id);
CREATE INDEX set_aside_in_line ON set_aside (item_key, id) WHERE state = 'in-line';
CREATE INDEX set_aside_kept ON set_aside (kept_until, id) WHERE state = 'kept';
CREATE INDEX set_aside_by_state ON set_aside (state, kept_until, id);

-- A notice may be about a row of its kind's own table.
ALTER TABLE notice ADD COLUMN subject_id BIGINT;
