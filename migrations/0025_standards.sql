-- When we are open, how soon we mean to answer, and the clocks that run against it.
--
-- A calendar's week, holidays and extra days are JSON as `attent hours` reads them. A standard in
-- force never changes: a change is a new row of `standard_version`, and what was measured cites it.

CREATE TABLE calendar (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    -- The code of the country whose holidays are kept, as in `holidays::Country`.
    country TEXT,
    week TEXT NOT NULL,
    holidays TEXT NOT NULL,
    extra TEXT NOT NULL,
    -- The one that counts where nothing else is said.
    usual BOOLEAN NOT NULL,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX calendar_usual ON calendar (usual) WHERE usual;

CREATE TABLE standard (
    id BIGINT PRIMARY KEY,
    clock TEXT NOT NULL CHECK (clock IN ('first-reply', 'next-reply', 'resolution', 'acknowledgement')),
    -- Whom it is for; all of them where it says nothing.
    place_id BIGINT REFERENCES place (id),
    team_id BIGINT REFERENCES team (id),
    kind TEXT,
    priority TEXT,
    tag_id BIGINT REFERENCES tag (id),
    organisation_id BIGINT REFERENCES organisation (id),
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX standard_by_clock ON standard (clock) WHERE retired_at IS NULL;

CREATE TABLE standard_version (
    id BIGINT PRIMARY KEY,
    standard_id BIGINT NOT NULL REFERENCES standard (id),
    number BIGINT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes > 0),
    -- Absent: real hours, day and night.
    calendar_id BIGINT REFERENCES calendar (id),
    -- Whether customers read it in the charter.
    published BOOLEAN NOT NULL,
    since BIGINT NOT NULL,
    -- Absent while it is in force.
    until BIGINT,
    staff_id BIGINT,
    UNIQUE (standard_id, number)
);
CREATE UNIQUE INDEX standard_in_force ON standard_version (standard_id) WHERE until IS NULL;

-- One running, or over. `due_at` is absent while it is paused.
CREATE TABLE clock (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL REFERENCES conversation (id),
    clock TEXT NOT NULL
        CHECK (clock IN ('first-reply', 'next-reply', 'resolution', 'acknowledgement', 'statutory')),
    -- Absent for a deadline of the law, which was set by hand with a reason.
    standard_version_id BIGINT REFERENCES standard_version (id),
    standard_id BIGINT REFERENCES standard (id),
    calendar_id BIGINT REFERENCES calendar (id),
    minutes BIGINT NOT NULL,
    reason TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    first_due_at BIGINT NOT NULL,
    due_at BIGINT,
    paused_since BIGINT,
    -- How much of its time was gone when somebody was last told: 0, 50, 75, 90, 100.
    told BIGINT NOT NULL,
    -- Its calendar was changed, and its due time has to be counted again.
    stale BOOLEAN NOT NULL,
    next_step_at BIGINT,
    ended_at BIGINT,
    result TEXT CHECK (result IN ('met', 'missed', 'dropped')),
    -- Working time it took, once it is over.
    seconds BIGINT,
    version BIGINT NOT NULL,
    UNIQUE (conversation_id, clock, started_at)
);
CREATE INDEX clock_next_step ON clock (next_step_at) WHERE next_step_at IS NOT NULL;
CREATE INDEX clock_by_calendar ON clock (calendar_id) WHERE ended_at IS NULL;
CREATE INDEX clock_by_result ON clock (standard_id, result, ended_at, id) WHERE ended_at IS NOT NULL;

CREATE TABLE clock_pause (
    id BIGINT PRIMARY KEY,
    clock_id BIGINT NOT NULL REFERENCES clock (id),
    because TEXT NOT NULL CHECK (because IN ('customer', 'snoozed', 'closed')),
    from_at BIGINT NOT NULL,
    to_at BIGINT
);
CREATE INDEX clock_pause_by_clock ON clock_pause (clock_id, from_at);

-- The nearest due time of its running clocks, or the end of time: the order of a list.
ALTER TABLE conversation ADD COLUMN due_at BIGINT NOT NULL DEFAULT 9007199254740991;
CREATE INDEX conversation_by_due ON conversation (lane, state, due_at, id);
CREATE INDEX conversation_by_team_due ON conversation (team_id, lane, state, due_at, id);
CREATE INDEX conversation_by_assignee_due ON conversation (assignee_id, lane, state, due_at, id);
