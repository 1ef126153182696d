-- Rows of a project's lists belong to edits like its fields do, so that one undo takes back whatever an edit did:
-- which edit wrote a row, which ended it, and of which row it is the copy where an undo brought that back.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['project_approval', 'project_milestone', 'project_month', 'project_money', 'project_listing', 'project_link',
    'project_file'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN edit_id uuid, ADD COLUMN ended_by uuid, ADD COLUMN restores uuid,
      ADD FOREIGN KEY (authority_id, edit_id) REFERENCES project_edit (authority_id, id),
      ADD FOREIGN KEY (authority_id, ended_by) REFERENCES project_edit (authority_id, id)', name);
    EXECUTE format('CREATE INDEX %I ON %I (authority_id, edit_id) WHERE edit_id IS NOT NULL', name || '_by_edit', name);
    EXECUTE format('CREATE INDEX %I ON %I (authority_id, ended_by) WHERE ended_by IS NOT NULL', name || '_by_end', name);
  END LOOP;
END $$;

ALTER TABLE project_edit DROP CONSTRAINT project_edit_verb_check,
  ADD CONSTRAINT project_edit_verb_check CHECK (verb IN ('create', 'edit', 'gate', 'merge', 'list', 'rows', 'import', 'undo'));
