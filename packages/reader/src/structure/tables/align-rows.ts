import { cost, lineCost, NO_PAIR, onwardCost, ownCosts, type PlannedColumn, pairCost, pairCosts, strayCost } from './cell-costs.ts'
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
  const width = columns.length
  const group = width
  // what the empty cells before and behind a column cost
  const before = new Float64Array(width + 1)
  columns.forEach((column, c) => {
    before[c + 1] = (before[c] as number) + column.skip
  })
  const all = before[width] as number
  const rates = columns.some(column => column.rate)
  let now = new Float64Array(width + 1).fill(NEVER)
  let next = new Float64Array(width + 1)
  let rateName = false
  let begun = 0
  for (let t = 0; t < cells.length; t++) {
    const cell = cells[t] as Cell
    const previous = cells[t - 1]
    const words = ownCosts(cell)
    if (cell.kind === 'text' || cell.kind === 'promise') rateName = words.rateName
    // the cheapest end of a row before this cell
    let ended = begun
    let endedAt = group
    if (t > 0) {
      ended = now[group] as number
      for (let c = 0; c < width; c++) {
        const done = (now[c] as number) + all - (before[c + 1] as number)
        if (done < ended) {
          ended = done
          endedAt = c
        }
      }
    }
    const opening = ended + ROW + lineCost(cell.opens, true)
    const going = lineCost(cell.opens, false)
    const stray = strayCost(cells, t, heads)
    const pairs = previous ? pairCosts(previous, cell) : NO_PAIR
    for (let c = 0; c < width; c++) {
      const column = columns[c] as PlannedColumn
      const own = cost(cell, words, column, rateName, rates)
      let best = opening + (before[c] as number) + own
      let step = NEW_ROW | endedAt
      if (previous) {
        for (let from = 0; from < c; from++) {
          const base = now[from] as number
          if (base >= NEVER) continue
          const total =
            base +
            (before[c] as number) -
            (before[from + 1] as number) +
            own +
            going +
            pairCost(pairs, columns[from] as PlannedColumn, column)
          if (total < best) {
            best = total
            step = from
          }
        }
        const onward = (now[c] as number) + onwardCost(previous, cell, words, column) + going
        if (onward < best) {
          best = onward
          step = ONWARD | c
        }
        // 一、交通 / 258: what a group adds up
        if (column.role === 'value' && (now[group] as number) + 3 + own < best) {
          best = (now[group] as number) + 3 + own
          step = group
        }
      }
      const strayed = (now[c] as number) + stray
      if (strayed < best) {
        best = strayed
        step = STRAY | c
      }
      next[c] = best
      if (steps) steps[t * (width + 1) + c] = step
    }
    const titled = ended + words.group + lineCost(cell.opens, true)
    const strayed = (t > 0 ? (now[group] as number) : begun) + stray
    next[group] = Math.min(titled, strayed)
    if (steps) steps[t * (width + 1) + group] = strayed < titled ? STRAY | group : NEW_ROW | endedAt
    begun = strayed
    const spent = now
    now = next
    next = spent
  }
  let at = group
  let least = now[group] as number
  for (let c = 0; c < width; c++) {
    const done = (now[c] as number) + all - (before[c + 1] as number)
    if (done < least) {
      least = done
      at = c
    }
  }
  return { cost: least, end: at }
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
