import { alignThings } from '@lantu/coherence/align/align-things'
import type { AlignedKind, AlignmentMatrix, DecideAlignment, MatrixCell } from '@lantu/model/api/findings'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'

interface CellRow extends Omit<MatrixCell, 'source' | 'time'> {
  readonly name: string
  readonly ownUnit: string
  readonly from: number | null
  readonly to: number | null
  readonly documentId: string | null
  readonly at: number | null
  readonly quote: string | null
}

const WORDLESS = `NULL::text[] AS value, '' AS unit, '' AS comparator, '' AS measure, NULL::text AS basis, NULL::int AS "from", NULL::int AS "to"`

/** What each plan says first of each thing; one row for a thing and a plan. */
export const MATRIX_SQL: Readonly<Record<AlignedKind, string>> = {
  observation: `
    SELECT DISTINCT ON (t.indicator_id, t.plan_id) t.plan_id AS "planId", t.indicator_id AS "thingId", i.name, i.unit AS "ownUnit", t.value::text[] AS value, t.unit,
      t.comparator, t.measure, t.basis, t.period_from AS "from", t.period_to AS "to", s.document_id AS "documentId", s.start_at AS at, s.quote
    FROM target t JOIN indicator i ON i.authority_id = $1 AND i.id = t.indicator_id
    LEFT JOIN statement s ON s.authority_id = $1 AND s.id = t.statement_id
    WHERE t.authority_id = $1 AND t.superseded_at IS NULL AND t.jurisdiction_id IS NULL AND t.plan_id = ANY($2)
    ORDER BY t.indicator_id, t.plan_id, (t.place = '') DESC, (t.measure = 'level') DESC, t.period_to DESC NULLS LAST, s.start_at`,
  task: `
    SELECT t.plan_id AS "planId", t.id AS "thingId", t.title AS name, '' AS "ownUnit", ${WORDLESS}, s.document_id AS "documentId", s.start_at AS at, s.quote
    FROM task t JOIN statement s ON s.authority_id = $1 AND s.id = t.statement_id
    WHERE t.authority_id = $1 AND t.superseded_at IS NULL AND t.list = 'plan' AND t.plan_id = ANY($2) ORDER BY s.document_id, s.start_at`,
  project: mentions('project'),
  system: mentions('system'),
}

function mentions(kind: 'project' | 'system'): string {
  return `
    SELECT DISTINCT ON (m.project_id, m.plan_id) m.plan_id AS "planId", p.id AS "thingId", p.name, '' AS "ownUnit", ${WORDLESS}, s.document_id AS "documentId",
      s.start_at AS at, s.quote
    FROM project_mention m JOIN project p ON p.authority_id = $1 AND p.id = m.project_id AND p.kind = '${kind}'
    JOIN statement s ON s.authority_id = $1 AND s.id = m.statement_id
    WHERE m.authority_id = $1 AND m.superseded_at IS NULL AND m.plan_id = ANY($2) ORDER BY m.project_id, m.plan_id, s.start_at`
}

/** The plan with those above, below, before and beside it; without one, every plan. */
async function family(tx: Tx, planId: string | undefined): Promise<AlignmentMatrix['plans']> {
  return tx.query<AlignmentMatrix['plans'][number]>(
    `SELECT p.id, p.title, p.kind, p.period_from AS "periodFrom", p.period_to AS "periodTo" FROM plan p LEFT JOIN plan c ON c.authority_id = $1 AND c.id = $2
     WHERE p.authority_id = $1 AND ($2::uuid IS NULL OR p.id IN (c.id, c.parent_id, c.predecessor_id) OR p.parent_id IN (c.id, c.parent_id) OR p.predecessor_id = c.id)
     ORDER BY p.period_from, (p.kind = 'outline') DESC, p.period_to DESC, p.title LIMIT 60`,
    [tx.authorityId, planId ?? null],
  )
}

const timeOf = ({ from, to }: Pick<CellRow, 'from' | 'to'>) =>
  to === null ? '' : from === to || from === null ? String(to) : `${from}-${to}`

const present = ({ name: _name, ownUnit: _unit, from, to, documentId, at, quote, ...cell }: CellRow): MatrixCell => ({
  ...cell,
  time: timeOf({ from, to }),
  source: documentId === null || at === null ? null : { documentId, at, quote: (quote ?? '').replace(/\s*\n\s*/g, '') },
})

/**
 * 指标矩阵: things that are one across plans, a row each with what every plan says of it, and the pairs that a person may join or
 * split. A person's word outweighs the scores.
 */
export const seeAlignment = (context: ActionContext, kind: AlignedKind, planId?: string): Promise<AlignmentMatrix> =>
  act(context, 'finding.see', async tx => {
    const plans = await family(tx, planId)
    const cells = await tx.query<CellRow>(MATRIX_SQL[kind], [tx.authorityId, plans.map(plan => plan.id)])
    const names = new Map(cells.map(cell => [cell.thingId, { name: cell.name, unit: cell.ownUnit || cell.unit, plan: cell.planId }]))
    const decisions = await tx.query<{ a: string; b: string; same: boolean }>(
      'SELECT a, b, same FROM alignment_decision WHERE authority_id = $1 AND kind = $2 AND superseded_at IS NULL AND a = ANY($3) AND b = ANY($3)',
      [tx.authorityId, kind, [...names.keys()]],
    )
    const things = [...names].map(([id, { name, unit, plan }]) => ({ id, kind, document: plan, name, ...(unit ? { unit } : {}) }))
    const { pairs, sets } = alignThings(things, decisions)
    const named = (id: string) => ({ id, name: names.get(id)?.name ?? '' })
    const cellsOf = new Map<string, CellRow[]>()
    for (const cell of cells) {
      const list = cellsOf.get(cell.thingId)
      if (list) list.push(cell)
      else cellsOf.set(cell.thingId, [cell])
    }
    const order = new Map([...names.keys()].map((id, i) => [id, i]))
    const rows = sets.map(set => {
      const ids = set.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      return {
        things: ids.map(id => ({ ...named(id), unit: names.get(id)?.unit ?? '' })),
        cells: ids.flatMap(id => (cellsOf.get(id) ?? []).map(present)),
      }
    })
    return {
      kind,
      plans: plans.filter(plan => cells.some(cell => cell.planId === plan.id)),
      // what several plans speak of first: there the plans meet
      rows: rows.toSorted((x, y) => new Set(y.cells.map(cell => cell.planId)).size - new Set(x.cells.map(cell => cell.planId)).size),
      pairs: pairs
        .filter(pair => pair.a !== pair.b)
        .slice(0, 500)
        .map(({ a, b, ...pair }) => ({ a: named(a), b: named(b), ...pair })),
    }
  })

/** Says that two names are one thing, or are not; null takes an earlier word back. */
export const decideAlignment = (context: ActionContext, { kind, a, b, same }: DecideAlignment): Promise<{ same: boolean | null }> =>
  act(context, 'finding.decide', async tx => {
    if (a === b) throw new LantuError('request.invalid', { reason: 'a = b' })
    const [first, second] = [a, b].toSorted() as [string, string]
    await tx.query(
      'UPDATE alignment_decision SET superseded_at = now() WHERE authority_id = $1 AND kind = $2 AND a = $3 AND b = $4 AND superseded_at IS NULL',
      [tx.authorityId, kind, first, second],
    )
    if (same !== null)
      await tx.query(
        'INSERT INTO alignment_decision (authority_id, kind, a, b, same, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [tx.authorityId, kind, first, second, same, context.actor.name, context.now()],
      )
    await writeAudit(tx, context, 'alignment.decide', { kind, a: first, b: second, same })
    return { same }
  })
