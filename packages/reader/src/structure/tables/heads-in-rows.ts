import type { Words } from './table-shape.ts'

/** A heading at its place among the value columns: `row` 0 above, 1 below; `rows` how many it reaches down. */
export interface Heading extends Words {
  readonly column: number
  readonly span: number
  readonly row: 0 | 1
  readonly rows: 1 | 2
}

/** Headings at their places, and what it costs to take them to stand there. */
export interface Layout {
  readonly headings: readonly Heading[]
  readonly rows: 1 | 2
  readonly cost: number
}

/** A way to lay headings, which are put at their places for the few ways that are cheap. */
export interface Way extends Omit<Layout, 'headings'> {
  readonly lay: () => readonly Heading[]
}

const MOST_HEADINGS = 14
const MOST_GROUPS = 4
const DATED = /(?:19|20)\d\d|十[一二三四五六]?五|[六七八九]五|现状|基期|基数|近期|中期|远期|目标|规划|完成|实际|当前/
export const YEAR = /(?:19|20)\d\d/
/** What tells a pace or a sum. */
export const PACE = /年均|增[长速幅]|累计|〔|\[|递增|升降|变化/
const OVER_SEVERAL = /目标|指标值|规划|完成|实际|时期|期间|十[一二三四五六]?五|预期|预计|执行|绝对|数值|情况/
/** A year alone below a heading: （2025年）. */
export const YEAR_BELOW = /^（?(?:19|20)\d\d年?(?:底|末)?）?$/

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
export function inOneRow({ tokens, meanings }: Row, length = tokens.length, span = 1): Way {
  let cost = 0
  for (let i = 0; i < length; i++) cost += meanings[i] as number
  return { lay: () => tokens.slice(0, length).map((words, i) => put(words, i * span, span, 0, 1)), rows: 1, cost }
}

/** 现状 / 近期规划 / （2025年） / （2030年）: each heading's year below it; 指标值 over them all says nothing. */
export function overTheirYears(tokens: readonly Words[], count: number): Layout | null {
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
export interface Row {
  readonly tokens: readonly Words[]
  /** What each costs over one column, the same where it stands beside others over several, and where it is over several itself. */
  readonly meanings: readonly number[]
  readonly alone: readonly number[]
  readonly widely: readonly number[]
  readonly kinds: readonly string[]
  /** What each pair costs that was asked for: at `over × length + leaf`. */
  readonly leaves: (number | undefined)[]
}

/** A row of headings with what its words cost. */
export function rowOf(tokens: readonly Words[]): Row {
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

/** What a spread costs with the groups of its second row, where `cost` is that of its first. */
function groupsCost({ tokens, kinds, leaves }: Row, { over, wide, sizes, cost: first }: Spread): number {
  let cost = first + (new Set(sizes).size > 1 ? 0.4 : 0)
  let next = over
  for (const [group, size] of sizes.entries()) {
    const head = wide[group] as number
    if (size === 1) cost += 0.6
    for (let k = 0; k < size; k++, next++) {
      const place = head * tokens.length + next
      leaves[place] ??= leafCostOf(tokens, head, next)
      cost += leaves[place] - (sizes.length > 1 && kinds[next] === kinds[over + k] ? 0.15 : 0)
    }
  }
  return cost
}

/** Some headings of the first row over several of the second each; `firstRow`, where known, is how many the first has. */
export function inTwoRows(row: Row, count: number, firstRow: number | null): Way[] {
  const { tokens, alone, widely } = row
  const groups = tokens.length - count
  if (groups < 1 || groups > MOST_GROUPS || tokens.length > MOST_HEADINGS) return []
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
        const cost = groupsCost(row, { over, wide, sizes, cost: heads })
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
  // no heading stands below itself
  if (above === below) return FAR + meaning(above)
  return meaning(`${above}${below}`) + (YEAR.test(above) && DATED.test(below) && !/完成|实际/.test(below) ? 1 : 0)
}

function spreadOut(tokens: readonly Words[], { over, wide, sizes }: Spread): Heading[] {
  const headings: Heading[] = []
  let column = 0
  let next = over
  for (const [i, words] of tokens.slice(0, over).entries()) {
    const size = sizes[wide.indexOf(i)]
    headings.push(size === undefined ? put(words, column++, 1, 0, 2) : put(words, column, size, 0, 1))
    for (let k = 0; k < (size ?? 0); k++) headings.push(put(tokens[next++] as Words, column++, 1, 1, 1))
  }
  return headings
}

/** Ways that cost so much more than the cheapest are none. */
export const FAR = 1.5
