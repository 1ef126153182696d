-- Values between the years, values that no sentence holds, and the parts of a share.

-- Days that a value speaks of, both included; null where the years say it. A value since the first of January is cumulative
-- within the year (年初累计), as Chinese monthly statistics are.
ALTER TABLE observation
  ALTER COLUMN plan_id DROP NOT NULL,
  ADD COLUMN starts_on date,
  ADD COLUMN ends_on date,
  -- the place as a place; null is the whole of the authority
  ADD COLUMN jurisdiction_id uuid,
  -- a share keeps its parts and aggregates as the sum of the one over the sum of the other
  ADD COLUMN numerator numeric,
  ADD COLUMN denominator numeric,
  -- who entered it and from what, where no sentence is behind it
  ADD COLUMN entered_by text,
  ADD COLUMN source_note text NOT NULL DEFAULT '',
  ADD CONSTRAINT observation_days CHECK (ends_on IS NULL OR ends_on >= starts_on),
  ADD CONSTRAINT observation_vintage CHECK (vintage IN ('', 'preliminary', 'flash', 'verified', 'yearbook')),
  ADD FOREIGN KEY (authority_id, jurisdiction_id) REFERENCES jurisdiction (authority_id, id);

ALTER TABLE target
  ADD COLUMN starts_on date,
  ADD COLUMN ends_on date,
  ADD COLUMN jurisdiction_id uuid,
  ADD CONSTRAINT target_days CHECK (ends_on IS NULL OR ends_on >= starts_on),
  ADD FOREIGN KEY (authority_id, jurisdiction_id) REFERENCES jurisdiction (authority_id, id);

CREATE INDEX observation_by_days ON observation (authority_id, indicator_id, jurisdiction_id, ends_on) WHERE superseded_at IS NULL;
