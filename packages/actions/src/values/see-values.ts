import type { ValueCell, ValueGrid, ValueGridQuery, ValueSeries, ValueVersion } from '@lantu/model/api/values/values'
import { LantuError } from '@lantu/model/errors'
import { plainDecimal } from '@lantu/model/typed/read-value'
import { convert } from '@lantu/model/units'
import { codeOfDays, fiveYearStart, periodsOfYear, years } from '@lantu/model/wording/period'
import { type ActionContext, act } from '../action-context.ts'
import { deriveCells } from './derive-cells.ts'
import { readGrid } from './grid-rows.ts'
import type { ValueRow } from './stored-values.ts'

const MOST_COLUMNS = 120

/** What was counted since the beginning of a five-year plan has the plan's first year in its period. */
const periodFor = (series: ValueSeries, year: number, code: string) =>
  series.basis === 'total' && code === String(year) ? years(fiveYearStart(year), year).code : code

const inUnit = (value: string | null, from: string, to: string): string | null => {
  if (value === null || from === to) return value
  const converted = convert(Number(value), from, to)
  return converted === null ? null : plainDecimal(converted)
}

/** Living versions by series and period. Hundreds of values share a dozen periods: each code is made once. */
function bySeries(rows: readonly ValueRow[]): Map<string, Map<string, ValueRow[]>> {
  const codes = new Map<string, string>()
  const found = new Map<string, Map<string, ValueRow[]>>()
  for (const row of rows) {
    const days = row.starts === null ? `${row.from}-${row.to}` : `${row.starts}/${row.ends}`
    let code = codes.get(days)
    if (code === undefined) codes.set(days, (code = codeOfDays(row.from, row.to, row.starts, row.ends)))
    const key = seriesKey(row)
    let series = found.get(key)
    if (!series) found.set(key, (series = new Map()))
    const list = series.get(code)
    if (list) list.push(row)
    else series.set(code, [row])
  }
  return found
}

const seriesKey = (of: Pick<ValueRow, 'indicatorId' | 'measure' | 'basis'>) => `${of.indicatorId}|${of.measure}|${of.basis ?? ''}`

/** The version in the row's unit and on one line; null where it is said in a unit of another family, and so is no value of the row. */
function versionIn({ version, unit }: ValueRow, wanted: string): ValueVersion | null {
  const value = inUnit(version.value, unit, wanted)
  if (value === null && version.value !== null) return null
  if (value === version.value && !version.quote?.includes('\n')) return version
  return { ...version, value, quote: version.quote?.replace(/\s*\n\s*/g, '') ?? null }
}

function cellsOf(
  series: ValueSeries,
  columns: readonly { code: string; year: number }[],
  values: ReadonlyMap<string, readonly ValueRow[]> | undefined,
): ValueCell[] {
  return columns.map(({ code, year }) => {
    const period = periodFor(series, year, code)
    const versions: ValueVersion[] = []
    for (const row of values?.get(period) ?? []) {
      const version = versionIn(row, series.unit)
      if (version) versions.push(version)
    }
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
    const values = bySeries(read.values)
    const grid = read.series.map(series => ({ series, cells: cellsOf(series, columns, values.get(seriesKey(series))) }))
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
