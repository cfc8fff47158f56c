-- Cases: the putting-right side of a complaint, a return, a technical problem; the solutions offered,
-- the one chosen and fulfilled; what we say no to.
--
-- What ships with the program has a `word` and no name: its texts stand in the language files until
-- the business writes its own. Money is in minor units beside its currency.

-- Why things go wrong: a tree the business edits.
CREATE TABLE cause (
    id BIGINT PRIMARY KEY,
    parent_id BIGINT REFERENCES cause (id),
    word TEXT UNIQUE,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX cause_by_parent ON cause (parent_id, position, id);

INSERT INTO cause (id, parent_id, word, name, position, created_at, version) VALUES
    (1, NULL, 'goods', '', 1, 0, 1),
    (2, 1, 'damaged', '', 2, 0, 1),
    (3, 1, 'faulty', '', 3, 0, 1),
    (4, 1, 'not-as-described', '', 4, 0, 1),
    (5, 1, 'wrong-item', '', 5, 0, 1),
    (6, NULL, 'time', '', 6, 0, 1),
    (7, 6, 'supplier-late', '', 7, 0, 1),
    (8, 6, 'delivery-late', '', 8, 0, 1),
    (9, 6, 'waiting-too-long', '', 9, 0, 1),
    (10, 6, 'not-answered', '', 10, 0, 1),
    (11, NULL, 'told', '', 11, 0, 1),
    (12, 11, 'said-otherwise', '', 12, 0, 1),
    (13, 11, 'promise-broken', '', 13, 0, 1),
    (14, 11, 'not-told', '', 14, 0, 1),
    (15, NULL, 'people', '', 15, 0, 1),
    (16, 15, 'manner', '', 16, 0, 1),
    (17, 15, 'our-mistake', '', 17, 0, 1),
    (18, NULL, 'money', '', 18, 0, 1),
    (19, 18, 'price', '', 19, 0, 1),
    (20, 18, 'bill', '', 20, 0, 1),
    (21, NULL, 'use', '', 21, 0, 1),
    (22, 21, 'hard-to-use', '', 22, 0, 1),
    (23, 21, 'changed-mind', '', 23, 0, 1),
    (24, NULL, 'other', '', 24, 0, 1);

-- What can be offered. Texts for customers are phrases, one per language.
CREATE TABLE solution (
    id BIGINT PRIMARY KEY,
    word TEXT UNIQUE,
    kind TEXT NOT NULL
        CHECK (kind IN ('explanation', 'redo', 'replace', 'repair', 'refund_part', 'refund', 'cancel',
                        'credit', 'voucher', 'discount', 'set_aside', 'technical_help', 'advice')),
    -- What it costs us, and what it is worth to the customer; absent while nobody estimated it.
    cost BIGINT,
    worth BIGINT,
    -- Above this cost somebody with more authority offers it; absent: anybody may.
    authority_above BIGINT,
    currency TEXT,
    -- How long it usually takes until the customer has it.
    days BIGINT NOT NULL,
    position BIGINT NOT NULL,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

INSERT INTO solution (id, word, kind, days, position, created_at, version) VALUES
    (1, 'redo', 'redo', 3, 1, 0, 1),
    (2, 'replace', 'replace', 5, 2, 0, 1),
    (3, 'repair', 'repair', 7, 3, 0, 1),
    (4, 'refund', 'refund', 5, 4, 0, 1),
    (5, 'refund-part', 'refund_part', 5, 5, 0, 1),
    (6, 'cancel', 'cancel', 2, 6, 0, 1),
    (7, 'credit', 'credit', 1, 7, 0, 1),
    (8, 'voucher', 'voucher', 1, 8, 0, 1),
    (9, 'discount', 'discount', 1, 9, 0, 1),
    (10, 'set-aside', 'set_aside', 2, 10, 0, 1),
    (11, 'technical-help', 'technical_help', 1, 11, 0, 1),
    (12, 'explanation', 'explanation', 1, 12, 0, 1),
    (13, 'advice', 'advice', 1, 13, 0, 1);

-- A solution that fits a cause fits everything below it too.
CREATE TABLE solution_cause (
    solution_id BIGINT NOT NULL REFERENCES solution (id),
    cause_id BIGINT NOT NULL REFERENCES cause (id),
    PRIMARY KEY (solution_id, cause_id)
);

INSERT INTO solution_cause (solution_id, cause_id) VALUES
    (1, 17), (1, 16), (1, 20),
    (2, 1), (2, 17),
    (3, 2), (3, 3),
    (4, 1), (4, 7), (4, 8), (4, 12), (4, 20), (4, 23),
    (5, 2), (5, 4), (5, 18),
    (6, 7), (6, 8), (6, 12), (6, 23),
    (7, 18), (7, 23),
    (8, 6), (8, 9), (8, 16), (8, 13),
    (9, 6), (9, 18), (9, 2),
    (10, 7), (10, 5),
    (11, 3), (11, 22), (11, 10),
    (12, 11), (12, 20), (12, 16), (12, 10), (12, 14),
    (13, 21), (13, 4), (13, 14);

CREATE TABLE case_file (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL UNIQUE REFERENCES conversation (id),
    kind TEXT NOT NULL CHECK (kind IN ('complaint', 'return', 'support')),
    -- ISO 10002.
    state TEXT NOT NULL
        CHECK (state IN ('received', 'acknowledged', 'assessed', 'investigating', 'offered', 'chosen',
                         'fulfilling', 'closed')),
    -- Lists are read by it: since when it stands where it stands.
    sort_at BIGINT NOT NULL,
    -- Whose case it is: changes when the one who takes it over says so.
    owner_id BIGINT REFERENCES staff (id),
    severity TEXT CHECK (severity IN ('minor', 'moderate', 'serious', 'critical')),
    cause_id BIGINT REFERENCES cause (id),
    -- The core of the matter: what they said, what it really is, how it looks to them.
    said TEXT NOT NULL,
    really TEXT NOT NULL,
    looks TEXT NOT NULL,
    core_at BIGINT,
    core_by BIGINT,
    read_back_at BIGINT,
    read_back_by BIGINT,
    read_back_way TEXT CHECK (read_back_way IN ('page', 'mail', 'word')),
    -- What they would like: a kind of solution, to be heard, something else; and in their words.
    wish TEXT CHECK (wish IN ('heard', 'explanation', 'redo', 'replace', 'repair', 'refund', 'cancel',
                              'money', 'help', 'other')),
    wish_words TEXT NOT NULL,
    wish_at BIGINT,
    wish_by BIGINT,
    mood_came TEXT CHECK (mood_came IN ('poor', 'neutral', 'good', 'excellent')),
    mood_came_at BIGINT,
    mood_left TEXT CHECK (mood_left IN ('poor', 'neutral', 'good', 'excellent')),
    mood_left_at BIGINT,
    -- Technical support: what shows, what was behind it, what mended it.
    symptom TEXT NOT NULL,
    fault TEXT NOT NULL,
    fix TEXT NOT NULL,
    -- The case before this one on the same matter, and the how-manyeth this is.
    repeats BIGINT REFERENCES case_file (id),
    times BIGINT NOT NULL,
    handovers BIGINT NOT NULL,
    outcome TEXT CHECK (outcome IN ('solved', 'heard', 'refused', 'withdrawn')),
    closed_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX case_by_state ON case_file (state, sort_at, id);
CREATE INDEX case_by_owner ON case_file (owner_id, state, sort_at, id);
CREATE INDEX case_by_cause ON case_file (cause_id, created_at);
CREATE INDEX case_by_repeat ON case_file (repeats) WHERE repeats IS NOT NULL;

-- Each state a case came into: when, by whom, by which way. Nothing here is ever changed.
CREATE TABLE case_step (
    id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    step TEXT NOT NULL,
    state TEXT NOT NULL,
    at BIGINT NOT NULL,
    staff_id BIGINT,
    way TEXT
);
CREATE INDEX case_step_by_case ON case_step (case_id, id);

-- To somebody above, or outside (an arbiter, an authority), until it is settled there.
CREATE TABLE case_escalation (
    id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    side TEXT NOT NULL CHECK (side IN ('inside', 'outside')),
    staff_id BIGINT REFERENCES staff (id),
    body TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_staff BIGINT,
    ended_at BIGINT,
    ended_by BIGINT
);
CREATE INDEX case_escalation_by_case ON case_escalation (case_id, id);
CREATE INDEX case_escalation_open ON case_escalation (case_id) WHERE ended_at IS NULL;

CREATE TABLE case_handover (
    id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    from_staff BIGINT,
    to_staff BIGINT NOT NULL REFERENCES staff (id),
    -- What the one who takes over needs to know, so that the story is told once.
    note TEXT NOT NULL,
    at BIGINT NOT NULL,
    accepted_at BIGINT,
    -- Refused by the one asked, or taken back.
    ended_at BIGINT
);
CREATE INDEX case_handover_by_case ON case_handover (case_id, id);
CREATE INDEX case_handover_waiting ON case_handover (to_staff, id)
    WHERE accepted_at IS NULL AND ended_at IS NULL;

-- Returns: the things that come back.
CREATE TABLE case_item (
    id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    name TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    reason TEXT NOT NULL
        CHECK (reason IN ('faulty', 'damaged', 'wrong', 'not_as_described', 'wrong_size', 'late',
                          'changed_mind', 'other')),
    condition TEXT NOT NULL CHECK (condition IN ('unopened', 'opened', 'used', 'damaged', 'missing')),
    decision TEXT CHECK (decision IN ('accepted', 'part', 'declined')),
    decision_reason TEXT NOT NULL,
    decided_at BIGINT,
    decided_by BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX case_item_by_case ON case_item (case_id, id);

-- Who decides on returns: of a place (0: of every place without a row of its own), a team.
CREATE TABLE return_decider (
    place_id BIGINT PRIMARY KEY,
    team_id BIGINT NOT NULL REFERENCES team (id),
    since BIGINT NOT NULL,
    set_by BIGINT
);

-- Technical support: what was tried, and what came of it.
CREATE TABLE case_try (
    id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    tried TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('helped', 'no_change', 'worse')),
    at BIGINT NOT NULL,
    staff_id BIGINT
);
CREATE INDEX case_try_by_case ON case_try (case_id, id);

-- One time of offering: an apology, and the solutions beside it. It ends with a choice, or unused.
CREATE TABLE case_round (
    id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    number BIGINT NOT NULL,
    apology TEXT NOT NULL,
    -- Which law leaves no choice, where that is so.
    law TEXT NOT NULL,
    offered_at BIGINT NOT NULL,
    offered_by BIGINT,
    -- The choice: one for each round, whoever presses and however often.
    chosen_at BIGINT,
    -- Absent with `chosen_at`: none of them suits.
    offer_id BIGINT,
    way TEXT CHECK (way IN ('page', 'mail', 'word')),
    chosen_words TEXT NOT NULL,
    chosen_by BIGINT,
    ended_at BIGINT,
    UNIQUE (case_id, number)
);

CREATE TABLE case_offer (
    id BIGINT PRIMARY KEY,
    round_id BIGINT NOT NULL REFERENCES case_round (id),
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    solution_id BIGINT NOT NULL REFERENCES solution (id),
    kind TEXT NOT NULL,
    -- As the customer reads it, in their language: frozen when it is offered.
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    limits TEXT NOT NULL,
    why TEXT NOT NULL,
    matches BOOLEAN NOT NULL,
    cost BIGINT,
    worth BIGINT,
    currency TEXT,
    position BIGINT NOT NULL,
    withdrawn_at BIGINT,
    withdrawn_by BIGINT,
    withdrawn_because TEXT NOT NULL
);
CREATE INDEX case_offer_by_round ON case_offer (round_id, position);
CREATE INDEX case_offer_by_case ON case_offer (case_id, id);
CREATE INDEX case_offer_by_solution ON case_offer (solution_id, id);

-- The chosen solution on its way to the customer.
CREATE TABLE case_fulfilment (
    id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    offer_id BIGINT NOT NULL REFERENCES case_offer (id),
    owner_id BIGINT REFERENCES staff (id),
    due_at BIGINT NOT NULL,
    promise_id BIGINT,
    at BIGINT NOT NULL,
    delivered_at BIGINT,
    delivered_by BIGINT,
    failed_at BIGINT,
    failed_because TEXT NOT NULL
);
CREATE INDEX case_fulfilment_by_case ON case_fulfilment (case_id, id);
CREATE INDEX case_fulfilment_open ON case_fulfilment (due_at, id)
    WHERE delivered_at IS NULL AND failed_at IS NULL;

-- How the handling was, against what was expected. Asked once, answered once.
CREATE TABLE case_handling (
    case_id BIGINT PRIMARY KEY REFERENCES case_file (id),
    asked_at BIGINT NOT NULL,
    asked_by BIGINT,
    verdict TEXT CHECK (verdict IN ('worse', 'as_expected', 'better', 'much_better')),
    words TEXT NOT NULL,
    way TEXT CHECK (way IN ('page', 'mail', 'word')),
    answered_at BIGINT
);

-- Rules by which we say no.
CREATE TABLE refusal_rule (
    id BIGINT PRIMARY KEY,
    word TEXT UNIQUE,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

INSERT INTO refusal_rule (id, word, name, position, created_at, version) VALUES
    (1, 'return-too-late', '', 1, 0, 1),
    (2, 'no-receipt', '', 2, 0, 1),
    (3, 'used-goods', '', 3, 0, 1),
    (4, 'wear-not-covered', '', 4, 0, 1),
    (5, 'no-cash-refund', '', 5, 0, 1),
    (6, 'not-our-product', '', 6, 0, 1),
    (7, 'outside-hours', '', 7, 0, 1),
    (8, 'not-offered', '', 8, 0, 1),
    (9, 'no-rule', '', 9, 0, 1);

CREATE TABLE refusal (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT REFERENCES conversation (id),
    place_id BIGINT REFERENCES place (id),
    rule_id BIGINT NOT NULL REFERENCES refusal_rule (id),
    asked TEXT NOT NULL,
    instead TEXT NOT NULL,
    -- What the no is thought to cost us.
    cost BIGINT,
    currency TEXT,
    at BIGINT NOT NULL,
    staff_id BIGINT
);
CREATE INDEX refusal_by_rule ON refusal (rule_id, at, id);
CREATE INDEX refusal_by_time ON refusal (at, id);
CREATE INDEX refusal_by_conversation ON refusal (conversation_id);

-- What the owner decided on a rule, looking at a month: "2026-11".
CREATE TABLE refusal_review (
    rule_id BIGINT NOT NULL REFERENCES refusal_rule (id),
    month TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('keep', 'change', 'drop')),
    words TEXT NOT NULL,
    at BIGINT NOT NULL,
    staff_id BIGINT,
    PRIMARY KEY (rule_id, month)
);
