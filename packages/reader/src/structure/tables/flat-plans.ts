import type { PlannedColumn } from './cell-costs.ts'
import type { Cell } from './cell-kinds.ts'
import { type Head, headsBefore, isOfOther, isOfValues, type OtherHead, type OtherRole, OUTCOME, roleOf } from './flat-heads.ts'
import { isPace, type Laid, layoutsOf } from './head-layouts.ts'
import { type RowPattern, rowPatterns } from './row-pattern.ts'
import { isHead, type Words } from './table-shape.ts'
import { joinHeads } from './torn-heads.ts'

/** What a table that lost its rules may have been: its columns, and the headings over them. */
export interface Plan {
  readonly columns: readonly PlannedColumn[]
  /** The heading of each column that is not one of values. */
  readonly heads: readonly (Words | null)[]
  readonly layout: Laid
  /** The first column of values, and how many there are. */
  readonly from: number
  readonly count: number
  /** What its headings cost. */
  readonly cost: number
  /** How many cells stand before the first row. */
  readonly body: number
}

/** A layout that costs more is none. */
const DEAREST = 8
/** What a column without a heading costs, and what a heading of odd words. */
const UNNAMED = 1.5
const ODD = 4
const MOST_HEADS = 24
const MOST_COLUMNS = 10

/** Where the rows may begin: behind the last cell that reads as a heading, or a little before or behind it. */
export function bodyStarts(run: readonly Cell[]): number[] {
  let last = 0
  for (let at = 0; at < Math.min(run.length, MOST_HEADS); at++) {
    const { text, kind, numbers } = run[at] as Cell
    if (at > 1 && (numbers || kind === 'group' || kind === 'attribute')) break
    if (roleOf(text) !== null) last = at
    else if (at - last > 3 || (kind !== 'text' && kind !== 'unit' && kind !== 'bodies')) break
  }
  const opens = (at: number) => {
    const cell = run[at]
    return cell !== undefined && (cell.numbers || ['text', 'promise', 'bodies', 'group', 'unit'].includes(cell.kind))
  }
  const weak = (at: number) => {
    const { text } = run[at] as Cell
    return !isHead(text) && text.length > 5 && !/\d{4}|目标|现状|基期|规划/.test(text)
  }
  const found = [last + 1]
  if (run[last + 1]?.kind === 'text' && !run[last + 1]?.numbers) found.push(last + 2)
  for (let at = last; at > 1 && weak(at); at--) found.push(at)
  return found.filter(at => at >= 2 && opens(at))
}

const EMPTY: Readonly<Record<OtherRole, number>> = {
  index: 1.5,
  category: 0.3,
  name: 7,
  unit: 1.6,
  attribute: 1.8,
  figure: 1.4,
  aside: 1.4,
}
const PAST = /现状|基期|基数|基准|实际|完成/

/** The columns of values under a layout: the base is sooner left empty than the goal, a pace sooner than both. */
function valueColumns({ heads }: Laid): PlannedColumn[] {
  const rates = heads.map(isPace)
  const years = heads.map(head => Number(/(?:19|20)\d\d/.exec(head)?.[0] ?? Number.NaN))
  const levels = years.filter((year, column) => !rates[column] && !Number.isNaN(year))
  const first = levels.length > 1 ? Math.min(...levels) : Number.NaN
  return heads.map((head, column): PlannedColumn => {
    const rate = rates[column] as boolean
    const base = years[column] === first || (Number.isNaN(years[column] as number) && PAST.test(head))
    return { role: 'value', rate, skip: rate ? 1 : heads.length === 1 ? 3 : base ? 1.7 : 2.6 }
  })
}

const fixed = (role: OtherRole): PlannedColumn => ({ role, rate: false, skip: EMPTY[role] })

/** What the cells before `body` may head: how many columns of values, and whether a column stands there that no heading names. */
export function* plansOf(run: readonly Cell[], body: number): Generator<Plan> {
  const heads = headsBefore(run, body)
  yield* plansUnder(run, body, heads)
  const outcome = heads.findLastIndex(head => head.role === 'values' && OUTCOME.test(head.text))
  if (outcome > 0) yield* plansUnder(run, body, heads.with(outcome, { ...(heads[outcome] as Head), role: 'aside' }))
}

/** `counts`: how many columns of values there may be, where the rows say it. */
function* plansUnder(run: readonly Cell[], body: number, heads: readonly Head[], counts?: readonly number[]): Generator<Plan> {
  const first = heads.findIndex(isOfValues)
  if (first < 0) return
  const values = heads.filter(isOfValues)
  const sides = { before: heads.slice(0, first).filter(isOfOther), behind: heads.slice(first).filter(isOfOther) }
  const unnamed = unnamedColumns(run.slice(body, body + 200), [...sides.before, ...sides.behind])
  const layouts = layoutsOf(values, firstRowOf(run, body, heads))
  const joined = joinHeads(values)
  const dearest = DEAREST + joined.length
  // 城区 / 目标值: what goes on is known by what it goes on with
  const whole = new Set(joined.map(words => words.end))
  const odd = heads.reduce((sum, head) => sum + (isOfValues(head) && !whole.has(head.end) ? 0 : oddCost(head)), 0)
  const most = Math.min(MOST_COLUMNS, values.length + 2)
  for (let count = 1; count <= most; count++) {
    if (counts && !counts.includes(count)) continue
    for (const layout of layouts(count)) {
      if (layout.cost > dearest) continue
      const own = valueColumns(layout)
      for (const one of unnamed)
        yield { ...columnsOf(sides, own, one), layout, count, cost: layout.cost + UNNAMED * one.columns + odd, body }
    }
  }
}

const oddCost = ({ odd, unknown, absent, role }: Head): number =>
  odd ? ODD : absent ? UNNAMED : unknown ? (role === 'values' ? UNKNOWN_VALUES : UNKNOWN) : 0

/** How many headings of values stand in the first of two rows of headings; null where they stand in one. */
function firstRowOf(run: readonly Cell[], body: number, heads: readonly Head[]): number | null {
  if ((run[0] as Cell).opens !== null) {
    const line = run.findIndex((cell, i) => i > 0 && cell.opens === true)
    const end = line > 0 && line < body ? (run[line] as Cell).start : Number.POSITIVE_INFINITY
    return heads.filter(head => isOfValues(head) && head.start < end).length
  }
  // a heading of another kind behind some of the values closes the first row of headings
  const closes = heads.findLastIndex(isOfOther)
  const inFirst = heads.filter((head, i) => i < closes && isOfValues(head)).length
  return inFirst > 0 && inFirst < heads.filter(isOfValues).length ? inFirst : null
}

/** What a heading costs whose words say nothing, over a column whose cells say what it is, and over one of values. */
const UNKNOWN = 0.4
const UNKNOWN_VALUES = 1
/** Headings over several columns of values that may stand above theirs. */
const MOST_ABOVE = 3

/**
 * The plans in which the columns are what the rows say, though the lexicon does not hold the headings over them, or one of them has none; `exactly`:
 * with as many headings as columns, or in two rows where all those over values are known.
 */
export function* plansByRows(run: readonly Cell[], exactly: boolean): Generator<Plan> {
  for (const pattern of rowPatterns(run)) {
    const { body, before, behind, counts } = pattern
    if (body > MOST_HEADS) continue
    const over = counts.map(count => body - before.length - behind.length - count)
    const words = run.slice(0, body)
    const above = over.find(more => more >= 0 && more <= MOST_ABOVE)
    for (const heads of above === undefined ? [] : withAll(words, pattern, above > 0))
      if (!exactly || above === 0 || heads.every(head => isOfOther(head) || !head.unknown)) yield* plansUnder(run, body, heads, counts)
    if (over.includes(-1)) for (const heads of withOneLeftOut(words, pattern)) yield* plansUnder(run, body, heads, counts)
  }
}

/** The headings where each column has one that the lexicon holds or not; `within`: those of the columns behind the values may stand among theirs. */
function* withAll(words: readonly Cell[], pattern: RowPattern, within: boolean): Generator<Head[]> {
  const last = words.length - pattern.behind.length
  for (let from = last; from > (within ? pattern.before.length : last - 1); from--) {
    const heads = headsFor(words, pattern, from)
    if (heads?.some(head => head.unknown) && !knownAreEnough(heads, pattern)) yield heads
  }
}

/** Whether the headings that the lexicon holds are over every column: what stands behind them and is unknown titles the first rows. */
function knownAreEnough(heads: readonly Head[], { before, behind, counts }: RowPattern): boolean {
  const known = heads.filter(head => !head.unknown)
  const last = heads.findLastIndex(head => !head.unknown)
  if (heads.slice(0, last).some(head => head.unknown)) return false
  return known.filter(isOfValues).length >= Math.max(...counts) && known.filter(isOfOther).length >= before.length + behind.length
}

/** The headings of columns of which one, not of values, has none; a text beside the names may as well be the rest of one. */
function* withOneLeftOut(words: readonly Cell[], { before, behind }: RowPattern): Generator<Head[]> {
  const roles = [...before, ...behind]
  for (const [at, role] of roles.entries()) {
    if (role === 'category' || role === 'aside' || (role === 'name' && words.some(({ text }) => roleOf(text) === 'name'))) continue
    const inFront = at < before.length
    const sides = inFront ? { before: before.toSpliced(at, 1), behind } : { before, behind: behind.toSpliced(at - before.length, 1) }
    const place = inFront ? at : words.length - behind.length + 1 + (at - before.length)
    const heads = headsFor(words, sides, words.length - sides.behind.length)
    const { start } = words[0] as Cell
    if (heads) yield heads.toSpliced(place, 0, { role, start, end: start, text: '', absent: true })
  }
}

/** The headings of columns that are what the rows say, those of the columns behind the values from `from` on; null where their words say otherwise. */
function headsFor(words: readonly Cell[], { before, behind }: Pick<RowPattern, 'before' | 'behind'>, from: number): Head[] | null {
  const heads: Head[] = []
  for (const [at, { start, end, text }] of words.entries()) {
    const role =
      at < before.length ? (before[at] as OtherRole) : at >= from && at < from + behind.length ? (behind[at - from] as OtherRole) : 'values'
    const said = roleOf(text)
    const named = said === 'name' && role === 'category'
    // 数值单位, 目标层级: words of values that no year bears out
    const vague = said === 'values' && role !== 'values' && !/\d/.test(text)
    if (said !== null && said !== role && !named && !vague) return null
    heads.push({ role, start, end, text, unknown: said === null || vague })
  }
  return heads
}

/** Columns that no heading names. */
interface Unnamed {
  readonly unit: boolean
  readonly index: boolean
  /** Where that of the attributes stands, seen from the values. */
  readonly attribute: 'none' | 'before' | 'behind'
  /** How many they are. */
  readonly columns: number
}

/** Every choice of columns that may stand over these rows without a heading. */
function unnamedColumns(rows: readonly Cell[], others: readonly OtherHead[]): Unnamed[] {
  const may = (role: OtherRole, isOne: (cell: Cell) => boolean) =>
    !others.some(head => head.role === role) && rows.filter(isOne).length >= 2
  const units = may('unit', cell => cell.kind === 'unit') ? [false, true] : [false]
  const indexes = may('index', cell => cell.numbers) ? [false, true] : [false]
  const attributes = may('attribute', cell => cell.kind === 'attribute') ? (['none', 'before', 'behind'] as const) : (['none'] as const)
  return units.flatMap(unit =>
    indexes.flatMap(index =>
      attributes.map(attribute => ({ unit, index, attribute, columns: Number(unit) + Number(index) + Number(attribute !== 'none') })),
    ),
  )
}

/** The columns of a row: those of other headings on both sides of the values, with those that no heading names. */
function columnsOf(
  { before, behind }: { readonly before: readonly OtherHead[]; readonly behind: readonly OtherHead[] },
  values: readonly PlannedColumn[],
  { unit, index, attribute }: Unnamed,
): Pick<Plan, 'columns' | 'heads' | 'from'> {
  const columns: PlannedColumn[] = []
  const heads: (Words | null)[] = []
  const put = (column: PlannedColumn, head: Words | null = null) => {
    columns.push(column)
    heads.push(head)
  }
  const hasName = before.some(head => head.role === 'name') || behind.some(head => head.role === 'name')
  if (index) put(fixed('index'))
  for (const head of before) {
    put(fixed(head.role), head.absent ? null : head)
    if (head.role === 'index' && !hasName) put(fixed('name'))
  }
  if (!columns.some(column => column.role === 'name')) put(fixed('name'))
  if (unit) put(fixed('unit'))
  if (attribute === 'before') put(fixed('attribute'))
  const from = columns.length
  for (const column of values) put(column)
  for (const head of behind) put(fixed(head.role), head.absent ? null : head)
  if (attribute === 'behind') put(fixed('attribute'))
  return { columns, heads, from }
}
