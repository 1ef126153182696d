import { type RowRead, readWorkbook, type SheetRead } from '@lantu/exchange/workbook/read-workbook'
import { cellName, type SheetShape } from '@lantu/exchange/workbook/sheet'
import type { CellProblem } from '@lantu/model/api/values/workbook'
import { readValue } from '@lantu/model/typed/read-value'
import { parsePeriod } from '@lantu/model/wording/period'
import { LONG, WIDE, wideSheet } from './value-sheet.ts'

/** A cell of a wide table as a line of the long form, and where it stands. */
export interface WideCell {
  readonly row: RowRead
  readonly column: number
}

export interface WideRead {
  readonly sheet: SheetRead
  readonly cells: readonly WideCell[]
  /** What is wrong with what stands before the times, and with headers and single times. */
  readonly rowProblems: readonly CellProblem[]
  readonly problems: readonly CellProblem[]
  readonly moreProblems: number
}

/** Where the wide table is: a sheet of its own name, or the only one, if periods stand over its columns and no column is for a time. */
async function findWide(bytes: Uint8Array, long: SheetShape): Promise<SheetRead | null> {
  for (const name of [LONG, WIDE]) {
    const probe: SheetShape = {
      ...long,
      name,
      columns: long.columns.map(column => ({ ...column, type: 'text' as const, required: column.key === 'indicator', maxLength: 10_000 })),
    }
    const { sheets } = await readWorkbook(bytes, [probe])
    const sheet = sheets[name]
    if (!sheet?.headerRow) continue
    if (sheet.columnOf.period !== undefined) return null
    if (sheet.unknownHeaders.some(header => parsePeriod(header))) return sheet
  }
  return null
}

/**
 * Reads indicators down and periods across. Null where the workbook is not such a table. A header that begins with a year and is no
 * period, a period that stands over two columns, and a cell that is neither a number nor a reason are named.
 */
export async function readWide(bytes: Uint8Array, long: SheetShape): Promise<WideRead | null> {
  const found = await findWide(bytes, long)
  if (!found) return null
  const problems: CellProblem[] = []
  const periods = new Map<string, { code: string; header: string }>()
  for (const [i, header] of found.unknownHeaders.entries()) {
    const cell = cellName(found.unknownColumns[i] ?? 1, found.headerRow)
    const period = parsePeriod(header)
    const say = (zh: string, en: string) => problems.push({ sheet: found.name, cell, zh, en })
    if (!period) {
      if (/^\s*\d{4}/.test(header))
        say(`表头“${header}”不是时间，应如 2023年、2024年1—6月`, `the header “${header}” is no period; write 2023 or 2024-06`)
    } else if (periods.has(period.code))
      say(`“${header}”在表头里出现了两次；合并的单元格请先拆开`, `“${header}” stands over two columns; split cells that are merged`)
    else periods.set(period.code, { code: period.code, header })
  }
  const shape = wideSheet(long, [...periods.values()], found.name)
  const read = await readWorkbook(bytes, [shape])
  const sheet = read.sheets[shape.name]
  if (!sheet) return null
  const cells: WideCell[] = []
  for (const { row, values } of sheet.rows) {
    const { indicator, kind, unit, place, vintage, note } = values
    for (const { code } of periods.values()) {
      const text = values[code]
      if (text === null || text === undefined) continue
      const column = sheet.columnOf[code] ?? 1
      // in the row's own unit: what stands behind the number is converted to it
      const value = readValue(text, unit ?? '')
      if (value.kind === 'empty') continue
      if (value.kind === 'problem') {
        problems.push({ sheet: sheet.name, cell: cellName(column, row), ...value.problem })
        continue
      }
      cells.push({
        column,
        row: {
          row,
          values: {
            ...(indicator === undefined ? {} : { indicator }),
            kind: kind ?? null,
            unit: unit ?? null,
            place: place ?? null,
            vintage: vintage ?? null,
            note: note ?? null,
            period: code,
            value: value.kind === 'value' ? value.value : null,
            missing: value.kind === 'missing' ? value.reason : null,
            numerator: null,
            denominator: null,
          },
        },
      })
    }
  }
  return { sheet, cells, rowProblems: read.problems, problems, moreProblems: read.moreProblems }
}
