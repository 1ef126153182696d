import { cellKey, partRows } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownDetail, BreakdownSheet, SaveBreakdown } from '@lantu/model/api/breakdown'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'
import { breakdownIn, type StandRow, sheetOf, standOf, targetOf } from './see-breakdown.ts'

/** Refuses a sheet whose cells and rows do not belong together. */
function check(sheet: BreakdownSheet): void {
  const rows = new Set(sheet.rows.map(row => row.id))
  const columns = new Set(sheet.columns.map(column => column.id))
  const seen = new Set<string>()
  const refuse = (reason: string) => new LantuError('request.invalid', { reason })
  if (rows.size !== sheet.rows.length || columns.size !== sheet.columns.length) throw refuse('rows, columns: twice')
  if (!sheet.rows.some(row => row.kind === 'whole')) throw refuse('rows: whole')
  for (const cell of sheet.cells) {
    const key = cellKey(cell.row, cell.column)
    if (!rows.has(cell.row) || !columns.has(cell.column) || seen.has(key)) throw refuse(`cells: ${key}`)
    seen.add(key)
  }
}

/** Places and bodies of the rows must be the authority's own: identifiers in a document have no foreign key. */
async function checkReferences(tx: Tx, sheet: BreakdownSheet): Promise<void> {
  for (const [kind, table] of [
    ['place', 'jurisdiction'],
    ['body', 'organization'],
  ] as const) {
    const ids = sheet.rows.filter(row => row.kind === kind).map(row => row.refId)
    const found = await tx.query(`SELECT 1 FROM ${table} WHERE authority_id = $1 AND id = ANY($2)`, [tx.authorityId, ids])
    if (found.length !== ids.length) throw new LantuError('thing.not-found', { thing: table })
  }
}

const rowValues = (sheet: BreakdownSheet, row: string) =>
  JSON.stringify(
    sheet.cells
      .filter(cell => cell.row === row)
      .map(cell => [cell.column, cell.value])
      .sort(),
  )

async function insertEdition(
  tx: Tx,
  context: ActionContext,
  breakdownId: string,
  edition: number,
  sheet: BreakdownSheet,
  note: string,
): Promise<void> {
  await tx.query(
    'INSERT INTO breakdown_edition (authority_id, breakdown_id, edition, sheet, note, actor, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [tx.authorityId, breakdownId, edition, JSON.stringify(sheet), note, context.actor.name, context.now()],
  )
}

/** Saves a sheet as the next edition. What a place or body had agreed to and that has changed must be sent again. */
export async function saveIn(
  tx: Tx,
  context: ActionContext,
  stand: StandRow | undefined,
  planId: string,
  indicatorId: string,
  sheet: BreakdownSheet,
  note: string,
): Promise<void> {
  check(sheet)
  await checkReferences(tx, sheet)
  const edition = (stand?.edition ?? 0) + 1
  let id = stand?.id
  if (id === undefined) {
    const [made] = await tx.query<{ id: string }>(
      'INSERT INTO breakdown (authority_id, plan_id, indicator_id, edition) VALUES ($1, $2, $3, $4) RETURNING id',
      [tx.authorityId, planId, indicatorId, edition],
    )
    id = made?.id as string
  } else {
    const before = await sheetOf(tx, id, (stand as StandRow).edition)
    const kept = partRows(sheet).filter(row => rowValues(sheet, row.id) === rowValues(before, row.id))
    await tx.query(
      'UPDATE breakdown_answer SET superseded_at = now() WHERE authority_id = $1 AND breakdown_id = $2 AND superseded_at IS NULL AND row_id <> ALL($3)',
      [tx.authorityId, id, kept.map(row => row.id)],
    )
    await tx.query("UPDATE breakdown SET edition = $3, state = 'draft', version = version + 1 WHERE authority_id = $1 AND id = $2", [
      tx.authorityId,
      id,
      edition,
    ])
  }
  await insertEdition(tx, context, id, edition, sheet, note)
}

/** Saves the sheet of a target as a draft. `version`: as it was seen, 0 for the first; throws `edit.stale` where it has changed since. */
export function saveBreakdown(
  context: ActionContext,
  indicatorId: string,
  version: number,
  request: SaveBreakdown,
): Promise<BreakdownDetail> {
  return act(context, 'breakdown.edit', async tx => {
    const target = await targetOf(tx, request.plan, indicatorId)
    const stand = await standOf(tx, request.plan, indicatorId, true)
    if ((stand?.version ?? 0) !== version) throw new LantuError('edit.stale')
    await saveIn(tx, context, stand, request.plan, indicatorId, request.sheet, request.note)
    await writeAudit(tx, context, 'breakdown.save', {
      indicatorId,
      plan: request.plan,
      edition: (stand?.edition ?? 0) + 1,
      zh: `保存“${target.name}”的分解`,
      en: `Saved the breakdown of “${target.name}”`,
    })
    return breakdownIn(tx, context, request.plan, indicatorId)
  })
}

/** Brings an earlier edition back as the newest one: nothing in between is lost. */
export function restoreBreakdown(
  context: ActionContext,
  indicatorId: string,
  version: number,
  request: { readonly plan: string; readonly edition: number },
): Promise<BreakdownDetail> {
  return act(context, 'breakdown.edit', async tx => {
    const stand = await standOf(tx, request.plan, indicatorId, true)
    if (!stand) throw new LantuError('thing.not-found', { thing: 'breakdown' })
    if (stand.version !== version) throw new LantuError('edit.stale')
    const sheet = await sheetOf(tx, stand.id, request.edition)
    await saveIn(tx, context, stand, request.plan, indicatorId, sheet, `恢复第 ${request.edition} 稿`)
    await writeAudit(tx, context, 'breakdown.restore', {
      indicatorId,
      edition: request.edition,
      zh: `恢复分解第 ${request.edition} 稿`,
      en: `Restored edition ${request.edition} of a breakdown`,
    })
    return breakdownIn(tx, context, request.plan, indicatorId)
  })
}
