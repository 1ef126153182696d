import { alignRows, costOfRows, type Place } from './align-rows.ts'
import type { Cell, CellKind } from './cell-kinds.ts'
import { bodyStarts, type Plan, plansByRows, plansOf } from './flat-plans.ts'
import { signatureOf } from './head-layouts.ts'
import { isHead } from './table-shape.ts'

/**
 * What a table that lost its rules was: of all plans of its columns the one under which its cells cost least. Where another is nearly as good,
 * or none is good, that is said.
 */
export interface Chosen {
  readonly plan: Plan
  /** For each cell behind the headings. */
  readonly places: readonly Place[]
  /** Another plan fits nearly as well, or this one badly: nobody should rely on which column is which. */
  readonly uncertain: boolean
}

/** Cells on which all plans are tried, those on which the best few are, and how many these are. */
const FIRST_LOOK = 56
const SECOND_LOOK = 240
const BEST = 4
/** What leads by so much at the first look needs no second. */
const CLEAR = 6

/** What another plan must cost more at least, and more so where rows fit badly. */
const MARGIN = 1.2
/** What a row costs in a table that fits, and what it may cost in one that can be read at all. */
const GOOD_ROW = 2.2
const READABLE_ROW = 6

interface Tried {
  readonly plan: Plan
  readonly cost: number
}

/** The cells of another table below, which opens with headings of its own, are none of this one's. */
function ownCells(cells: readonly Cell[]): readonly Cell[] {
  const words = new Set<string>()
  for (let at = 0; at < cells.length; at++) {
    const { text } = cells[at] as Cell
    if (at < 8) words.add(text)
    else if (isHead(text) && !words.has(text)) {
      const next = cells.slice(at + 1, at + 6)
      if (next.filter(cell => isHead(cell.text) || /^(?:19|20)\d\d年/.test(cell.text)).length >= 2) return cells.slice(0, at)
    }
  }
  return cells
}

/** Where the headings are known and the cells fit below them, the rows need not be asked. */
const fits = (tried: Tried | undefined, cells: readonly Cell[]): boolean =>
  tried !== undefined &&
  tried.plan.cost <= KNOWN &&
  tried.cost - tried.plan.cost <= FITS_A_CELL * (Math.min(cells.length, FIRST_LOOK) - tried.plan.body)
const KNOWN = 1
const FITS_A_CELL = 0.4

const TAIL = 3
const OF_ROWS: readonly CellKind[] = ['value', 'attribute', 'promise', 'empty']

/** What stands behind the last value but for a few cells reads on after the table. */
const withoutTail = (cells: readonly Cell[]): readonly Cell[] =>
  cells.slice(0, cells.findLastIndex(cell => OF_ROWS.includes(cell.kind)) + 1 + TAIL)

/**
 * The cheapest way to read a run of cells as a table of indicators, and which cells may as well stand elsewhere; null where no way is
 * cheap, 'unclear' where its rows have more values than its headings tell apart. `unheaded`: nothing that the lexicon holds says that a table
 * begins here, and only what the rows say counts.
 */
export function flatPlan(all: readonly Cell[], unheaded = false): Chosen | 'unclear' | null {
  const cells = withoutTail(ownCells(all))
  const costs = (plan: Plan, look: number) => {
    const heads = new Set(cells.slice(0, plan.body).map(cell => cell.text))
    return plan.cost + costOfRows(cells.slice(plan.body, Math.min(cells.length, look)), plan.columns, heads)
  }
  const look = (plans: readonly Plan[]) => best(likely(plans).map(plan => ({ plan, cost: costs(plan, FIRST_LOOK) })))
  const headed = unheaded ? [] : bodyStarts(cells).flatMap(body => [...plansOf(cells, body)])
  const byHeads = look(headed)
  const first = fits(byHeads[0], cells) ? byHeads : best([...look([...plansByRows(cells, unheaded)]), ...byHeads])
  const clear = cells.length <= FIRST_LOOK || (first[1]?.cost ?? Number.POSITIVE_INFINITY) - (first[0]?.cost ?? 0) > CLEAR
  const tried = clear ? first : best(first.map(({ plan }) => ({ plan, cost: costs(plan, SECOND_LOOK) })))
  const [winner, ...others] = tried
  if (!winner) return null
  const { plan } = winner
  const rest = cells.slice(plan.body)
  const { cost, places } = alignRows(rest, plan.columns, new Set(cells.slice(0, plan.body).map(cell => cell.text)))
  const says = (i: number) => rest[i]?.kind === 'value' || rest[i]?.kind === 'promise'
  const rows = new Set(places.filter((place, i) => isValueColumn(plan, place.column) && says(i)).map(place => place.row)).size
  if (rows === 0 || cost / rows > READABLE_ROW) return null
  if (crowded(rest, places, plan) > rows * MOST_CROWDED) return 'unclear'
  const own = signatureOf(plan.layout)
  const other = others.find(one => one.plan.count !== plan.count || signatureOf(one.plan.layout) !== own)
  const margin = Math.max(MARGIN, (cost / rows - GOOD_ROW) * 3)
  const uncertain = (other !== undefined && other.cost - winner.cost < margin) || plan.layout.cost >= DOUBTFUL_HEADINGS
  return { plan, places, uncertain }
}

/** In how many rows values share a cell. */
function crowded(cells: readonly Cell[], places: readonly Place[], plan: Plan): number {
  const rows = new Set<number>()
  places.forEach((place, i) => {
    const before = places[i - 1]
    const same = before !== undefined && before.row === place.row && before.column === place.column
    if (same && isValueColumn(plan, place.column) && cells[i]?.kind === 'value' && cells[i - 1]?.kind === 'value') rows.add(place.row)
  })
  return rows.size
}
const MOST_CROWDED = 0.34

/** Headings that cost so much say little of their columns. */
const DOUBTFUL_HEADINGS = 1

export const isValueColumn = (plan: Plan, column: number): boolean => column >= plan.from && column < plan.from + plan.count

/** Plans whose headings alone say that they are not it. */
const MOST_DEAR = 5
const MOST_PLANS = 12

function likely(plans: readonly Plan[]): Plan[] {
  const sorted = plans.toSorted((a, b) => a.cost - b.cost)
  const least = sorted[0]?.cost ?? 0
  const found = new Map<string, Plan>()
  for (const plan of sorted) {
    if (found.size === MOST_PLANS || plan.cost > least + MOST_DEAR) break
    // several patterns of rows may come to the same
    const columns = `${plan.body} ${plan.columns.map(column => column.role).join(' ')} ${signatureOf(plan.layout)}`
    if (!found.has(columns)) found.set(columns, plan)
  }
  return [...found.values()]
}

const best = (tried: Tried[]): Tried[] => tried.toSorted((a, b) => a.cost - b.cost).slice(0, BEST)
