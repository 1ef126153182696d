import type { Precedent, ReviewSummary } from '@lantu/model/api/review'
import { LantuError } from '@lantu/model/errors'
import type { Reason } from '@lantu/model/reason'
import type { StatementKind } from '@lantu/model/statement'
import { DOUBTFUL, kindsInDoubt } from '@lantu/reader/doubts'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { conditionsOf } from './choose-statements.ts'

export interface ReviewScope {
  readonly plan?: string | undefined
  readonly document?: string | undefined
  readonly kind?: StatementKind | undefined
}

interface Counted {
  readonly pending: number
  readonly decided: number
}
interface SectionRow extends Counted {
  readonly documentId: string
  readonly documentTitle: string
  readonly id: number
  readonly parent: number | null
  readonly depth: number
  readonly title: string
}

const COUNTS = `count(*) FILTER (WHERE s.state = 'pending') AS pending, count(*) FILTER (WHERE s.state IN ('accepted', 'corrected', 'rejected')) AS decided`
/** A document is told by its chapters: the first level that has as many parts as this, with what stands above it. */
const FEW = 3

/** The upper levels of one document's sections, each with what is counted below it. */
function chaptersOf(sections: readonly SectionRow[]): ReviewSummary['chapters'] {
  const depths = [...new Set(sections.map(one => one.depth))].filter(depth => depth > 0).toSorted((a, b) => a - b)
  const depth = depths.find(d => sections.filter(one => one.depth === d).length >= FEW) ?? depths.at(-1) ?? 0
  const pending = new Map(sections.map(one => [one.id, one.pending]))
  const decided = new Map(sections.map(one => [one.id, one.decided]))
  // a section stands after the one that holds it
  for (const { id, parent } of sections.toSorted((a, b) => b.id - a.id)) {
    if (parent === null) continue
    pending.set(parent, (pending.get(parent) ?? 0) + (pending.get(id) ?? 0))
    decided.set(parent, (decided.get(parent) ?? 0) + (decided.get(id) ?? 0))
  }
  return sections
    .filter(one => one.depth > 0 && one.depth <= depth)
    .map(({ documentId, documentTitle, id, depth: level, title }) => ({
      documentId,
      documentTitle,
      section: id,
      depth: level,
      title,
      pending: pending.get(id) ?? 0,
      decided: decided.get(id) ?? 0,
    }))
    .filter(one => one.pending + one.decided > 0)
}

async function sectionsOf(tx: Tx, where: string, values: readonly unknown[]): Promise<ReviewSummary['chapters']> {
  const rows = await tx.query<SectionRow>(
    `WITH n AS (SELECT s.document_id, s.section, ${COUNTS} FROM statement s ${where} GROUP BY s.document_id, s.section)
     SELECT c.document_id AS "documentId", d.title AS "documentTitle", c.id, c.parent, c.depth,
       coalesce(nullif(replace(concat_ws(' ', nullif(c.label, ''), nullif(c.title, '')), '、 ', '、'), ''), d.title) AS title, coalesce(n.pending, 0)::int AS pending, coalesce(n.decided, 0)::int AS decided
     FROM section c JOIN document d ON d.authority_id = c.authority_id AND d.id = c.document_id
     LEFT JOIN n ON n.document_id = c.document_id AND n.section = c.id
     WHERE c.authority_id = $1 AND c.document_id IN (SELECT document_id FROM n) ORDER BY d.title, c.document_id, c.id`,
    values,
  )
  const documents = new Map<string, SectionRow[]>()
  for (const row of rows) {
    const known = documents.get(row.documentId)
    if (known) known.push(row)
    else documents.set(row.documentId, [row])
  }
  return [...documents.values()].flatMap(chaptersOf)
}

/** How far the review is, and by what its statements can be chosen: kinds of the whole scope, the rest of the kind asked for. */
export function seeReview(context: ActionContext, { kind, ...scope }: ReviewScope): Promise<ReviewSummary> {
  return act(context, 'statement.see', async tx => {
    const whole = conditionsOf(tx.authorityId, scope)
    const some = conditionsOf(tx.authorityId, { ...scope, kind })
    const waiting = `${some.where} AND s.state = 'pending'`
    const kinds = await tx.query<Counted & { kind: StatementKind }>(
      `SELECT s.kind, ${COUNTS} FROM statement s ${whole.where} GROUP BY s.kind ORDER BY array_position(ARRAY['observation', 'goal', 'project', 'system', 'task'], s.kind)`,
      whole.values,
    )
    const rules = await tx.query<{ rule: string; pending: number }>(
      `SELECT s.rule, count(*) AS pending FROM statement s ${waiting} GROUP BY s.rule ORDER BY count(*) DESC, s.rule`,
      some.values,
    )
    const reasons = await tx.query<{ kind: StatementKind; reason: Reason; pending: number }>(
      `SELECT s.kind, r.reason, count(*) AS pending FROM statement s CROSS JOIN LATERAL unnest(s.why) AS r (reason) ${waiting} AND s.confidence < ${DOUBTFUL} GROUP BY s.kind, r.reason`,
      some.values,
    )
    const tables = await tx.query<ReviewSummary['tables'][number]>(
      `SELECT s.document_id AS "documentId", d.title AS "documentTitle", (s.cell ->> 'table')::int AS "table", min(s.id::text) AS "statementId", count(*) AS pending
       FROM statement s JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id
       ${waiting} AND s.cell IS NOT NULL GROUP BY s.document_id, d.title, s.cell ->> 'table' ORDER BY d.title, s.document_id, 3`,
      some.values,
    )
    const [all] = await tx.query<{ pending: number }>(
      "SELECT count(*) AS pending FROM statement WHERE authority_id = $1 AND state = 'pending'",
      [tx.authorityId],
    )
    const [plan] = await tx.query<{ pending: number }>(
      `SELECT count(*) AS pending FROM statement WHERE authority_id = $1 AND state = 'pending'
         AND ($2::uuid IS NULL OR plan_id = $2) AND ($3::uuid IS NULL OR plan_id = (SELECT plan_id FROM document WHERE authority_id = $1 AND id = $3))`,
      [tx.authorityId, scope.plan ?? null, scope.document ?? null],
    )
    const doubts = new Map<Reason, number>()
    for (const { kind: of, reason, pending } of reasons)
      if (kindsInDoubt(reason).includes(of)) doubts.set(reason, (doubts.get(reason) ?? 0) + pending)
    const sum = (name: keyof Counted) => kinds.reduce((total, one) => total + one[name], 0)
    return {
      pending: sum('pending'),
      decided: sum('decided'),
      kinds,
      chapters: await sectionsOf(tx, some.where, some.values),
      rules,
      doubts: [...doubts].map(([reason, pending]) => ({ reason, pending })).toSorted((a, b) => b.pending - a.pending),
      tables,
      elsewhere: (all?.pending ?? 0) - (plan?.pending ?? 0),
    }
  })
}

/** How the plan's statements that were read as this one was stand: what was decided of them, and how many wait. */
export function seePrecedent(context: ActionContext, id: string): Promise<Precedent> {
  return act(context, 'statement.see', async tx => {
    const [one] = await tx.query<{ plan: string; kind: StatementKind }>(
      'SELECT plan_id AS plan, kind FROM statement WHERE authority_id = $1 AND id = $2',
      [tx.authorityId, id],
    )
    if (!one) throw new LantuError('thing.not-found', { thing: 'statement' })
    // the plan and the kind said outright, so that the index is used
    const { where, values } = conditionsOf(tx.authorityId, { readAs: id, plan: one.plan, kind: one.kind })
    const [counts] = await tx.query<Precedent>(
      `SELECT ${(['pending', 'accepted', 'corrected', 'rejected'] as const).map(state => `count(*) FILTER (WHERE s.state = '${state}') AS ${state}`).join(', ')}
       FROM statement s ${where}`,
      values,
    )
    return counts as Precedent
  })
}
