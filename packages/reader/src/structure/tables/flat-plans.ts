import type { PlannedColumn, Role } from './cell-costs.ts'
import type { Cell } from './cell-kinds.ts'
import { isPace, type Laid, layoutsOf } from './head-layouts.ts'
import { ASIDE_HEAD, ATTRIBUTE_HEAD, CATEGORY_HEAD, INDEX_HEAD, isHead, plainHead, UNIT_HEAD, type Words } from './table-shape.ts'
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

type OtherRole = Exclude<Role, 'value'>
type HeadRole = OtherRole | 'values'

interface Head extends Words {
  readonly role: HeadRole
  /** Its words are not those of a heading. */
  readonly odd?: boolean
}
type OtherHead = Head & { readonly role: OtherRole }

const isOfValues = (head: Head): boolean => head.role === 'values'
const isOfOther = (head: Head): head is OtherHead => head.role !== 'values'

/** A layout that costs more is none. */
const DEAREST = 8
/** What a column without a heading costs, and what a heading of odd words. */
const UNNAMED = 1.5
const ODD = 4
const LONGEST_HEAD = 26
const MOST_HEADS = 24
const MOST_COLUMNS = 10
const VALUE_HEAD =
  /(?:19|20)\d\d|目标|现状|基期|基准|基数|完成|实际|规划|预期|预计|年均|增[长速幅]|累计|绝对|指标值|[近中远]期|十[一二三四五六]?五|数值|^[（(].{0,8}[）)]?$|^%?[）)]$|^[值数]$|[情状]况$|^年$/
const NUMBERED_NAME = /^\d{1,2}[.、．]\D/

/** Behind the values it may say in words how they were reached. */
const OUTCOME = /^(?:完成|实施|进展|达标|落实|实现|执行)(?:情况|评价|程度|状态)?$|^(?:是否完成|评价|评估(?:结果|结论)?|情况|备注.*)$/

function roleOf(printed: string): HeadRole | null {
  const text = plainHead(printed)
  if (isHead(text)) {
    if (INDEX_HEAD.test(text)) return 'index'
    if (UNIT_HEAD.test(text)) return 'unit'
    return ATTRIBUTE_HEAD.test(text) ? 'attribute' : 'name'
  }
  if (CATEGORY_HEAD.test(text)) return 'name'
  if (ASIDE_HEAD.test(text)) return 'aside'
  if (OUTCOME.test(text)) return 'values'
  return text.length <= LONGEST_HEAD && VALUE_HEAD.test(text) && !NUMBERED_NAME.test(text) && !/^[一二三四五六七八九十]{1,3}、/.test(text)
    ? 'values'
    : null
}

/** Headings that a line break tore: 指标 / 属性, 责任 / 单位. */
function tornRole(text: string, next: string, named: boolean): HeadRole | null {
  if (text.length > 3 || next.length > 3) return null
  const whole = text + next
  if (ATTRIBUTE_HEAD.test(whole) && (text !== '指标' || named)) return 'attribute'
  if (text !== '指标' && UNIT_HEAD.test(whole)) return 'unit'
  return ASIDE_HEAD.test(whole) ? 'aside' : INDEX_HEAD.test(whole) ? 'index' : null
}

/** The headings before cell `body`, in their order. */
function headsBefore(run: readonly Cell[], body: number): Head[] {
  const heads: Head[] = []
  for (let at = 0; at < body; at++) {
    const { start, end, text } = run[at] as Cell
    const next = at + 1 < body ? (run[at + 1] as Cell) : null
    const named = heads.some(head => head.role === 'name')
    const torn = next && tornRole(text, next.text, named)
    if (torn && next) {
      heads.push({ role: torn, start, end: next.end, text: text + next.text })
      at++
    } else heads.push({ role: roleOf(text) ?? 'values', start, end, text, odd: roleOf(text) === null })
  }
  // 类型 heads the attributes where nothing else does
  const kind = heads.findIndex((head, i) => i > 0 && head.text === '类型')
  if (kind >= 0 && !heads.some(head => head.role === 'attribute') && heads.some((head, i) => i !== kind && head.role === 'name'))
    heads[kind] = { ...(heads[kind] as Head), role: 'attribute' }
  // of several names the last is that of the rows, and the others sort them
  const last = heads.findLastIndex(head => head.role === 'name' && !CATEGORY_HEAD.test(head.text))
  const own = last >= 0 ? last : heads.findLastIndex(head => head.role === 'name')
  return heads.map((head, i) => (head.role === 'name' && i !== own ? { ...head, role: 'category' } : head))
}

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

function* plansUnder(run: readonly Cell[], body: number, heads: readonly Head[]): Generator<Plan> {
  const first = heads.findIndex(isOfValues)
  if (first < 0) return
  const values = heads.filter(isOfValues)
  const sides = { before: heads.slice(0, first).filter(isOfOther), behind: heads.slice(first).filter(isOfOther) }
  const unnamed = unnamedColumns(run.slice(body, body + 200), [...sides.before, ...sides.behind])
  const layouts = layoutsOf(values, firstRowOf(run, body, heads))
  const dearest = DEAREST + joinHeads(values).length
  const odd = ODD * heads.filter(head => head.odd).length
  const most = Math.min(MOST_COLUMNS, values.length + 2)
  for (let count = 1; count <= most; count++)
    for (const layout of layouts(count)) {
      if (layout.cost > dearest) continue
      const own = valueColumns(layout)
      for (const one of unnamed)
        yield { ...columnsOf(sides, own, one), layout, count, cost: layout.cost + UNNAMED * one.columns + odd, body }
    }
}

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
    put(fixed(head.role), head)
    if (head.role === 'index' && !hasName) put(fixed('name'))
  }
  if (!columns.some(column => column.role === 'name')) put(fixed('name'))
  if (unit) put(fixed('unit'))
  if (attribute === 'before') put(fixed('attribute'))
  const from = columns.length
  for (const column of values) put(column)
  for (const head of behind) put(fixed(head.role), head)
  if (attribute === 'behind') put(fixed('attribute'))
  return { columns, heads, from }
}
