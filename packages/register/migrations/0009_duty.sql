-- Who answers for what, over time, and into what a target is broken down.

-- A body keeps its row through a change of name; what it was called when stands in organization_name.
ALTER TABLE organization
  ADD COLUMN name_en text NOT NULL DEFAULT '',
  -- the place that it governs, for the governments of counties
  ADD COLUMN jurisdiction_id uuid,
  ADD COLUMN valid_from date,
  ADD COLUMN valid_to date,
  -- set where its beginning was taken back: it never was
  ADD COLUMN superseded_at timestamptz,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD FOREIGN KEY (authority_id, jurisdiction_id) REFERENCES jurisdiction (authority_id, id);

ALTER TABLE jurisdiction
  ADD COLUMN superseded_at timestamptz,
  ADD COLUMN version integer NOT NULL DEFAULT 1;

-- One change of responsibility or of the bodies and places themselves; undone by another one.
CREATE TABLE duty_change (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  verb text NOT NULL CHECK (verb IN ('assign', 'accept', 'body.add', 'body.edit', 'body.merge', 'body.split', 'body.rename', 'place.add', 'place.merge',
    'place.split', 'place.rename', 'undo')),
  effective_on date,
  -- the document that decided it
  basis text NOT NULL DEFAULT '',
  actor text NOT NULL,
  -- what undo needs besides the rows that carry this change's id: bodies and places as they stood before
  before jsonb NOT NULL DEFAULT '{}',
  summary jsonb NOT NULL DEFAULT '{}',
  undoes uuid,
  undone_by uuid,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, id)
);
CREATE INDEX duty_change_by_order ON duty_change (authority_id, ordinal DESC);

-- Names of bodies, official ones with the days on which they held, and the short ones that texts use.
CREATE TABLE organization_name (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL,
  name text NOT NULL,
  official boolean NOT NULL,
  valid_from date,
  valid_to date,
  made_by uuid,
  ended_by uuid,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, organization_id) REFERENCES organization (authority_id, id)
);
CREATE INDEX organization_name_of ON organization_name (authority_id, organization_id) WHERE superseded_at IS NULL;

-- Names and codes of places (GB/T 2260 codes are strings, and a retired one is never used again).
CREATE TABLE jurisdiction_name (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  jurisdiction_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  valid_from date,
  valid_to date,
  made_by uuid,
  ended_by uuid,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, jurisdiction_id) REFERENCES jurisdiction (authority_id, id)
);
CREATE INDEX jurisdiction_name_of ON jurisdiction_name (authority_id, jurisdiction_id) WHERE superseded_at IS NULL;

-- Which body or place went on as which; `share` is the part of a split place that went there, for amounts of the time before.
CREATE TABLE succession (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  subject text NOT NULL CHECK (subject IN ('organization', 'jurisdiction')),
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  effective_on date NOT NULL,
  share numeric NOT NULL DEFAULT 1 CHECK (share > 0 AND share <= 1),
  made_by uuid NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id)
);
CREATE INDEX succession_living ON succession (authority_id, subject, to_id) WHERE superseded_at IS NULL;

-- Two time axes: the days on which a body was responsible, and when that was recorded and superseded. Who is responsible on a
-- day: superseded_at IS NULL AND valid_from <= day AND (valid_to IS NULL OR valid_to >= day).
CREATE TABLE responsibility (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  item_kind text NOT NULL CHECK (item_kind IN ('target', 'indicator', 'task', 'project', 'system')),
  item_id uuid NOT NULL,
  -- null for an overseeing leader, who is a person
  organization_id uuid,
  role text NOT NULL CHECK (role IN ('lead', 'support', 'oversee')),
  ordinal integer NOT NULL DEFAULT 0,
  person text NOT NULL DEFAULT '',
  contact text NOT NULL DEFAULT '',
  origin text NOT NULL DEFAULT 'hand' CHECK (origin IN ('hand', 'text', 'catalogue', 'predecessor', 'reorganization')),
  valid_from date NOT NULL,
  valid_to date,
  made_by uuid NOT NULL,
  ended_by uuid,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK (role = 'oversee' OR organization_id IS NOT NULL),
  FOREIGN KEY (authority_id, organization_id) REFERENCES organization (authority_id, id)
);
CREATE INDEX responsibility_of_item ON responsibility (authority_id, item_id);
CREATE INDEX responsibility_of_body ON responsibility (authority_id, organization_id) WHERE superseded_at IS NULL;
CREATE INDEX responsibility_by_change ON responsibility (authority_id, made_by);
-- exactly one lead: the action sees to the days, this to two at once
CREATE UNIQUE INDEX responsibility_one_lead ON responsibility (authority_id, item_kind, item_id)
  WHERE role = 'lead' AND superseded_at IS NULL AND valid_to IS NULL;

-- The breakdown of one plan's target of one indicator; each saved edition is kept whole.
CREATE TABLE breakdown (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  indicator_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent', 'issued')),
  edition integer NOT NULL DEFAULT 0,
  issued_edition integer,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, plan_id, indicator_id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id),
  FOREIGN KEY (authority_id, indicator_id) REFERENCES indicator (authority_id, id)
);

CREATE TABLE breakdown_edition (
  authority_id uuid NOT NULL,
  breakdown_id uuid NOT NULL,
  edition integer NOT NULL,
  sheet jsonb NOT NULL,
  note text NOT NULL DEFAULT '',
  actor text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, breakdown_id, edition),
  FOREIGN KEY (authority_id, breakdown_id) REFERENCES breakdown (authority_id, id)
);

-- What each place and body said to its row of an edition.
CREATE TABLE breakdown_answer (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  breakdown_id uuid NOT NULL,
  edition integer NOT NULL,
  row_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('sent', 'agreed', 'objected')),
  reason text NOT NULL DEFAULT '',
  actor text NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, breakdown_id, edition) REFERENCES breakdown_edition (authority_id, breakdown_id, edition)
);
CREATE UNIQUE INDEX breakdown_answer_living ON breakdown_answer (authority_id, breakdown_id, row_id) WHERE superseded_at IS NULL;

-- An issued part leads back to the target that it is a part of.
ALTER TABLE target
  ADD COLUMN parent_id uuid,
  ADD COLUMN breakdown_id uuid,
  ADD FOREIGN KEY (authority_id, breakdown_id) REFERENCES breakdown (authority_id, id);
CREATE INDEX target_of_breakdown ON target (authority_id, breakdown_id) WHERE breakdown_id IS NOT NULL AND superseded_at IS NULL;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['duty_change', 'organization_name', 'jurisdiction_name', 'succession', 'responsibility', 'breakdown', 'breakdown_edition',
    'breakdown_answer'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($p$CREATE POLICY own_authority ON %I
      USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
      WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)$p$, name);
  END LOOP;
END $$;
