/** Lines below the headings of a pasted table, taken one by one for as long as they are its rows. */

export const VALUE: RegExp = /^(?:[〔［[（(]?[-－≥≤＞＜><约近]?\d[\d.,]*\S{0,10}|[-—–－]+)$/
export const GROUP: RegExp = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.]\S{2,18}(?:\s\d[\d.]*){0,2}$/
/** What only a cell says: 预期性, 下降15%. */
const KIND = /^(?:预期|约束|引导)性$|^(?:下降|降低|减少|提高|增长|累计|不低于|不高于|达到)[约近超过]?\d[\d.]*\S{0,6}$/
const HEADING_LINE = /年|目标|增长|增速|累计|绝对|实际|完成|规划|[%％]/
const LONGEST_CELL = 36
/** What is measured may take a clause to say: what is paid by case of what hospitals are paid. */
const LONGEST_NAME = 60

/** 5 每万人口发明专利拥有量 件 12 预期性; 污水处理率（%） ≥95, where all other cells are empty. */
const isRow = (cells: readonly string[]) =>
  cells.length >= 2 &&
  cells.every(cell => cell.length <= LONGEST_NAME) &&
  (cells.length === 2 ? VALUE.test(cells[1] as string) && !VALUE.test(cells[0] as string) : cells.some(saysSo))
const saysSo = (cell: string, at: number) => at > 0 && (VALUE.test(cell) || KIND.test(cell))
const isSecondHeading = (cells: readonly string[]) =>
  cells.length >= 2 && cells.every(cell => cell.length <= LONGEST_CELL && HEADING_LINE.test(cell))
/** 合计 1486.2 */
const isSum = (words: string) => /^(?:合计|总计|小计)(?: \d[\d.]*)+$/.test(words)
/** What only a row of values holds, in whatever part of it that was torn off. */
const isOfRow = (cells: readonly string[]) => cells.some(cell => VALUE.test(cell) || KIND.test(cell))

const LONGEST_TITLE = 16
const MOST_BETWEEN = 2
const FEWEST_ROWS = 2

/** Lines that narrow cells were torn into: of the headings, and between two of which values stand in one. */
const TORN_HEADS = 12
const TORN_BETWEEN = 6
const LONGEST_TORN = 30
const FEWEST_TORN_ROWS = 3
/** Of so many lines one at least holds values, but for a stretch as long as this. */
const LINES_TO_A_ROW = 3.5
const FARTHEST_VALUE = 40

/** Below unknown headings so many rows have as many cells as these. */
const FEWEST_ALIKE = 3
const MOST_ALIKE = 0.6

export class RowRun {
  private readonly at: number
  private readonly heads: number
  /** The lexicon holds its headings. */
  private readonly known: boolean
  private rows = 0
  /** Rows with about as many cells as there are headings. */
  private alike = 0
  /** Lines since the last row. */
  private between = 0
  /** Lines that hold values, the first of them, and behind which they still stand close together. */
  private valued = 0
  private first: number
  private dense: number
  /** Some line is the rest of one that was torn. */
  private torn = false

  /** `at`: the line of the headings, of which there are `heads`. */
  constructor(at: number, heads: number, known: boolean) {
    this.at = at
    this.heads = heads
    this.known = known
    this.first = at
    this.dense = at
  }

  /** Takes line `to` with its words and cells; false where the table ends before it. */
  takes(to: number, words: string, cells: readonly string[]): boolean {
    if (isRow(cells) || isSum(words)) this.addRow(to, cells.length)
    else if (GROUP.test(words) || (this.rows === 0 && isSecondHeading(cells))) this.between = 0
    else return this.mayStandBetween(words, cells) && this.addBetween(to, words, cells)
    return true
  }

  /** Where the rows end that were taken before line `to`; the line of the headings where they are too few. */
  endBefore(to: number): number {
    const end = this.torn ? Math.min(to - this.between, this.dense) : to - this.between
    if (this.rows < FEWEST_ROWS) return this.at
    if (!this.known && (this.alike < FEWEST_ALIKE || this.alike < this.rows * MOST_ALIKE)) return this.at
    return this.torn && this.rows < FEWEST_TORN_ROWS ? this.at : end
  }

  private addRow(to: number, cells: number): void {
    if (this.rows === 0) this.first = to
    this.rows++
    if (Math.abs(cells - this.heads) <= 1) this.alike++
    this.addValues(to)
  }

  private addValues(to: number): void {
    this.valued++
    this.between = 0
    if (this.valued * LINES_TO_A_ROW >= to - this.first) this.dense = to + 1
  }

  private isTitle(words: string, cells: readonly string[]): boolean {
    return cells.length === 1 && words.length <= LONGEST_TITLE && this.between < MOST_BETWEEN
  }

  /** What sorts the rows, or the rest of a name, which only known headings vouch for. */
  private mayStandBetween(words: string, cells: readonly string[]): boolean {
    if (this.isTitle(words, cells)) return true
    return (
      this.known && words.length <= LONGEST_TORN && !words.includes('，') && this.between < (this.rows === 0 ? TORN_HEADS : TORN_BETWEEN)
    )
  }

  private addBetween(to: number, words: string, cells: readonly string[]): boolean {
    this.torn ||= !this.isTitle(words, cells)
    this.between++
    if (this.rows > 0 && isOfRow(cells)) this.addValues(to)
    return !(this.torn && to - this.dense > FARTHEST_VALUE && this.rows > 0)
  }
}
