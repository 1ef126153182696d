-- Values of the higher levels (全省, 全国) are entered under their names, beside the authority's own of the same indicator and time.
DROP INDEX observation_entered_once;
CREATE UNIQUE INDEX observation_entered_once ON observation
  (authority_id, indicator_id, measure, coalesce(basis, ''), coalesce(jurisdiction_id, organization_id, '00000000-0000-0000-0000-000000000000'::uuid),
   (CASE WHEN place IN ('全省', '全国') THEN place ELSE '' END),
   period_from, period_to, coalesce(starts_on, '-infinity'::date), coalesce(ends_on, '-infinity'::date), vintage)
  WHERE statement_id IS NULL AND superseded_at IS NULL;
