import {
  cost,
  lineCost,
  NO_PAIR,
  onwardCost,
  ownCosts,
  type PairCosts,
  type PlannedColumn,
  pairCost,
  pairCosts,
  strayCost,
} from './cell-costs.ts'
import type { Cell } from './cell-kinds.ts'

/**
 * The cells of a table that lost its rules, put into rows and columns: of all ways to do so the one that costs least. A cell costs what its
 * kind says against its column (`cell-costs.ts`), an empty place what is seldom empty there, a new row a little; found by dynamic programming
 * over the cells, so that it takes cells × columns steps.
 */

/** Where a cell went: `row` −1 for what belongs to no row (a page number, headings again); `column` −1 for the title of a group. */
export interface Place {
  readonly row: number
  readonly column: number
}

const ROW = 0.4
const NEVER = 1e6

const ONWARD = 1 << 8
const NEW_ROW = 2 << 8
const STRAY = 3 << 8

/** The places of `cells` under `columns`, and what they cost in all. */
export function alignRows(
  cells: readonly Cell[],
  columns: readonly PlannedColumn[],
  heads: ReadonlySet<string>,
): { cost: number; places: Place[] } {
  const steps = new Uint16Array(cells.length * (columns.length + 1))
  const { cost, end } = cheapest(cells, columns, heads, steps)
  return { cost, places: traced(steps, cells.length, columns.length, end) }
}

/** What `cells` cost under `columns`, without their places. */
export const costOfRows = (cells: readonly Cell[], columns: readonly PlannedColumn[], heads: ReadonlySet<string>): number =>
  cheapest(cells, columns, heads, null).cost

/** The least cost, and the column in which the cheapest way ends; the way itself is written into `steps`. */
function cheapest(
  cells: readonly Cell[],
  columns: readonly PlannedColumn[],
  heads: ReadonlySet<string>,
  steps: Uint16Array | null,
): { cost: number; end: number } {
  const ways = new Ways(columns, heads, steps)
  for (let t = 0; t < cells.length; t++) ways.take(cells, t)
  return ways.ended()
}

/**
 * The cheapest ways to have put the cells so far, one for each column in which the last of them may stand; the title of a group stands in
 * one of its own behind the others.
 */
class Ways {
  private readonly columns: readonly PlannedColumn[]
  private readonly heads: ReadonlySet<string>
  private readonly steps: Uint16Array | null
  private readonly group: number
  /** What the empty cells before a column cost; behind the last, those of a whole row. */
  private readonly before: Float64Array
  private readonly hasRates: boolean
  private rateName = false
  private now: Float64Array
  private next: Float64Array
  /** What the cheapest way to the place that is looked at costs, and its last step. */
  private least = Number.POSITIVE_INFINITY
  private step = 0

  constructor(columns: readonly PlannedColumn[], heads: ReadonlySet<string>, steps: Uint16Array | null) {
    this.columns = columns
    this.heads = heads
    this.steps = steps
    this.group = columns.length
    this.before = new Float64Array(columns.length + 1)
    columns.forEach((column, c) => {
      this.before[c + 1] = (this.before[c] as number) + column.skip
    })
    this.hasRates = columns.some(column => column.rate)
    this.now = new Float64Array(columns.length + 1).fill(NEVER)
    this.next = new Float64Array(columns.length + 1)
    // nothing stands before the first cell, as behind a title
    this.now[this.group] = 0
  }

  /** What it costs to end a row behind the last cell, and in which column that cell stands then. */
  ended(): { cost: number; end: number } {
    const { now, before, group } = this
    let end = group
    let cost = now[group] as number
    for (let c = 0; c < group; c++) {
      const done = (now[c] as number) + (before[group] as number) - (before[c + 1] as number)
      if (done < cost) {
        cost = done
        end = c
      }
    }
    return { cost, end }
  }

  /** Puts cell `t` into each column. */
  take(cells: readonly Cell[], t: number): void {
    const { columns, before, now, group } = this
    const cell = cells[t] as Cell
    const previous = t > 0 ? cells[t - 1] : undefined
    const words = ownCosts(cell)
    if (cell.kind === 'text' || cell.kind === 'promise') this.rateName = words.rateName
    const { cost: ended, end } = this.ended()
    const stray = strayCost(cells, t, this.heads)
    const opening = lineCost(cell.opens, true)
    const going = lineCost(cell.opens, false)
    const pairs = previous ? pairCosts(previous, cell) : NO_PAIR
    for (let c = 0; c < group; c++) {
      const column = columns[c] as PlannedColumn
      const own = cost(cell, words, column, this.rateName, this.hasRates)
      this.least = Number.POSITIVE_INFINITY
      this.offer(ended + ROW + opening + (before[c] as number) + own, NEW_ROW | end)
      if (previous) {
        this.goOn(c, own, going, pairs)
        this.offer((now[c] as number) + onwardCost(previous, cell, words, column) + going, ONWARD | c)
        // 一、交通 / 258: what a group adds up
        if (column.role === 'value') this.offer((now[group] as number) + 3 + own, group)
      }
      this.offer((now[c] as number) + stray, STRAY | c)
      this.put(t, c)
    }
    this.least = Number.POSITIVE_INFINITY
    this.offer(ended + words.group + opening, NEW_ROW | end)
    this.offer((now[group] as number) + stray, STRAY | group)
    this.put(t, group)
    this.now = this.next
    this.next = now
  }

  /** From a column further left in the same row. */
  private goOn(c: number, own: number, going: number, pairs: PairCosts): void {
    const { columns, before, now } = this
    const column = columns[c] as PlannedColumn
    for (let from = 0; from < c; from++) {
      const base = now[from] as number
      if (base >= NEVER) continue
      const skipped = base + (before[c] as number) - (before[from + 1] as number)
      this.offer(skipped + own + going + pairCost(pairs, columns[from] as PlannedColumn, column), from)
    }
  }

  private offer(total: number, step: number): void {
    if (total >= this.least) return
    this.least = total
    this.step = step
  }

  /** Keeps the cheapest way to column `c` for cell `t`. */
  private put(t: number, c: number): void {
    this.next[c] = this.least
    if (this.steps) this.steps[t * (this.group + 1) + c] = this.step
  }
}

/** The rows and columns of the cheapest way, from its end back. */
function traced(steps: Uint16Array, count: number, width: number, end: number): Place[] {
  const columns = new Int32Array(count)
  const opens = new Uint8Array(count)
  let at = end
  for (let t = count - 1; t >= 0; t--) {
    const step = steps[t * (width + 1) + at] as number
    const kind = step & 0x300
    columns[t] = kind === STRAY ? -2 : at === width ? -1 : at
    opens[t] = kind === NEW_ROW ? 1 : 0
    at = step & 0xff
  }
  let row = -1
  return Array.from(columns, (column, t) => {
    if (opens[t]) row++
    return column === -2 ? { row: -1, column: -1 } : { row, column }
  })
}
