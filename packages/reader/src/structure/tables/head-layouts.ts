import type { Words } from './table-shape.ts'

/**
 * The headings over the values of a table that lost its rules. Merged headings stand once, so where they stood must be worked out from how many
 * columns there are: every way to lay them over so many is tried, in one row, in two with some headings over several, and with each one's year
 * below it, and the way that leaves the fewest columns without a time or a meaning is the cheapest.
 */

/** A heading at its place among the value columns: `row` 0 above, 1 below; `rows` how many it reaches down. */
export interface Heading extends Words {
  readonly column: number
  readonly span: number
  readonly row: 0 | 1
  readonly rows: 1 | 2
}

export interface Layout {
  readonly headings: readonly Heading[]
  readonly rows: 1 | 2
  readonly cost: number
}

/** A way to lay headings, which are put at their places for the few ways that are cheap. */
interface Way extends Omit<Layout, 'headings'> {
  readonly lay: () => readonly Heading[]
}

const MOST_HEADINGS = 14
const MOST_GROUPS = 4

const GOES_WITH_YEAR = /^(?:绝对|实际|目标|完成|规划|预期|预计|基期|现状|指标值|增[长速])/
const DATED = /(?:19|20)\d\d|十[一二三四五六]?五|[六七八九]五|现状|基期|基数|近期|中期|远期|目标|规划|完成|实际|当前/
const YEAR = /(?:19|20)\d\d/
const PACE = /年均|增[长速幅]|累计|〔|\[|递增|升降|变化/
const OVER_SEVERAL = /目标|指标值|规划|完成|实际|时期|期间|十[一二三四五六]?五|预期|预计|执行|绝对|数值|情况/
const YEAR_BELOW = /^（?(?:19|20)\d\d年?(?:底|末)?）?$/

/** What a line break tore: 年均 / 增长, 2025 / 目标值, （万 / 元）. */
export function joinHeads(tokens: readonly Words[]): Words[] {
  const out: Words[] = []
  for (const token of tokens) {
    const last = out.at(-1)
    const opens = last && /（[^（）]*$/.test(last.text) && !/%$/.test(last.text)
    const goesOn =
      last &&
      (/^(?:年均|累计|平均|年|[“"]?十[一二三四五六]?五[”"]?(?:时期|期间)?)$/.test(last.text) ||
        (/^(?:19|20)\d\d年?$/.test(last.text) && GOES_WITH_YEAR.test(token.text)) ||
        (/(?:现状|基期|基准|目标|规划|完成|指标)值?$/.test(last.text) && YEAR_BELOW.test(token.text) && token.text.startsWith('（')) ||
        /^(?:（|[值数]|\)|）|速度|[和或及]|〔)/.test(token.text))
    if (last && (opens || goesOn)) out[out.length - 1] = { start: last.start, end: token.end, text: last.text + token.text }
    else out.push(token)
  }
  return out
}

/** What a column's heading costs that says no time, or no more than a part of something. */
const meaning = (text: string): number =>
  (DATED.test(text) || PACE.test(text) ? 0 : 1) +
  (/^(?:（%?）|[（(]%?[）)]?|值|增长|增速|年)$/.test(text) ? 0.7 : 0) +
  (YEAR.test(text) || PACE.test(text) ? 0 : 0.2)

const put = ({ start, end, text }: Words, column: number, span: number, row: 0 | 1, rows: 1 | 2): Heading => ({
  start,
  end,
  text,
  column,
  span,
  row,
  rows,
})

/** The first `length` of a row of headings, all that there are. */
function inOneRow({ tokens, meanings }: Row, length = tokens.length, span = 1): Way {
  let cost = 0
  for (let i = 0; i < length; i++) cost += meanings[i] as number
  return { lay: () => tokens.slice(0, length).map((words, i) => put(words, i * span, span, 0, 1)), rows: 1, cost }
}

/** 现状 / 近期规划 / （2025年） / （2030年）: each heading's year below it; 指标值 over them all says nothing. */
function overTheirYears(tokens: readonly Words[], count: number): Layout | null {
  const above = tokens.slice(-2 * count, -count)
  const years = tokens.slice(-count)
  if (above.length < count || !years.every(words => YEAR_BELOW.test(words.text))) return null
  if (above.some(words => YEAR.test(words.text)) || tokens.length > 2 * count + 1) return null
  return {
    headings: [...above.map((words, i) => put(words, i, 1, 0, 1)), ...years.map((words, i) => put(words, i, 1, 1, 1))],
    rows: 2,
    cost: 0,
  }
}

/** Each way to choose `size` of `from`. */
function* choices(from: number, size: number, start = 0): Generator<number[]> {
  if (size === 0) yield []
  else for (let i = start; i <= from - size; i++) for (const rest of choices(from, size - 1, i + 1)) yield [i, ...rest]
}

/** Each way to share `sum` out to `parts`, none of them without any. */
function* shares(sum: number, parts: number): Generator<number[]> {
  if (parts === 1) yield [sum]
  else for (let first = 1; first <= sum - parts + 1; first++) for (const rest of shares(sum - first, parts - 1)) yield [first, ...rest]
}

const kindOf = (words: Words) => words.text.replace(/\d+/g, '')

/** Headings with what their words cost, worked out once for however many columns they are laid over. */
interface Row {
  readonly tokens: readonly Words[]
  /** What each costs over one column, the same where it stands beside others over several, and where it is over several itself. */
  readonly meanings: readonly number[]
  readonly alone: readonly number[]
  readonly widely: readonly number[]
  readonly kinds: readonly string[]
  /** What each pair costs that was asked for: at `over × length + leaf`. */
  readonly leaves: (number | undefined)[]
}

function rowOf(tokens: readonly Words[]): Row {
  const meanings = tokens.map(({ text }) => meaning(text))
  return {
    tokens,
    meanings,
    alone: tokens.map(({ text }, i) => (meanings[i] as number) + (OVER_SEVERAL.test(text) && !YEAR.test(text) ? 0.6 : 0)),
    widely: tokens.map(({ text }) => wideCost(text)),
    kinds: tokens.map(kindOf),
    leaves: [],
  }
}

/** Which headings of the first row reach over how many of the second. */
interface Spread {
  readonly over: number
  readonly wide: readonly number[]
  readonly sizes: readonly number[]
  readonly cost: number
}

/** Three groups and more are alike. */
const sizesOf = (below: number, groups: number): Iterable<number[]> =>
  groups < 3 ? shares(below, groups) : below % groups === 0 ? [Array<number>(groups).fill(below / groups)] : []

/** Some headings of the first row over several of the second each; `firstRow`, where known, is how many the first has. */
function inTwoRows(row: Row, count: number, firstRow: number | null): Way[] {
  const { tokens, alone, widely, kinds, leaves } = row
  const groups = tokens.length - count
  if (groups < 1 || groups > MOST_GROUPS || tokens.length > MOST_HEADINGS) return []
  const leafCost = (over: number, leaf: number): number => (leaves[over * tokens.length + leaf] ??= leafCostOf(tokens, over, leaf))
  const found: Spread[] = []
  let least = Number.POSITIVE_INFINITY
  for (let over = groups; over < tokens.length; over++) {
    const below = tokens.length - over
    if (below < groups) continue
    const given = firstRow === null || firstRow === over ? 0 : 2.5
    if (given > least + FAR) continue
    const single = alone.slice(0, over).reduce((sum, one) => sum + one, 0)
    for (const wide of choices(over, groups)) {
      const heads = 0.3 + given + wide.reduce((sum, i) => sum + (widely[i] as number) - (alone[i] as number), single)
      if (heads - 0.15 * below > least + FAR) continue
      for (const sizes of sizesOf(below, groups)) {
        let cost = heads + (new Set(sizes).size > 1 ? 0.4 : 0)
        let next = over
        sizes.forEach((size, group) => {
          if (size === 1) cost += 0.6
          for (let k = 0; k < size; k++, next++)
            cost += leafCost(wide[group] as number, next) - (groups > 1 && kinds[next] === kinds[over + k] ? 0.15 : 0)
        })
        if (cost > least + FAR) continue
        least = Math.min(least, cost)
        found.push({ over, wide, sizes, cost })
      }
    }
  }
  return found
    .filter(({ cost }) => cost <= least + FAR)
    .map(spread => ({ lay: () => spreadOut(tokens, spread), rows: 2, cost: spread.cost }))
}

/** What it costs that a heading reaches over several columns. */
const wideCost = (text: string): number =>
  (OVER_SEVERAL.test(text) ? (YEAR.test(text) ? 0.4 : 0) : YEAR.test(text) ? 0.8 : 1) + (PACE.test(text) ? 0.8 : 0)

function leafCostOf(tokens: readonly Words[], over: number, leaf: number): number {
  const [above, below] = [(tokens[over] as Words).text, (tokens[leaf] as Words).text]
  return meaning(`${above}${below}`) + (YEAR.test(above) && DATED.test(below) && !/完成|实际/.test(below) ? 1 : 0)
}

function spreadOut(tokens: readonly Words[], { over, wide, sizes }: Spread): Heading[] {
  const headings: Heading[] = []
  let column = 0
  let next = over
  tokens.slice(0, over).forEach((words, i) => {
    const size = sizes[wide.indexOf(i)]
    if (size === undefined) return headings.push(put(words, column++, 1, 0, 2))
    headings.push(put(words, column, size, 0, 1))
    for (let k = 0; k < size; k++) headings.push(put(tokens[next++] as Words, column++, 1, 1, 1))
    return undefined
  })
  return headings
}

/** Ways that cost so much more than the cheapest are none. */
const FAR = 1.5

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

/** For a number of value columns the cheapest ways to lay `tokens` over them, each with other headings over the columns. */
export function layoutsOf(tokens: readonly Words[], firstRow: number | null): (count: number) => Laid[] {
  const own = rowOf(tokens)
  const words = joinHeads(tokens)
  const joined = words.length < tokens.length ? rowOf(words) : null
  return count => {
    const dated = overTheirYears(tokens, count)
    if (dated) return [{ ...dated, heads: headsOver(dated, count) }]
    const found = rowsOver(own, count, firstRow, joined ? 0.4 : 0)
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
