/** Gross product, by which 与经济增长同步 is judged, is read with every plan. */
export const OUTPUT = 'GDP|money'

export const PAGE_OF = (
  statement: string,
) => `(SELECT b.page FROM block b WHERE b.authority_id = ${statement}.authority_id AND b.document_id = ${statement}.document_id
    AND b.start_at <= ${statement}.start_at ORDER BY b.start_at DESC LIMIT 1)`

export const TARGET_FIELDS = `t.id, t.indicator_id, t.plan_id, t.place, t.jurisdiction_id, t.organization_id, t.attribute, t.measure, t.basis, t.goal, t.goal_reference, t.value::text[] AS value, t.unit, t.comparator,
    t.period_from, t.period_to, s.document_id, d.title AS document_title, s.start_at AS at, s.quote, ${PAGE_OF('s')} AS page, x.title AS section, (g.cell->>'row')::int AS row, g.document_id AS table_document, g.start_at AS table_at,
    t.source_note AS note, t.amendment_id, t.ended_by, t.breakdown_id, t.starts_on, t.ends_on, w.title AS amendment_title, w.effective_on AS since,
    CASE WHEN t.parent_id IS NOT NULL THEN (SELECT q.amendment_id FROM target q WHERE q.authority_id = t.authority_id AND q.id = t.parent_id) END AS era`

// an amended target stands where the one that it replaced stood
export const TARGET_JOINS = `LEFT JOIN statement s ON s.authority_id = t.authority_id AND s.id = t.statement_id
    LEFT JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id
    LEFT JOIN statement g ON g.authority_id = t.authority_id AND g.id = coalesce(t.statement_id, (SELECT old.statement_id FROM amendment_item m
      JOIN target old ON old.authority_id = m.authority_id AND old.id = m.before_id WHERE m.authority_id = t.authority_id AND m.after_id = t.id LIMIT 1))
    LEFT JOIN amendment w ON w.authority_id = t.authority_id AND w.id = t.amendment_id
    LEFT JOIN section x ON x.authority_id = g.authority_id AND x.document_id = g.document_id AND x.id = g.section`

export const ACTUAL_FIELDS = `o.id, o.indicator_id, o.measure, o.basis, o.value::text[] AS value, o.unit, o.period_from, o.period_to, o.starts_on, o.ends_on,
    o.numerator::text AS numerator, o.denominator::text AS denominator, o.vintage, o.missing_reason, o.recorded_at, o.goal, o.goal_reference`

/**
 * What stands of a table with two time axes: now, or, `known`, at the end of the day that is the statement's last parameter.
 * What is asked most has an index of its own that a condition on days could not use, so they are two statements.
 */
export type Stands = (row: string) => string
export const STANDS_NOW: Stands = row => `${row}.superseded_at IS NULL`
export const stoodOn =
  (day: string): Stands =>
  row =>
    `${row}.recorded_at < ${day}::date + 1 AND (${row}.superseded_at IS NULL OR ${row}.superseded_at >= ${day}::date + 1)`

/** What amendments ended, and the parts that were issued for it and stood then. `of` is the condition on the target. */
export const endedTargets = (of: string) => `SELECT t.* FROM target t WHERE ${of} AND t.ended_by IS NOT NULL
    UNION ALL SELECT u.* FROM target t JOIN target u ON u.authority_id = t.authority_id AND u.parent_id = t.id AND u.breakdown_id IS NOT NULL
      AND u.superseded_at >= t.superseded_at WHERE ${of} AND t.ended_by IS NOT NULL`

/** Choices of path, the last for each amendment of its target. `of` is the condition on the choice. */
export const chosenPaths = (
  of: string,
) => `(SELECT coalesce(json_agg(c), '[]') FROM (SELECT DISTINCT ON (c.plan_id, c.indicator_id, c.jurisdiction_id, c.amendment_id)
      c.plan_id, c.indicator_id, c.jurisdiction_id, c.target_id, c.amendment_id, c.curve, c.bend::float8 AS bend, c.profile::float8[] AS profile, c.years, c.reason, c.recorded_by,
      c.recorded_at::date AS recorded_on, c.version
    FROM target_path c WHERE c.authority_id = $1 AND ${of} ORDER BY c.plan_id, c.indicator_id, c.jurisdiction_id, c.amendment_id, c.version DESC) c) AS paths`

export const rulesInForceOf = (
  stands: Stands,
) => `(SELECT coalesce(json_agg(json_build_object('id', r.id, 'plan_id', r.plan_id, 'indicator_id', r.indicator_id, 'name', r.name, 'preset', r.preset,
    'rules', r.rules, 'valid_from', r.valid_from, 'valid_to', r.valid_to, 'version', r.version)), '[]') FROM light_rule r WHERE r.authority_id = $1 AND r.subject = 'indicator' AND ${stands('r')})`

const STEM = `regexp_replace(split_part(i.identity, '|', 1), '(降低|下降|降幅|下降率)$', '')`
export const TWINS = `CASE WHEN split_part(i.identity, '|', 1) ~ '(降低|下降|降幅|下降率)$' THEN array(SELECT w.id FROM indicator w WHERE w.authority_id = $1
      AND w.identity >= ${STEM} || '|' AND w.identity < ${STEM} || '}') ELSE '{}' END`

/** The plan asked for, else the outline of the latest period that has a document, else any. */
export const CHOSEN_PLAN = `SELECT p.id, p.title, p.kind, p.period_from, p.period_to, p.predecessor_id, CASE WHEN p.place = me.name THEN '' ELSE p.place END AS own
    FROM plan p, me WHERE p.authority_id = $1 AND ($2::uuid IS NULL OR p.id = $2)
    ORDER BY (p.kind = 'outline' AND EXISTS (SELECT 1 FROM document d WHERE d.authority_id = p.authority_id AND d.plan_id = p.id)) DESC, (p.kind = 'outline') DESC,
      p.period_to DESC, p.period_from, p.title LIMIT 1`
