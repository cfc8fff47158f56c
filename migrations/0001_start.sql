-- The start: the business and its people, customers, conversations, mail in and out, the event log.
--
-- Types are the five that behave alike on both engines. Times are epoch milliseconds UTC, money is in
-- minor units beside its currency, JSON is TEXT. Ids are made by the program and sort by time.
-- What people edit has a `version`; a change names the version it saw.

CREATE TABLE business (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    country TEXT NOT NULL,
    sample BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- One row a key; the values are JSON. What has a screen of its own has a table of its own.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- What the business writes itself, once per language: (what it belongs to, which text, language).
CREATE TABLE phrase (
    subject_kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    field TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, field, language)
);

CREATE TABLE place (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    time_zone TEXT,
    language TEXT,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE team (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    -- A closed team's conversations show others only date, kind, team and state.
    closed BOOLEAN NOT NULL,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE staff (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'staff', 'viewer')),
    place_id BIGINT REFERENCES place (id),
    language TEXT,
    time_zone TEXT,
    -- Absent until the invitation is accepted.
    password_hash TEXT,
    signature TEXT NOT NULL,
    disabled_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX staff_by_name ON staff (name_key, id);

CREATE TABLE membership (
    team_id BIGINT NOT NULL REFERENCES team (id),
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    since BIGINT NOT NULL,
    PRIMARY KEY (team_id, staff_id)
);
CREATE INDEX membership_by_staff ON membership (staff_id, team_id);

-- Who leads whom: a person's manager is the lead of their team, else the owner.
CREATE TABLE leads (
    team_id BIGINT NOT NULL REFERENCES team (id),
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    since BIGINT NOT NULL,
    PRIMARY KEY (team_id, staff_id)
);

CREATE TABLE session (
    id BIGINT PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    agent TEXT NOT NULL,
    address TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX session_by_staff ON session (staff_id, seen_at);

-- Invitations and password resets: a secret by mail, its hash here, good once and for a while.
CREATE TABLE sign_in_link (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reset')),
    secret_hash TEXT NOT NULL UNIQUE,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    made_by BIGINT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_link_by_staff ON sign_in_link (staff_id, kind);

-- Counters that hold under concurrency: attempts within a window, by a key such as an address.
CREATE TABLE throttle (
    name TEXT PRIMARY KEY,
    window_start BIGINT NOT NULL,
    count BIGINT NOT NULL
);

CREATE TABLE api_token (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'staff', 'viewer')),
    secret_hash TEXT NOT NULL UNIQUE,
    made_by BIGINT,
    created_at BIGINT NOT NULL,
    used_at BIGINT,
    expires_at BIGINT,
    revoked_at BIGINT
);

-- What a POST with an Idempotency-Key answered; status is absent while it is still running.
CREATE TABLE idempotency (
    token_id BIGINT NOT NULL,
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status BIGINT,
    answer TEXT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (token_id, key)
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);

CREATE TABLE mailbox (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    address_key TEXT NOT NULL UNIQUE,
    place_id BIGINT REFERENCES place (id),
    team_id BIGINT REFERENCES team (id),
    language TEXT NOT NULL,
    signature TEXT NOT NULL,
    acknowledges BOOLEAN NOT NULL,
    -- Fetching: absent host means mail comes another way (LMTP, pipe).
    imap_host TEXT,
    imap_port BIGINT,
    imap_security TEXT CHECK (imap_security IN ('tls', 'starttls', 'none')),
    imap_user TEXT,
    imap_secret BYTEA,
    imap_folder TEXT NOT NULL,
    -- Mail older than this is left alone at set-up.
    starts_at BIGINT NOT NULL,
    smtp_host TEXT,
    smtp_port BIGINT,
    smtp_security TEXT CHECK (smtp_security IN ('tls', 'starttls', 'none')),
    smtp_user TEXT,
    smtp_secret BYTEA,
    retired_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- How far a mailbox has been read: one row a folder and generation of it.
CREATE TABLE mailbox_cursor (
    mailbox_id BIGINT NOT NULL REFERENCES mailbox (id),
    folder TEXT NOT NULL,
    uid_validity BIGINT NOT NULL,
    uid BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (mailbox_id, folder)
);

-- How each way in and out is doing; shown on every screen of those concerned when it is in trouble.
CREATE TABLE channel_health (
    mailbox_id BIGINT NOT NULL REFERENCES mailbox (id),
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    last_ok_at BIGINT,
    failing_since BIGINT,
    reason TEXT,
    detail TEXT,
    told_at BIGINT,
    PRIMARY KEY (mailbox_id, direction)
);

CREATE TABLE organisation (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT COLLATE "C" NOT NULL UNIQUE,
    domain_key TEXT,
    note TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX organisation_by_domain ON organisation (domain_key);

CREATE TABLE customer (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    language TEXT,
    time_zone TEXT,
    organisation_id BIGINT REFERENCES organisation (id),
    -- How to say the name, how to address the person, what to be tactful about.
    say_it TEXT NOT NULL,
    form_of_address TEXT NOT NULL,
    tact TEXT NOT NULL,
    first_contact_at BIGINT,
    last_contact_at BIGINT,
    erased_at BIGINT,
    -- The record of the same person that took this one over.
    merged_into BIGINT REFERENCES customer (id),
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX customer_by_name ON customer (name_key COLLATE "C", id);
CREATE INDEX customer_by_contact ON customer (last_contact_at, id);
CREATE INDEX customer_by_organisation ON customer (organisation_id, name_key COLLATE "C");
CREATE INDEX customer_by_merge ON customer (merged_into) WHERE merged_into IS NOT NULL;

-- What a customer is found by at the counter: words of the name, the address, ends of the number.
CREATE TABLE customer_word (
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    word TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (customer_id, word)
);
CREATE INDEX customer_word_by_word ON customer_word (word, customer_id);

CREATE TABLE customer_note (
    id BIGINT PRIMARY KEY,
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    staff_id BIGINT,
    text TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX customer_note_by_customer ON customer_note (customer_id, id);

CREATE TABLE identity (
    id BIGINT PRIMARY KEY,
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'handle')),
    value TEXT NOT NULL,
    value_key TEXT NOT NULL,
    -- Of an e-mail address: what stands after the @.
    domain_key TEXT,
    -- A hard bounce came back from here.
    undeliverable_at BIGINT,
    created_at BIGINT NOT NULL,
    UNIQUE (kind, value_key)
);
CREATE INDEX identity_by_customer ON identity (customer_id, kind);
CREATE INDEX identity_by_domain ON identity (domain_key, customer_id) WHERE domain_key IS NOT NULL;

-- One row that gives the next number people see.
CREATE TABLE conversation_number (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    next BIGINT NOT NULL
);
INSERT INTO conversation_number (id, next) VALUES (1, 1001);

CREATE TABLE conversation (
    id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    customer_id BIGINT NOT NULL REFERENCES customer (id),
    channel TEXT NOT NULL CHECK (channel IN ('mail', 'phone', 'counter', 'web', 'chat', 'letter')),
    kind TEXT NOT NULL
        CHECK (kind IN ('question', 'request', 'complaint', 'return', 'support', 'praise', 'suggestion')),
    priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    language TEXT,
    mailbox_id BIGINT REFERENCES mailbox (id),
    place_id BIGINT REFERENCES place (id),
    team_id BIGINT REFERENCES team (id),
    assignee_id BIGINT REFERENCES staff (id),
    -- People's mail, or notices of machines (lists, shops), which have a view of their own.
    lane TEXT NOT NULL CHECK (lane IN ('people', 'notices')),
    -- The facts, each with who and when; the state follows from them.
    closed_at BIGINT,
    closed_by BIGINT,
    spam_at BIGINT,
    spam_by BIGINT,
    snoozed_until BIGINT,
    snoozed_by BIGINT,
    merged_into BIGINT REFERENCES conversation (id),
    -- Since when the customer has been waiting for us; absent while we wait for them.
    waiting_since BIGINT,
    -- Derived by `conversations::restate` alone, kept because lists are read by it.
    state TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'snoozed', 'closed', 'spam', 'merged')),
    sort_at BIGINT NOT NULL,
    -- The team's id while that team is closed, else 0.
    sealed_team BIGINT NOT NULL,
    preview TEXT NOT NULL,
    entries BIGINT NOT NULL,
    last_entry_at BIGINT NOT NULL,
    first_answer_at BIGINT,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX conversation_by_state ON conversation (lane, state, sort_at, id);
CREATE INDEX conversation_by_team ON conversation (team_id, lane, state, sort_at, id);
CREATE INDEX conversation_by_assignee ON conversation (assignee_id, lane, state, sort_at, id);
CREATE INDEX conversation_by_customer ON conversation (customer_id, id);
CREATE INDEX conversation_snoozed ON conversation (snoozed_until) WHERE snoozed_until IS NOT NULL;

-- Counters of the views, kept in the transaction that moves a conversation. 0 stands for none.
CREATE TABLE conversation_count (
    lane TEXT NOT NULL,
    state TEXT NOT NULL,
    team_id BIGINT NOT NULL,
    assignee_id BIGINT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (lane, state, team_id, assignee_id)
);

-- Two conversations that have to do with each other, and how.
CREATE TABLE conversation_link (
    conversation_id BIGINT NOT NULL REFERENCES conversation (id),
    other_id BIGINT NOT NULL REFERENCES conversation (id),
    because TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, other_id)
);
CREATE INDEX conversation_link_back ON conversation_link (other_id, conversation_id);

-- Who takes part by mail: the customer, people on CC, colleagues. Being here grants no access.
CREATE TABLE participant (
    conversation_id BIGINT NOT NULL REFERENCES conversation (id),
    address_key TEXT NOT NULL,
    name TEXT,
    address TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('customer', 'copied', 'colleague', 'stranger')),
    -- A removed recipient never returns by itself.
    removed_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, address_key)
);
CREATE INDEX participant_by_address ON participant (address_key, conversation_id);

CREATE TABLE entry (
    id BIGINT PRIMARY KEY,
    conversation_id BIGINT NOT NULL REFERENCES conversation (id),
    kind TEXT NOT NULL CHECK (kind IN ('in', 'out', 'note', 'letter', 'call', 'visit', 'automatic')),
    at BIGINT NOT NULL,
    staff_id BIGINT REFERENCES staff (id),
    customer_id BIGINT REFERENCES customer (id),
    -- Mail: {"from": {...}, "to": [...], "cc": [...], "bcc": [...], "reply_to": [...]}.
    addresses TEXT,
    subject TEXT,
    -- What the person wrote, and the quoted rest folded behind it.
    text TEXT NOT NULL,
    folded TEXT,
    -- Sanitised: what was written, and the quoted rest. Absent when the text says it all.
    html TEXT,
    html_folded TEXT,
    message_id TEXT,
    mail_id BIGINT,
    -- {"spf": "pass", "dkim": "pass", "dmarc": "pass", "domain": "..."} where it was checked.
    authenticity TEXT,
    -- Why it landed in this conversation.
    because TEXT NOT NULL,
    -- A stranger with a valid token: kept outside until someone accepts it.
    outside BOOLEAN NOT NULL,
    -- Remote images stay out until asked for.
    remote_images BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX entry_by_conversation ON entry (conversation_id, at, id);
CREATE INDEX entry_by_mail ON entry (mail_id);

-- Bytes by content: small ones in the row (committed with it), large ones in a file of the data folder.
CREATE TABLE file (
    id BIGINT PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    size BIGINT NOT NULL,
    stored TEXT NOT NULL CHECK (stored IN ('row', 'disk', 'chunks')),
    bytes BYTEA,
    created_at BIGINT NOT NULL
);

CREATE TABLE file_chunk (
    file_id BIGINT NOT NULL REFERENCES file (id),
    position BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (file_id, position)
);

CREATE TABLE attachment (
    id BIGINT PRIMARY KEY,
    entry_id BIGINT REFERENCES entry (id),
    draft_id BIGINT,
    file_id BIGINT NOT NULL REFERENCES file (id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    inline BOOLEAN NOT NULL,
    content_id TEXT,
    position BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX attachment_by_entry ON attachment (entry_id, position);
CREATE INDEX attachment_by_draft ON attachment (draft_id, position);
CREATE INDEX attachment_by_file ON attachment (file_id);

-- Every mail as it came, before anything was read out of it.
CREATE TABLE mail (
    id BIGINT PRIMARY KEY,
    file_id BIGINT NOT NULL REFERENCES file (id),
    mailbox_id BIGINT NOT NULL REFERENCES mailbox (id),
    came_by TEXT NOT NULL CHECK (came_by IN ('imap', 'lmtp', 'smtp', 'pipe', 'import', 'http')),
    sent_from TEXT,
    peer TEXT,
    -- Of the raw bytes and this mailbox: the same delivery twice is taken in once.
    delivery_key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('received', 'filed', 'duplicate', 'quarantined', 'dropped')),
    because TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    size BIGINT NOT NULL,
    entry_id BIGINT,
    conversation_id BIGINT,
    received_at BIGINT NOT NULL
);
CREATE INDEX mail_unfiled ON mail (state, id) WHERE state IN ('received', 'quarantined');
CREATE INDEX mail_by_conversation ON mail (conversation_id, id);

-- Message-IDs we know, ours and theirs, and where they stand. `content_key` finds the same mail that
-- came by another way.
CREATE TABLE known_message (
    message_key TEXT PRIMARY KEY,
    content_key TEXT NOT NULL,
    conversation_id BIGINT,
    entry_id BIGINT,
    -- Deleted or erased here: not to be brought back.
    tombstone_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX known_message_by_content ON known_message (content_key);
CREATE INDEX known_message_by_entry ON known_message (entry_id);

CREATE TABLE thread_index (
    root TEXT NOT NULL,
    conversation_id BIGINT NOT NULL REFERENCES conversation (id),
    PRIMARY KEY (root, conversation_id)
);

-- Mail on its way out. `sending` is written before DATA; interrupted after it, it is `perhaps`.
CREATE TABLE outgoing (
    id BIGINT PRIMARY KEY,
    entry_id BIGINT REFERENCES entry (id),
    conversation_id BIGINT REFERENCES conversation (id),
    mailbox_id BIGINT REFERENCES mailbox (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('reply', 'acknowledgement', 'notice', 'account')),
    message_id TEXT NOT NULL UNIQUE,
    -- One press of Send: the draft's key; a second press finds this row.
    press_key TEXT UNIQUE,
    sent_from TEXT NOT NULL,
    recipients TEXT NOT NULL,
    -- Of a mail without an entry (notices, account mails): its words, sealed, gone once it is sent.
    subject TEXT,
    words BYTEA,
    state TEXT NOT NULL
        CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'perhaps', 'undone', 'bounced')),
    not_before BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    lease_until BIGINT,
    worker TEXT,
    reason TEXT,
    detail TEXT,
    created_at BIGINT NOT NULL,
    finished_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX outgoing_due ON outgoing (state, not_before, id) WHERE state IN ('queued', 'sending');
CREATE INDEX outgoing_by_entry ON outgoing (entry_id);
CREATE INDEX outgoing_troubled ON outgoing (state, id) WHERE state IN ('failed', 'perhaps', 'bounced');

-- How often we wrote automatically to an address or a domain: ends loops between two machines.
CREATE TABLE automatic_answer (
    id BIGINT PRIMARY KEY,
    address_key TEXT NOT NULL,
    domain_key TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX automatic_answer_by_address ON automatic_answer (address_key, at);
CREATE INDEX automatic_answer_by_domain ON automatic_answer (domain_key, at);
CREATE INDEX automatic_answer_by_time ON automatic_answer (at);

CREATE TABLE draft (
    id BIGINT PRIMARY KEY,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    conversation_id BIGINT NOT NULL REFERENCES conversation (id),
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'note')),
    recipients TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    -- The newest entry the writer had seen: someone else's reply since then is pointed out.
    seen_entry_id BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (staff_id, conversation_id, kind)
);
CREATE INDEX draft_by_conversation ON draft (conversation_id);

CREATE TABLE tag (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);

CREATE TABLE conversation_tag (
    conversation_id BIGINT NOT NULL REFERENCES conversation (id),
    tag_id BIGINT NOT NULL REFERENCES tag (id),
    PRIMARY KEY (conversation_id, tag_id)
);
CREATE INDEX conversation_tag_by_tag ON conversation_tag (tag_id, conversation_id);

-- Who has read how far.
CREATE TABLE reading (
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    conversation_id BIGINT NOT NULL REFERENCES conversation (id),
    entry_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (staff_id, conversation_id)
);

-- The history. Ids, closed words and numbers only: never a name, an address or a text.
CREATE TABLE event (
    id BIGINT PRIMARY KEY,
    -- Given by one sequencer after the commit; ids are no order when several nodes write.
    position BIGINT UNIQUE,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('staff', 'token', 'channel', 'system', 'customer')),
    actor_id BIGINT,
    kind TEXT NOT NULL,
    kind_version BIGINT NOT NULL,
    conversation_id BIGINT,
    customer_id BIGINT,
    subject_id BIGINT,
    facts TEXT NOT NULL
);
CREATE INDEX event_unplaced ON event (id) WHERE position IS NULL;
CREATE INDEX event_by_conversation ON event (conversation_id, id);
CREATE INDEX event_by_customer ON event (customer_id, id);
CREATE INDEX event_by_kind ON event (kind, id);

CREATE TABLE notice (
    id BIGINT PRIMARY KEY,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL,
    conversation_id BIGINT REFERENCES conversation (id),
    entry_id BIGINT,
    mailbox_id BIGINT,
    by_staff_id BIGINT,
    created_at BIGINT NOT NULL,
    read_at BIGINT,
    mailed_at BIGINT
);
CREATE INDEX notice_by_staff ON notice (staff_id, id);
CREATE INDEX notice_unread ON notice (staff_id, id) WHERE read_at IS NULL;
CREATE INDEX notice_unmailed ON notice (created_at) WHERE mailed_at IS NULL AND read_at IS NULL;

-- Which notices a person wants, and how; no row: all of them, both ways.
CREATE TABLE notice_choice (
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL,
    in_app BOOLEAN NOT NULL,
    by_mail BOOLEAN NOT NULL,
    PRIMARY KEY (staff_id, kind)
);

-- Work for later: slow, or outside. Leased with the attempt as a fencing token.
CREATE TABLE job (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    dedupe_key TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('ready', 'running', 'failed')),
    priority BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    -- Only ever grows: it fences. What came before the last retry by hand does not count as a try.
    attempt BIGINT NOT NULL,
    tried_before BIGINT NOT NULL,
    lease_until BIGINT,
    worker TEXT,
    error TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX job_ready ON job (priority DESC, run_at, id) WHERE state = 'ready';
CREATE INDEX job_running ON job (lease_until) WHERE state = 'running';

-- Imports, backups, bulk work: where it stands, what it counted, what went wrong, where to go on.
CREATE TABLE run (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'stopped')),
    source_key TEXT,
    cursor TEXT NOT NULL,
    total BIGINT,
    done BIGINT NOT NULL,
    counts TEXT NOT NULL,
    errors TEXT NOT NULL,
    started_by BIGINT,
    started_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE INDEX run_by_source ON run (kind, source_key);
-- Of one source, one run at a time.
CREATE UNIQUE INDEX run_going_on ON run (kind, source_key) WHERE state = 'running';

-- The inverse of a change, for as long as it can be taken back.
CREATE TABLE undo (
    id BIGINT PRIMARY KEY,
    -- Absent when it was done with a token.
    staff_id BIGINT REFERENCES staff (id),
    kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    inverse TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX undo_by_subject ON undo (kind, subject_id);
