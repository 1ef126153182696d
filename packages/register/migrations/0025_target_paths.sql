-- The path that was chosen for a commitment (路径): how the years between its base and its target are filled. A commitment is what a
-- plan says of an indicator, for the whole or for one place; a later choice supersedes the one before, and a row without any
-- choice says that somebody went back to the default.
CREATE TABLE target_path (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  indicator_id uuid NOT NULL,
  -- the place whose own part it is for; null is the whole
  jurisdiction_id uuid,
  -- the target that it was chosen for, and the amendment that had made that target
  target_id uuid NOT NULL,
  amendment_id uuid,
  curve text CHECK (curve IN ('linear', 'growth', 'front', 'back', 'flat')),
  bend numeric CHECK (bend BETWEEN 1 AND 5),
  -- cumulative shares of a year at the ends of its quarters or months
  profile numeric[] CHECK (profile IS NULL OR cardinality(profile) IN (4, 12)),
  -- the years that it was learned from; empty where it was typed
  learned_from integer[] NOT NULL DEFAULT '{}',
  -- years set by hand: [{"year": 2023, "value": "61.5"}]
  years jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(years) = 'array'),
  reason text NOT NULL DEFAULT '',
  -- the row whose change this one takes back
  undoes uuid,
  version integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id),
  FOREIGN KEY (authority_id, indicator_id) REFERENCES indicator (authority_id, id),
  FOREIGN KEY (authority_id, jurisdiction_id) REFERENCES jurisdiction (authority_id, id),
  FOREIGN KEY (authority_id, target_id) REFERENCES target (authority_id, id),
  FOREIGN KEY (authority_id, amendment_id) REFERENCES amendment (authority_id, id)
);
CREATE UNIQUE INDEX target_path_once ON target_path
  (authority_id, plan_id, indicator_id, coalesce(jurisdiction_id, '00000000-0000-0000-0000-000000000000'), version);
CREATE UNIQUE INDEX target_path_living ON target_path
  (authority_id, plan_id, indicator_id, coalesce(jurisdiction_id, '00000000-0000-0000-0000-000000000000')) WHERE superseded_at IS NULL;

ALTER TABLE target_path ENABLE ROW LEVEL SECURITY;
ALTER TABLE target_path FORCE ROW LEVEL SECURITY;
CREATE POLICY own_authority ON target_path
  USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
  WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid);

-- what stood before an amendment, whose path goes on being the path up to the day on which the amendment took effect
CREATE INDEX target_ended ON target (authority_id, plan_id) WHERE ended_by IS NOT NULL;
CREATE INDEX target_of_parent ON target (authority_id, parent_id) WHERE breakdown_id IS NOT NULL;

-- values as they were known on a day
CREATE INDEX observation_superseded ON observation (authority_id, indicator_id, superseded_at) WHERE superseded_at IS NOT NULL;

-- values of the higher levels (全省, 全国) are entered under their names, beside the authority's own
DROP INDEX observation_entered_once;
CREATE UNIQUE INDEX observation_entered_once ON observation
  (authority_id, indicator_id, measure, coalesce(basis, ''), coalesce(jurisdiction_id, '00000000-0000-0000-0000-000000000000'::uuid), place,
   period_from, period_to, coalesce(starts_on, '-infinity'::date), coalesce(ends_on, '-infinity'::date), vintage)
  WHERE statement_id IS NULL AND superseded_at IS NULL;
