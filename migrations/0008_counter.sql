-- The counter and the phone: who came, how long until somebody greeted them, what became of it.
-- Tasks: internal work, which steps aside while a customer waits.

CREATE TABLE visit (
    id BIGINT PRIMARY KEY,
    -- At the counter, or on the phone.
    channel TEXT NOT NULL CHECK (channel IN ('counter', 'phone')),
    place_id BIGINT REFERENCES place (id),
    customer_id BIGINT REFERENCES customer (id),
    -- How staff tell those who wait apart: "red jacket". Gone when the visit ends.
    mark TEXT NOT NULL,
    arrived_at BIGINT NOT NULL,
    greeted_at BIGINT,
    greeted_by BIGINT REFERENCES staff (id),
    ended_at BIGINT,
    outcome TEXT CHECK (outcome IN ('done', 'conversation', 'left')),
    conversation_id BIGINT REFERENCES conversation (id),
    version BIGINT NOT NULL
);
CREATE INDEX visit_here ON visit (arrived_at, id) WHERE ended_at IS NULL;
CREATE INDEX visit_by_arrival ON visit (arrived_at, id);
CREATE INDEX visit_by_customer ON visit (customer_id, arrived_at) WHERE customer_id IS NOT NULL;

CREATE TABLE task (
    id BIGINT PRIMARY KEY,
    text TEXT NOT NULL,
    -- Absent while nobody has taken it.
    owner_id BIGINT REFERENCES staff (id),
    place_id BIGINT REFERENCES place (id),
    conversation_id BIGINT REFERENCES conversation (id),
    due_at BIGINT,
    made_by BIGINT,
    created_at BIGINT NOT NULL,
    done_at BIGINT,
    done_by BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX task_open ON task (due_at, id) WHERE done_at IS NULL;
CREATE INDEX task_by_owner ON task (owner_id, due_at, id) WHERE done_at IS NULL;
CREATE INDEX task_done ON task (done_at, id) WHERE done_at IS NOT NULL;
