-- What the coherence rules found, kept by what each question is about, so that a decision outlives the next check and is asked anew
-- only when what it rested on has changed.

CREATE TABLE coherence_check (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  checked_at timestamptz NOT NULL,
  actor text NOT NULL,
  documents integer NOT NULL,
  statements integer NOT NULL,
  found integer NOT NULL,
  fresh integer NOT NULL,
  returned integer NOT NULL,
  gone integer NOT NULL,
  milliseconds integer NOT NULL,
  PRIMARY KEY (authority_id, id)
);
CREATE INDEX coherence_check_by_order ON coherence_check (authority_id, ordinal DESC);

CREATE TABLE finding (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  -- what the question is about; the same after any change of the text
  key text NOT NULL,
  -- what it rests on; another state asks for a new decision
  rests_on text NOT NULL,
  rule text NOT NULL,
  gravity text NOT NULL CHECK (gravity IN ('error', 'warning', 'note')),
  content jsonb NOT NULL,
  -- of the first side: where it is listed
  document_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  at integer NOT NULL,
  chapter text NOT NULL DEFAULT '',
  documents uuid[] NOT NULL,
  bodies text[] NOT NULL DEFAULT '{}',
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'resolved', 'waived')),
  reason text NOT NULL DEFAULT '',
  assigned_to text NOT NULL DEFAULT '',
  first_seen timestamptz NOT NULL,
  last_seen timestamptz NOT NULL,
  -- the last check did not find it any more
  gone_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, key),
  FOREIGN KEY (authority_id, document_id) REFERENCES document (authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES plan (authority_id, id)
);
CREATE INDEX finding_open ON finding (authority_id, status, gravity) WHERE gone_at IS NULL;
CREATE INDEX finding_by_document ON finding USING gin (documents);

CREATE TABLE finding_event (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  finding_id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  verb text NOT NULL CHECK (verb IN ('found', 'changed', 'gone', 'returned', 'resolve', 'waive', 'reopen', 'assign')),
  reason text NOT NULL DEFAULT '',
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, finding_id) REFERENCES finding (authority_id, id)
);
CREATE INDEX event_of_finding ON finding_event (authority_id, finding_id, ordinal);

-- Two names are one thing, or are not: a person's word, which outweighs every score.
CREATE TABLE alignment_decision (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('observation', 'task', 'project', 'system')),
  a text NOT NULL,
  b text NOT NULL CHECK (a < b),
  same boolean NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id)
);
CREATE UNIQUE INDEX alignment_decided_once ON alignment_decision (authority_id, kind, a, b) WHERE superseded_at IS NULL;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['coherence_check', 'finding', 'finding_event', 'alignment_decision'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($p$CREATE POLICY own_authority ON %I
      USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
      WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)$p$, name);
  END LOOP;
END $$;
