import { cellKey, cellsByKey, isYear } from '@lantu/appraisal/breakdown/sheet-values'
import type { Column, RowIn, SheetShape } from '@lantu/exchange/workbook/sheet'
import type { BreakdownColumn, BreakdownSheet } from '@lantu/model/api/breakdown'
import type { Tx } from '@lantu/register/open-register'
import { type TargetRow, targetsOf } from './breakdown-facts.ts'
import type { StandRow } from './see-breakdown.ts'

/** A saved breakdown with its target. */
export interface Saved {
  readonly target: TargetRow
  readonly stand: StandRow
  readonly sheet: BreakdownSheet
}

/** All saved breakdowns of a plan, in the order of its targets. */
export async function savedOf(tx: Tx, planId: string): Promise<Saved[]> {
  const stands = await tx.query<StandRow & { sheet: BreakdownSheet }>(
    `SELECT b.id, b.indicator_id AS "indicatorId", b.state, b.edition, b.issued_edition AS "issuedEdition", b.version, e.sheet FROM breakdown b
     JOIN breakdown_edition e ON e.authority_id = $1 AND e.breakdown_id = b.id AND e.edition = b.edition WHERE b.authority_id = $1 AND b.plan_id = $2`,
    [tx.authorityId, planId],
  )
  const byIndicator = new Map(stands.map(row => [row.indicatorId, row]))
  return (await targetsOf(tx, planId, null)).flatMap(target => {
    const found = byIndicator.get(target.indicatorId)
    if (!found) return []
    const { sheet, ...stand } = found
    return [{ target, stand, sheet }]
  })
}

const QUARTERS: Readonly<Record<string, string>> = { '03': '一季度', '06': '上半年', '09': '前三季度' }

export const columnHeader = (column: BreakdownColumn): string =>
  isYear(column) ? `${column.year}年` : `${column.year}年${QUARTERS[column.id.slice(5, 7)] ?? column.id}`

const WHOLE_NAME = '全市'
export const rowName = (row: BreakdownSheet['rows'][number]): string => (row.kind === 'whole' ? WHOLE_NAME : row.name)

/** The columns of all sheets together, in the order of time; a year after its quarters. */
export function allColumns(saved: readonly Saved[]): BreakdownColumn[] {
  const columns = new Map(saved.flatMap(one => one.sheet.columns).map(column => [column.id, column]))
  const order = (column: BreakdownColumn) => (isYear(column) ? `${column.id}-99` : column.id)
  return [...columns.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** 任务分解表: one line for each indicator and place, a column for each time. What was written is read back by the same shape. */
export function breakdownShape(columns: readonly BreakdownColumn[]): SheetShape {
  const times = columns.map((column): Column => ({ key: column.id, header: columnHeader(column), type: 'decimal', width: 12 }))
  return {
    name: '任务分解表',
    notes: ['只改各年各季度的数；指标和对象两列用来对应，请不要改动。'],
    frozenColumns: 3,
    columns: [
      { key: 'indicator', header: '指标', type: 'text', required: true, locked: true, width: 34 },
      { key: 'unit', header: '单位', type: 'text', locked: true, width: 10 },
      { key: 'row', header: '对象', type: 'text', required: true, locked: true, width: 18 },
      { key: 'base', header: '基期', type: 'decimal', locked: true, width: 12 },
      ...times,
    ],
  }
}

export function breakdownRows(saved: readonly Saved[]): RowIn[] {
  return saved.flatMap(({ target, sheet }) => {
    const cells = cellsByKey(sheet)
    return sheet.rows.map(row => ({
      indicator: target.name,
      unit: target.unit,
      row: rowName(row),
      base: row.base,
      ...Object.fromEntries(sheet.columns.map(column => [column.id, cells.get(cellKey(row.id, column.id))?.value])),
    }))
  })
}
