-- A reviewer has thousands of statements before him: the queue of a plan is read in the order of the text or the least sure first without
-- sorting it whole, a decision says on what ground it was taken for many at once, and a statement knows which decision it stands by.
CREATE INDEX statement_waiting_by_text ON statement (authority_id, plan_id, document_id, start_at, id) WHERE state = 'pending';
CREATE INDEX statement_waiting_by_doubt ON statement (authority_id, plan_id, confidence, document_id, start_at, id) WHERE state = 'pending';

-- {how, looked, from}: whole sentence, table, same way of reading, looked at, as sure as, or like a correction; null for a single one
ALTER TABLE decision ADD COLUMN basis jsonb;
-- beside what it counts, which may be long
ALTER TABLE decision ADD COLUMN count integer GENERATED ALWAYS AS (jsonb_array_length(before)) STORED;
ALTER TABLE statement ADD COLUMN decision_id uuid;
