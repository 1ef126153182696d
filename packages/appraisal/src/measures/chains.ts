import type { TargetShape } from '../shapes/target-shape.ts'
import { asRead } from './as-read.ts'
import type { Dated, SeriesPoint } from './series-point.ts'

/**
 * Values since the start, made of those of single years. Sums need every year; a mean of growth may leave one out and says so.
 * Real growth is chained from published real growth and never from levels at current prices (可比价).
 */

const near = (a: number, b: number) => Math.abs(a - b) < 0.01
/** Growth of one year, or of a part of one against the same part of the year before. */
const yearly = (rows: readonly Dated[]) =>
  rows.filter(
    one =>
      one.row.measure === 'growth' &&
      one.row.basis !== 'total' &&
      one.to - one.from < 1.01 &&
      Math.floor(one.from + 0.001) === Math.ceil(one.to - 0.001) - 1,
  )
/** 累计 of a single year within the plan is what has come about since its start: a change of that year alone would be annual. */
const isSoFar = (shape: TargetShape, one: Dated) =>
  one.row.basis === 'total' && one.to - one.from < 1.01 && one.to > shape.start + 0.01 && one.to <= shape.end + 0.01
const vintageOf = (rows: readonly Dated[]) => rows.at(-1)?.row.vintage ?? ''
const ids = (rows: readonly Dated[]) => rows.map(one => one.row.id)

interface Link {
  readonly row: Dated
  /** The whole year, or the part of it that has passed. */
  readonly span: number
}

/** For each row of growth after the start: the whole years before it, then itself; and the years that have none. */
function links(shape: TargetShape, rows: readonly Dated[]): { upto: Link; chain: Link[]; gaps: number[] }[] {
  const all = yearly(rows).filter(one => one.to > shape.start + 0.001 && one.to <= shape.end + 0.001)
  const whole = new Map(
    all.filter(one => near(one.to, Math.round(one.to)) && near(one.to - one.from, 1)).map(one => [Math.round(one.to), one]),
  )
  return all.map(one => {
    const year = Math.ceil(one.to - 0.001)
    const before = Array.from({ length: year - 1 - shape.start }, (_, i) => shape.start + 1 + i)
    const chain = before.flatMap(time => whole.get(time) ?? []).map(row => ({ row, span: 1 }))
    const upto = { row: one, span: one.to - (year - 1) }
    return { upto, chain: [...chain, upto], gaps: before.filter(time => !whole.has(time)).map(time => time - 1) }
  })
}

/**
 * 年均增长: the geometric mean of the years so far, (Π (1 + gᵢ))^(1/n) − 1, a part of a year by its length; or, where growth is not at
 * comparable prices, from levels: (L/L₀)^(1/n) − 1. A published mean since the start stands before a computed one.
 */
export function averageGrowth(shape: TargetShape, rows: readonly Dated[], levels: readonly Dated[]): SeriesPoint[] {
  const published = rows
    .filter(one => one.row.measure === 'growth' && near(one.from, shape.start) && one.to - one.from > 1.5 && one.row.basis === 'annual')
    .map(one => asRead(one))
  const chained = links(shape, rows).map(({ upto, chain, gaps }): SeriesPoint => {
    const span = chain.reduce((sum, link) => sum + link.span, 0)
    const log = chain.reduce((sum, link) => sum + link.span * Math.log(Math.max(1e-9, 1 + (link.row.value as number) / 100)), 0)
    return {
      time: upto.row.to,
      value: (Math.exp(log / span) - 1) * 100,
      how: 'chain',
      sources: ids(chain.map(link => link.row)),
      vintage: upto.row.row.vintage,
      revised: [],
      ...(gaps.length ? { gaps } : {}),
    }
  })
  const fromLevels = shape.comparablePrice
    ? []
    : ratios(shape, levels).map(
        ({ time, ratio, sources, vintage }): SeriesPoint => ({
          time,
          value: (ratio ** (1 / (time - shape.start)) - 1) * 100,
          how: 'chain',
          sources,
          vintage,
          revised: [],
        }),
      )
  return [...fromLevels, ...chained, ...published]
}

/** Whole-year levels over the level at the start, where both are positive. Growth rows aside, units were converted to one. */
function ratios(
  shape: TargetShape,
  levels: readonly Dated[],
): { time: number; ratio: number; sources: string[]; vintage: SeriesPoint['vintage'] }[] {
  const whole = levels.filter(one => near(one.to, Math.round(one.to)) && near(one.to - one.from, 1))
  const base = whole.findLast(one => near(one.to, shape.start))
  const from = base?.row.values?.[0]
  if (!base || !from || from <= 0) return []
  return whole
    .filter(one => one.to > shape.start + 0.5 && one.row.unit === base.row.unit && (one.row.values?.[0] ?? 0) > 0)
    .map(one => ({
      time: one.to,
      ratio: (one.row.values?.[0] as number) / from,
      sources: [one.row.id, base.row.id],
      vintage: one.row.vintage,
    }))
}

/** 累计增长: published since the start, else Π (1 + gᵢ) − 1 over every year, else from levels that are not at current prices. */
export function chainGrowth(shape: TargetShape, rows: readonly Dated[], levels: readonly Dated[]): SeriesPoint[] {
  const published = rows
    .filter(one => one.row.measure === 'growth' && one.row.basis === 'total' && (near(one.from, shape.start) || isSoFar(shape, one)))
    .map(one => asRead(one))
  const fromLevels = shape.comparablePrice
    ? []
    : ratios(shape, levels).map(
        ({ time, ratio, sources, vintage }): SeriesPoint => ({
          time,
          value: (ratio - 1) * 100,
          how: 'difference',
          sources,
          vintage,
          revised: [],
        }),
      )
  return [
    ...fromLevels,
    ...chainWhole(
      shape,
      rows,
      value => 1 + value / 100,
      product => (product - 1) * 100,
    ),
    ...published,
  ]
}

/**
 * 累计降低: published since the start, else 1 − Π (1 − rᵢ) over every year. The indicator may itself be a fall (单位能耗降低, positive) or
 * be written as negative growth (单位能耗 −3.2%): the shape's sign turns the one into the other. Levels are not used: intensities
 * have a gross product at comparable prices beneath the line, levels in print one at current prices.
 */
export function chainFalls(shape: TargetShape, rows: readonly Dated[]): SeriesPoint[] {
  const turned = (one: Dated, value: number) => (one.row.measure === 'growth' || one.row.measure === 'change' ? value * shape.sign : value)
  const own = rows.filter(one => one.row.measure !== 'level' || one.row.unit === '%' || one.row.unit === '％')
  const published = own
    .filter(
      one =>
        (near(one.from, shape.start) &&
          one.row.basis !== 'annual' &&
          one.to > shape.start &&
          (one.to - one.from > 1.01 || one.row.basis === 'total')) ||
        isSoFar(shape, one),
    )
    .map(one => asRead(one, value => turned(one, value)))
  const annual = own
    .filter(one => one.to - one.from < 1.01 && one.row.basis !== 'total')
    .map(one => ({ ...one, value: turned(one, one.value as number), row: { ...one.row, measure: 'growth' as const } }))
  return [
    ...chainWhole(
      shape,
      annual,
      value => 1 - value / 100,
      product => (1 - product) * 100,
    ),
    ...published,
  ]
}

/** Chains of every year since the start: where one is missing, there is no value after it. */
function chainWhole(
  shape: TargetShape,
  rows: readonly Dated[],
  factor: (value: number) => number,
  result: (product: number) => number,
): SeriesPoint[] {
  return links(shape, rows)
    .filter(({ gaps }) => gaps.length === 0)
    .map(({ upto, chain }) => ({
      time: upto.row.to,
      // growth of a part of a year is against the same part of the year before: it stands for that part of the chain
      value: result(chain.reduce((product, link) => product * factor(link.row.value as number) ** link.span, 1)),
      how: 'chain',
      sources: ids(chain.map(link => link.row)),
      vintage: upto.row.row.vintage,
      revised: [],
    }))
}

/** 累计量: a published sum since the start, else the sum of every year, the last one as far as it has come. */
export function runningSum(shape: TargetShape, rows: readonly Dated[]): SeriesPoint[] {
  const amounts = rows.filter(one => one.row.measure === 'level' || (one.row.measure === 'change' && one.row.basis !== 'annual'))
  const published = amounts.filter(one => near(one.from, shape.start) && one.to - one.from > 1.01).map(one => asRead(one))
  const sums: SeriesPoint[] = []
  let done: Dated[] = []
  let total = 0
  for (let year = shape.start; year < shape.end; year++) {
    const within = amounts.filter(one => one.from >= year - 0.001 && one.to <= year + 1.001)
    const fromJanuary = within.filter(one => near(one.from, year))
    for (const one of fromJanuary)
      sums.push({
        time: one.to,
        value: total + (one.value as number),
        how: done.length ? 'sum' : 'read',
        sources: ids([...done, one]),
        vintage: vintageOf([one]),
        revised: [],
      })
    const whole = fromJanuary.findLast(one => near(one.to, year + 1))
    if (!whole) break
    done = [...done, whole]
    total += whole.value as number
  }
  return [...sums, ...published]
}
