ALTER TABLE value_batch
  ADD COLUMN ordinal bigint GENERATED ALWAYS AS IDENTITY,
  -- what the batch withdrew without putting another value in its place, so that undoing it brings it back
  ADD COLUMN withdrawn uuid[] NOT NULL DEFAULT '{}';
DROP INDEX value_batch_by_time;
CREATE INDEX value_batch_by_order ON value_batch (authority_id, ordinal DESC);
