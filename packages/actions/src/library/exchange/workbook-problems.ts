import { cellName } from '@lantu/exchange/workbook/sheet'
import type { SheetHead } from '@lantu/exchange/workbook/stream-sheet'
import type { CellProblem } from '@lantu/model/api/values/workbook'

/** Says what is wrong with the cell in that row under the column with that key. */
export type Say = (row: number, key: string, zh: string, en: string) => void

/** What a person is told of one workbook; more are counted. */
export const MOST_PROBLEMS = 500

export class WorkbookProblems {
  readonly told: CellProblem[] = []
  more = 0
  /** Names a cell of a sheet by the column's key. */
  sayIn(sheet: Pick<SheetHead, 'name' | 'columnOf'>): Say {
    return (row, key, zh, en) => {
      if (this.told.length >= MOST_PROBLEMS) this.more++
      else this.told.push({ sheet: sheet.name, cell: cellName(sheet.columnOf[key] ?? 1, row), zh, en })
    }
  }
}
