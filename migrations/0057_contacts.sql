-- Calls and visits are contacts as well: the first and the last of each customer, as the history has
-- them. From now on they are noted as they happen.

UPDATE customer
   SET first_contact_at = CASE WHEN first_contact_at < heard.first_at THEN first_contact_at
                               ELSE heard.first_at END,
       last_contact_at = CASE WHEN last_contact_at > heard.last_at THEN last_contact_at
                              ELSE heard.last_at END
  FROM (SELECT c.customer_id, MIN(e.at) AS first_at, MAX(e.at) AS last_at
          FROM conversation c
          JOIN entry e ON e.conversation_id = c.id
         WHERE e.kind IN ('call', 'visit')
         GROUP BY c.customer_id) AS heard
 WHERE customer.id = heard.customer_id AND customer.erased_at IS NULL;
