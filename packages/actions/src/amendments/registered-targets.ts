import type { RegisterBasis, RegisteredTarget } from '@lantu/model/api/amendments'
import { codeOfDays } from '@lantu/model/wording/period'
import type { Tx } from '@lantu/register/open-register'

interface Row extends Omit<RegisteredTarget, 'time'> {
  readonly from: number | null
  readonly to: number | null
  readonly starts: string | null
  readonly ends: string | null
}

const COLUMNS = `t.id, t.indicator_id AS "indicatorId", i.name, coalesce(j.name, t.place) AS place, t.measure, t.basis, t.value::text[] AS value, t.unit, t.comparator,
  t.period_from AS "from", t.period_to AS "to", t.starts_on AS starts, t.ends_on AS ends, t.attribute, t.statement_id AS "statementId", s.document_id AS "documentId",
  coalesce(d.title, '') AS "documentTitle", s.start_at AS at, s.quote,
  CASE WHEN made.id IS NOT NULL THEN jsonb_build_object('id', made.id, 'title', made.title, 'effectiveOn', made.effective_on) END AS amendment`
const FROM = `FROM target t JOIN indicator i ON i.authority_id = $1 AND i.id = t.indicator_id JOIN plan p ON p.authority_id = $1 AND p.id = t.plan_id
  LEFT JOIN statement s ON s.authority_id = $1 AND s.id = t.statement_id LEFT JOIN document d ON d.authority_id = $1 AND d.id = s.document_id
  LEFT JOIN jurisdiction j ON j.authority_id = $1 AND j.id = t.jurisdiction_id
  LEFT JOIN amendment made ON made.authority_id = $1 AND made.id = t.amendment_id
  LEFT JOIN amendment gone ON gone.authority_id = $1 AND gone.id = t.ended_by
  WHERE t.authority_id = $1 AND t.value IS NOT NULL`

const present = ({ from, to, starts, ends, ...row }: Row): RegisteredTarget => ({
  ...row,
  quote: row.quote?.replace(/\s*\n\s*/g, '') ?? null,
  time: codeOfDays(from, to, starts, ends),
})

/** A plan says the same number in its table and again in its prose: for people that is one target. */
export const targetKey = (one: Pick<RegisteredTarget, 'indicatorId' | 'measure' | 'basis' | 'time' | 'place'>) =>
  [one.indicatorId, one.measure, one.basis ?? '', one.time, one.place].join('|')

function once(targets: readonly RegisteredTarget[]): RegisteredTarget[] {
  const byKey = new Map<string, RegisteredTarget>()
  for (const target of targets) {
    const known = byKey.get(targetKey(target))
    // the one with an attribute stands in the table of indicators
    if (!known || (known.attribute === null && target.attribute !== null)) byKey.set(targetKey(target), target)
  }
  return [...byKey.values()]
}

/** The plan's targets of its own period that stand now, each once. */
export async function standingTargets(tx: Tx, planId: string): Promise<RegisteredTarget[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} ${FROM} AND t.plan_id = $2 AND t.superseded_at IS NULL AND (t.period_to IS NULL OR t.period_to >= p.period_from)
     ORDER BY array_position(array['binding', 'expected'], t.attribute) NULLS LAST, s.start_at NULLS LAST, i.name`,
    [tx.authorityId, planId],
  )
  return once(rows.map(present))
}

export async function targetsById(tx: Tx, ids: readonly string[]): Promise<Map<string, RegisteredTarget>> {
  const rows = await tx.query<Row>(`SELECT ${COLUMNS} ${FROM} AND t.id = ANY($2)`, [tx.authorityId, ids])
  return new Map(rows.map(row => [row.id, present(row)]))
}

const ON: Readonly<Record<RegisterBasis, string>> = {
  // by the days of decisions: since the plan's approval, until an amendment took effect
  force: `(p.approved_on IS NULL OR p.approved_on <= $3::date) AND (made.id IS NULL OR made.effective_on <= $3::date)
    AND CASE WHEN gone.id IS NULL THEN t.superseded_at IS NULL ELSE gone.effective_on > $3::date END`,
  // by what this register held at the end of the day
  known: `t.recorded_at < $3::date + 1 AND (t.superseded_at IS NULL OR t.superseded_at >= $3::date + 1)`,
}

/** The plan's targets as they were on a day. */
export async function targetsOn(tx: Tx, planId: string, day: string, basis: RegisterBasis): Promise<RegisteredTarget[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} ${FROM} AND t.plan_id = $2 AND (t.period_to IS NULL OR t.period_to >= p.period_from) AND ${ON[basis]}
     ORDER BY array_position(array['binding', 'expected'], t.attribute) NULLS LAST, s.start_at NULLS LAST, i.name`,
    [tx.authorityId, planId, day],
  )
  return once(rows.map(present))
}
