-- Who leads a project is said in one place, the table of responsibilities, like for everything else that somebody answers for.
ALTER TABLE responsibility NO FORCE ROW LEVEL SECURITY;
ALTER TABLE project NO FORCE ROW LEVEL SECURITY;
INSERT INTO responsibility (authority_id, item_kind, item_id, organization_id, role, valid_from, made_by)
  SELECT p.authority_id, p.kind, p.id, p.lead_id, 'lead', CURRENT_DATE, gen_random_uuid() FROM project p
  WHERE p.lead_id IS NOT NULL AND NOT EXISTS (SELECT FROM responsibility h WHERE h.authority_id = p.authority_id AND h.item_kind = p.kind AND h.item_id = p.id
    AND h.role = 'lead' AND h.superseded_at IS NULL AND h.valid_to IS NULL);
ALTER TABLE project FORCE ROW LEVEL SECURITY;
ALTER TABLE responsibility FORCE ROW LEVEL SECURITY;
ALTER TABLE project DROP COLUMN lead_id;
