import { amendmentWarnings } from '@lantu/appraisal/timing/amendment-timing'
import type { Amendment, AmendmentItem, AmendmentSummary } from '@lantu/model/api/amendments'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { type Page, type PageAsked, readPage } from '../keyset.ts'
import { targetsById } from './registered-targets.ts'

const SUMMARY = `a.id, a.plan_id AS "planId", p.title AS "planTitle", a.title, a.state, a.proposed_on AS "proposedOn", a.decided_on AS "decidedOn",
  a.effective_on AS "effectiveOn", a.deciding_body AS "decidingBody", a.version`

const KEYSET = {
  columns: [
    ['latest', 'date'],
    ['createdAt', 'timestamptz'],
    ['id', 'uuid'],
  ],
  down: true,
} as const

/** Amendments page by page, the latest first. */
export const listAmendments = (
  context: ActionContext,
  { plan, ...asked }: PageAsked & { readonly plan?: string | undefined } = {},
): Promise<Page<AmendmentSummary>> =>
  act(context, 'register.see', async tx => {
    const { items, next } = await readPage<AmendmentSummary & { latest: string; createdAt: Date }>(
      tx,
      `SELECT ${SUMMARY}, coalesce(a.decided_on, a.proposed_on) AS latest, a.created_at AS "createdAt", (SELECT count(*) FROM amendment_item x WHERE x.authority_id = $1 AND x.amendment_id = a.id AND x.superseded_at IS NULL) AS items
       FROM amendment a JOIN plan p ON p.authority_id = $1 AND p.id = a.plan_id
       WHERE a.authority_id = $1 AND ($2::uuid IS NULL OR a.plan_id = $2)`,
      [tx.authorityId, plan ?? null],
      KEYSET,
      asked,
    )
    return { items: items.map(({ latest: _latest, createdAt: _createdAt, ...amendment }) => amendment), next }
  })

type Row = Omit<Amendment, 'items' | 'steps' | 'warnings'> & { kind: string; from: number; to: number; evaluatedOn: string[] }

export async function amendmentById(tx: Tx, id: string): Promise<Amendment> {
  const [row] = await tx.query<Row>(
    `SELECT ${SUMMARY}, a.reason, a.legal_basis AS "legalBasis", a.reviewed_on AS "reviewedOn", a.document_id AS "documentId", d.title AS "documentTitle", a.reference,
       p.kind, p.period_from AS "from", p.period_to AS "to",
       array(SELECT x.entered_on::text FROM plan_stage x WHERE x.authority_id = $1 AND x.plan_id = p.id AND x.stage = 'evaluation' AND x.superseded_at IS NULL) AS "evaluatedOn"
     FROM amendment a JOIN plan p ON p.authority_id = $1 AND p.id = a.plan_id LEFT JOIN document d ON d.authority_id = $1 AND d.id = a.document_id
     WHERE a.authority_id = $1 AND a.id = $2`,
    [tx.authorityId, id],
  )
  if (!row) throw new LantuError('thing.not-found', { thing: 'amendment' })
  const items = await tx.query<Omit<AmendmentItem, 'before'> & { beforeId: string | null }>(
    `SELECT x.id, x.verb, x.indicator_id AS "indicatorId", i.name, x.before_id AS "beforeId", x.after - 'placeId' AS after, x.reason,
       coalesce(j.name, o.name, '') AS place, (x.after->>'placeId')::uuid AS "placeId"
     FROM amendment_item x JOIN indicator i ON i.authority_id = $1 AND i.id = x.indicator_id
     LEFT JOIN jurisdiction j ON j.authority_id = $1 AND j.id = (x.after->>'placeId')::uuid LEFT JOIN organization o ON o.authority_id = $1 AND o.id = (x.after->>'placeId')::uuid
     WHERE x.authority_id = $1 AND x.amendment_id = $2 AND x.superseded_at IS NULL ORDER BY array_position(array['change', 'drop', 'add'], x.verb), i.name, x.id`,
    [tx.authorityId, id],
  )
  const before = await targetsById(
    tx,
    items.flatMap(item => item.beforeId ?? []),
  )
  const steps = await tx.query<Amendment['steps'][number]>(
    'SELECT state, on_day AS "on", note, taken_by AS "by" FROM amendment_step WHERE authority_id = $1 AND amendment_id = $2 ORDER BY taken_at, on_day',
    [tx.authorityId, id],
  )
  const { kind, from, to, evaluatedOn, ...amendment } = row
  const closed = amendment.state === 'rejected' || amendment.state === 'withdrawn'
  return {
    ...amendment,
    items: items.map(({ beforeId, ...item }) => {
      const old = beforeId ? (before.get(beforeId) ?? null) : null
      return { ...item, place: old?.place ?? item.place, before: old }
    }),
    steps,
    warnings: closed ? [] : amendmentWarnings({ ...amendment, planKind: kind, periodFrom: from, periodTo: to, evaluatedOn }),
  }
}

/** One amendment with its items, before and after. Throws `thing.not-found`. */
export const getAmendment = (context: ActionContext, id: string): Promise<Amendment> =>
  act(context, 'register.see', tx => amendmentById(tx, id))
