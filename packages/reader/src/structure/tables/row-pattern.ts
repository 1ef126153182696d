import type { Cell } from './cell-kinds.ts'
import { type Content, contentOf } from './column-content.ts'
import type { OtherRole } from './flat-heads.ts'
import { CATEGORY_HEAD } from './table-shape.ts'

/**
 * What the rows of a table that lost its rules say of its columns, whatever its headings are: between the values of two rows the same kinds of cells
 * come again and again, those behind the values of the one and those before the values of the next.
 */
export interface RowPattern {
  /** How many cells stand before the first row. */
  readonly body: number
  /** The columns before those of values and behind them. */
  readonly before: readonly OtherRole[]
  readonly behind: readonly OtherRole[]
  /** How many values a row may have: those of most rows, of the longest. */
  readonly counts: readonly number[]
}

/** Between the values of two rows: numbers of rows, units, attributes, texts, and numbers that are none of those values. */
type Letter = 'N' | 'U' | 'A' | 'T' | 'V'

/** The first row is looked for among so many cells, the pattern among so many. */
const FARTHEST = 30
const LOOK = 400
const FEWEST_GAPS = 3
const LEAST_SHARE = 0.3
const LONGEST_GAP = 7
/** 2020, 2025年: a heading. */
const YEAR = /^[（(]?(?:19|20)\d\d年?[末底]?[）)]?$/

const isValue = ({ kind, numbers }: Cell): boolean => (kind === 'value' || kind === 'empty') && !numbers
function letterOf(cell: Cell): Letter {
  if (cell.numbers) return 'N'
  if (isValue(cell)) return 'V'
  return cell.kind === 'unit' ? 'U' : cell.kind === 'attribute' ? 'A' : 'T'
}

/** The cells between the values of two rows, without titles. */
interface Gap {
  readonly letters: string
  readonly cells: readonly Cell[]
}

interface Body {
  readonly gaps: readonly Gap[]
  /** How many values stand side by side, row by row. */
  readonly counts: readonly number[]
}

function bodyFrom(cells: readonly Cell[], first: number): Body {
  const gaps: Gap[] = []
  const counts: number[] = []
  let own: Cell[] = []
  let values = 0
  for (const cell of cells.slice(first, first + LOOK)) {
    // no row begins without a name: a number behind 约束性 is none of its values
    if (isValue(cell) && own.length > 0 && !own.some(one => letterOf(one) === 'T')) own.push(cell)
    else if (isValue(cell)) {
      if (values === 0 && counts.length > 0) gaps.push({ letters: own.map(letterOf).join(''), cells: own })
      values++
      own = []
    } else {
      if (values > 0) counts.push(values)
      values = 0
      if (cell.kind !== 'group') own.push(cell)
    }
  }
  return { gaps, counts: values > 0 ? [...counts, values] : counts }
}

/** What comes how often, what comes most first. */
function byTimes<T>(list: readonly T[]): { what: T; times: number }[] {
  const times = new Map<T, number>()
  for (const one of list) times.set(one, (times.get(one) ?? 0) + 1)
  return Array.from(times, ([what, count]) => ({ what, times: count })).toSorted((a, b) => b.times - a.times)
}

/** What the columns are whose cells are texts; `name`: which of them holds the names. */
function textRole(content: Content, at: number, name: number): OtherRole {
  if (at === name) return 'name'
  return at < name && content !== 'codes' && content !== 'numbers' ? 'category' : 'aside'
}

/** In so many rows what sorts them, or who answers for them, comes again. */
const TELLING = 6
const LONG_PART = 6

const LETTER_ROLES = { N: 'index', U: 'unit', A: 'attribute', V: 'figure' } as const

/** The roles of the columns between the values of two rows, of which the last `before` stand before the values of the second. */
function rolesOf(gaps: readonly Gap[], letters: string, before: number): OtherRole[] | null {
  const columns = Array.from(letters, (_, at) => gaps.map(({ cells }) => (cells[at] as Cell).text))
  const contents = columns.map(contentOf)
  const length = (at: number) => new Set(columns[at]).size * (columns[at] as string[]).join('').length
  const texts = Array.from(letters, (letter, at) => (letter === 'T' && at >= letters.length - before ? at : -1)).filter(at => at >= 0)
  const names = texts.filter(at => contents[at] === 'names' || contents[at] === 'bodies')
  const name = (names.length > 0 ? names : texts).toSorted((a, b) => length(b) - length(a))[0]
  if (name === undefined) return null
  // texts that never come again beside names are what these were torn into
  const isTorn = (at: number) =>
    contents[at] === 'names' && (gaps.length >= TELLING || (columns[at] as string[]).every(text => text.length >= LONG_PART))
  if (Array.from(letters, (letter, at) => letter === 'T' && at !== name && isTorn(at)).includes(true)) return null
  return Array.from(letters, (letter, at) =>
    letter === 'T' ? (at >= letters.length - before ? textRole(contents[at] as Content, at, name) : 'aside') : LETTER_ROLES[letter as 'N'],
  )
}

/** What the rows say, in each way in which the first of them may begin. */
export function rowPatterns(cells: readonly Cell[]): RowPattern[] {
  const first = cells.findIndex((cell, at) => at > 1 && isValue(cell) && !YEAR.test(cell.text))
  if (first < 0 || first > FARTHEST) return []
  const { gaps, counts } = bodyFrom(cells, first)
  const most = [...new Set([byTimes(counts)[0]?.what ?? 0, Math.max(0, ...counts)])]
  const head = cells.slice(0, first).map(letterOf).join('')
  return byTimes(gaps.map(gap => gap.letters))
    .slice(0, KINDS_OF_ROWS)
    .filter(({ what, times }) => times >= FEWEST_GAPS && times >= LEAST_SHARE * gaps.length && what.length <= LONGEST_GAP)
    .flatMap(({ what }) => patternsOf(gaps, what, head, cells).map(pattern => ({ ...pattern, counts: most })))
}

/** Rows whose names were torn, or that open a group, have cells more. */
const KINDS_OF_ROWS = 2

/** How many of the cells at the end of `head` open the first row, where `letters` open the others: it may lack its unit where others do; 0 for none. */
function firstRowOf(letters: string, head: string, gaps: readonly Gap[]): number {
  if (head.endsWith(letters)) return letters.length
  const bare = letters.replace('U', '')
  const lack = bare !== letters && bare.endsWith('T') && gaps.some(gap => gap.letters.endsWith(bare) && !gap.letters.includes('U'))
  return lack && head.endsWith(bare) ? bare.length : 0
}

/** Each way in which the first row may begin behind `head`, the kinds of the cells before its values, where those of most rows are `letters`. */
function patternsOf(gaps: readonly Gap[], letters: string, head: string, cells: readonly Cell[]): Omit<RowPattern, 'counts'>[] {
  const same = gaps.filter(gap => gap.letters === letters)
  const found: Omit<RowPattern, 'counts'>[] = []
  for (let before = 1; before <= letters.length; before++) {
    const first = firstRowOf(letters.slice(letters.length - before), head, gaps)
    if (first === 0) continue
    const roles = rolesOf(same, letters, before)
    if (!roles) continue
    const own = { before: roles.slice(letters.length - before), behind: roles.slice(0, letters.length - before) }
    const body = head.length - first
    found.push({ ...own, body })
    // 类别 / 序号: what sorts the rows has a heading, and its cells are lost
    if (own.before[0] === 'index' && CATEGORY_HEAD.test((cells[0] as Cell).text))
      found.push({ ...own, before: ['category', ...own.before], body })
    // the title of a group, or what sorts the rows in a merged cell
    if (body > 1 && cells[body - 1]?.kind === 'group') found.push({ ...own, body: body - 1 })
    else if (body > 1 && head[body - 1] === 'T')
      found.push({ ...own, body: body - 1 }, { ...own, before: ['category', ...own.before], body: body - 1 })
  }
  return found
}
