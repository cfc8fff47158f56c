-- What came before procedures and known problems could be found is indexed once more, by a job
-- (`search::JOB`); a new folder has nothing to index. Its id is below all that the program makes.
INSERT INTO job (id, kind, payload, dedupe_key, state, priority, run_at, attempt, tried_before, created_at)
SELECT 44, 'search_again', '0', 'search_again', 'ready', -10, 0, 0, 0, 0
 WHERE EXISTS (SELECT 1 FROM business);
