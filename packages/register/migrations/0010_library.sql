-- The rolling project library: what a project is now stands in `project`; every earlier state in `project_version`; what belongs
-- to it month by month, year by year in tables of its own. Money is yuan with two decimals, never a float.

ALTER TABLE project
  -- candidate: a text has named it and nobody has decided what it is; merged: another row stands for it, and its name leads there;
  -- withdrawn: its making was undone
  ADD COLUMN standing text NOT NULL DEFAULT 'candidate' CHECK (standing IN ('candidate', 'listed', 'merged', 'withdrawn')),
  ADD COLUMN merged_into uuid,
  -- names of the columns that were guessed from a text and not yet confirmed
  ADD COLUMN guessed text[] NOT NULL DEFAULT '{stage}',
  -- the national code of a fixed-asset project (GB/T 40058-2021), as given by the approval platform; never made up
  ADD COLUMN code text NOT NULL DEFAULT '',
  -- the authority's own number
  ADD COLUMN serial text NOT NULL DEFAULT '',
  ADD COLUMN sector text NOT NULL DEFAULT '',
  ADD COLUMN nature text NOT NULL DEFAULT '' CHECK (nature IN ('', 'new', 'expand', 'rebuild', 'replace', 'purchase')),
  ADD COLUMN level text NOT NULL DEFAULT '' CHECK (level IN ('', 'national', 'province', 'city', 'county')),
  -- null: the city itself or several places, as `place` says
  ADD COLUMN jurisdiction_id uuid,
  ADD COLUMN place text NOT NULL DEFAULT '',
  -- a GeoJSON geometry, checked before it is written
  ADD COLUMN geometry jsonb,
  ADD COLUMN owner text NOT NULL DEFAULT '',
  ADD COLUMN lead_id uuid,
  ADD COLUMN leader text NOT NULL DEFAULT '',
  ADD COLUMN scale text NOT NULL DEFAULT '',
  ADD COLUMN investment numeric(18, 2) CHECK (investment >= 0),
  ADD COLUMN starts_on date,
  ADD COLUMN ends_on date,
  ADD COLUMN baseline_start date,
  ADD COLUMN baseline_end date,
  ADD COLUMN actual_start date,
  ADD COLUMN actual_end date,
  ADD COLUMN later_at timestamptz,
  ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now(),
  ADD CONSTRAINT project_days CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on),
  ADD FOREIGN KEY (authority_id, merged_into) REFERENCES project (authority_id, id),
  ADD FOREIGN KEY (authority_id, jurisdiction_id) REFERENCES jurisdiction (authority_id, id),
  ADD FOREIGN KEY (authority_id, lead_id) REFERENCES organization (authority_id, id);
CREATE UNIQUE INDEX project_by_code ON project (authority_id, code) WHERE code <> '' AND standing IN ('candidate', 'listed');
CREATE UNIQUE INDEX project_by_serial ON project (authority_id, serial) WHERE serial <> '' AND standing IN ('candidate', 'listed');
CREATE INDEX project_by_stage ON project (authority_id, standing, stage, name);

-- One act of a person on one project or many, so that one undo takes it back.
CREATE TABLE project_edit (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  verb text NOT NULL CHECK (verb IN ('create', 'edit', 'gate', 'merge', 'list', 'import', 'undo')),
  actor text NOT NULL,
  note text NOT NULL DEFAULT '',
  -- rows that a merge moved, by table, so that they can go back
  moved jsonb NOT NULL DEFAULT '{}',
  undoes uuid,
  undone_by uuid,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, id)
);
CREATE INDEX project_edit_by_order ON project_edit (authority_id, ordinal DESC);

-- A project as it stood from recorded_at until superseded_at.
CREATE TABLE project_version (
  authority_id uuid NOT NULL,
  project_id uuid NOT NULL,
  version integer NOT NULL,
  edit_id uuid,
  fields jsonb NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, project_id, version),
  FOREIGN KEY (authority_id, project_id) REFERENCES project (authority_id, id),
  FOREIGN KEY (authority_id, edit_id) REFERENCES project_edit (authority_id, id)
);
CREATE INDEX project_version_by_edit ON project_version (authority_id, edit_id);

CREATE TABLE project_gate (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  from_stage text NOT NULL,
  to_stage text NOT NULL,
  -- [{key, met}] as they stood when it was passed
  checks jsonb NOT NULL DEFAULT '[]',
  -- passed although something was missing: why
  reason text NOT NULL DEFAULT '',
  passed_by text NOT NULL,
  passed_on date NOT NULL,
  edit_id uuid,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, project_id) REFERENCES project (authority_id, id)
);
CREATE INDEX project_gate_of ON project_gate (authority_id, project_id);

CREATE TABLE project_approval (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL DEFAULT 'todo' CHECK (state IN ('todo', 'submitted', 'granted', 'refused', 'not-needed')),
  body text NOT NULL DEFAULT '',
  number text NOT NULL DEFAULT '',
  submitted_on date,
  -- working days that the approving body has
  limit_days integer CHECK (limit_days BETWEEN 1 AND 1000),
  -- by when it is wanted
  due_on date,
  granted_on date,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, project_id) REFERENCES project (authority_id, id)
);
CREATE UNIQUE INDEX project_approval_of ON project_approval (authority_id, project_id, kind) WHERE superseded_at IS NULL;

CREATE TABLE project_milestone (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  name text NOT NULL,
  -- as first agreed; the planned day may move, the baseline does not
  baseline_on date,
  planned_on date NOT NULL,
  done_on date,
  reason text NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, project_id) REFERENCES project (authority_id, id)
);
CREATE UNIQUE INDEX project_milestone_of ON project_milestone (authority_id, project_id, name) WHERE superseded_at IS NULL;

-- What the month's dispatch (调度) reported: money in the month, physical progress since the start.
CREATE TABLE project_month (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  planned numeric(18, 2) CHECK (planned >= 0),
  -- may be negative: a correction of an earlier month
  completed numeric(18, 2),
  progress numeric(5, 2) CHECK (progress BETWEEN 0 AND 100),
  note text NOT NULL DEFAULT '',
  issue text NOT NULL DEFAULT '',
  reported_by text NOT NULL DEFAULT '',
  reported_on date,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, project_id) REFERENCES project (authority_id, id)
);
CREATE UNIQUE INDEX project_month_of ON project_month (authority_id, project_id, month) WHERE superseded_at IS NULL;
CREATE INDEX project_month_by_month ON project_month (authority_id, month) WHERE superseded_at IS NULL;

CREATE TABLE project_money (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  source text NOT NULL CHECK (source IN ('central', 'province', 'city', 'county', 'bonds', 'loans', 'social', 'own')),
  -- need: what it takes; budget: what a budget gives; plan: the year's investment plan; paid: what was paid out
  kind text NOT NULL CHECK (kind IN ('need', 'budget', 'plan', 'paid')),
  amount numeric(18, 2) NOT NULL CHECK (amount >= 0),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, project_id) REFERENCES project (authority_id, id)
);
CREATE UNIQUE INDEX project_money_of ON project_money (authority_id, project_id, year, source, kind) WHERE superseded_at IS NULL;
CREATE INDEX project_money_by_year ON project_money (authority_id, year, kind) WHERE superseded_at IS NULL;

-- On which list a project stands in a year: three-year rolling (三年滚动), annual plan (年度计划).
CREATE TABLE project_listing (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  list text NOT NULL CHECK (list IN ('rolling', 'annual')),
  goal text NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, project_id) REFERENCES project (authority_id, id)
);
CREATE UNIQUE INDEX project_listing_of ON project_listing (authority_id, project_id, year, list) WHERE superseded_at IS NULL;

CREATE TABLE project_link (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  item_kind text NOT NULL CHECK (item_kind IN ('indicator', 'task')),
  item_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, project_id) REFERENCES project (authority_id, id)
);
CREATE UNIQUE INDEX project_link_of ON project_link (authority_id, project_id, item_kind, item_id) WHERE superseded_at IS NULL;
CREATE INDEX project_link_to ON project_link (authority_id, item_kind, item_id) WHERE superseded_at IS NULL;

-- Bytes once, whoever shows them.
CREATE TABLE stored_file (
  authority_id uuid NOT NULL REFERENCES authority,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, sha256)
);

CREATE TABLE project_file (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  sha256 text NOT NULL,
  name text NOT NULL,
  caption text NOT NULL DEFAULT '',
  month date,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, project_id) REFERENCES project (authority_id, id),
  FOREIGN KEY (authority_id, sha256) REFERENCES stored_file (authority_id, sha256)
);
CREATE INDEX project_file_of ON project_file (authority_id, project_id) WHERE superseded_at IS NULL;

-- Two rows that look alike and are not the same, by a person's word: not asked again.
CREATE TABLE project_distinct (
  authority_id uuid NOT NULL,
  left_id uuid NOT NULL,
  right_id uuid NOT NULL CHECK (left_id < right_id),
  actor text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, left_id, right_id),
  FOREIGN KEY (authority_id, left_id) REFERENCES project (authority_id, id),
  FOREIGN KEY (authority_id, right_id) REFERENCES project (authority_id, id)
);

-- Outlines of places that the authority has brought in itself.
CREATE TABLE boundary (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  code text NOT NULL,
  name text NOT NULL,
  geometry jsonb NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['project_edit', 'project_version', 'project_gate', 'project_approval', 'project_milestone', 'project_month',
    'project_money', 'project_listing', 'project_link', 'stored_file', 'project_file', 'project_distinct', 'boundary'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($p$CREATE POLICY own_authority ON %I
      USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
      WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)$p$, name);
  END LOOP;
END $$;
