-- A workbook of projects on its way in: checked only (dry run), or written, all or nothing. The bytes are kept until it has ended.
CREATE TABLE library_job (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  file_name text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  bytes bytea,
  dry_run boolean NOT NULL,
  step text NOT NULL DEFAULT 'queued',
  progress real NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  leased_until timestamptz,
  -- counts of what was, or would be, made and changed
  result jsonb,
  problems jsonb NOT NULL DEFAULT '[]',
  more_problems integer NOT NULL DEFAULT 0,
  error jsonb,
  edit_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (authority_id, id)
);
CREATE INDEX library_job_waiting ON library_job (created_at) WHERE finished_at IS NULL;

ALTER TABLE library_job ENABLE ROW LEVEL SECURITY;
ALTER TABLE library_job FORCE ROW LEVEL SECURITY;
CREATE POLICY own_authority ON library_job
  USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
  WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid);
