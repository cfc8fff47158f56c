-- Foresight: guided procedures, known problems, contingencies, joint updates, findings.

-- A tree of steps that staff or customers follow. What is followed is always a published version;
-- the version without `published_at` is being written.
CREATE TABLE procedure (
    id BIGINT PRIMARY KEY,
    -- Of the newest version, published or not.
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    language TEXT NOT NULL,
    -- The address customers know: for ever.
    slug TEXT NOT NULL UNIQUE,
    -- The version that is followed; absent until the first is published.
    current_version_id BIGINT,
    -- Since when customers may follow it by themselves.
    open_since BIGINT,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    created_by BIGINT,
    version BIGINT NOT NULL
);

CREATE TABLE procedure_version (
    id BIGINT PRIMARY KEY,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    published_at BIGINT,
    published_by BIGINT,
    created_at BIGINT NOT NULL,
    created_by BIGINT,
    UNIQUE (procedure_id, number)
);
CREATE UNIQUE INDEX procedure_draft ON procedure_version (procedure_id) WHERE published_at IS NULL;

CREATE TABLE procedure_step (
    id BIGINT PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES procedure_version (id),
    -- The first is where one begins.
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    picture_file_id BIGINT REFERENCES file (id),
    picture_type TEXT NOT NULL,
    picture_words TEXT NOT NULL,
    -- How the way ends here; absent: one of the answers leads on.
    ending TEXT CHECK (ending IN ('solved', 'advice', 'case')),
    -- How often it was come to: with staff, by customers on their own.
    with_staff BIGINT NOT NULL,
    alone BIGINT NOT NULL
);
CREATE INDEX procedure_step_by_version ON procedure_step (version_id, position);

CREATE TABLE procedure_answer (
    id BIGINT PRIMARY KEY,
    step_id BIGINT NOT NULL REFERENCES procedure_step (id),
    position BIGINT NOT NULL,
    label TEXT NOT NULL,
    next_step_id BIGINT
);
CREATE INDEX procedure_answer_by_step ON procedure_answer (step_id, position);

-- One time of following a version, in a conversation.
CREATE TABLE procedure_walk (
    id BIGINT PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES procedure_version (id),
    conversation_id BIGINT NOT NULL REFERENCES conversation (id),
    at_step_id BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    started_by BIGINT,
    ended_at BIGINT,
    ending TEXT,
    version BIGINT NOT NULL
);
CREATE INDEX procedure_walk_by_conversation ON procedure_walk (conversation_id, id);
CREATE UNIQUE INDEX procedure_walk_once ON procedure_walk (version_id, conversation_id)
    WHERE ended_at IS NULL;

CREATE TABLE procedure_walk_answer (
    id BIGINT PRIMARY KEY,
    walk_id BIGINT NOT NULL REFERENCES procedure_walk (id),
    step_id BIGINT NOT NULL,
    answer_id BIGINT NOT NULL,
    -- The step tried of the case's diagnosis.
    try_id BIGINT,
    at BIGINT NOT NULL,
    staff_id BIGINT
);
CREATE INDEX procedure_walk_answer_by_walk ON procedure_walk_answer (walk_id, id);

-- What many customers have the same trouble with.
CREATE TABLE known_problem (
    id BIGINT PRIMARY KEY,
    title TEXT NOT NULL,
    symptom TEXT NOT NULL,
    work_around TEXT NOT NULL,
    owner_id BIGINT REFERENCES staff (id),
    procedure_id BIGINT REFERENCES procedure (id),
    fix TEXT NOT NULL,
    fixed_at BIGINT,
    fixed_by BIGINT,
    created_at BIGINT NOT NULL,
    created_by BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX known_problem_open ON known_problem (id) WHERE fixed_at IS NULL;

CREATE TABLE known_problem_link (
    problem_id BIGINT NOT NULL REFERENCES known_problem (id),
    conversation_id BIGINT NOT NULL REFERENCES conversation (id),
    at BIGINT NOT NULL,
    staff_id BIGINT,
    PRIMARY KEY (problem_id, conversation_id)
);
CREATE INDEX known_problem_link_by_conversation ON known_problem_link (conversation_id);

-- Words that go to many at once, each exactly once.
CREATE TABLE joint_update (
    id BIGINT PRIMARY KEY,
    -- Of what: a known problem, a contingency that was started.
    about TEXT NOT NULL CHECK (about IN ('known_problem', 'contingency')),
    about_id BIGINT NOT NULL,
    -- One press is one update.
    press_key TEXT NOT NULL UNIQUE,
    -- The new due time of the promises it tells of.
    due_at BIGINT,
    people BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT,
    finished_at BIGINT
);
CREATE INDEX joint_update_of ON joint_update (about, about_id, id);

CREATE TABLE joint_update_words (
    update_id BIGINT NOT NULL REFERENCES joint_update (id),
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (update_id, language)
);

CREATE TABLE joint_update_recipient (
    id BIGINT PRIMARY KEY,
    update_id BIGINT NOT NULL REFERENCES joint_update (id),
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    conversation_id BIGINT REFERENCES conversation (id),
    language TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'unreachable')),
    entry_id BIGINT,
    at BIGINT,
    UNIQUE (update_id, customer_id)
);
CREATE INDEX joint_update_recipient_waiting ON joint_update_recipient (update_id, id)
    WHERE state = 'waiting';
CREATE INDEX joint_update_recipient_by_customer ON joint_update_recipient (customer_id);

-- The promises whose new due time it tells.
CREATE TABLE joint_update_promise (
    update_id BIGINT NOT NULL REFERENCES joint_update (id),
    promise_id BIGINT NOT NULL REFERENCES promise (id),
    customer_id BIGINT NOT NULL,
    -- `refused`: it was settled meanwhile.
    state TEXT NOT NULL CHECK (state IN ('waiting', 'renegotiated', 'refused')),
    PRIMARY KEY (update_id, promise_id)
);

-- Cards for what can go wrong, made ready before it does.
CREATE TABLE contingency (
    id BIGINT PRIMARY KEY,
    -- Of those that ship with the program, whose texts stand in the language files.
    word TEXT UNIQUE,
    name TEXT NOT NULL,
    -- What to do, in the order of doing.
    steps TEXT NOT NULL,
    -- Who is touched: JSON.
    filter TEXT NOT NULL,
    position BIGINT NOT NULL,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
INSERT INTO contingency (id, word, name, steps, filter, position, created_at, version) VALUES
    (1, 'supplier-late', '', '', '{}', 1, 0, 1),
    (2, 'recall', '', '', '{}', 2, 0, 1),
    (3, 'sick-staff', '', '', '{}', 3, 0, 1),
    (4, 'shop-closed', '', '', '{}', 4, 0, 1);

CREATE TABLE contingency_words (
    contingency_id BIGINT NOT NULL REFERENCES contingency (id),
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (contingency_id, language)
);

CREATE TABLE contingency_solution (
    contingency_id BIGINT NOT NULL REFERENCES contingency (id),
    solution_id BIGINT NOT NULL REFERENCES solution (id),
    PRIMARY KEY (contingency_id, solution_id)
);

INSERT INTO contingency_solution (contingency_id, solution_id) VALUES
    (1, 6), (1, 9), (1, 10), (2, 2), (2, 4), (3, 9), (4, 8);

-- A card that was started: one at a time for each.
CREATE TABLE contingency_run (
    id BIGINT PRIMARY KEY,
    contingency_id BIGINT NOT NULL REFERENCES contingency (id),
    filter TEXT NOT NULL,
    what TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    started_by BIGINT,
    ended_at BIGINT,
    ended_by BIGINT,
    learned TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX contingency_run_once ON contingency_run (contingency_id) WHERE ended_at IS NULL;
CREATE INDEX contingency_run_by_card ON contingency_run (contingency_id, id);

CREATE TABLE contingency_log (
    id BIGINT PRIMARY KEY,
    run_id BIGINT NOT NULL REFERENCES contingency_run (id),
    at BIGINT NOT NULL,
    staff_id BIGINT,
    what TEXT NOT NULL CHECK (what IN ('started', 'noted', 'told', 'changed', 'ended')),
    note TEXT NOT NULL,
    count BIGINT
);
CREATE INDEX contingency_log_by_run ON contingency_log (run_id, id);

-- What was found, who mends it by when, and whether that helped.
CREATE TABLE finding (
    id BIGINT PRIMARY KEY,
    source TEXT NOT NULL CHECK (source IN ('cause', 'own')),
    cause_id BIGINT REFERENCES cause (id),
    what TEXT NOT NULL,
    -- The measure: so many of so many, in the week that began then; usually up to `limit_milli`
    -- thousandths.
    hits BIGINT,
    of_all BIGINT,
    limit_milli BIGINT,
    week_at BIGINT,
    owner_id BIGINT NOT NULL REFERENCES staff (id),
    due_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'verified')),
    done_at BIGINT,
    done_by BIGINT,
    done_words TEXT NOT NULL,
    verified_at BIGINT,
    verified_by BIGINT,
    verified_words TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX finding_by_state ON finding (state, due_at, id);
CREATE UNIQUE INDEX finding_of_cause ON finding (cause_id) WHERE state <> 'verified' AND cause_id IS NOT NULL;

CREATE INDEX case_by_time ON case_file (created_at);

-- Where we let a customer down: a promise broken, a standard missed, a complaint repeated.
CREATE TABLE breach (
    event_id BIGINT PRIMARY KEY,
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind IN ('promise', 'standard', 'complaint')),
    conversation_id BIGINT,
    at BIGINT NOT NULL
);
CREATE INDEX breach_by_customer ON breach (customer_id, at);

-- How far the history was read.
CREATE TABLE finding_cursor (
    name TEXT PRIMARY KEY,
    position BIGINT NOT NULL
);
INSERT INTO finding_cursor (name, position) VALUES ('events', 0);
