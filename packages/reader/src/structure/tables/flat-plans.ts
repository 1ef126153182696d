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

type HeadRole = Exclude<Role, 'value'> | 'values'

interface Head extends Words {
  readonly role: HeadRole
  /** Its words are not those of a heading. */
  readonly odd?: boolean
}

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

const EMPTY: Readonly<Record<Exclude<Role, 'value'>, number>> = {
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

const fixed = (role: Exclude<Role, 'value'>, dear = 0): PlannedColumn => ({ role, rate: false, skip: EMPTY[role] + dear })

/** What the cells before `body` may head: how many columns of values, and whether a column stands there that no heading names. */
export function* plansOf(run: readonly Cell[], body: number): Generator<Plan> {
  const heads = headsBefore(run, body)
  yield* plansUnder(run, body, heads)
  const outcome = heads.findLastIndex(head => head.role === 'values' && OUTCOME.test(head.text))
  if (outcome > 0) yield* plansUnder(run, body, heads.with(outcome, { ...(heads[outcome] as Head), role: 'aside' }))
}

function* plansUnder(run: readonly Cell[], body: number, heads: readonly Head[]): Generator<Plan> {
  const odd = heads.filter(head => head.odd).length
  const values = heads.filter(head => head.role === 'values')
  const firstValue = heads.findIndex(head => head.role === 'values')
  if (firstValue < 0) return
  const others = heads.filter(head => head.role !== 'values')
  // a heading of another kind behind some of the values closes the first row of headings
  const closes = heads.findLastIndex(head => head.role !== 'values')
  const lined = (run[0] as Cell).opens !== null
  const line = lined ? run.findIndex((cell, i) => i > 0 && cell.opens === true) : -1
  const inFirst = lined
    ? line > 0 && line < body
      ? heads.filter(head => head.role === 'values' && head.start < (run[line] as Cell).start).length
      : values.length
    : values.filter((_, i) => heads.indexOf(values[i] as Head) < closes).length
  const firstRow = lined ? inFirst : closes > firstValue && inFirst < values.length ? inFirst : null
  const before = others.filter(head => heads.indexOf(head) < firstValue)
  const behind = others.filter(head => heads.indexOf(head) > firstValue)
  const rows = run.slice(body, body + 200)
  const has = (role: HeadRole) => others.some(head => head.role === role)
  const some = (kind: Cell['kind'], least: number) => rows.filter(cell => cell.kind === kind).length >= least
  const unitMay = !has('unit') && some('unit', 2)
  const indexMay = !has('index') && rows.filter(cell => cell.numbers).length >= 2
  const kindMay = !has('attribute') && some('attribute', 2)
  const most = Math.min(MOST_COLUMNS, values.length + 2)
  const joined = joinHeads(values).length
  const layouts = layoutsOf(values, firstRow)
  for (let count = 1; count <= most; count++)
    for (const layout of layouts(count)) {
      if (layout.cost > DEAREST + joined) continue
      const own = valueColumns(layout)
      for (const withUnit of unitMay ? [false, true] : [false]) {
        for (const withIndex of indexMay ? [false, true] : [false]) {
          for (const kindAt of kindMay ? (['none', 'before', 'behind'] as const) : (['none'] as const)) {
            const columns: PlannedColumn[] = []
            const words: (Words | null)[] = []
            const put = (role: Exclude<Role, 'value'>, head: Words | null) => {
              columns.push(fixed(role))
              words.push(head)
            }
            if (withIndex) put('index', null)
            for (const head of before) {
              put(head.role as Exclude<Role, 'value'>, head)
              if (head.role === 'index' && !has('name')) put('name', null)
            }
            if (!columns.some(column => column.role === 'name')) put('name', null)
            if (withUnit) put('unit', null)
            if (kindAt === 'before') put('attribute', null)
            const from = columns.length
            for (const column of own) {
              columns.push(column)
              words.push(null)
            }
            for (const head of behind) put(head.role as Exclude<Role, 'value'>, head)
            if (kindAt === 'behind') put('attribute', null)
            const unnamed = Number(withUnit) + Number(withIndex) + Number(kindAt !== 'none')
            yield { columns, heads: words, layout, from, count, cost: layout.cost + 1.5 * unnamed + 4 * odd, body }
          }
        }
      }
    }
}

const DEAREST = 8
