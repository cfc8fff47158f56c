-- The history can be asked for by who did something and by days, not by its end alone.
CREATE INDEX event_by_time ON event (at, id);
CREATE INDEX event_by_actor ON event (actor_kind, actor_id, id);
-- Customers as a whole, whichever of them it was.
CREATE INDEX event_by_customers ON event (id) WHERE actor_kind = 'customer';
