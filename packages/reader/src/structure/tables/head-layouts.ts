import { FAR, inOneRow, inTwoRows, type Layout, overTheirYears, PACE, type Row, rowOf, type Way, YEAR } from './heads-in-rows.ts'
import type { Words } from './table-shape.ts'
import { joinHeads } from './torn-heads.ts'

/**
 * The headings over the values of a table that lost its rules. Merged headings stand once, so where they stood must be worked out from how many
 * columns there are: every way to lay them over so many is tried, in one row, in two with some headings over several, and with each one's year
 * below it, and the way that leaves the fewest columns without a time or a meaning is the cheapest.
 */

/** What the order of columns costs: years go up, and a pace follows its levels. */
function orderCost(layout: Layout, heads: readonly string[]): number {
  let sum = 0
  for (let column = 1; column < heads.length; column++) {
    const [before, head] = [heads[column - 1] as string, heads[column] as string]
    const [year, next] = [YEAR.exec(before)?.[0], YEAR.exec(head)?.[0]]
    if (year && next && Number(next) < Number(year)) sum += 0.4
    if (before === head) sum += 1
    // a group of its own may begin with a level again
    if (isPace(before) && !isPace(head) && !startsGroup(layout, column)) sum += 0.5
  }
  return sum
}

const startsGroup = ({ headings }: Layout, column: number) => headings.some(heading => heading.span > 1 && heading.column === column)

/** A layout with what stands over each column, from above to below. */
export interface Laid extends Layout {
  readonly heads: readonly string[]
}

/** The columns' headings, as far as they differ. */
export const signatureOf = ({ heads }: Laid): string => heads.join('|').replaceAll(' ', '')

const MOST_LAYOUTS = 4
/** What each pair of headings costs that reads as one. */
const UNJOINED = 0.4

/** For a number of value columns the cheapest ways to lay `tokens` over them, each with other headings over the columns. */
export function layoutsOf(tokens: readonly Words[], firstRow: number | null): (count: number) => Laid[] {
  const own = rowOf(tokens)
  const words = joinHeads(tokens)
  const joined = words.length < tokens.length ? rowOf(words) : null
  return count => {
    const dated = overTheirYears(tokens, count)
    if (dated) return [{ ...dated, heads: headsOver(dated, count) }]
    const found = rowsOver(own, count, firstRow, UNJOINED * (tokens.length - words.length))
    return cheapest(joined ? [...found, ...rowsOver(joined, count, null, 0)] : found, count)
  }
}

/** The ways to lay one row of headings over so many columns; `dear`: what each costs more; `firstRow`: how many its upper row has, if it is known. */
function rowsOver(row: Row, count: number, firstRow: number | null, dear: number): Way[] {
  const { length } = row.tokens
  const found: Way[] = []
  const add = ({ lay, rows, cost }: Way, more = 0) => found.push({ lay, rows, cost: cost + dear + more })
  if (length === count) add(inOneRow(row), firstRow !== null && firstRow < count ? 0.5 : 0)
  for (const layout of inTwoRows(row, count, firstRow)) add(layout)
  if (length > 0 && length < count && count % length === 0) add(inOneRow(row, length, count / length), 4)
  if (length > count) add(inOneRow(row, count), 4 + length - count)
  else if (length < count) add(inOneRow(row), 5 + 2 * (count - length))
  return found
}

function cheapest(found: readonly Way[], count: number): Laid[] {
  // their order only adds to what they cost, so that the dear ones need not be asked for it
  const ordered: Laid[] = []
  let least = Number.POSITIVE_INFINITY
  for (const { lay, rows, cost: own } of found.toSorted((a, b) => a.cost - b.cost)) {
    if (own > least + FAR) break
    const layout = { headings: lay(), rows, cost: own }
    const heads = headsOver(layout, count)
    const cost = layout.cost + orderCost(layout, heads)
    least = Math.min(least, cost)
    ordered.push({ ...layout, cost, heads })
  }
  ordered.sort((a, b) => a.cost - b.cost)
  const seen = new Set<string>()
  const out: Laid[] = []
  for (const layout of ordered) {
    if (layout.cost > least + FAR || out.length === MOST_LAYOUTS) break
    const signature = signatureOf(layout)
    if (seen.has(signature)) continue
    seen.add(signature)
    out.push(layout)
  }
  return out
}

/** Whether the heading over a column speaks of a pace or a sum, not of a level. */
export const isPace = (head: string): boolean => PACE.test(head) && !head.includes('绝对')

function headsOver({ headings }: Layout, count: number): string[] {
  const heads = Array<string>(count).fill('')
  for (const { column, span, text } of headings)
    for (let at = column; at < column + span && at < count; at++) heads[at] = heads[at] === '' ? text : `${heads[at]} ${text}`
  return heads
}
