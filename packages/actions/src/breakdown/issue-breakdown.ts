import { cellKey, cellsByKey, checkSheet, isYear, partRows, WHOLE } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownColumn, BreakdownDetail, BreakdownRow, BreakdownSheet, IssueBreakdown } from '@lantu/model/api/breakdown'
import { LantuError } from '@lantu/model/errors'
import { plural } from '@lantu/model/wording/plural'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { standing } from './agree-breakdown.ts'
import type { TargetRow } from './breakdown-facts.ts'
import { answersOf, breakdownIn, sheetOf, targetOf } from './see-breakdown.ts'

export interface IssuedPart {
  readonly place: string | null
  readonly body: string | null
  readonly placeName: string
  readonly value: string
  readonly from: number
  readonly to: number
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/** Sum of the years of a row up to one, as decimals with the sheet's digits. */
function sumTo(sheet: BreakdownSheet, value: (column: string) => string | undefined, year: number): string {
  const years = sheet.columns.filter(column => isYear(column) && column.year <= year)
  return years.reduce((sum, column) => sum + Number(value(column.id) ?? 0), 0).toFixed(sheet.digits)
}

function partOf(
  sheet: BreakdownSheet,
  row: BreakdownRow,
  column: BreakdownColumn,
  value: (column: string) => string | undefined,
): IssuedPart | null {
  const own = value(column.id)
  if (own === undefined) return null
  const common = {
    place: row.kind === 'place' ? row.refId : null,
    body: row.kind === 'body' ? row.refId : null,
    placeName: row.kind === 'whole' ? '' : row.name,
  }
  const first = sheet.columns[0]?.year ?? column.year
  if (!isYear(column)) {
    const days = { startsOn: `${column.year}-01-01`, endsOn: column.id }
    return { ...common, value: own, from: column.year, to: column.year, ...days }
  }
  // yearly amounts are issued as the sum since the plan began, as 五年累计 is read
  if (sheet.over === 'sum')
    return { ...common, value: sumTo(sheet, value, column.year), from: first, to: column.year, startsOn: null, endsOn: null }
  return { ...common, value: own, from: column.year, to: column.year, startsOn: null, endsOn: null }
}

/**
 * The sheet's cells as targets: the whole's years before the last, which is the plan's own target already; quarters; and all of
 * each place and body. A body's quota is for the body alone: it carries the body's name, so that nothing takes it for the place's own.
 */
function partsToIssue(sheet: BreakdownSheet): IssuedPart[] {
  const cells = cellsByKey(sheet)
  const last = sheet.columns.filter(isYear).at(-1)?.id
  const parts: IssuedPart[] = []
  for (const row of sheet.rows) {
    const value = (column: string) => cells.get(cellKey(row.id, column))?.value ?? undefined
    for (const column of sheet.columns) {
      if (row.id === WHOLE && column.id === last) continue
      const part = partOf(sheet, row, column, value)
      if (part) parts.push(part)
    }
  }
  return parts
}

/** Living parts that stay as they are, so that issuing again touches only what changed. */
async function replaceTargets(
  tx: Tx,
  breakdownId: string,
  target: TargetRow,
  parts: readonly IssuedPart[],
): Promise<{ made: number; ended: number }> {
  const json = JSON.stringify(parts)
  const same = `t.jurisdiction_id IS NOT DISTINCT FROM p.place AND t.organization_id IS NOT DISTINCT FROM p.body AND t.value = ARRAY[p.value::numeric] AND t.period_from = p."from" AND t.period_to = p."to"
    AND t.starts_on IS NOT DISTINCT FROM p."startsOn" AND t.ends_on IS NOT DISTINCT FROM p."endsOn" AND t.parent_id = $4`
  const list = `jsonb_to_recordset($3::jsonb) AS p (place uuid, body uuid, "placeName" text, value text, "from" int, "to" int, "startsOn" date, "endsOn" date)`
  const ended = await tx.query(
    `UPDATE target t SET superseded_at = now() WHERE t.authority_id = $1 AND t.breakdown_id = $2 AND t.superseded_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM ${list} WHERE ${same}) RETURNING t.id`,
    [tx.authorityId, breakdownId, json, target.id],
  )
  const made = await tx.query(
    `INSERT INTO target (authority_id, indicator_id, plan_id, place, attribute, measure, basis, value, unit, comparator, period_from, period_to, starts_on, ends_on,
       jurisdiction_id, organization_id, parent_id, breakdown_id)
     SELECT r.authority_id, r.indicator_id, r.plan_id, p."placeName", r.attribute, r.measure, r.basis, ARRAY[p.value::numeric], r.unit, r.comparator, p."from", p."to", p."startsOn",
       p."endsOn", p.place, p.body, r.id, $2
     FROM target r, ${list}
     WHERE r.authority_id = $1 AND r.id = $4 AND NOT EXISTS (SELECT 1 FROM target t WHERE t.authority_id = $1 AND t.breakdown_id = $2 AND t.superseded_at IS NULL AND ${same})
     RETURNING id`,
    [tx.authorityId, breakdownId, json, target.id],
  )
  return { made: made.length, ended: ended.length }
}

/** Issues (下达) the edition: its parts become targets of places, bodies, years and quarters. All must have agreed, or it says why not. */
export function issueBreakdown(
  context: ActionContext,
  indicatorId: string,
  version: number,
  request: IssueBreakdown,
): Promise<BreakdownDetail> {
  return act(context, 'breakdown.issue', async tx => {
    const target = await targetOf(tx, request.plan, indicatorId)
    const stand = await standing(tx, request.plan, indicatorId, version)
    const sheet = await sheetOf(tx, stand.id, stand.edition)
    if (!checkSheet(sheet, Number(target.value)).complete) throw new LantuError('breakdown.left-over')
    const agreed = new Set((await answersOf(tx, stand.id)).filter(one => one.state === 'agreed').map(one => one.row))
    const open = partRows(sheet).filter(row => !agreed.has(row.id))
    if (open.length && !request.despite.trim())
      throw new LantuError('breakdown.not-agreed', { count: open.length, first: open[0]?.name ?? '' })
    const { made, ended } = await replaceTargets(tx, stand.id, target, partsToIssue(sheet))
    await tx.query(
      "UPDATE breakdown SET state = 'issued', issued_edition = edition, version = version + 1 WHERE authority_id = $1 AND id = $2",
      [tx.authorityId, stand.id],
    )
    await writeAudit(tx, context, 'breakdown.issue', {
      indicatorId,
      plan: request.plan,
      edition: stand.edition,
      made,
      ended,
      despite: request.despite.trim(),
      zh: `下达“${target.name}”的分解第 ${stand.edition} 稿，${made} 个目标值`,
      en: `Issued edition ${stand.edition} of the breakdown of “${target.name}”: ${plural(made, 'target')}`,
    })
    return breakdownIn(tx, context, request.plan, indicatorId)
  })
}
