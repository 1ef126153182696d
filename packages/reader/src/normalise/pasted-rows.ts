import { areDutyHeads, dutyRoleOf } from '../structure/tables/duty-heads.ts'
import { blankCells, blanksWithin } from './blank-cells.ts'
import { GROUP, RowRun, VALUE } from './row-run.ts'
import type { SourceLine } from './source-line.ts'

/**
 * Rows of a table as a page of print leaves them when it is pasted: a row a line, its cells parted by single blanks, `1 地区生产总值 亿元
 * 1960 2685 6.5 预期性`. Blanks within sentences mean nothing, so a run of rows must open with a line of headings.
 */

const HEADING_WORD =
  /^(?:序号|编号|指标|指标名称|主要指标|项目|项目名称|名称|单位|计量单位|属性|指标属性|类别|领域|行业|地方|地区|区域|县市区|市县|备注|(?:19|20)\d\d(?:[-—–～至](?:19|20)\d\d)?年\S{0,14}|基期|目标值?|总投资\S{0,8}|建设\S{2,6}|年均\S{2,16})$/
const LONGEST_ROW = 200
const LONGEST_DUTY_ROW = 600

const cellsOf = (words: string) => words.split(/[ \u3000\u00a0]+/)
const cellsIn = (words: string) => blankCells(words).map(cell => cell.text)

const isHeading = (cells: readonly string[]) => cells.length >= 2 && cells.filter(cell => HEADING_WORD.test(cell)).length >= 2
/** Headings that the lexicon does not hold: short words, and below them rows with as many cells. */
const mayHead = (cells: readonly string[]) =>
  cells.length >= FEWEST_UNKNOWN && cells.every(cell => cell.length <= LONGEST_HEAD && (!VALUE.test(cell) || YEAR.test(cell)))
const FEWEST_UNKNOWN = 4
const LONGEST_HEAD = 16
const YEAR = /^(?:19|20)\d\d年?$/
/** 序号 重点任务 牵头单位 完成时限: the rows below hold sentences. */
const isDutyHeading = (cells: readonly string[]) => cells.length >= 3 && areDutyHeads(cells.map(dutyRoleOf))
/** 3 完成泵站改造。 市水利局 9月底前; 完成泵站改造。 市水利局 9月底前, where the rows have no numbers. */
const isDutyRow = (cells: readonly string[], numbered: boolean) =>
  cells.length >= 3 && (numbered ? /^\d{1,3}$/.test(cells[0] as string) : cells.length <= MOST_CELLS)
const MOST_CELLS = 10
/** A run without rows that is longer is not looked through again. */
const LONGEST_VAIN = 200
const WIDEST_TORN = 20

export interface PastedRows {
  /** For each shown line whether its blanks part cells. */
  readonly isRow: readonly boolean[]
  /** Where blanks begin in these lines that part no cells. */
  readonly within: ReadonlySet<number>
}

export function pastedRows(lines: readonly SourceLine[], text: string): PastedRows {
  const words = wordsIn(lines, text)
  const found = Array<boolean>(lines.length).fill(false)
  const within = new Set<number>()
  let tried = 0
  for (let at = 0; at < lines.length; at++) {
    // a tidy line has no blanks between its words
    const own = (lines[at] as SourceLine).from >= 0 ? '' : words.apart(at)
    if (own === '' || /[。；，]/.test(own)) continue
    const heads = cellsOf(own)
    if (isDutyHeading(heads)) {
      const end = dutiesEnd(words, at, dutyRoleOf(heads[0] as string) === 'index')
      found.fill(true, at, end)
      at = Math.max(at, end - 1)
      continue
    }
    const cells = cellsIn(own)
    const known = isHeading(cells)
    if (at < tried || (!known && !mayHead(cells))) continue
    const { end, looked } = rowsEnd(words, at, new RowRun(at, cells.length, known))
    if (end === at) {
      // a long run that holds no rows is not looked through again from each of its lines
      if (looked - at > LONGEST_VAIN) tried = looked
      continue
    }
    found.fill(true, at, end)
    for (const { start, end: stop } of lines.slice(at, end))
      for (const blank of blanksWithin(text.slice(start, stop))) within.add(start + blank)
    at = end - 1
  }
  return { isRow: found, within }
}

/** The words of the lines of a text. */
interface Words {
  readonly count: number
  /** All that a line says. */
  of(at: number): string
  /** The words of a line between which blanks stand; '' of one that is none, or parts its cells in another way. */
  apart(at: number, longest?: number): string
  /** Those, or of a narrow line what it says. */
  torn(at: number): string
}

function wordsIn(lines: readonly SourceLine[], text: string): Words {
  const of = (at: number) => text.slice((lines[at] as SourceLine).start, (lines[at] as SourceLine).end).trim()
  const apart = (at: number, longest = LONGEST_ROW) => {
    const { gaps, declared, tabs, start, end, head } = lines[at] as SourceLine
    // rows between bars are tables already
    if (!gaps || declared || tabs > 0 || end - start > longest || head.includes('|')) return ''
    const words = text.slice(start, end)
    return /[ \u3000\u00a0]/.test(words) ? words.trim() : ''
  }
  const torn = (at: number) => {
    const { width, declared, tabs } = lines[at] as SourceLine
    return apart(at) || (width <= WIDEST_TORN && !declared && tabs === 0 ? of(at) : '')
  }
  return { count: lines.length, of, apart, torn }
}

/** Where the rows of duties end below the headings of line `at`; `at` where there are fewer than two. */
function dutiesEnd(words: Words, at: number, numbered: boolean): number {
  const isDuty = (to: number) => to < words.count && isDutyRow(cellsOf(words.apart(to, LONGEST_DUTY_ROW)), numbered)
  let rows = 0
  let to = at + 1
  for (; to < words.count; to++) {
    if (isDuty(to)) rows++
    else if (!GROUP.test(words.of(to)) || !isDuty(to + 1)) break
  }
  return rows >= FEWEST_DUTIES ? to : at
}
const FEWEST_DUTIES = 2

/** Where the rows end below the headings of line `at`, `at` where there are none, and how far was looked for them. */
function rowsEnd(words: Words, at: number, run: RowRun): { readonly end: number; readonly looked: number } {
  let looked = at + 1
  for (; looked < words.count; looked++) {
    const own = words.torn(looked)
    if (own === '' || /[。；]/.test(own) || !run.takes(looked, own, cellsIn(own))) break
  }
  let end = run.endBefore(looked)
  // a title after the last row opens what follows the table
  while (end > at + 1 && GROUP.test(words.apart(end - 1)) && !/\d/.test(words.apart(end - 1))) end--
  return { end: Math.max(at, end), looked }
}
