-- The register's first shape. Every table that belongs to an authority has authority_id first in its keys, so that it can be
-- distributed by it, and row-level security by it. Nothing is overwritten where history matters: targets and observations
-- have the time they speak of and the time they were recorded and superseded.

CREATE TABLE authority (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  name_en text NOT NULL DEFAULT '',
  -- the day the screens speak of; null is the day of the clock (a demonstration stands still)
  today date,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE jurisdiction (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL DEFAULT '',
  valid_from date,
  valid_to date,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, code, name)
);

CREATE TABLE organization (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  short_name text NOT NULL DEFAULT '',
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, name)
);

CREATE TABLE plan (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  title text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('proposal', 'outline', 'special', 'regional', 'spatial', 'county', 'annual', 'work-report')),
  place text NOT NULL DEFAULT '',
  period_from integer NOT NULL,
  period_to integer NOT NULL CHECK (period_to >= period_from),
  parent_id uuid,
  predecessor_id uuid,
  approved_by text,
  approved_on date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, parent_id) REFERENCES plan (authority_id, id),
  FOREIGN KEY (authority_id, predecessor_id) REFERENCES plan (authority_id, id)
);

CREATE TABLE document (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  title text NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  encoding text NOT NULL DEFAULT '',
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- as received; never altered
  bytes bytea NOT NULL,
  -- the stored decoded text, which all spans count in code points
  content text NOT NULL,
  notices jsonb NOT NULL DEFAULT '[]',
  imported_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, sha256),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id)
);

CREATE TABLE section (
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  id integer NOT NULL,
  parent integer,
  depth integer NOT NULL,
  kind text NOT NULL,
  label text NOT NULL,
  title text NOT NULL,
  start_at integer NOT NULL,
  end_at integer NOT NULL,
  heading_start integer NOT NULL,
  heading_end integer NOT NULL,
  PRIMARY KEY (authority_id, document_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);

CREATE TABLE block (
  authority_id uuid NOT NULL,
  document_id uuid NOT NULL,
  ordinal integer NOT NULL,
  kind text NOT NULL,
  section integer NOT NULL,
  start_at integer NOT NULL,
  end_at integer NOT NULL,
  page integer,
  paragraph integer,
  header_rows integer,
  cells jsonb,
  PRIMARY KEY (authority_id, document_id, ordinal),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id)
);

CREATE TABLE indicator (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  -- what names are compared by (`nameKey`, with the family of the unit)
  identity text NOT NULL,
  unit text NOT NULL DEFAULT '',
  direction text CHECK (direction IN ('higher', 'lower', 'range')),
  accumulation text,
  definition text NOT NULL DEFAULT '',
  source text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, identity)
);

CREATE TABLE indicator_alias (
  authority_id uuid NOT NULL,
  indicator_id uuid NOT NULL,
  alias text NOT NULL,
  PRIMARY KEY (authority_id, indicator_id, alias),
  FOREIGN KEY (authority_id, indicator_id) REFERENCES indicator (authority_id, id)
);

CREATE TABLE project (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('project', 'system')),
  name text NOT NULL,
  name_key text NOT NULL,
  stage text NOT NULL CHECK (stage IN ('idea', 'reserve', 'construction', 'completed', 'cancelled')),
  quantity text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, kind, name_key)
);

CREATE TABLE statement (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  document_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('observation', 'project', 'system', 'task')),
  start_at integer NOT NULL CHECK (start_at >= 0),
  end_at integer NOT NULL CHECK (end_at >= start_at),
  words text NOT NULL,
  quote_start integer NOT NULL,
  quote_end integer NOT NULL,
  quote text NOT NULL,
  section integer NOT NULL,
  rule text NOT NULL,
  confidence double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'accepted', 'corrected', 'rejected', 'superseded')),
  -- as read; never altered
  proposed jsonb NOT NULL,
  -- as it stands after correction
  fields jsonb NOT NULL,
  cell jsonb,
  -- the statements that a split or a merge made this one from
  made_from uuid[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id)
);
CREATE INDEX statement_by_text ON statement (authority_id, document_id, start_at, id);
CREATE INDEX statement_by_confidence ON statement (authority_id, state, confidence DESC, id);
CREATE INDEX statement_by_plan ON statement (authority_id, plan_id, state, kind);

-- What accepted statements became. A row is withdrawn by superseded_at, never deleted.
CREATE TABLE target (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  indicator_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  statement_id uuid,
  place text NOT NULL DEFAULT '',
  attribute text CHECK (attribute IN ('binding', 'expected')),
  measure text NOT NULL,
  basis text,
  goal text,
  -- decimals as printed; one number, a range or a composition; null for a goal without a number
  value numeric[],
  unit text NOT NULL,
  comparator text NOT NULL,
  period_from integer,
  period_to integer,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, indicator_id) REFERENCES indicator (authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id),
  FOREIGN KEY (authority_id, statement_id) REFERENCES statement (authority_id, id)
);
CREATE INDEX target_by_indicator ON target (authority_id, indicator_id, period_to);
CREATE UNIQUE INDEX target_of_statement ON target (authority_id, statement_id) WHERE superseded_at IS NULL;

CREATE TABLE observation (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  indicator_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  statement_id uuid,
  place text NOT NULL DEFAULT '',
  attribute text CHECK (attribute IN ('binding', 'expected')),
  measure text NOT NULL,
  basis text,
  goal text,
  value numeric[],
  unit text NOT NULL,
  comparator text NOT NULL,
  period_from integer,
  period_to integer,
  vintage text NOT NULL DEFAULT '',
  missing_reason text,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, indicator_id) REFERENCES indicator (authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id),
  FOREIGN KEY (authority_id, statement_id) REFERENCES statement (authority_id, id)
);
CREATE INDEX observation_by_indicator ON observation (authority_id, indicator_id, period_to);
CREATE UNIQUE INDEX observation_of_statement ON observation (authority_id, statement_id) WHERE superseded_at IS NULL;

CREATE TABLE project_mention (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, project_id) REFERENCES project (authority_id, id),
  FOREIGN KEY (authority_id, statement_id) REFERENCES statement (authority_id, id)
);
CREATE UNIQUE INDEX mention_of_statement ON project_mention (authority_id, statement_id) WHERE superseded_at IS NULL;
CREATE INDEX mention_by_project ON project_mention (authority_id, project_id);

CREATE TABLE task (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  title text NOT NULL,
  actor text NOT NULL DEFAULT '',
  due text NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id),
  FOREIGN KEY (authority_id, statement_id) REFERENCES statement (authority_id, id)
);
CREATE UNIQUE INDEX task_of_statement ON task (authority_id, statement_id) WHERE superseded_at IS NULL;
CREATE INDEX task_by_plan ON task (authority_id, plan_id);

CREATE TABLE decision (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  verb text NOT NULL CHECK (verb IN ('accept', 'correct', 'reject', 'split', 'merge', 'undo')),
  actor text NOT NULL,
  -- [{id, state, fields, version}] before the decision, so that it can be undone
  before jsonb NOT NULL,
  -- statements that the decision made
  created uuid[] NOT NULL DEFAULT '{}',
  undoes uuid,
  undone_by uuid,
  decided_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id)
);
CREATE INDEX decision_by_order ON decision (authority_id, ordinal DESC);

CREATE TABLE import_job (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  file_name text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  -- kept until the job has ended, so that a killed server can take it up again
  bytes bytea,
  plan_id uuid,
  new_plan jsonb,
  step text NOT NULL DEFAULT 'queued',
  progress real NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  leased_until timestamptz,
  document_id uuid,
  duplicate boolean NOT NULL DEFAULT false,
  statements integer,
  error jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (authority_id, id)
);
CREATE INDEX import_job_waiting ON import_job (created_at) WHERE finished_at IS NULL;

CREATE TABLE idempotency (
  authority_id uuid NOT NULL REFERENCES authority,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer,
  headers jsonb,
  answer jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, key)
);

-- One chain an authority: each entry's hash covers the one before.
CREATE TABLE audit (
  authority_id uuid NOT NULL REFERENCES authority,
  ordinal bigint NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  verb text NOT NULL,
  details jsonb NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (authority_id, ordinal)
);

-- Row-level security beneath the policies of actions: without app.authority_id set, nothing is seen and nothing written.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['jurisdiction', 'organization', 'plan', 'document', 'section', 'block', 'indicator', 'indicator_alias',
    'project', 'statement', 'target', 'observation', 'project_mention', 'task', 'decision', 'import_job', 'idempotency', 'audit'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($p$CREATE POLICY own_authority ON %I
      USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
      WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)$p$, name);
  END LOOP;
END $$;
