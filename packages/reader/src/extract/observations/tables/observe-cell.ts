import type { ObservationFields } from '@lantu/model/statement'
import type { Range, Table, TableCell } from '@lantu/model/tree'
import type { Years } from '../../../vocabulary/five-year-plans.ts'
import { type ReadingContext, timeText } from '../../context/reading-context.ts'
import type { GoalDraft, ObservationDraft } from '../../draft.ts'
import { readTimes } from '../../times/read-times.ts'
import type { TimePhrase } from '../../times/time-phrase.ts'
import { looksDamaged } from '../../view/damage.ts'
import { viewOf } from '../../view/view.ts'
import { confidenceOf } from '../confidence/confidence.ts'
import { goalOfCell } from '../goals/goals-of-table.ts'
import { type Quantity, scanQuantities } from '../quantities/scan-quantities.ts'
import { type CellMeasure, measureOf, yearlyName } from './cell-measure.ts'
import { type Column, periodOf } from './columns.ts'
import type { Row } from './rows.ts'

export interface Where {
  readonly context: ReadingContext
  readonly table: Table
  readonly tableNumber: number
  readonly growthRow: boolean
  readonly heading: (column: number) => string
  /** The row has levels beside: then 〔5.3〕 is how far they moved. */
  readonly levels: boolean
  /** The last of them. */
  readonly beside: number | null
  /** From the first character of a row to its last. */
  readonly rowAt: (row: number) => Range
}

/** A cell that promises without a number: 完成省下达任务. */
export function goalAt(cell: TableCell, row: Row, column: Column, { context, table, tableNumber, rowAt }: Where): GoalDraft | null {
  const goal = goalOfCell(cell.text)
  if (!goal) return null
  const years = column.to === null ? context.years : { from: column.to, to: column.to }
  const quote = rowAt(cell.row)
  const statement: GoalDraft = {
    kind: 'goal',
    at: cell.start,
    end: cell.end,
    text: '',
    quoteStart: quote.start,
    quoteEnd: quote.end,
    quote: '',
    section: table.section,
    rule: `goal.table.${goal.form}`,
    confidence: cell.uncertain ? 0.5 : 0.9,
    why: [table.form === 'flattened' ? 'flattened-table' : 'table', ...(cell.uncertain ? ['uncertain-column' as const] : [])],
    status: column.status,
    indicator: row.name.slice(0, 200),
    form: goal.form,
    reference: goal.reference,
    time: timeText(years && { from: years.to, to: years.to }),
    cell: { table: tableNumber, row: cell.row, column: cell.column },
  }
  if (row.attribute) statement.attribute = row.attribute
  return statement
}

const COMPARATORS: readonly (readonly [RegExp, ObservationFields['comparator']])[] = [
  [/以上|不低于|≥|至少|＞=|>=/, 'ge'],
  [/以内|以下|不高于|不超过|≤|控制在.{0,40}内|<=/, 'le'],
  [/超过|大于|高于|＞|>/, 'gt'],
  [/小于|低于|＜|</, 'lt'],
  [/左右|约/, 'approx'],
]

/** 高于“十一五”末: what it is held against, not when it holds. */
const HELD_AGAINST = /(?:[于比较同]|超过)[“"]?$/

/** The numbers of a cell: those of its times are none, nor are numerals in words, nor 五十年一遇. */
const numbersIn = (text: string, times: readonly TimePhrase[]): Quantity[] =>
  scanQuantities(text).filter(
    quantity =>
      !times.some(time => time.start < quantity.end && time.end > quantity.start) &&
      !(quantity.script === 'chinese' && quantity.kind !== 'rate') &&
      !text.startsWith('一遇', quantity.full),
  )

/** When the value of a cell holds: as its own words say, else its column, else the table; `over`: a stretch of years, or one. */
function periodIn(own: TimePhrase | undefined, over: CellMeasure['over'], column: Column, context: ReadingContext): Years | null {
  if (own && own.from < own.to) return { from: own.from, to: own.to }
  if (over !== 'point') return periodOf(column, context, over === 'period')
  if (column.to !== null) return { from: column.from ?? column.to, to: column.to }
  return context.years && { from: context.years.to, to: context.years.to }
}

/** The record of one cell; null where it holds no number, or one that says nothing of how much. */
export function observeCell(cell: TableCell, row: Row, column: Column, where: Where): ObservationDraft | null {
  const { context, table, tableNumber } = where
  const view = viewOf(cell.text, 0, cell.text.length)
  const times = readTimes(view.text, context.clock)
  const found = numbersIn(view.text, times)
  const quantity = found[0]
  if (!quantity || found.length > 2) return null
  const offset = cell.start
  const own = times.find(time => time.role !== 'base' && !HELD_AGAINST.test(view.text.slice(0, time.start)))
  const years = column.to === null ? context.years : column
  const ends = years !== null && (years.to === context.clock.ahead?.to || (years.from ?? years.to ?? 0) < (years.to ?? 0))
  const { levels, beside, growthRow } = where
  const said = measureOf({ text: view.text, quantity, row, column, heading: where.heading(cell.column), levels, beside, growthRow, ends })
  // the clean text may hold a break within the cell: positions count only where the words are as in the text
  const negative = /^[-−－]|^[[〔【（(][-−－]/.test(cell.text) && !Array.isArray(quantity.value)
  const sign = negative || said.falls ? -1 : 1
  const value = Array.isArray(quantity.value) ? quantity.value : sign * quantity.value
  const status = own && context.clock.past !== null ? (own.to <= context.clock.past ? 'actual' : 'target') : column.status
  const unit = said.unit ?? (quantity.unit || column.unit || row.unit)
  // 固定资产投资年均增长: what grows, and that it does
  const indicator = said.measure === 'growth' ? yearlyName(row.name) : row.name
  const time = timeText(periodIn(own, said.over, column, context))
  const quote = where.rowAt(cell.row)
  const { confidence, why } = confidenceOf({
    indicator,
    from: table.form === 'flattened' ? 'flattened-table' : 'table',
    sharedList: false,
    noVerb: false,
    time: time === '' ? 'none' : 'said',
    change: said.measure !== 'level',
    chineseNumeral: false,
    numbers: 1,
    damaged: looksDamaged(cell.text),
    uncertainColumn: cell.uncertain === true,
  })
  const statement: ObservationDraft = {
    kind: 'observation',
    at: offset + view.at(quantity.start),
    end: offset + view.at(quantity.end - 1) + 1,
    text: '',
    quoteStart: quote.start,
    quoteEnd: quote.end,
    quote: '',
    section: table.section,
    rule: `table.${table.form}`,
    confidence,
    why,
    status,
    indicator,
    measure: said.measure,
    value: value === 0 ? 0 : value,
    unit: quantity.shape === 'composition' ? row.unit : unit,
    comparator: COMPARATORS.find(([pattern]) => pattern.test(view.text))?.[1] ?? 'eq',
    time,
    cell: { table: tableNumber, row: cell.row, column: cell.column },
  }
  if (said.basis !== undefined) statement.basis = said.basis
  if (row.attribute) statement.attribute = row.attribute
  return statement
}
