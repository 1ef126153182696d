import { findStandardIndicator } from '@lantu/model/indicator-catalogue'
import type { ObservationFields } from '@lantu/model/statement'
import type { Range, Table, TableCell } from '@lantu/model/tree'
import { classOf } from '../../../structure/tables/table-shape.ts'
import { readUnit } from '../../../units/units.ts'
import type { GoalDraft, ObservationDraft } from '../../draft.ts'
import { confidenceOf } from '../confidence/confidence.ts'
import { looksDamaged } from '../confidence/reasons.ts'
import { type ReadingContext, timeText } from '../context/reading-context.ts'
import { goalOfCell } from '../goals/goals-of-table.ts'
import { scanQuantities } from '../quantities/scan-quantities.ts'
import { readTimes } from '../times/read-times.ts'
import { viewOf } from '../view.ts'

/** What a column's headings say of its values. */
interface Column {
  readonly role: 'index' | 'name' | 'unit' | 'attribute' | 'value' | 'other'
  readonly status: 'target' | 'actual'
  readonly measure: 'level' | 'growth' | 'change'
  readonly basis: 'annual' | 'total' | undefined
  readonly from: number | null
  readonly to: number | null
  readonly unit: string
  readonly name: string
}

const ATTRIBUTE: Readonly<Record<string, 'binding' | 'expected'>> = { 约: 'binding', 预: 'expected' }
const NO_VALUE = /^(?:序号|编号|No|备注|说明|责任单位|牵头单位|责任部门|数据来源|来源)/
const NAME_UNIT = /(?:[（(]([^（）()]{1,14})[）)]?|([%‰]))$/

const gridOf = (table: Table): (TableCell | undefined)[][] => {
  const grid: (TableCell | undefined)[][] = []
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const cells = (grid[row] ??= [])
        cells[column] = cell
      }
    }
  }
  return grid
}

function headingOf(grid: readonly (TableCell | undefined)[][], headerRows: number, column: number): string {
  const words: string[] = []
  for (let row = 0; row < headerRows; row++) {
    const text = grid[row]?.[column]?.text ?? ''
    if (text && text !== words.at(-1)) words.push(text)
  }
  return words.join(' ')
}

const unitIn = (text: string): string => {
  const inside = /[（(]([^（）()]{1,14})[）)]?$/.exec(text)?.[1]?.replace(/^单位[：:]/, '') ?? ''
  return inside && readUnit(inside, 0).end === inside.length ? inside : ''
}

/** Where each row stands in the text: found once, for every cell quotes its row. */
function rowRanges(table: Table): Map<number, Range> {
  const ranges = new Map<number, Range>()
  for (const { row, start, end } of table.cells) {
    const range = ranges.get(row)
    ranges.set(row, range ? { start: Math.min(range.start, start), end: Math.max(range.end, end) } : { start, end })
  }
  return ranges
}

function readColumn(heading: string, context: ReadingContext, caption: string): Column {
  const { clock } = context
  const words = heading.replace(/\s+/g, '')
  const none = { status: context.status, measure: 'level', basis: undefined, from: null, to: null, unit: '', name: '' } as const
  if (/^(?:序号|编号|No\.?)$/i.test(words)) return { ...none, role: 'index' }
  if (/单位$/.test(words) && words.length <= 6 && !/责任|牵头|建设/.test(words)) return { ...none, role: 'unit' }
  if (/属性|^性质$|指标类型/.test(words)) return { ...none, role: 'attribute' }
  if (/^(?:主要)?(?:指标|项目)(?:名称|内容)?$|^指标|^名称|^类别|^分类|^内容|^项目$/.test(words) && !/目标|\d{4}/.test(words))
    return { ...none, role: 'name' }
  if (NO_VALUE.test(words)) return { ...none, role: 'other' }
  const years = [...words.matchAll(/((?:19|20)\d\d)/g)].map(match => Number(match[1]))
  // 五年累计 heads what the table's own five years make, not the five years past
  const period = /^五年(?:累计|合计)/.test(words)
    ? undefined
    : readTimes(viewOf(words, 0, words.length).text, clock).find(time => time.from < time.to)
  const growth = /增[长速幅]|年均|递增|增减|升降/.test(words)
  const change = /累计|提高|下降|\[/.test(words) && /百分点|变化/.test(words)
  const single = years.length ? (years.at(-1) as number) : null
  const last = period?.to ?? single
  const goal = /目标|规划值|规划数|预期|计划|预计|力争/.test(words) && !/完成情况|实际|完成值/.test(words)
  const done = /完成|实际|现状|基期|基数|达到值|执行|预计完成|初步/.test(words)
  const past = clock.past
  const status = goal
    ? 'target'
    : done
      ? 'actual'
      : last !== null && past !== null
        ? last <= past
          ? 'actual'
          : 'target'
        : /完成|成就|回顾/.test(caption)
          ? 'actual'
          : context.status
  const range = period
    ? { from: period.from, to: period.to }
    : years.length > 1
      ? { from: years[0] as number, to: last }
      : { from: last, to: last }
  const annual = /年均|平均|每年|年递增|同比|比上年/.test(words)
  return {
    role: 'value',
    status,
    measure: change ? 'change' : growth ? 'growth' : 'level',
    // 年均增长或〔累计〕: the brackets mark what is summed
    basis: growth || change ? (/累计/.test(words) && !annual ? 'total' : annual || !period ? 'annual' : 'total') : undefined,
    from: range.from,
    to: range.to,
    unit: unitIn(heading) || (growth ? '%' : ''),
    name: '',
  }
}

/** Five years to the last: what 年均 over a single end year means in a plan. */
function periodOf(column: Column, context: ReadingContext, whole: boolean): { from: number; to: number } | null {
  if (column.from === null || column.to === null) {
    return context.years && context.years.from < context.years.to ? context.years : context.clock.ahead
  }
  if (column.from < column.to) return { from: column.from, to: column.to }
  const ahead = context.clock.ahead
  const length = ahead ? ahead.to - ahead.from : 4
  if (column.measure === 'growth' || whole) return { from: column.to - length, to: column.to }
  return { from: column.to, to: column.to }
}

interface Row {
  readonly name: string
  readonly unit: string
  readonly attribute: 'binding' | 'expected' | undefined
}

const cleanName = (text: string) =>
  text
    .replace(/\s+/g, '')
    .replace(/^(?:\d{1,2}[.、]|[（(]\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、|其中[：:]?|[*★※△#]+)/, '')
    .replace(/(?<![*★※△#])[*★※△#]+$/, '')

/** 比重% and 城镇（元）carry their unit with them. */
function splitUnit(name: string): { name: string; unit: string } {
  const found = NAME_UNIT.exec(name)
  if (!found) return { name, unit: '' }
  const unit = (found[1] ?? found[2] ?? '').replace(/^单位[：:]/, '')
  if (readUnit(unit, 0).end !== unit.length) return { name, unit: '' }
  return { name: name.slice(0, found.index), unit: unit.replace('％', '%') }
}

/** 城镇（元） and 增速% under 居民人均可支配收入 are parts of it. */
function fullName(name: string, parent: string): string {
  if (!parent) return name
  if (/^(?:增速|增长率?|增幅|年均增长|年均增速)/.test(name)) return parent
  if (/^(?:城镇|农村|城市|乡村|男性?|女性?|第[一二三]产业|其中)$/.test(name)) return name + parent
  return name
}

/** The unit that a row lost, by what it measures: only where the table has a column of units. */
function usualUnit(name: string): string {
  const standard = findStandardIndicator(name)?.unit
  if (standard) return standard
  return USUAL_UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? ''
}

const USUAL_UNITS: readonly (readonly [RegExp, string])[] = [
  [/自然增长率|死亡率/, '‰'],
  [/人均.{0,40}收入|人均可支配/, '元'],
  [/床位数?$/, '张'],
  [/专利.{0,40}(?:量|数)$/, '件'],
  [/(?:医师|护士|医生)数?$/, '人'],
  [/托位数?$/, '个'],
  [/寿命$/, '岁'],
  [/受教育年限$/, '年'],
  [/率$|比重$|比例$|占比$|贡献率$/, '%'],
]

/** The observations of a table: each value with the name and unit of its row, the year and meaning of its column. */
export function observeTable(
  table: Table,
  tableNumber: number,
  context: ReadingContext,
  caption: string,
  observations: ObservationDraft[],
  goals: GoalDraft[],
): void {
  const grid = gridOf(table)
  const columns: Column[] = []
  for (let column = 0; column < table.columns; column++)
    columns.push(readColumn(headingOf(grid, table.headerRows, column), context, caption))
  // a growth column under one group takes the year of the level beside it
  columns.forEach((column, c) => {
    const before = columns[c - 1]
    if (column.role === 'value' && column.to === null && before?.role === 'value' && before.to !== null) {
      columns[c] = { ...column, from: before.to, to: before.to, status: before.status }
    }
  })
  if (!columns.some(column => column.role === 'name')) {
    const first = columns.findIndex(
      (column, c) => column.role !== 'index' && (headingOf(grid, table.headerRows, c) === '' || column.to === null),
    )
    const named = columns[first]
    if (named) columns[first] = { ...named, role: 'name' }
  }
  // a table without a single dated or meaningful column says nothing that can be trusted
  const values = columns.filter(column => column.role === 'value')
  if (!values.length || !columns.some(column => column.role === 'name')) return
  const rows = rowRanges(table)
  const rowAt = (row: number): Range => rows.get(row) ?? { start: table.start, end: table.end }
  let parent = ''
  let parentAttribute: Row['attribute']
  for (let r = table.headerRows; r < grid.length; r++) {
    const cells = grid[r] ?? []
    const row = readRow(cells, columns)
    if (!row.name) continue
    const isPart = /^(?:增速|增长率?|增幅|年均增长|年均增速|城镇|农村|城市|乡村|男性?|女性?|第[一二三]产业)$/.test(row.name)
    const name = isPart ? fullName(row.name, parent) : row.name
    if (!isPart) {
      parent = row.name
      parentAttribute = row.attribute
    }
    const attribute = row.attribute ?? (isPart ? parentAttribute : undefined)
    const levels = columns.some(
      (column, c) => column.role === 'value' && column.measure === 'level' && classOf(cells[c]?.text ?? '') === 'value',
    )
    const seen = new Set<TableCell>()
    columns.forEach((column, c) => {
      const cell = cells[c]
      if (!cell || column.role !== 'value' || seen.has(cell) || cell.row !== r) return
      seen.add(cell)
      const where: Where = {
        context,
        table,
        tableNumber,
        growthRow: /^(?:增速|增长率?|增幅|年均增长|年均增速)/.test(row.name),
        heading: number => headingOf(grid, table.headerRows, number),
        rowAt,
        levels,
      }
      const own: Row = { name, unit: row.unit, attribute }
      const found = observeCell(cell, own, column, where)
      if (found) observations.push(found)
      else {
        const goal = goalAt(cell, own, column, where)
        if (goal) goals.push(goal)
      }
    })
  }
}

/** A cell that promises without a number: 完成省下达任务. */
function goalAt(cell: TableCell, row: Row, column: Column, { context, table, tableNumber, rowAt }: Where): GoalDraft | null {
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
    confidence: 0.9,
    why: [table.form === 'flattened' ? 'flattened-table' : 'table'],
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

function readRow(cells: readonly (TableCell | undefined)[], columns: readonly Column[]): Row {
  const names: string[] = []
  let unit = ''
  let attribute: Row['attribute']
  columns.forEach((column, c) => {
    const text = cells[c]?.text ?? ''
    if (!text) return
    if (column.role === 'name' && cells[c]?.columnSpan !== columns.length && text !== names.at(-1)) names.push(cleanName(text))
    else if (column.role === 'unit') unit = text.replace(/\s+/g, '').replace('％', '%')
    else if (column.role === 'attribute') attribute = ATTRIBUTE[text.replace(/[（(]/, '')[0] ?? '']
  })
  const own = splitUnit(names.at(-1) ?? '')
  const named = unit || own.unit
  const hasUnits = columns.some(column => column.role === 'unit')
  return { name: own.name, unit: named.endsWith('/') ? `${named}人` : named || (hasUnits ? usualUnit(own.name) : ''), attribute }
}

interface Where {
  readonly context: ReadingContext
  readonly table: Table
  readonly tableNumber: number
  readonly growthRow: boolean
  readonly heading: (column: number) => string
  /** The row has levels beside: then 〔5.3〕 is how far they moved. */
  readonly levels: boolean
  /** From the first character of a row to its last. */
  readonly rowAt: (row: number) => Range
}

const COMPARATORS: readonly (readonly [RegExp, ObservationFields['comparator']])[] = [
  [/以上|不低于|≥|至少|＞=|>=/, 'ge'],
  [/以内|以下|不高于|不超过|≤|控制在.{0,40}内|<=/, 'le'],
  [/超过|大于|高于|＞|>/, 'gt'],
  [/小于|低于|＜|</, 'lt'],
  [/左右|约/, 'approx'],
]

const YEARLY_RATE = /年均(?:增长率?|增速|增幅|递增)$/

function observeCell(cell: TableCell, row: Row, column: Column, where: Where): ObservationDraft | null {
  const { context, table, tableNumber } = where
  const view = viewOf(cell.text, 0, cell.text.length)
  const times = readTimes(view.text, context.clock)
  const found = scanQuantities(view.text).filter(
    quantity =>
      !times.some(time => time.start < quantity.end && time.end > quantity.start) &&
      !(quantity.script === 'chinese' && quantity.kind !== 'rate'),
  )
  const quantity = found[0]
  if (!quantity || found.length > 2) return null
  const offset = cell.start
  const own = times.find(time => time.role !== 'base')
  // 〔11〕 is what is reached over the whole period: a rate where the row is in %, else the amount itself
  const summed = /^[[〔【（(]/.test(view.text) && /累计|〔|\[/.test(where.heading(cell.column))
  const growth =
    (where.growthRow || column.measure === 'growth' || /增长|增速/.test(view.text)) &&
    !(summed && (where.levels || (row.unit !== '' && row.unit !== '%')))
  // the clean text may hold a break within the cell: positions count only where the words are as in the text
  const fall =
    /降幅$|下降率$|降低率$|累计降低$|累计下降$|削减率$/.test(row.name) || (/(?:降低|下降|减少)$/.test(row.name) && row.unit === '%')
  const measure =
    summed && !growth
      ? 'level'
      : growth || fall || (/(?:增长率|增速|增幅)$/.test(row.name) && !/自然增长率/.test(row.name))
        ? 'growth'
        : column.measure
  const negative = /^[-−－]/.test(cell.text) && !Array.isArray(quantity.value)
  const sign = negative || /下降|降低/.test(view.text) ? -1 : 1
  const value = Array.isArray(quantity.value) ? quantity.value : sign * quantity.value
  const period =
    own && own.from < own.to
      ? { from: own.from, to: own.to }
      : !growth && !fall && !summed
        ? column.to === null
          ? context.years && { from: context.years.to, to: context.years.to }
          : { from: column.from ?? column.to, to: column.to }
        : periodOf(column, context, fall || summed || where.growthRow)
  const status = own && context.clock.past !== null ? (own.to <= context.clock.past ? 'actual' : 'target') : column.status
  const unit = quantity.unit || (summed ? row.unit || '%' : growth ? '%' : column.unit || row.unit)
  // 固定资产投资年均增长: what grows, and that it does
  const indicator = measure === 'growth' ? row.name.replace(YEARLY_RATE, '') || row.name : row.name
  const time = timeText(period ?? null)
  const quote = where.rowAt(cell.row)
  const { confidence, why } = confidenceOf({
    indicator,
    from: table.form === 'flattened' ? 'flattened-table' : 'table',
    sharedList: false,
    noVerb: false,
    time: time === '' ? 'none' : 'said',
    change: measure !== 'level',
    chineseNumeral: false,
    numbers: 1,
    damaged: looksDamaged(cell.text),
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
    measure,
    value: value === 0 ? 0 : value,
    unit: quantity.shape === 'composition' ? row.unit : unit,
    comparator: COMPARATORS.find(([pattern]) => pattern.test(view.text))?.[1] ?? 'eq',
    time,
    cell: { table: tableNumber, row: cell.row, column: cell.column },
  }
  if (measure !== 'level')
    statement.basis =
      summed || /累计/.test(view.text) ? 'total' : YEARLY_RATE.test(row.name) ? 'annual' : (column.basis ?? (fall ? 'total' : 'annual'))
  if (row.attribute) statement.attribute = row.attribute
  return statement
}
