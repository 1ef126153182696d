import { cost, ownCosts, type PlannedColumn, pairCost, pairCosts, RATE_NAME } from './cell-costs.ts'
import type { Cell } from './cell-kinds.ts'

/**
 * How much dearer the next best places of a row's values are than the best, `columns` being those of its values: where one place is as likely
 * as another, nobody should rely on it. Infinite where no cell is missing.
 */
export function marginOf(values: readonly Cell[], name: string, columns: readonly PlannedColumn[]): number {
  const { length } = values
  if (length === 0 || length >= columns.length) return Number.POSITIVE_INFINITY
  const rates = columns.some(column => column.rate)
  const rateName = RATE_NAME.test(name)
  const found: number[] = []
  const place = (at: number, from: number, sum: number, last: number) => {
    if (at === length) {
      found.push(columns.slice(from).reduce((total, column) => total + column.skip, sum))
      return
    }
    let skipped = sum
    for (let c = from; c <= columns.length - (length - at); c++) {
      const column = columns[c] as PlannedColumn
      const cell = values[at] as Cell
      const pair = at > 0 ? pairCost(pairCosts(values[at - 1] as Cell, cell), columns[last] as PlannedColumn, column) : 0
      place(at + 1, c + 1, skipped + cost(cell, ownCosts(cell), column, rateName, rates) + pair, c)
      skipped += column.skip
    }
  }
  if (columns.length > MOST_ENUMERATED) return 0
  place(0, 0, 0, 0)
  const [first, second] = found.toSorted((a, b) => a - b)
  return (second as number) - (first as number)
}

const MOST_ENUMERATED = 8
