import type { BreakdownRow, BreakdownSheet, PartsMake, YearsMake } from '@lantu/model/api/breakdown'
import type { Accumulation } from '@lantu/model/indicator-catalogue'
import { type PathChoice, yearTargets } from '../paths/path-of-shape.ts'
import type { TargetShape } from '../shapes/target-shape.ts'
import { fillParts } from './fill-sheet.ts'
import { textOf, WHOLE } from './sheet-values.ts'

const ALONE = new Set([
  'annual-growth',
  'total-growth',
  'index',
  'rank',
  'zero',
  'interval',
  'reduction',
  'composition',
  'stages',
  'relative',
  'pace',
])
const PER_HEAD = /人均|每[百千万十亿]*(?:人|名|户|家|万)|平均|年限|寿命|浓度|劳动生产率|^(?:单位|万元|亿元|户均|亩均)/

/**
 * How parts make the whole, by the kind of indicator: amounts add up; shares, averages and figures for each head are means
 * weighted by what they are of; rates of growth, reductions and bounds on rates hold for each part alone.
 */
export function partsMakeOf(shape: TargetShape, name: string, accumulation: Accumulation | null): PartsMake {
  if (ALONE.has(shape.name)) return 'none'
  const rate = shape.unit === '%' || shape.unit === '‰' || accumulation === 'rate' || accumulation === 'average' || PER_HEAD.test(name)
  if (shape.name === 'floor' || shape.name === 'ceiling') return rate ? 'none' : 'sum'
  return rate ? 'weighted-mean' : 'sum'
}

/** How years make the target: sums add up, ways end at it, bounds and yearly rates hold each year. */
export function yearsMakeOf(shape: TargetShape): YearsMake {
  if (shape.name === 'cumulative' || shape.name === 'reduction' || shape.name === 'point-change') return 'sum'
  if (shape.name === 'level' || shape.name === 'share' || shape.name === 'total-growth' || shape.name === 'rank') return 'end'
  return 'each'
}

export interface Proposal {
  readonly shape: TargetShape
  readonly name: string
  readonly accumulation: Accumulation | null
  readonly digits: number
  /** The target as it is printed: a shape turns falls around and counts multiples in per cent. */
  readonly value: number
  readonly years: { readonly from: number; readonly to: number }
  /** Places and bodies; the whole is added. */
  readonly parts: readonly BreakdownRow[]
  readonly base: string | null
  /** The path that was chosen for the target. */
  readonly choice?: PathChoice
}

/** A first sheet: the whole's years on its path, and each year shared out in proportion to base values where they are known. */
export function proposeSheet({ shape, name, accumulation, digits, value, years, parts, base, choice = {} }: Proposal): BreakdownSheet {
  const make = partsMakeOf(shape, name, accumulation)
  const over = yearsMakeOf(shape)
  const columns = Array.from({ length: years.to - years.from + 1 }, (_, i) => ({ id: String(years.from + i), year: years.from + i }))
  const path = new Map(yearTargets(shape, digits, choice).map(one => [one.year, over === 'end' ? one.atEnd : one.ofYear]))
  const bound = shape.low ?? shape.high ?? shape.target
  const factor = shape.target ? value / shape.target : 1
  const valueOf = (year: number): number | null => path.get(year) ?? (over === 'each' ? bound : year === years.to ? shape.target : null)
  const printed = (number: number | null) => textOf(number === null ? null : number * factor, digits)
  const known = (key: 'base' | 'weight') => parts.length > 0 && parts.every(row => row[key] !== null)
  const proportion = make === 'none' || known('base') ? 'base' : make === 'sum' && known('weight') ? 'population' : 'equal'
  const sheet: BreakdownSheet = {
    make,
    over,
    proportion,
    digits,
    columns,
    rows: [{ id: WHOLE, kind: 'whole', refId: null, name: '', base, weight: null, past: null }, ...parts],
    cells: columns.map(column => ({ row: WHOLE, column: column.id, value: printed(valueOf(column.year)), locked: false })),
  }
  return fillParts(sheet).sheet
}
