import type { Datum } from './datum.ts'
import { yearsOf } from './years.ts'

/**
 * What a row settles: beside the level of a period's last year, a `level` of the whole period is the change that leads there
 * (城镇化率 57.8 〔6.6〕); and a table that prints growth beside levels prints it by the year, unless the name speaks of a fall.
 */
export function settleRow(row: readonly Datum[]): Datum[] {
  return row.map(datum => {
    if (datum.measure === 'level' && datum.from < datum.to) {
      const isChange = row.some(
        d => d !== datum && d.measure === 'level' && d.from === d.to && d.to === datum.to && d.status === datum.status,
      )
      if (isChange) return { ...datum, measure: 'change', basis: 'total' }
    }
    // a target and its result in one row answer each other: the result is of the target's time
    const answered = row.find(d => datum.status === 'actual' && d.status === 'target' && d.measure === datum.measure && d.to === datum.to)
    if (datum.measure === 'level' && answered && answered.from === answered.to && datum.from < datum.to)
      return { ...datum, from: datum.to, basis: '' }
    if (datum.measure === 'level') {
      const [from, to] = yearsOf(datum.document, datum.observation, datum)
      return { ...datum, from, to, basis: from < to ? 'total' : '' }
    }
    const isPrintedGrowth = datum.measure === 'growth' && datum.basis === 'total' && datum.value >= 0 && datum.family === 'share'
    const isByYear =
      isPrintedGrowth && (/年均/.test(datum.observation.indicator) || row.some(d => d.measure === 'level' && d.family !== 'share'))
    return isByYear ? { ...datum, basis: 'annual' } : datum
  })
}

export const rowKey = ({ observation: { cell } }: Datum) => (cell ? `${cell.table}:${cell.row}` : '')
