import type {
  BreakdownAnswer,
  BreakdownDetail,
  BreakdownEdition,
  BreakdownSheet,
  BreakdownState,
  BreakdownSummary,
} from '@lantu/model/api/breakdown'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { presentTarget, proposedSheet, type TargetRow, targetsOf } from './breakdown-facts.ts'

export interface StandRow {
  readonly id: string
  readonly indicatorId: string
  readonly state: Exclude<BreakdownState, 'none'>
  readonly edition: number
  readonly issuedEdition: number | null
  readonly version: number
}

const STAND = `b.id, b.indicator_id AS "indicatorId", b.state, b.edition, b.issued_edition AS "issuedEdition", b.version`

/** The breakdown as it stands, or undefined where nothing was saved; locked for whoever changes it. */
export async function standOf(tx: Tx, planId: string, indicatorId: string, lock = false): Promise<StandRow | undefined> {
  const [row] = await tx.query<StandRow>(
    `SELECT ${STAND} FROM breakdown b WHERE b.authority_id = $1 AND b.plan_id = $2 AND b.indicator_id = $3 ${lock ? 'FOR UPDATE' : ''}`,
    [tx.authorityId, planId, indicatorId],
  )
  return row
}

export async function sheetOf(tx: Tx, breakdownId: string, edition: number): Promise<BreakdownSheet> {
  const [row] = await tx.query<{ sheet: BreakdownSheet }>(
    'SELECT sheet FROM breakdown_edition WHERE authority_id = $1 AND breakdown_id = $2 AND edition = $3',
    [tx.authorityId, breakdownId, edition],
  )
  if (!row) throw new LantuError('thing.not-found', { thing: 'edition' })
  return row.sheet
}

export async function targetOf(tx: Tx, planId: string, indicatorId: string): Promise<TargetRow> {
  const [target] = await targetsOf(tx, planId, indicatorId)
  if (!target) throw new LantuError('thing.not-found', { thing: 'target' })
  return target
}

async function leadsOf(tx: Tx, ids: readonly string[], day: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    `SELECT r.item_id AS id, o.name FROM responsibility r JOIN organization o ON o.authority_id = r.authority_id AND o.id = r.organization_id
     WHERE r.authority_id = $1 AND r.item_id = ANY($2) AND r.role = 'lead' AND r.superseded_at IS NULL AND r.valid_from <= $3 AND (r.valid_to IS NULL OR r.valid_to >= $3)`,
    [tx.authorityId, ids, day],
  )
  return new Map(rows.map(row => [row.id, row.name]))
}

interface Count {
  readonly rows: number
  readonly agreed: number
  readonly objected: number
}

async function countsOf(tx: Tx, planId: string): Promise<Map<string, Count>> {
  const rows = await tx.query<Count & { id: string }>(
    `SELECT b.indicator_id AS id, count(*) AS rows, count(*) FILTER (WHERE a.state = 'agreed') AS agreed, count(*) FILTER (WHERE a.state = 'objected') AS objected
     FROM breakdown b JOIN breakdown_answer a ON a.authority_id = b.authority_id AND a.breakdown_id = b.id AND a.superseded_at IS NULL
     WHERE b.authority_id = $1 AND b.plan_id = $2 GROUP BY b.indicator_id`,
    [tx.authorityId, planId],
  )
  return new Map(rows.map(row => [row.id, row]))
}

function summary(target: TargetRow, stand: StandRow | undefined, count: Count | undefined, lead: string | undefined): BreakdownSummary {
  return {
    planId: target.planId,
    indicatorId: target.indicatorId,
    name: target.name,
    target: presentTarget(target),
    state: stand?.state ?? 'none',
    edition: stand?.edition ?? 0,
    issuedEdition: stand?.issuedEdition ?? null,
    rows: count?.rows ?? 0,
    agreed: count?.agreed ?? 0,
    objected: count?.objected ?? 0,
    lead: lead ?? '',
  }
}

/** The targets of a plan that can be broken down, with how far each is. */
export const listBreakdowns = (context: ActionContext, planId: string): Promise<BreakdownSummary[]> =>
  act(context, 'breakdown.see', async tx => {
    const targets = await targetsOf(tx, planId, null)
    const stands = await tx.query<StandRow>(`SELECT ${STAND} FROM breakdown b WHERE b.authority_id = $1 AND b.plan_id = $2`, [
      tx.authorityId,
      planId,
    ])
    const byIndicator = new Map(stands.map(row => [row.indicatorId, row]))
    const counts = await countsOf(tx, planId)
    const leads = await leadsOf(
      tx,
      targets.map(one => one.indicatorId),
      await todayOf(tx, context),
    )
    return targets.map(one => summary(one, byIndicator.get(one.indicatorId), counts.get(one.indicatorId), leads.get(one.indicatorId)))
  })

export async function answersOf(tx: Tx, breakdownId: string): Promise<BreakdownAnswer[]> {
  const rows = await tx.query<Omit<BreakdownAnswer, 'at'> & { at: Date }>(
    `SELECT row_id AS row, state, reason, actor, recorded_at AS at FROM breakdown_answer WHERE authority_id = $1 AND breakdown_id = $2 AND superseded_at IS NULL ORDER BY recorded_at, row_id`,
    [tx.authorityId, breakdownId],
  )
  return rows.map(row => ({ ...row, at: row.at.toISOString() }))
}

async function editionsOf(tx: Tx, breakdownId: string): Promise<BreakdownEdition[]> {
  const rows = await tx.query<Omit<BreakdownEdition, 'at'> & { at: Date }>(
    'SELECT edition, note, actor, recorded_at AS at FROM breakdown_edition WHERE authority_id = $1 AND breakdown_id = $2 ORDER BY edition DESC',
    [tx.authorityId, breakdownId],
  )
  return rows.map(row => ({ ...row, at: row.at.toISOString() }))
}

export async function breakdownIn(tx: Tx, context: ActionContext, planId: string, indicatorId: string): Promise<BreakdownDetail> {
  const target = await targetOf(tx, planId, indicatorId)
  const stand = await standOf(tx, planId, indicatorId)
  const day = await todayOf(tx, context)
  const answers = stand ? await answersOf(tx, stand.id) : []
  const lead = (await leadsOf(tx, [indicatorId], day)).get(indicatorId)
  const count = {
    rows: answers.length,
    agreed: answers.filter(one => one.state === 'agreed').length,
    objected: answers.filter(one => one.state === 'objected').length,
  }
  return {
    ...summary(target, stand, count, lead),
    planTitle: target.planTitle,
    baseYear: target.planFrom - 1,
    base: target.base,
    accumulation: target.accumulation,
    sheet: stand ? await sheetOf(tx, stand.id, stand.edition) : await proposedSheet(tx, target, day),
    answers,
    editions: stand ? await editionsOf(tx, stand.id) : [],
    version: stand?.version ?? 0,
  }
}

/** The sheet of a plan's target, and how far it has come; a proposal where none has been saved. Throws `thing.not-found`. */
export const getBreakdown = (context: ActionContext, planId: string, indicatorId: string): Promise<BreakdownDetail> =>
  act(context, 'breakdown.see', tx => breakdownIn(tx, context, planId, indicatorId))

/** A sheet as it was in an earlier edition. */
export const getBreakdownEdition = (
  context: ActionContext,
  planId: string,
  indicatorId: string,
  edition: number,
): Promise<BreakdownSheet> =>
  act(context, 'breakdown.see', async tx => {
    const stand = await standOf(tx, planId, indicatorId)
    if (!stand) throw new LantuError('thing.not-found', { thing: 'breakdown' })
    return sheetOf(tx, stand.id, edition)
  })
