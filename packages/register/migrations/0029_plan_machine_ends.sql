-- What aligning names finds is kept until a name changes: in which set each thing is, and the pairs that are worth a word. A person's
-- decisions stand in alignment_decision and are worked into both.
CREATE TABLE alignment_member (
  authority_id uuid NOT NULL REFERENCES authority,
  kind text NOT NULL CHECK (kind IN ('observation', 'task', 'project', 'system')),
  thing_id uuid NOT NULL,
  -- as it was aligned; under another name or in another unit it is aligned anew
  name text NOT NULL,
  unit text NOT NULL,
  -- one of the things that are one, the same for all of them
  set_id uuid NOT NULL,
  PRIMARY KEY (authority_id, kind, thing_id)
);

CREATE TABLE alignment_pair (
  authority_id uuid NOT NULL REFERENCES authority,
  kind text NOT NULL CHECK (kind IN ('observation', 'task', 'project', 'system')),
  a uuid NOT NULL,
  b uuid NOT NULL,
  score double precision NOT NULL CHECK (score > 0 AND score <= 1),
  reason_zh text NOT NULL,
  reason_en text NOT NULL,
  joined text NOT NULL CHECK (joined IN ('by score', 'by person', 'no')),
  -- false where the last alignment did not find it any more
  stands boolean NOT NULL DEFAULT true,
  PRIMARY KEY (authority_id, kind, a, b)
);
CREATE INDEX alignment_pair_best ON alignment_pair (authority_id, kind, score DESC) WHERE stands;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['alignment_member', 'alignment_pair'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($p$CREATE POLICY own_authority ON %I
      USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
      WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)$p$, name);
  END LOOP;
END $$;

-- A body's agreed quota is a target of its own, and what the body reports for it a value of its own. `place` holds the body's name
-- as it was then, so that no query takes either for the place's.
ALTER TABLE target ADD COLUMN organization_id uuid,
  ADD FOREIGN KEY (authority_id, organization_id) REFERENCES organization (authority_id, id),
  ADD CONSTRAINT target_of_body CHECK (organization_id IS NULL OR (place <> '' AND jurisdiction_id IS NULL));
ALTER TABLE observation ADD COLUMN organization_id uuid,
  ADD FOREIGN KEY (authority_id, organization_id) REFERENCES organization (authority_id, id),
  ADD CONSTRAINT observation_of_body CHECK (organization_id IS NULL OR (place <> '' AND jurisdiction_id IS NULL));
CREATE INDEX target_by_body ON target (authority_id, organization_id) WHERE organization_id IS NOT NULL AND superseded_at IS NULL;
DROP INDEX observation_entered_once;
CREATE UNIQUE INDEX observation_entered_once ON observation
  (authority_id, indicator_id, measure, coalesce(basis, ''), coalesce(jurisdiction_id, organization_id, '00000000-0000-0000-0000-000000000000'::uuid),
   period_from, period_to, coalesce(starts_on, '-infinity'::date), coalesce(ends_on, '-infinity'::date), vintage)
  WHERE statement_id IS NULL AND superseded_at IS NULL;
-- which series an indicator has entered values of: one look for each, not a walk over all its values
CREATE INDEX observation_series ON observation (authority_id, indicator_id, measure, basis) WHERE statement_id IS NULL AND superseded_at IS NULL;

-- A decision of a reviewer on the edition before, taken over by the edition that follows it: at once where the sentence and what was
-- read of it are the same, otherwise put forward to be confirmed.
ALTER TABLE statement
  ADD COLUMN carried_from uuid,
  ADD COLUMN carried text CHECK (carried IN ('same', 'confirm')),
  ADD CONSTRAINT statement_carried CHECK ((carried_from IS NULL) = (carried IS NULL)),
  ADD FOREIGN KEY (authority_id, carried_from) REFERENCES statement (authority_id, id);
CREATE INDEX statement_carried_from ON statement (authority_id, carried_from) WHERE carried_from IS NOT NULL;
ALTER TABLE decision DROP CONSTRAINT decision_verb_check;
ALTER TABLE decision ADD CONSTRAINT decision_verb_check CHECK (verb IN ('accept', 'correct', 'reject', 'split', 'merge', 'undo', 'carry'));
