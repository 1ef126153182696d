import type { AlignedKind, AlignmentMatrix, AlignmentPair, MatrixRow } from '@lantu/model/api/findings'

/** What the matrix reads, in one statement: the database makes the rows of the page from what the last alignment kept. */

export interface MatrixRows {
  readonly plans: AlignmentMatrix['plans']
  readonly plansTotal: number
  readonly rows: readonly (MatrixRow & { readonly key: [number, string, string] })[]
  readonly total: number
  readonly shared: number
  readonly waiting: readonly AlignmentPair[]
  readonly joined: readonly AlignmentPair[]
  readonly waitingTotal: number
  readonly joinedTotal: number
  /** A thing of these plans is new or has another name since the last alignment. */
  readonly stale: boolean
}

/** Which plans of the family speak of which things. */
const SAID: Readonly<Record<AlignedKind, string>> = {
  observation: `SELECT DISTINCT t.indicator_id AS thing, t.plan_id AS plan FROM f JOIN target t ON t.authority_id = $1 AND t.plan_id = f.id
    WHERE t.superseded_at IS NULL AND t.jurisdiction_id IS NULL AND t.organization_id IS NULL`,
  task: `SELECT t.id AS thing, t.plan_id AS plan FROM f JOIN task t ON t.authority_id = $1 AND t.plan_id = f.id
    WHERE t.superseded_at IS NULL AND t.list = 'plan' AND t.statement_id IS NOT NULL`,
  project: mentions('project'),
  system: mentions('system'),
}

function mentions(kind: 'project' | 'system'): string {
  return `SELECT DISTINCT m.project_id AS thing, m.plan_id AS plan FROM f JOIN project_mention m ON m.authority_id = $1 AND m.plan_id = f.id
    JOIN project x ON x.authority_id = $1 AND x.id = m.project_id AND x.kind = '${kind}' WHERE m.superseded_at IS NULL`
}

/** Where a thing has its name. */
const NAMED: Readonly<Record<AlignedKind, string>> = {
  observation: 'SELECT n.id, n.name, n.unit, n.authority_id FROM indicator n',
  task: "SELECT n.id, n.title AS name, '' AS unit, n.authority_id FROM task n",
  project: "SELECT n.id, n.name, '' AS unit, n.authority_id FROM project n",
  system: "SELECT n.id, n.name, '' AS unit, n.authority_id FROM project n",
}

const WORDLESS = `NULL::text[] AS value, '' AS unit, '' AS comparator, '' AS measure, NULL::text AS basis, '' AS time`
const TIME = `CASE WHEN t.period_to IS NULL THEN '' WHEN t.period_from IS NULL OR t.period_from = t.period_to THEN t.period_to::text ELSE t.period_from || '-' || t.period_to END`

const MENTION_CELL = `SELECT ${WORDLESS}, s.document_id, s.start_at, s.quote FROM project_mention m JOIN statement s ON s.authority_id = $1 AND s.id = m.statement_id
    WHERE m.authority_id = $1 AND m.project_id = r.thing AND m.plan_id = r.plan AND m.superseded_at IS NULL ORDER BY s.start_at LIMIT 1`

/** What a plan says of a thing first. */
const CELL: Readonly<Record<AlignedKind, string>> = {
  observation: `SELECT t.value::text[] AS value, t.unit, t.comparator, t.measure, t.basis, ${TIME} AS time, s.document_id, s.start_at, s.quote
    FROM target t LEFT JOIN statement s ON s.authority_id = $1 AND s.id = t.statement_id
    WHERE t.authority_id = $1 AND t.indicator_id = r.thing AND t.plan_id = r.plan AND t.superseded_at IS NULL AND t.jurisdiction_id IS NULL AND t.organization_id IS NULL
    ORDER BY (t.place = '') DESC, (t.measure = 'level') DESC, t.period_to DESC NULLS LAST, s.start_at LIMIT 1`,
  task: `SELECT ${WORDLESS}, s.document_id, s.start_at, s.quote FROM task t JOIN statement s ON s.authority_id = $1 AND s.id = t.statement_id
    WHERE t.authority_id = $1 AND t.id = r.thing`,
  project: MENTION_CELL,
  system: MENTION_CELL,
}

const PAIRS = (
  where: string,
  name: string,
) => `${name} AS (SELECT p.a, p.b, p.score, p.reason_zh, p.reason_en, p.joined, x.name AS a_name, y.name AS b_name FROM alignment_pair p
    JOIN things x ON x.id = p.a JOIN things y ON y.id = p.b
    WHERE p.authority_id = $1 AND p.kind = $7 AND p.stands AND $5::jsonb IS NULL AND ${where})`
const LISTED = (
  name: string,
) => `(SELECT coalesce(json_agg(json_build_object('a', json_build_object('id', x.a, 'name', x.a_name), 'b', json_build_object('id', x.b, 'name', x.b_name),
    'score', x.score, 'reason', json_build_object('zh', x.reason_zh, 'en', x.reason_en), 'joined', x.joined)), '[]')
    FROM (SELECT * FROM ${name} ORDER BY (joined = 'by person') DESC, score DESC, a, b LIMIT 100) x)`

/**
 * Parameters: authority, plan or null, words sought or null, only rows of several plans, the row after which the page begins
 * ([plans, name, set] or nulls in one jsonb), rows of a page, kind. Sets that more plans speak of come first: there the plans meet.
 */
const matrixSql = (kind: AlignedKind) => `WITH
  f AS (SELECT p.id, p.title, p.kind, p.period_from, p.period_to, count(*) OVER () AS n FROM plan p LEFT JOIN plan c ON c.authority_id = $1 AND c.id = $2
    WHERE p.authority_id = $1 AND ($2::uuid IS NULL OR p.id IN (c.id, c.parent_id, c.predecessor_id) OR p.parent_id IN (c.id, c.parent_id) OR p.predecessor_id = c.id)
    ORDER BY p.period_from, (p.kind = 'outline') DESC, p.period_to DESC, p.title LIMIT 60),
  s AS MATERIALIZED (${SAID[kind]}),
  things AS MATERIALIZED (SELECT n.id, n.name, n.unit, coalesce(m.set_id, n.id) AS set_id, m.name IS DISTINCT FROM n.name OR m.unit IS DISTINCT FROM n.unit AS stale
    FROM (SELECT DISTINCT thing FROM s) s JOIN (${NAMED[kind]}) n ON n.authority_id = $1 AND n.id = s.thing
    LEFT JOIN alignment_member m ON m.authority_id = $1 AND m.kind = $7 AND m.thing_id = n.id),
  sets AS MATERIALIZED (SELECT g.set_id, min(g.name) AS name, count(DISTINCT s.plan)::int AS plans,
      $3::text IS NULL OR bool_or(strpos(lower(g.name), lower($3)) > 0) AS found FROM things g JOIN s ON s.thing = g.id GROUP BY g.set_id),
  page AS MATERIALIZED (SELECT * FROM sets x WHERE x.found AND (NOT $4 OR x.plans > 1)
      AND ($5::jsonb IS NULL OR (-x.plans, x.name, x.set_id) > (-($5::jsonb->>0)::int, $5::jsonb->>1, ($5::jsonb->>2)::uuid))
    ORDER BY x.plans DESC, x.name, x.set_id LIMIT $6),
  r AS (SELECT g.set_id, s.thing, s.plan FROM page x JOIN things g ON g.set_id = x.set_id JOIN s ON s.thing = g.id),
  cells AS (SELECT r.set_id, json_agg(json_build_object('planId', r.plan, 'thingId', r.thing, 'value', c.value, 'unit', c.unit, 'comparator', c.comparator, 'measure', c.measure,
      'basis', c.basis, 'time', c.time, 'source', CASE WHEN c.document_id IS NOT NULL THEN json_build_object('documentId', c.document_id, 'at', c.start_at, 'quote', c.quote) END)) AS cells
    FROM r CROSS JOIN LATERAL (${CELL[kind]}) c GROUP BY r.set_id),
  named AS (SELECT x.set_id, json_agg(json_build_object('id', g.id, 'name', g.name, 'unit', g.unit) ORDER BY g.name, g.id) AS things
    FROM page x JOIN things g ON g.set_id = x.set_id GROUP BY x.set_id),
  ${PAIRS("p.joined = 'no'", 'waiting')},
  ${PAIRS("p.joined <> 'no' AND x.name <> y.name", 'joined')}
  SELECT (SELECT coalesce(json_agg(json_build_object('id', f.id, 'title', f.title, 'kind', f.kind, 'periodFrom', f.period_from, 'periodTo', f.period_to)), '[]')
      FROM f WHERE f.id IN (SELECT plan FROM s)) AS plans,
    (SELECT coalesce(json_agg(json_build_object('key', json_build_array(x.plans, x.name, x.set_id), 'cells', c.cells, 'things', n.things)
        ORDER BY x.plans DESC, x.name, x.set_id), '[]') FROM page x JOIN cells c ON c.set_id = x.set_id JOIN named n ON n.set_id = x.set_id) AS rows,
    (SELECT coalesce(max(n), 0) FROM f) AS "plansTotal", (SELECT count(*) FROM sets) AS total, (SELECT count(*) FROM sets x WHERE x.plans > 1) AS shared,
    ${LISTED('waiting')} AS waiting, ${LISTED('joined')} AS joined,
    (SELECT count(*) FROM waiting) AS "waitingTotal", (SELECT count(*) FROM joined) AS "joinedTotal", EXISTS (SELECT 1 FROM things WHERE stale) AS stale`

/** The statements that the matrix is read with; the benchmark runs them bare. */
export const MATRIX_SQL: Readonly<Record<AlignedKind, string>> = {
  observation: matrixSql('observation'),
  task: matrixSql('task'),
  project: matrixSql('project'),
  system: matrixSql('system'),
}
