import type { Words } from './table-shape.ts'

/**
 * The headings over the values of a table that came one cell a line: the first row of headings, then the second. Merged headings stand
 * once, so that where they stood must be worked out from how many columns there are.
 */

/** A heading at its place among the value columns: `row` 0 above, 1 below; `rows` how many it reaches down. */
export interface Heading extends Words {
  readonly column: number
  readonly span: number
  readonly row: 0 | 1
  readonly rows: 1 | 2
}

export interface Headings {
  readonly headings: readonly Heading[]
  /** How many rows of headings there are, and over how many groups. */
  readonly rows: 1 | 2
  readonly groups: number
}

const GOES_WITH_YEAR = /^(?:绝对|实际|目标|完成|规划|预期|预计|基期|指标|增[长速])/

/** What a line break tore: 年均 / 增长, 2025 / 目标值, （万 / 元）. */
function joinHeads(tokens: readonly Words[]): Words[] {
  const out: Words[] = []
  for (const token of tokens) {
    const last = out.at(-1)
    const opens = last && /（[^（）]*$/.test(last.text) && !/%$/.test(last.text)
    const goesOn =
      last &&
      (/^(?:年均|累计|平均|年)$/.test(last.text) ||
        (/^(?:19|20)\d\d年?$/.test(last.text) && GOES_WITH_YEAR.test(token.text)) ||
        /^(?:（|值|数|\)|）|速度)/.test(token.text))
    if (last && (opens || goesOn)) out[out.length - 1] = { start: last.start, end: token.end, text: last.text + token.text }
    else out.push(token)
  }
  return out
}

const inOneRow = (tokens: readonly Words[], span = 1): Headings => ({
  headings: tokens.map((words, i) => ({ ...words, column: i * span, span, row: 0 as const, rows: 1 as const })),
  rows: 1,
  groups: 0,
})

/** 2015年, 基期: a column of its own beside the groups 规划目标 and 实际完成. */
const ALONE = /(?:19|20)\d\d|基期|基数|现状/
const OF_A_GROUP = /目标|规划|完成|实际|预期|预计|执行/
const kindOf = (words: Words) => words.text.replace(/\d+/g, '')

/** Which `count` of the headings of the first row stand over one column alone. */
function aloneAmong(first: readonly Words[], count: number): Set<Words> {
  const dated = first.filter(words => ALONE.test(words.text) && !OF_A_GROUP.test(words.text))
  return new Set(dated.length === count ? dated : dated.length > count ? dated.slice(0, count) : first.slice(0, count))
}

/**
 * `groups` headings of the first row stand over as many columns each; `firstRow`, where known, is how many headings the first row has.
 * Without it the second row must say the same under each group.
 */
function inTwoRows(tokens: readonly Words[], count: number, firstRow: number | null): Headings | null {
  const groups = tokens.length - count
  if (groups < 1) return null
  for (let alone = 0; alone < count; alone++) {
    const over = alone + groups
    const below = count - alone
    const each = below / groups
    if (each < 2 || !Number.isInteger(each) || (firstRow !== null && firstRow !== over)) continue
    const second = tokens.slice(over)
    const repeats = groups > 1 && second.every((words, i) => kindOf(words) === kindOf(second[i % each] as Words))
    if (firstRow === null && !repeats) continue
    const first = tokens.slice(0, over)
    const single = aloneAmong(first, alone)
    const headings: Heading[] = []
    let column = 0
    let next = 0
    for (const words of first) {
      if (single.has(words)) {
        headings.push({ ...words, column: column++, span: 1, row: 0, rows: 2 })
        continue
      }
      headings.push({ ...words, column, span: each, row: 0, rows: 1 })
      for (let i = 0; i < each; i++) headings.push({ ...(second[next++] as Words), column: column++, span: 1, row: 1, rows: 1 })
    }
    return { headings, rows: 2, groups }
  }
  return null
}

/** Groups over as many columns each, whatever the second row says. */
function inEqualGroups(tokens: readonly Words[], count: number): Headings | null {
  const groups = tokens.length - count
  if (groups < 1 || count % groups !== 0) return null
  const span = count / groups
  return {
    headings: [
      ...tokens.slice(0, groups).map((words, i) => ({ ...words, column: i * span, span, row: 0 as const, rows: 1 as const })),
      ...tokens.slice(groups).map((words, i) => ({ ...words, column: i, span: 1, row: 1 as const, rows: 1 as const })),
    ],
    rows: 2,
    groups,
  }
}

const YEAR_BELOW = /^（?(?:19|20)\d\d年?）?$/

/** 现状 / 近期规划 / （2025年） / （2030年）: each heading's year below it; 指标值 over them all says nothing. */
function overTheirYears(tokens: readonly Words[], count: number): Headings | null {
  const above = tokens.slice(-2 * count, -count)
  const years = tokens.slice(-count)
  if (count < 2 || above.length < count || !years.every(words => YEAR_BELOW.test(words.text))) return null
  if (above.some(words => /\d/.test(words.text)) || tokens.length > 2 * count + 1) return null
  const put = (words: Words, column: number, row: 0 | 1): Heading => ({ ...words, column, span: 1, row, rows: 1 })
  return { headings: [...above.map((words, i) => put(words, i, 0)), ...years.map((words, i) => put(words, i, 1))], rows: 2, groups: 0 }
}

/** The headings over `count` columns of values. */
export function headingsOver(tokens: readonly Words[], count: number, firstRow: number | null): Headings {
  if (tokens.length === count) return inOneRow(tokens)
  const dated = overTheirYears(tokens, count)
  if (dated) return dated
  const joined = joinHeads(tokens)
  // a joined heading says nothing of rows any more
  const rows = joined.length === tokens.length ? firstRow : null
  const found =
    inTwoRows(tokens, count, firstRow) ??
    (joined.length === count ? inOneRow(joined) : null) ??
    inTwoRows(joined, count, rows) ??
    inEqualGroups(joined, count)
  if (found) return found
  if (joined.length < count && joined.length > 0 && count % joined.length === 0) return inOneRow(joined, count / joined.length)
  return inOneRow(joined.slice(0, count))
}
