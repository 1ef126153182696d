-- Projects are lit by rules of the same form as indicators, for the whole authority.
ALTER TABLE light_rule ADD COLUMN subject text NOT NULL DEFAULT 'indicator' CHECK (subject IN ('indicator', 'project')),
  ADD CONSTRAINT light_rule_of_projects CHECK (subject = 'indicator' OR plan_id IS NULL AND indicator_id IS NULL);
DROP INDEX light_rule_of_scope;
CREATE UNIQUE INDEX light_rule_of_scope ON light_rule
  (authority_id, subject, coalesce(plan_id, '00000000-0000-0000-0000-000000000000'), coalesce(indicator_id, '00000000-0000-0000-0000-000000000000'), valid_from)
  WHERE superseded_at IS NULL;
