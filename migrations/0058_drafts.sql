-- The drafts of one person, the last written first: a view of the list.
CREATE INDEX draft_by_staff ON draft (staff_id, updated_at, conversation_id);

-- Since when the first mail is a draft again, in a conversation in which nothing was said. Nobody is
-- waited for there: it stands among its writer's drafts, and in no counter.
ALTER TABLE conversation ADD COLUMN unsaid_since BIGINT;

UPDATE conversation
   SET unsaid_since = last_entry_at
 WHERE state = 'waiting' AND entries = 0
   AND id IN (SELECT conversation_id FROM draft WHERE kind = 'reply');

UPDATE conversation_count
   SET count = count - (SELECT COUNT(*) FROM conversation c
                         WHERE c.unsaid_since IS NOT NULL
                           AND c.lane = conversation_count.lane
                           AND COALESCE(c.team_id, 0) = conversation_count.team_id
                           AND COALESCE(c.assignee_id, 0) = conversation_count.assignee_id)
 WHERE state = 'waiting';
