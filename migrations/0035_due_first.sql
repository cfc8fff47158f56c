-- Which clock is due first stands beside when; a standard says since when it holds; a deadline of the
-- law is set once a press.

-- Absent where a promise is due first, or nothing is.
ALTER TABLE conversation ADD COLUMN due_clock TEXT;

-- What began before then is not measured by it.
ALTER TABLE standard ADD COLUMN holds_since BIGINT NOT NULL DEFAULT 0;
UPDATE standard SET holds_since = created_at;

ALTER TABLE clock ADD COLUMN press_key TEXT;
CREATE UNIQUE INDEX clock_by_press ON clock (press_key) WHERE press_key IS NOT NULL;

UPDATE conversation
   SET due_clock = (SELECT k.clock FROM clock k
                     WHERE k.conversation_id = conversation.id AND k.ended_at IS NULL
                       AND k.due_at = conversation.due_at
                     ORDER BY k.clock LIMIT 1)
 WHERE due_at < 9007199254740991;

UPDATE conversation
   SET due_clock = NULL,
       due_at = (SELECT MIN(p.due_at) FROM promise p
                  WHERE p.conversation_id = conversation.id AND p.state = 'open')
 WHERE EXISTS (SELECT 1 FROM promise p
                WHERE p.conversation_id = conversation.id AND p.state = 'open'
                  AND p.due_at < conversation.due_at);
