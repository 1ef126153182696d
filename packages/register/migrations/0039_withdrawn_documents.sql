-- A document that turns out to be no plan is withdrawn as long as nothing rests on it: its bytes, its statements and what was said of
-- them stay, and no transaction sees them that does not ask for what was withdrawn. The plan that its reading had made goes with it.

ALTER TABLE document
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_by text,
  ADD CONSTRAINT document_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL));
ALTER TABLE plan ADD COLUMN withdrawn_at timestamptz;
ALTER TABLE statement ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;

-- what was withdrawn may be brought again, and its place among the editions is free
ALTER TABLE document DROP CONSTRAINT document_authority_id_sha256_key;
CREATE UNIQUE INDEX document_brought_once ON document (authority_id, sha256) WHERE withdrawn_at IS NULL;
DROP INDEX document_followed_once;
CREATE UNIQUE INDEX document_followed_once ON document (authority_id, previous_id) WHERE previous_id IS NOT NULL AND withdrawn_at IS NULL;

-- The kinds of statement that a document gave when it was read, and how many of each.
ALTER TABLE import_job ADD COLUMN found jsonb;

CREATE POLICY standing ON document AS RESTRICTIVE
  USING (withdrawn_at IS NULL OR current_setting('app.withdrawn', true) = 'seen') WITH CHECK (true);
CREATE POLICY standing ON plan AS RESTRICTIVE
  USING (withdrawn_at IS NULL OR current_setting('app.withdrawn', true) = 'seen') WITH CHECK (true);
CREATE POLICY standing ON statement AS RESTRICTIVE
  USING (NOT withdrawn OR current_setting('app.withdrawn', true) = 'seen') WITH CHECK (true);
