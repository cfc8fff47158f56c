-- How a calendar counted before it was changed, so that what was measured by it stays explained.
CREATE TABLE calendar_past (
    id BIGINT PRIMARY KEY,
    calendar_id BIGINT NOT NULL REFERENCES calendar (id),
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    country TEXT,
    week TEXT NOT NULL,
    holidays TEXT NOT NULL,
    extra TEXT NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX calendar_past_by_calendar ON calendar_past (calendar_id, until);

-- What runs by a standard, what is late by it, and what ended in a time.
CREATE INDEX clock_running ON clock (standard_id) WHERE ended_at IS NULL;
CREATE INDEX clock_late ON clock (due_at, standard_id) WHERE ended_at IS NULL;
CREATE INDEX clock_ended ON clock (ended_at, standard_id, result) WHERE ended_at IS NOT NULL;
