-- The plan as one of a system: its stages, its documents' editions, what it draws from the plan above; values entered by
-- hand in batches that can be taken back; indicators computed from others.

ALTER TABLE plan DROP CONSTRAINT plan_kind_check;
ALTER TABLE plan ADD CONSTRAINT plan_kind_check
  CHECK (kind IN ('proposal', 'outline', 'special', 'regional', 'spatial', 'county', 'annual', 'work-report', 'completion'));

-- A plan's life: each stage with the day that it was entered. The latest living row is where the plan stands.
CREATE TABLE plan_stage (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  stage text NOT NULL CHECK (stage IN ('draft', 'consultation', 'review', 'approved', 'implementation', 'evaluation', 'abolished')),
  entered_on date NOT NULL,
  note text NOT NULL DEFAULT '',
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id)
);
CREATE INDEX plan_stage_of_plan ON plan_stage (authority_id, plan_id, entered_on) WHERE superseded_at IS NULL;

-- A newer edition names the one that it follows; both stay, each with its own bytes and statements.
ALTER TABLE document
  ADD COLUMN previous_id uuid,
  ADD FOREIGN KEY (authority_id, previous_id) REFERENCES document (authority_id, id),
  ADD CONSTRAINT document_follows_another CHECK (previous_id <> id);
CREATE UNIQUE INDEX document_followed_once ON document (authority_id, previous_id) WHERE previous_id IS NOT NULL;

-- A special plan that a text announces under another name than it was registered by.
CREATE TABLE plan_announcement (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  name_key text NOT NULL,
  -- null: not a plan that will be registered here
  registered_id uuid,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id),
  FOREIGN KEY (authority_id, registered_id) REFERENCES plan (authority_id, id)
);
CREATE UNIQUE INDEX plan_announcement_once ON plan_announcement (authority_id, plan_id, name_key) WHERE superseded_at IS NULL;

-- What was entered together is taken back together.
CREATE TABLE value_batch (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  origin text NOT NULL CHECK (origin IN ('grid', 'workbook', 'file', 'undo')),
  file_name text NOT NULL DEFAULT '',
  entered_by text NOT NULL,
  values integer NOT NULL,
  entered_at timestamptz NOT NULL DEFAULT now(),
  undone_by uuid,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, undone_by) REFERENCES value_batch (authority_id, id)
);
CREATE INDEX value_batch_by_time ON value_batch (authority_id, entered_at DESC);

ALTER TABLE observation
  ADD COLUMN batch_id uuid,
  -- the row that this one revises
  ADD COLUMN revises_id uuid,
  ADD FOREIGN KEY (authority_id, batch_id) REFERENCES value_batch (authority_id, id),
  ADD FOREIGN KEY (authority_id, revises_id) REFERENCES observation (authority_id, id);
CREATE INDEX observation_of_batch ON observation (authority_id, batch_id) WHERE batch_id IS NOT NULL;

-- Of values that no sentence holds, one stands for each indicator, place, time and vintage.
CREATE UNIQUE INDEX observation_entered_once ON observation
  (authority_id, indicator_id, measure, coalesce(basis, ''), coalesce(jurisdiction_id, '00000000-0000-0000-0000-000000000000'::uuid),
   period_from, period_to, coalesce(starts_on, '-infinity'::date), coalesce(ends_on, '-infinity'::date), vintage)
  WHERE statement_id IS NULL AND superseded_at IS NULL;

-- A target that no sentence holds: drawn from the plan above, or decided by an amendment.
ALTER TABLE target
  ADD COLUMN IF NOT EXISTS entered_by text,
  ADD COLUMN IF NOT EXISTS source_note text NOT NULL DEFAULT '',
  ADD COLUMN drawn_from uuid,
  ADD FOREIGN KEY (authority_id, drawn_from) REFERENCES target (authority_id, id);

CREATE TABLE indicator_formula (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  indicator_id uuid NOT NULL,
  formula text NOT NULL,
  -- the indicators that it names, by the name that stands in it
  names jsonb NOT NULL,
  unit text NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, indicator_id) REFERENCES indicator (authority_id, id)
);
CREATE UNIQUE INDEX indicator_formula_once ON indicator_formula (authority_id, indicator_id) WHERE superseded_at IS NULL;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['plan_stage', 'plan_announcement', 'value_batch', 'indicator_formula'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($p$CREATE POLICY own_authority ON %I
      USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
      WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)$p$, name);
  END LOOP;
END $$;
