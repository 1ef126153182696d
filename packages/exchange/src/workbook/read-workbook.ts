import type { CellProblem } from '@lantu/model/api/values/workbook'
import { checkArchive } from './check-archive.ts'
import type { SheetShape } from './sheet.ts'
import { mergesOf, sheetParts, uncalculated } from './sheet-parts.ts'
import { Problems, type ReadLimits, type SheetHead, type SheetSeen, streamSheet, type TakeRow, UNSEEN } from './stream-sheet.ts'

/** As far as a workbook is read where nobody asks for less. */
const READ_LIMITS: ReadLimits = { maxUnpackedBytes: 300 * 1024 * 1024, maxRows: 100_000, maxColumns: 400, maxProblems: 500 }

export interface StreamRead {
  readonly sheets: Readonly<Record<string, SheetHead>>
  readonly problems: readonly CellProblem[]
  /** Problems beyond those told. */
  readonly moreProblems: number
}

export interface RowRead {
  /** As the workbook counts: 1 is the first line of the sheet. */
  readonly row: number
  /** By the column's key; decimals, dates and months as strings. A cell with a problem is absent. */
  readonly values: Readonly<Record<string, string | null>>
}

export interface SheetRead extends SheetHead {
  readonly rows: readonly RowRead[]
}

export interface WorkbookRead extends StreamRead {
  readonly sheets: Readonly<Record<string, SheetRead>>
}

/**
 * Reads the sheets that the shapes describe, in the order of the shapes, and gives each row as it comes to what `open` returns for
 * the sheet: nothing of a sheet is kept here. A cell that cannot be taken is a problem named by sheet and cell, never a failure
 * of the whole; sheets of other names are left aside. Throws `LantuError` where the file is no workbook, too large or a bomb.
 * A single shape takes the only sheet whatever it is called.
 */
export async function streamWorkbook(
  bytes: Uint8Array,
  shapes: readonly SheetShape[],
  open: (shape: SheetShape, head: SheetHead) => TakeRow,
  limits: Partial<ReadLimits> = {},
): Promise<StreamRead> {
  const all = { ...READ_LIMITS, ...limits }
  const seen = new Map<string, SheetSeen>()
  const archive = checkArchive(bytes, all.maxUnpackedBytes, (name, data) => {
    if (name.includes('worksheets/')) seen.set(name, { merges: mergesOf(data), uncalculated: uncalculated(data, 100) })
  })
  const parts = sheetParts(archive)
  const problems = new Problems(all.maxProblems)
  const sheets: Record<string, SheetHead> = {}
  for (const shape of shapes) {
    const part = parts.find(one => one.name.trim() === shape.name) ?? (shapes.length === 1 && parts.length === 1 ? parts[0] : undefined)
    if (part)
      sheets[shape.name] = await streamSheet(bytes, seen.get(part.path) ?? UNSEEN, part, shape, all, problems, head => open(shape, head))
    else if (!shape.optional)
      problems.add({ sheet: shape.name, cell: '', zh: `缺少工作表“${shape.name}”`, en: `the sheet “${shape.name}” is missing` })
  }
  return { sheets, problems: problems.told, moreProblems: problems.more }
}

/** The same, with every row kept under the keys of its columns: for workbooks that are not large. */
export async function readWorkbook(
  bytes: Uint8Array,
  shapes: readonly SheetShape[],
  limits: Partial<ReadLimits> = {},
): Promise<WorkbookRead> {
  const rows = new Map<string, RowRead[]>()
  const read = await streamWorkbook(
    bytes,
    shapes,
    ({ name, columns }) => {
      const kept: RowRead[] = []
      rows.set(name, kept)
      return (row, values) => {
        const found: Record<string, string | null> = {}
        for (const [index, column] of columns.entries()) {
          const value = values[index]
          if (value !== undefined) found[column.key] = value
        }
        kept.push({ row, values: found })
      }
    },
    limits,
  )
  return {
    ...read,
    sheets: Object.fromEntries(Object.entries(read.sheets).map(([name, sheet]) => [name, { ...sheet, rows: rows.get(name) ?? [] }])),
  }
}
