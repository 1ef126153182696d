import { areDutyHeads, dutyRoleOf } from '../structure/tables/duty-heads.ts'
import { blankCells, blanksWithin } from './blank-cells.ts'
import type { SourceLine } from './source-line.ts'

/**
 * Rows of a table as a page of print leaves them when it is pasted: a row a line, its cells parted by single blanks, `1 地区生产总值 亿元
 * 1960 2685 6.5 预期性`. Blanks within sentences mean nothing, so a run of rows must open with a line of headings.
 */

const HEADING_WORD =
  /^(?:序号|编号|指标|指标名称|主要指标|项目|项目名称|名称|单位|计量单位|属性|指标属性|类别|领域|行业|地方|地区|区域|县市区|市县|备注|(?:19|20)\d\d(?:[-—–～至](?:19|20)\d\d)?年\S{0,14}|基期|目标值?|总投资\S{0,8}|建设\S{2,6}|年均\S{2,16})$/
const VALUE = /^(?:[〔［[（(]?[-－≥≤＞＜><约近]?\d[\d.,]*\S{0,10}|[-—–－]+)$/
const GROUP = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.]\S{2,18}(?:\s\d[\d.]*){0,2}$/
const HEADING_LINE = /年|目标|增长|增速|累计|绝对|实际|完成|规划|[%％]/
const LONGEST_CELL = 36
/** What is measured may take a clause to say: what is paid by case of what hospitals are paid. */
const LONGEST_NAME = 60
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
const FEWEST_ALIKE = 3
const MOST_ALIKE = 0.6
/** 5 每万人口发明专利拥有量 件 12 预期性; 污水处理率（%） ≥95, where all other cells are empty. */
const isRow = (cells: readonly string[]) =>
  cells.length >= 2 &&
  cells.every(cell => cell.length <= LONGEST_NAME) &&
  (cells.length === 2 ? VALUE.test(cells[1] as string) && !VALUE.test(cells[0] as string) : cells.some(saysSo))
const saysSo = (cell: string, at: number) => at > 0 && (VALUE.test(cell) || KIND.test(cell))
/** What only a cell says: 预期性, 下降15%. */
const KIND = /^(?:预期|约束|引导)性$|^(?:下降|降低|减少|提高|增长|累计|不低于|不高于|达到)[约近超过]?\d[\d.]*\S{0,6}$/
const isSecondHeading = (cells: readonly string[]) =>
  cells.length >= 2 && cells.every(cell => cell.length <= LONGEST_CELL && HEADING_LINE.test(cell))
/** 序号 重点任务 牵头单位 完成时限: the rows below hold sentences. */
const isDutyHeading = (cells: readonly string[]) => cells.length >= 3 && areDutyHeads(cells.map(dutyRoleOf))
/** 3 完成泵站改造。 市水利局 9月底前; 完成泵站改造。 市水利局 9月底前, where the rows have no numbers. */
const isDutyRow = (cells: readonly string[], numbered: boolean) =>
  cells.length >= 3 && (numbered ? /^\d{1,3}$/.test(cells[0] as string) : cells.length <= MOST_CELLS)
const MOST_CELLS = 10
/** 合计 1486.2 */
const isSum = (words: string) => /^(?:合计|总计|小计)(?: \d[\d.]*)+$/.test(words)

/** What only a row of values holds, in whatever part of it that was torn off. */
const isOfRow = (cells: readonly string[]) => cells.some(cell => VALUE.test(cell) || KIND.test(cell))

const LONGEST_TITLE = 16
const MOST_BETWEEN = 2

/** Lines that narrow cells were torn into: of the headings, and between two of which values stand in one. */
const TORN_HEADS = 12
const TORN_BETWEEN = 6
const LONGEST_TORN = 30
const FEWEST_TORN_ROWS = 3
/** Of so many lines one at least holds values, but for a stretch as long as this. */
const LINES_TO_A_ROW = 3.5
const FARTHEST_VALUE = 40
const LONGEST_VAIN = 200

export interface PastedRows {
  /** For each shown line whether its blanks part cells. */
  readonly isRow: readonly boolean[]
  /** Where blanks begin in these lines that part no cells. */
  readonly within: ReadonlySet<number>
}

export function pastedRows(lines: readonly SourceLine[], text: string): PastedRows {
  const found = Array<boolean>(lines.length).fill(false)
  const within = new Set<number>()
  const wordsAt = (at: number, longest = LONGEST_ROW) => {
    const line = lines[at] as SourceLine
    // rows between bars are tables already
    if (
      !line.gaps ||
      line.declared ||
      line.tabs > 0 ||
      line.end - line.start > longest ||
      line.head.includes('|') ||
      !/[ \u3000\u00a0]/.test(text.slice(line.start, line.end))
    )
      return ''
    return text.slice(line.start, line.end).trim()
  }
  const markDuties = (from: number, numbered: boolean): number => {
    let to = from + 1
    let rows = 0
    for (; to < lines.length; to++) {
      const own = wordsAt(to, LONGEST_DUTY_ROW)
      if (own !== '' && isDutyRow(cellsOf(own), numbered)) rows++
      else if (!GROUP.test(wordsOf(to)) || to + 1 >= lines.length || !isDutyRow(cellsOf(wordsAt(to + 1, LONGEST_DUTY_ROW)), numbered)) break
    }
    if (rows >= 2) found.fill(true, from, to)
    return rows >= 2 ? to : from + 1
  }
  let looked = 0
  /** Where the rows end below the headings `heads` of line `at`; `at` where there are none, and `looked` is how far was looked for them. */
  const rowsEnd = (at: number, heads: readonly string[], known: boolean): number => {
    let to = at + 1
    let [alike, rows, between, valued, torn, first, dense] = [0, 0, 0, 0, false, at, at]
    for (; to < lines.length; to++) {
      const line = lines[to] as SourceLine
      const own = wordsAt(to) || (line.width <= 20 && !line.declared && line.tabs === 0 ? wordsOf(to) : '')
      const cells = cellsIn(own)
      if (own === '' || /[。；]/.test(own)) break
      if (isRow(cells) || isSum(own)) {
        if (rows === 0) first = to
        rows++
        valued++
        if (Math.abs(cells.length - heads.length) <= 1) alike++
        between = 0
        if (valued * LINES_TO_A_ROW >= to - first) dense = to + 1
      } else if (GROUP.test(own) || (rows === 0 && isSecondHeading(cells))) between = 0
      else {
        const plain = cells.length === 1 && own.length <= LONGEST_TITLE && between < MOST_BETWEEN
        if (!plain && (!known || own.length > LONGEST_TORN || own.includes('，') || between >= (rows === 0 ? TORN_HEADS : TORN_BETWEEN)))
          break
        // what sorts the rows, or the rest of a name
        between++
        torn ||= !plain
        if (rows > 0 && isOfRow(cells)) {
          valued++
          between = 0
          if (valued * LINES_TO_A_ROW >= to - first) dense = to + 1
        }
        if (torn && to - dense > FARTHEST_VALUE && rows > 0) break
      }
    }
    looked = to
    to = torn ? Math.min(to - between, dense) : to - between
    // a title after the last row opens what follows the table
    while (to > at + 1 && GROUP.test(wordsAt(to - 1) || '') && !/\d/.test(wordsAt(to - 1))) to--
    if (rows < 2 || (!known && (alike < FEWEST_ALIKE || alike < rows * MOST_ALIKE))) return at
    return torn && rows < FEWEST_TORN_ROWS ? at : Math.max(at, to)
  }
  const wordsOf = (at: number) => text.slice((lines[at] as SourceLine).start, (lines[at] as SourceLine).end).trim()
  let tried = 0
  for (let at = 0; at < lines.length; at++) {
    // a tidy line has no blanks between its words
    const words = (lines[at] as SourceLine).from >= 0 ? '' : wordsAt(at)
    if (words === '' || /[。；，]/.test(words)) continue
    const heads = cellsOf(words)
    if (isDutyHeading(heads)) {
      at = markDuties(at, dutyRoleOf(heads[0] as string) === 'index') - 1
      continue
    }
    const own = cellsIn(words)
    const known = isHeading(own)
    if (at < tried || (!known && !mayHead(own))) continue
    const to = rowsEnd(at, own, known)
    if (to === at) {
      // a long run that holds no rows is not looked through again from each of its lines
      if (looked - at > LONGEST_VAIN) tried = looked
      continue
    }
    found.fill(true, at, to)
    for (let row = at; row < to; row++) {
      const { start, end } = lines[row] as SourceLine
      for (const blank of blanksWithin(text.slice(start, end))) within.add(start + blank)
    }
    at = to - 1
  }
  return { isRow: found, within }
}
