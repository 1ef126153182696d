-- A decided change of a plan, with its basis, body, date and document. The old target stays, ended by the amendment that
-- replaced it, and keeps the days between which it was in force.

CREATE TABLE amendment (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  title text NOT NULL,
  reason text NOT NULL DEFAULT '',
  -- the article or rule that allows it
  legal_basis text NOT NULL DEFAULT '',
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'reviewed', 'decided', 'rejected', 'withdrawn')),
  proposed_on date NOT NULL,
  reviewed_on date,
  deciding_body text NOT NULL DEFAULT '',
  decided_on date,
  effective_on date,
  -- the decision as a document, and its number (文号)
  document_id uuid,
  reference text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  CONSTRAINT amendment_decision CHECK (state <> 'decided' OR (deciding_body <> '' AND decided_on IS NOT NULL AND effective_on IS NOT NULL))
);
CREATE INDEX amendment_by_plan ON amendment (authority_id, plan_id, proposed_on);

CREATE TABLE amendment_item (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  amendment_id uuid NOT NULL,
  verb text NOT NULL CHECK (verb IN ('change', 'drop', 'add')),
  indicator_id uuid NOT NULL,
  -- the target as it stood; null where the indicator is new to the plan
  before_id uuid,
  -- the target as it shall be: {value, unit, comparator, measure, basis, attribute, time}; null where it is dropped
  after jsonb,
  reason text NOT NULL DEFAULT '',
  -- the target that the decision made
  after_id uuid,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, amendment_id) REFERENCES amendment (authority_id, id),
  FOREIGN KEY (authority_id, indicator_id) REFERENCES indicator (authority_id, id),
  FOREIGN KEY (authority_id, before_id) REFERENCES target (authority_id, id),
  FOREIGN KEY (authority_id, after_id) REFERENCES target (authority_id, id),
  CONSTRAINT amendment_item_sides CHECK ((verb = 'add') = (before_id IS NULL) AND (verb = 'drop') = (after IS NULL))
);
CREATE INDEX amendment_item_of ON amendment_item (authority_id, amendment_id) WHERE superseded_at IS NULL;

CREATE TABLE amendment_step (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  amendment_id uuid NOT NULL,
  state text NOT NULL,
  on_day date NOT NULL,
  note text NOT NULL DEFAULT '',
  taken_by text NOT NULL,
  taken_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, amendment_id) REFERENCES amendment (authority_id, id)
);
CREATE INDEX amendment_step_of ON amendment_step (authority_id, amendment_id, taken_at);

ALTER TABLE target
  -- the amendment that made this target, and the one that ended it
  ADD COLUMN amendment_id uuid,
  ADD COLUMN ended_by uuid,
  ADD FOREIGN KEY (authority_id, amendment_id) REFERENCES amendment (authority_id, id),
  ADD FOREIGN KEY (authority_id, ended_by) REFERENCES amendment (authority_id, id);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['amendment', 'amendment_item', 'amendment_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($p$CREATE POLICY own_authority ON %I
      USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
      WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)$p$, name);
  END LOOP;
END $$;
