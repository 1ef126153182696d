-- Days that an authority knows otherwise than the built-in calendar of working days, and its own time limits for approvals.
CREATE TABLE working_day (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  day date NOT NULL,
  works boolean NOT NULL,
  -- what for
  name text NOT NULL DEFAULT '',
  recorded_by text NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id)
);
CREATE UNIQUE INDEX working_day_of ON working_day (authority_id, day) WHERE superseded_at IS NULL;

CREATE TABLE approval_limit (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  days integer NOT NULL CHECK (days BETWEEN 1 AND 1000),
  unit text NOT NULL CHECK (unit IN ('working', 'calendar')),
  -- the document that says so
  source text NOT NULL DEFAULT '',
  recorded_by text NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id)
);
CREATE UNIQUE INDEX approval_limit_of ON approval_limit (authority_id, kind) WHERE superseded_at IS NULL;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['working_day', 'approval_limit'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($p$CREATE POLICY own_authority ON %I
      USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
      WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)$p$, name);
  END LOOP;
END $$;

-- Approvals that still run, for their clocks.
CREATE INDEX project_approval_open ON project_approval (authority_id, project_id) WHERE superseded_at IS NULL AND state IN ('todo', 'submitted', 'refused');

-- A meeting hears of late approvals too.
ALTER TABLE meeting_item DROP CONSTRAINT meeting_item_origin_check,
  ADD CONSTRAINT meeting_item_origin_check CHECK (origin IN ('own', 'late-task', 'closing', 'late-project', 'late-approval', 'amendment', 'finding'));
