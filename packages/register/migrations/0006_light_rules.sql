-- Lights are lit by rules, and rules are data: an ordered list, first match wins. A row speaks for the whole authority, for one
-- plan, for one indicator, or for one indicator in one plan; the nearer one counts. Two time axes as everywhere: the days that
-- it lights (valid_from to valid_to), and when it was recorded and superseded.
CREATE TABLE light_rule (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid,
  indicator_id uuid,
  name text NOT NULL,
  -- the preset that it was made from, if any
  preset text NOT NULL DEFAULT '',
  rules jsonb NOT NULL CHECK (jsonb_typeof(rules) = 'array'),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to IS NULL OR valid_to >= valid_from),
  -- rises with every change of the rules of its scope; sent back as the ETag
  version integer NOT NULL,
  recorded_by text NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id),
  FOREIGN KEY (authority_id, indicator_id) REFERENCES indicator (authority_id, id)
);
CREATE UNIQUE INDEX light_rule_of_scope ON light_rule
  (authority_id, coalesce(plan_id, '00000000-0000-0000-0000-000000000000'), coalesce(indicator_id, '00000000-0000-0000-0000-000000000000'), valid_from)
  WHERE superseded_at IS NULL;

ALTER TABLE light_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE light_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY own_authority ON light_rule
  USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
  WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid);

-- What a screen of lights asks for: a plan's living targets; an indicator's living values for the whole authority, and for places.
CREATE INDEX target_by_plan ON target (authority_id, plan_id) WHERE superseded_at IS NULL;
CREATE INDEX observation_of_whole ON observation (authority_id, indicator_id, period_to)
  WHERE superseded_at IS NULL AND jurisdiction_id IS NULL AND place = '';
CREATE INDEX observation_of_places ON observation (authority_id, indicator_id)
  WHERE superseded_at IS NULL AND (jurisdiction_id IS NOT NULL OR place <> '');
-- the page that a sentence stands on
CREATE INDEX block_by_text ON block (authority_id, document_id, start_at);
