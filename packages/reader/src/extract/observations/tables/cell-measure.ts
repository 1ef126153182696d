import type { Quantity } from '../quantities/scan-quantities.ts'
import type { Column } from './columns.ts'
import type { Row } from './rows.ts'

/**
 * What the number in a cell says of what its row names: how much there is, how fast it grows, how far it moves. The cell's own words decide
 * before the row's name, and that before the column's heading.
 */
export interface CellMeasure {
  readonly measure: 'level' | 'growth' | 'change'
  readonly basis: 'annual' | 'total' | undefined
  /** It holds at its column's time, over that time, or over the whole period that its column ends. */
  readonly over: 'point' | 'column' | 'period'
  /** The value is negated: 下降15%. */
  readonly falls: boolean
  /** Its unit where neither cell nor row print one, or another than the row's. */
  readonly unit: string | null
}

export interface CellView {
  readonly text: string
  readonly quantity: Quantity
  readonly row: Row
  readonly column: Column
  /** The heading over it. */
  readonly heading: string
  /** The row has levels beside: then 〔5.3〕 is how far they moved. */
  readonly levels: boolean
  /** The level beside that ends nearest before, if there is one. */
  readonly beside: number | null
  readonly growthRow: boolean
  /** Its column ends the period of the plan. */
  readonly ends: boolean
}

const MOVES = '(?:累计|年均|每年|平均)*(?:提高|增加|提升|增长|延长|上升|下降|减少|降低|缩短|削减|压减|缩小)(?:幅度|比例)?(?!到|至|为|率)'
/** 提高1岁, 比2015年降低10%, 下降15%: how far it is to move, said in the cell itself. */
const MOVES_BY = new RegExp(`^(?:[比较][^，；]{2,12}?)?${MOVES}[约近超过]{0,2}\\d[\\d.]*`)
const YEARLY = /年均|每年|平均/
const FALLS_BY = /下降|降低|减少|缩短|削减|压减|缩小/
const SUMMED = /^[>≥＞<≤＜]?[[〔【]|^[（(]/
const SUMS = /累计|〔|\[/

/** A name that is itself a fall or a pace: what it names is how far or how fast. */
const FALL_NAME = /降幅$|(?:下降|降低|削减|压减|减少)(?:率|幅度|比例)$|累计(?:降低|下降)$/
const FALL_OF_SHARE = /(?:降低|下降|减少)$/
const YEARLY_NAME = /年均(?:增长率?|增速|增幅|递增)$/
const PACE_NAME = /(?:增长率|增速|增幅)$/
const NATURAL = /自然增长率/
const GROWS = /(?<!新)增长$/
const SHARE_NAME = /(?:率|比重|比例|占比|覆盖面|水平)$/
/** 岁, 年: what moves by so little that a sum in brackets can only be a step. */
const STEPS = new Set(['%', '岁', '年', '个百分点', '天', '小时', '分钟'])

export const yearlyName = (name: string): string => name.replace(YEARLY_NAME, '') || name

/** A value beside its own level that is about as large is one, whatever the heading calls it: a rate of unemployment under 年均/累计. */
const isOwnLevel = (value: number | number[], beside: number | null): boolean =>
  beside !== null && beside > 0 && typeof value === 'number' && Math.abs(value / beside - 1) < 0.25

/** What the number of a cell measures, in which unit: by its own words, then the row’s name, then the heading. */
export function measureOf(cell: CellView): CellMeasure {
  const { text, quantity, row, column, levels, growthRow } = cell
  const printed = quantity.unit
  const unit = printed || row.unit
  const fallName = FALL_NAME.test(row.name) || (FALL_OF_SHARE.test(row.name) && row.unit === '%')
  const yearly = YEARLY_NAME.test(row.name)
  const bracketed = SUMMED.test(text)
  const rates = column.measure === 'growth' || growthRow
  const summed = bracketed && (SUMS.test(cell.heading) || (!/^[（(]/.test(text) && (rates || !levels || STEPS.has(unit))))
  const moved = MOVES_BY.test(text)
  if (moved && !bracketed) {
    const inPercent = printed === '%' || printed === '‰' || (printed === '' && row.unit === '%' && !SHARE_NAME.test(row.name))
    return {
      measure: inPercent ? 'growth' : 'change',
      basis: YEARLY.test(text) || !cell.ends ? 'annual' : 'total',
      over: cell.ends ? 'period' : 'point',
      falls: FALLS_BY.test(text) && !fallName,
      unit: printed || (row.unit === '%' && !inPercent ? '个百分点' : row.unit),
    }
  }
  if (fallName) {
    const basis = bracketed ? 'total' : yearly ? 'annual' : (column.basis ?? 'total')
    return { measure: 'growth', basis, over: 'period', falls: false, unit: printed || '%' }
  }
  if (summed) return summedUp(cell, unit)
  // 8个百分点 under a heading of growth
  if (printed === '个百分点' || printed === '百分点')
    return { measure: 'change', basis: column.basis ?? 'total', over: 'period', falls: FALLS_BY.test(text), unit: printed }
  if (rates && column.measure === 'growth' && printed === '' && row.unit === '%' && SHARE_NAME.test(row.name))
    if (isOwnLevel(quantity.value, cell.beside)) return { measure: 'level', basis: undefined, over: 'point', falls: false, unit: '%' }
  const named = yearly || (PACE_NAME.test(row.name) && !NATURAL.test(row.name)) || (GROWS.test(row.name) && row.unit === '%')
  const growth = rates || named || /增长|增速/.test(text)
  if (!growth && column.measure !== 'change')
    return { measure: 'level', basis: undefined, over: 'point', falls: FALLS_BY.test(text), unit: null }
  return {
    measure: growth ? 'growth' : 'change',
    basis: /累计/.test(text) ? 'total' : yearly ? 'annual' : (column.basis ?? 'annual'),
    over: yearly || growthRow ? 'period' : rates || column.measure === 'change' || /增长|增速/.test(text) ? 'column' : 'point',
    falls: FALLS_BY.test(text),
    unit: growth ? printed || '%' : points(cell),
  }
}

/** A share moves by points: 10.4 beside 39.6 and 50 in %; null where the units printed hold. */
const points = ({ quantity, row, column, levels }: CellView): string | null =>
  levels && column.unit === '' && quantity.unit === '' && row.unit === '%' ? '个百分点' : null

/** 〔11〕: what is reached over the whole period, a rate where the row is in %, else the amount itself; beside levels how far they moved. */
function summedUp({ levels, quantity, row, column, growthRow }: CellView, unit: string): CellMeasure {
  const whole = { over: 'period', falls: false } as const
  if (levels || column.measure === 'change') {
    const points = row.unit === '%' || (row.unit === '' && SHARE_NAME.test(row.name))
    return { ...whole, measure: 'change', basis: 'total', unit: quantity.unit || (points ? '个百分点' : row.unit) }
  }
  if ((column.measure === 'growth' || growthRow) && (unit === '' || unit === '%'))
    return { ...whole, measure: 'growth', basis: 'total', unit: unit || '%' }
  return { ...whole, measure: 'level', basis: undefined, unit: unit || '%' }
}
