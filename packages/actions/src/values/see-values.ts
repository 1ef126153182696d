import type { ValueCell, ValueGrid, ValueGridQuery, ValueSeries, ValueVersion } from '@lantu/model/api/values'
import { LantuError } from '@lantu/model/errors'
import { fiveYearStart, periodsOfYear, years } from '@lantu/model/period'
import { plainDecimal } from '@lantu/model/read-value'
import { convert } from '@lantu/model/units'
import { type ActionContext, act } from '../action-context.ts'
import { deriveCells } from './derive-cells.ts'
import { readGrid } from './grid-rows.ts'
import { presentValue, type StoredValue } from './stored-values.ts'

const MOST_COLUMNS = 120

/** What was counted since the beginning of a five-year plan has the plan's first year in its period. */
const periodFor = (series: ValueSeries, year: number, code: string) =>
  series.basis === 'total' && code === String(year) ? years(fiveYearStart(year), year).code : code

const inUnit = (value: string | null, from: string, to: string): string | null => {
  if (value === null || from === to) return value
  const converted = convert(Number(value), from, to)
  return converted === null ? null : plainDecimal(converted)
}

function cellsOf(series: ValueSeries, columns: readonly { code: string; year: number }[], values: Map<string, StoredValue[]>): ValueCell[] {
  return columns.map(({ code, year }) => {
    const period = periodFor(series, year, code)
    const found = values.get(`${series.indicatorId}|${series.measure}|${series.basis ?? ''}|${period}`) ?? []
    const versions = found.flatMap(({ indicatorId: _i, measure: _m, basis: _b, unit, code: _c, ...version }): ValueVersion[] => {
      const value = inUnit(version.value, unit, series.unit)
      // said in a unit of another family: it is not this row's value
      return value === null && version.value !== null ? [] : [{ ...version, quote: version.quote?.replace(/\s*\n\s*/g, '') ?? null, value }]
    })
    return { period, versions, derived: null }
  })
}

/** The grid of values: rows, the columns of the years asked for, and in each cell the versions that stand. */
export function getValueGrid(context: ActionContext, query: ValueGridQuery): Promise<ValueGrid> {
  return act(context, 'register.see', async tx => {
    const columns: { code: string; year: number }[] = []
    for (let year = query.from; year <= query.to; year++)
      for (const period of periodsOfYear(year, query.frequency, query.cumulative ?? false)) columns.push({ code: period.code, year })
    if (!columns.length || columns.length > MOST_COLUMNS)
      throw new LantuError('request.invalid', { reason: `${query.from}—${query.to}：1—${MOST_COLUMNS} 列 columns` })
    const read = await readGrid(tx, query)
    const values = new Map<string, StoredValue[]>()
    for (const row of read.values) {
      const value = presentValue(row)
      const key = `${value.indicatorId}|${value.measure}|${value.basis ?? ''}|${value.code}`
      const list = values.get(key)
      if (list) list.push(value)
      else values.set(key, [value])
    }
    const grid = read.series.map(series => ({ series, cells: cellsOf(series, columns, values) }))
    const derived = await deriveCells(tx, grid, query.place ?? null)
    return {
      rows: derived,
      periods: columns.map(column => column.code),
      places: read.places,
      bodies: read.bodies,
      hidden: read.hidden,
    }
  })
}
