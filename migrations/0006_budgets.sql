-- Authority and personal budgets, their ledger, approvals; gestures and vouchers that draw on them.
--
-- Money is in minor units beside its currency. The ledger is append-only; `budget` keeps beside it
-- what its entries add up to, so that "never below zero" is one guarded update.

-- What one person may give in one year, for one purpose.
CREATE TABLE budget (
    id BIGINT PRIMARY KEY,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('recover', 'delight')),
    year BIGINT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    currency TEXT NOT NULL,
    granted BIGINT NOT NULL,
    available BIGINT NOT NULL CHECK (available >= 0),
    reserved BIGINT NOT NULL CHECK (reserved >= 0),
    spent BIGINT NOT NULL CHECK (spent >= 0),
    expired BIGINT NOT NULL CHECK (expired >= 0),
    created_at BIGINT NOT NULL,
    UNIQUE (staff_id, purpose, year),
    CHECK (granted = available + reserved + spent + expired)
);
CREATE INDEX budget_over ON budget (ends_at) WHERE available > 0;

-- Money set aside for one thing: what is still open of it, what was used, what came back.
CREATE TABLE reservation (
    id BIGINT PRIMARY KEY,
    budget_id BIGINT NOT NULL REFERENCES budget (id),
    giver_id BIGINT NOT NULL REFERENCES staff (id),
    customer_id BIGINT REFERENCES customer (id),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('gesture', 'voucher', 'solution')),
    subject_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    occasion TEXT NOT NULL,
    purpose TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    open BIGINT NOT NULL CHECK (open >= 0),
    committed BIGINT NOT NULL CHECK (committed >= 0),
    released BIGINT NOT NULL CHECK (released >= 0),
    reversed BIGINT NOT NULL CHECK (reversed >= 0 AND reversed <= committed),
    created_at BIGINT NOT NULL,
    CHECK (amount = open + committed + released)
);
CREATE INDEX reservation_by_customer ON reservation (customer_id, created_at);
CREATE INDEX reservation_by_time ON reservation (created_at, id);
CREATE INDEX reservation_by_subject ON reservation (subject_kind, subject_id);

CREATE TABLE ledger (
    id BIGINT PRIMARY KEY,
    budget_id BIGINT NOT NULL REFERENCES budget (id),
    kind TEXT NOT NULL CHECK (kind IN ('grant', 'reserve', 'commit', 'release', 'reverse', 'expire')),
    amount BIGINT NOT NULL CHECK (amount > 0),
    -- Absent for grants and expiries.
    reservation_id BIGINT REFERENCES reservation (id),
    -- What was left after it.
    available BIGINT NOT NULL CHECK (available >= 0),
    by_staff_id BIGINT REFERENCES staff (id),
    at BIGINT NOT NULL
);
CREATE INDEX ledger_by_budget ON ledger (budget_id, id);

-- How far a person may go alone: their own row, or that of their role.
CREATE TABLE authority (
    id BIGINT PRIMARY KEY,
    staff_id BIGINT UNIQUE REFERENCES staff (id),
    role TEXT UNIQUE CHECK (role IN ('owner', 'manager', 'staff')),
    currency TEXT NOT NULL,
    per_gesture BIGINT NOT NULL CHECK (per_gesture >= 0),
    -- To one customer within 90 days.
    per_customer BIGINT NOT NULL CHECK (per_customer >= 0),
    -- JSON: the words of what may be given.
    kinds TEXT NOT NULL,
    starts_at BIGINT,
    ends_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CHECK ((staff_id IS NULL) <> (role IS NULL))
);

-- A yes that somebody else has to give. Whose turn it is changes; time running out never approves.
CREATE TABLE approval (
    id BIGINT PRIMARY KEY,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('gesture', 'voucher', 'solution')),
    subject_id BIGINT NOT NULL,
    requester_id BIGINT NOT NULL REFERENCES staff (id),
    customer_id BIGINT REFERENCES customer (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('recover', 'delight')),
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    -- JSON: the closed words of why it is beyond the authority.
    beyond TEXT NOT NULL,
    -- The budget does not hold it: a yes adds what is missing.
    tops_up BOOLEAN NOT NULL,
    why TEXT NOT NULL,
    -- How long each of the two has.
    within BIGINT NOT NULL,
    -- Whose turn it is, and who had it (JSON, ids).
    approver_id BIGINT NOT NULL REFERENCES staff (id),
    asked TEXT NOT NULL,
    stand_in BOOLEAN NOT NULL,
    due_at BIGINT NOT NULL,
    -- When the reconciler looks again: to remind, or because the time is over.
    next_at BIGINT NOT NULL,
    mailed BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'approved', 'used', 'declined', 'lapsed', 'withdrawn')),
    decided_by BIGINT REFERENCES staff (id),
    decided_at BIGINT,
    answer TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX approval_next ON approval (next_at, id) WHERE state = 'asked';
CREATE INDEX approval_by_approver ON approval (approver_id, id) WHERE state = 'asked';
CREATE INDEX approval_by_requester ON approval (requester_id, id);
CREATE INDEX approval_by_subject ON approval (subject_kind, subject_id);
CREATE INDEX approval_unmailed ON approval (id) WHERE state = 'asked' AND NOT mailed;

-- The link in the mail to an approver: a secret's hash, good once and until the turn is over.
CREATE TABLE approval_link (
    id BIGINT PRIMARY KEY,
    approval_id BIGINT NOT NULL REFERENCES approval (id),
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    secret_hash TEXT NOT NULL UNIQUE,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX approval_link_by_approval ON approval_link (approval_id);

-- What goes beyond what is owed, and its story.
CREATE TABLE gesture (
    id BIGINT PRIMARY KEY,
    giver_id BIGINT NOT NULL REFERENCES staff (id),
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    conversation_id BIGINT REFERENCES conversation (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('recover', 'delight')),
    kind TEXT NOT NULL,
    occasion TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    story TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('asked', 'offered', 'delivered', 'released', 'reversed', 'declined')),
    reservation_id BIGINT REFERENCES reservation (id),
    -- One press of "give": a second press finds this row.
    press_key TEXT UNIQUE,
    created_at BIGINT NOT NULL,
    delivered_at BIGINT,
    ended_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX gesture_by_giver ON gesture (giver_id, id);
CREATE INDEX gesture_by_customer ON gesture (customer_id, created_at, id);
CREATE INDEX gesture_by_conversation ON gesture (conversation_id);

-- Who said thank you for it.
CREATE TABLE gesture_thanks (
    gesture_id BIGINT NOT NULL REFERENCES gesture (id),
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (gesture_id, staff_id)
);

CREATE TABLE voucher (
    id BIGINT PRIMARY KEY,
    -- Without its dashes.
    code TEXT NOT NULL UNIQUE,
    issuer_id BIGINT REFERENCES staff (id),
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    conversation_id BIGINT REFERENCES conversation (id),
    -- Owed ones draw on no budget and have no purpose.
    purpose TEXT CHECK (purpose IN ('recover', 'delight')),
    occasion TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    -- What it is still good for.
    remaining BIGINT NOT NULL CHECK (remaining >= 0 AND remaining <= amount),
    currency TEXT NOT NULL,
    story TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('asked', 'issued', 'redeemed', 'expired', 'withdrawn', 'declined')),
    reservation_id BIGINT REFERENCES reservation (id),
    press_key TEXT UNIQUE,
    expires_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX voucher_by_customer ON voucher (customer_id, created_at, id);
CREATE INDEX voucher_open ON voucher (expires_at, id) WHERE state = 'issued';
CREATE INDEX voucher_by_conversation ON voucher (conversation_id);

CREATE TABLE redemption (
    id BIGINT PRIMARY KEY,
    voucher_id BIGINT NOT NULL REFERENCES voucher (id),
    amount BIGINT NOT NULL CHECK (amount > 0),
    place_id BIGINT REFERENCES place (id),
    -- Absent when a program redeemed it.
    staff_id BIGINT REFERENCES staff (id),
    at BIGINT NOT NULL
);
CREATE INDEX redemption_by_voucher ON redemption (voucher_id, id);
