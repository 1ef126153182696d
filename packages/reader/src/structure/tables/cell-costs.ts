import { atEnd, atStart } from '../../patterns/gates.ts'
import type { Cell, CellKind } from './cell-kinds.ts'
import { isUnit } from './flat-words.ts'

/**
 * What a cell of a table that lost its rules costs in a column: negative logarithms of guesses at how often something happens in plans.
 */

/** What a column holds; `figure`: numbers that are no values of the indicators, as how much each weighs. */
export type Role = 'index' | 'category' | 'name' | 'unit' | 'value' | 'attribute' | 'figure' | 'aside'

/** A column of a plan of the table (`flat-plans.ts`). */
export interface PlannedColumn {
  readonly role: Role
  /** A pace or what is summed up (年均增长, 〔累计〕), not a level. */
  readonly rate: boolean
  /** What an empty cell costs here. */
  readonly skip: number
}

const COSTS: Readonly<Record<Exclude<Role, 'value' | 'category' | 'index'>, Readonly<Record<CellKind, number>>>> = {
  name: { text: 0, promise: 0.5, bodies: 0.5, group: 2.5, unit: 2.5, empty: 7, value: 8, attribute: 10 },
  unit: { unit: 0, empty: 1, text: 4, bodies: 5, promise: 5, group: 8, value: 7, attribute: 9 },
  attribute: { attribute: 0, empty: 0.8, promise: 7, text: 7, bodies: 7, unit: 8, group: 9, value: 9 },
  figure: { value: 0, empty: 0.2, promise: 2, text: 4, bodies: 5, unit: 5, group: 8, attribute: 9 },
  aside: { bodies: 0, text: 0.4, promise: 0.4, empty: 0.4, group: 3, unit: 3, value: 4, attribute: 6 },
}
const VALUE: Readonly<Record<CellKind, number>> = {
  value: 0,
  empty: 0.2,
  promise: 0.8,
  text: 3.5,
  bodies: 5,
  unit: 5,
  group: 8,
  attribute: 9,
}

/** What sorts the indicators of a plan. */
const FIELD_WORD =
  /经济|创新|民生|绿色|生态|安全|发展|福祉|资源|环境|社会|文化|交通|教育|卫生|健康|产业|结构|保障|服务|治理|规模|质量|效[率益]|改革|开放|协调|共享|基础|设施|能力|水平|投入|综合|城[乡镇市]|乡村|农业|管理|能源|低碳|数字|体系|森林[增发]|空气|水[体质]|土壤|人居/
/** A name that says itself that it is a pace. */
export const RATE_NAME = atEnd(/(?:(?<!自然)增长率?|增速|增幅|降低|下降|减少|降幅)(?:[（(][^（）()]{1,6}[）)])?$/)
const UNIT_BEHIND = atEnd(/[^（(\d][（(]([^（）()]{1,10})[）)]$/)
const PAGE = atStart(/^[-—–－―]+\s*\d{1,4}\s*[-—–－―]+$|^第\s*\d{1,4}\s*页/)

function categoryCost({ kind, text }: Cell): number {
  if (kind === 'group') return 0.5
  if (kind === 'bodies') return 2.5
  if (kind !== 'text' || /[\d（(%]|^其中/.test(text) || text.length > 10) return 7
  return (text.length <= 4 ? 0.2 : text.length <= 6 ? 0.6 : 1.6) + (FIELD_WORD.test(text) ? 0 : 0.8)
}

/** What a cell costs by its own words: worked out once, however many plans are tried on it. */
interface OwnCosts {
  readonly roles: Readonly<Record<Exclude<Role, 'value'>, number>>
  readonly group: number
  readonly page: boolean
  readonly rateName: boolean
  /** 污水处理率（%）: a name that says in what it is measured. */
  readonly measured: boolean
  /** It goes on with a name, or with the bracket before it. */
  readonly onward: number
  readonly closes: boolean
  readonly closesFirst: boolean
  readonly goesOnWithUnit: boolean
  readonly unitOpen: boolean
}

const known = new WeakMap<Cell, OwnCosts>()

/** Worked out at the first plan, looked up at the others. */
export function ownCosts(cell: Cell): OwnCosts {
  const found = known.get(cell)
  if (found) return found
  const { text, kind, numbers, numbered } = cell
  const named = numbered ? 5 : 0
  const costs: OwnCosts = {
    roles: {
      index: numbers ? 0 : kind === 'value' && /^\d{1,3}$/.test(text) ? 3 : 9,
      category: categoryCost(cell) + (numbered ? 4 : 0),
      name: COSTS.name[kind] + (numbers ? 2 : 0),
      unit: COSTS.unit[kind] + named,
      attribute: COSTS.attribute[kind] + named,
      figure: COSTS.figure[kind] + named,
      aside: COSTS.aside[kind] + named,
    },
    group: groupCost(cell),
    page: PAGE.test(text),
    rateName: RATE_NAME.test(text),
    measured: (kind === 'text' || kind === 'promise') && isUnit(UNIT_BEHIND.exec(text)?.[1] ?? ''),
    onward:
      kind === 'value' || kind === 'attribute' || kind === 'empty' ? 9 : /^[（(]/.test(text) ? 0.2 : /^其中/.test(text) ? 2.6 : Number.NaN,
    closes: /[）)]/.test(text),
    closesFirst: /^[^（(]*[）)]/.test(text),
    goesOnWithUnit: kind === 'value' && /[\d.〕\]]$/.test(text),
    unitOpen: /[/（(]$/.test(text),
  }
  known.set(cell, costs)
  return costs
}

/** What a cell costs in a column, whatever stands beside it; `words`: what it costs by its own. */
export function cost(cell: Cell, words: OwnCosts, column: PlannedColumn, rateName: boolean, rates: boolean): number {
  if (column.role !== 'value') return words.roles[column.role]
  let own = VALUE[cell.kind] + (cell.numbers ? 1.5 : 0) + (cell.numbered ? 5 : 0) + (words.measured ? 4 : 0)
  if (cell.kind !== 'value') return own
  if (column.rate) own += cell.bracketed ? -0.3 : rateName ? -0.8 : cell.number > 40 ? Math.min(1.5, Math.log10(cell.number / 40) * 2) : 0
  else if (rates) own += (cell.bracketed ? 1.8 : 0) + (rateName ? 1.3 : 0)
  return own
}

/** Two values side by side: levels are of a size, a pace is not of the size of the level before it. Both, where the cells are values. */
export interface PairCosts {
  readonly ofLevels: number
  readonly ofPace: number
}
/** Of cells of which one is no number. */
export const NO_PAIR: PairCosts = { ofLevels: 0, ofPace: 0 }

/** What two numbers side by side cost, whatever their columns. */
export function pairCosts(before: Cell, cell: Cell): PairCosts {
  if (!(before.number > 0) || !(cell.number > 0)) return NO_PAIR
  const apart = Math.abs(Math.log(cell.number / before.number))
  return { ofLevels: Math.min(2.5, Math.max(0, apart - 0.9) * 1.2), ofPace: !cell.bracketed && apart < 0.4 ? 1.2 : 0 }
}

/** The same in their two columns. */
export const pairCost = ({ ofLevels, ofPace }: PairCosts, from: PlannedColumn, to: PlannedColumn): number =>
  from.role !== 'value' || to.role !== 'value' || from.rate ? 0 : to.rate ? ofPace : ofLevels

/** A name goes on below where its cell was full, so that what goes on is hardly much longer than what it goes on with. */
const MUCH = 3

/** What it costs that a cell goes on with the one before it; `own`: what it costs by its own words. */
export function onwardCost(before: Cell, cell: Cell, own: OwnCosts, { role }: PlannedColumn): number {
  if (role === 'index' || role === 'category' || role === 'attribute') return 8
  if (cell.numbered) return 8
  const { torn } = before
  if (role === 'name') {
    const { closes, onward } = own
    if (torn && closes) return 0
    if (!Number.isNaN(onward)) return onward
    return (
      (cell.kind === 'unit' ? 2.5 : cell.kind === 'group' ? 4 : 0) +
      (before.text.length >= 7 ? 1 : 1.7) +
      (own.measured && cell.text.length > before.text.length + MUCH ? 1 : 0)
    )
  }
  if (role === 'value') {
    if (torn && own.closesFirst) return 0
    // 128.9 / 平方公里
    if (cell.kind === 'unit') return ownCosts(before).goesOnWithUnit ? 0.8 : 4
    return cell.kind === 'value' || cell.kind === 'promise' ? 4 : 7
  }
  if (role === 'aside') return cell.kind === 'bodies' || cell.kind === 'text' ? 0.8 : 6
  if (role === 'unit') return ownCosts(before).unitOpen ? 0 : 6
  return 8
}

/** 主要污染物排放总量减少（%）: the substances stand in the rows below. */
const OVER_SUBSTANCES = /^主要污染物[^，。]{0,10}[（(]%[）)]$/

function groupCost(cell: Cell): number {
  if (cell.kind === 'group') return 0.1
  if (cell.kind !== 'text' && cell.kind !== 'bodies') return 12
  if (OVER_SUBSTANCES.test(cell.text)) return 0
  if (cell.text.length > 12 || /[（(%]|^其中/.test(cell.text)) return 7
  return cell.text.length <= 7 && FIELD_WORD.test(cell.text) ? 1.8 : 3
}

/** What it costs to leave a cell out of the table; `heads` are the words of its headings. */
export function strayCost(cells: readonly Cell[], at: number, heads: ReadonlySet<string>): number {
  const cell = cells[at] as Cell
  if (ownCosts(cell).page) return 0.1
  const again = (offset: number) => heads.has(cells[at + offset]?.text ?? '')
  if (again(0) && (again(1) || again(-1))) return 0.1
  return cell.kind === 'value' ? 6 : 7
}

/** What may have been left empty, and what a line says of where rows begin. */
export const lineCost = (opens: boolean | null, newRow: boolean): number => (opens === null ? 0 : opens === newRow ? 0 : newRow ? 4 : 1.6)
