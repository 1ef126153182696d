import type { MoneyKind, MoneySource } from '@lantu/model/api/library'
import type { EntryIn } from './import-entries.ts'
import { yuanOf } from './wan.ts'
import type { Say } from './workbook-problems.ts'

/** Values of a row in the order of its sheet's columns: the system number, the project's name, then its own. */
export type Cells = readonly (string | null | undefined)[]
const first = 2
const second = 3

/** How a row of a list sheet becomes an item of its project, and what makes two rows the same item. */
export interface ListSheet<T> {
  /** Where the items stand in an entry. */
  readonly list: Exclude<keyof EntryIn, 'id' | 'fields'>
  readonly keyOf: (cells: Cells) => string
  /** Undefined where a cell that it cannot do without has a problem, which was said. */
  readonly read: (cells: Cells, row: number, say: Say) => T | undefined
}
type Item<K extends ListSheet<unknown>['list']> = NonNullable<EntryIn[K]>[number]

const money: ListSheet<Item<'money'>> = {
  list: 'money',
  keyOf: cells => `${cells[first]} ${cells[second]} ${cells[4]}`,
  read(cells, row, say) {
    const amount = yuanOf(cells[5], row, 'amount', say)
    const [, , year, source, kind] = cells
    if (amount === null || !year || !source || !kind) return undefined
    return { year: Number(year), source: source as MoneySource, kind: kind as MoneyKind, amount }
  },
}

const months: ListSheet<Item<'months'>> = {
  list: 'months',
  keyOf: cells => cells[first] ?? '',
  read(cells, row, say) {
    const month = cells[first]
    if (!month) return undefined
    return {
      month,
      planned: yuanOf(cells[3], row, 'planned', say),
      completed: yuanOf(cells[4], row, 'completed', say),
      progress: cells[5] ?? null,
      note: cells[6] ?? '',
      issue: cells[7] ?? '',
      reportedBy: cells[8] ?? '',
      reportedOn: cells[9] ?? null,
    }
  },
}

const milestones: ListSheet<Item<'milestones'>> = {
  list: 'milestones',
  keyOf: cells => cells[first] ?? '',
  read(cells) {
    const [, , name, baselineOn, plannedOn, doneOn, reason] = cells
    if (!name || !plannedOn) return undefined
    return { name, baselineOn: baselineOn ?? null, plannedOn, doneOn: doneOn ?? null, reason: reason ?? '' }
  },
}

export const LIST_SHEETS = { money, months, milestones } as const
