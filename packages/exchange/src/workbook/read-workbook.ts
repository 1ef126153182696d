import type { CellProblem } from '@lantu/model/api/values/workbook'
import { LantuError } from '@lantu/model/errors'
import { streamXlsxRows } from 'hucre/xlsx'
import { checkArchive } from './check-archive.ts'
import { type CellReader, cellReader, type RawCell } from './read-cell.ts'
import { cellName, type SheetShape } from './sheet.ts'
import { emptyFrom, findHead, type Head, LOOK_FOR_HEADER, type RawRow } from './sheet-head.ts'
import { type Merge, mergesOf, type SheetPart, sheetParts, uncalculated } from './sheet-parts.ts'

export interface ReadLimits {
  readonly maxUnpackedBytes: number
  /** Rows of a sheet. */
  readonly maxRows: number
  readonly maxColumns: number
  /** Problems told; more are counted. */
  readonly maxProblems: number
}
/** As far as a workbook is read where nobody asks for less. */
const READ_LIMITS: ReadLimits = { maxUnpackedBytes: 300 * 1024 * 1024, maxRows: 100_000, maxColumns: 400, maxProblems: 500 }

/** A sheet's head, found: where its columns are and what could not be placed. */
export interface SheetHead {
  readonly name: string
  /** Headers that the sheet has and its shape does not know, and the numbers of their columns; they were left aside. */
  readonly unknownHeaders: readonly string[]
  readonly unknownColumns: readonly number[]
  /** The row of the headers as the workbook counts; 0 where none was found. */
  readonly headerRow: number
  /** Column number of each key, so that later problems can be named by cell. */
  readonly columnOf: Readonly<Record<string, number>>
}

/**
 * Takes one row: its number as the workbook counts (1 is the first line of the sheet) and its values in the order of the shape's
 * columns. Null is an empty cell, undefined a column that the sheet has not, or a cell with a problem. The array is used again
 * for the next row.
 */
export type TakeRow = (row: number, values: readonly (string | null | undefined)[]) => void

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

/** Collects problems up to a limit and counts the rest. */
class Problems {
  readonly told: CellProblem[] = []
  more = 0
  readonly #most: number
  constructor(most: number) {
    this.#most = most
  }
  add(problem: CellProblem): void {
    if (this.told.length < this.#most) this.told.push(problem)
    else this.more++
  }
}

/**
 * Puts the value of a merged range into each of its cells, as people mean it. Follows the rows downwards. Ranges that lie over
 * one another, which no program writes, are left aside once they are wider together than a sheet may be.
 */
function mergeFiller(merges: readonly Merge[], maxColumns: number): (row: RawRow) => void {
  const waiting = merges.toSorted((a, b) => a.top - b.top)
  let next = 0
  let open: { merge: Merge; value: RawCell }[] = []
  return ({ row, cells }) => {
    open = open.filter(({ merge }) => merge.bottom >= row)
    let width = open.reduce((sum, { merge }) => sum + merge.right - merge.left + 1, 0)
    while (next < waiting.length && (waiting[next] as Merge).top <= row) {
      const merge = waiting[next++] as Merge
      const value = merge.top === row ? (cells[merge.left - 1] ?? null) : null
      width += merge.right - merge.left + 1
      if (value !== null && width <= maxColumns) open.push({ merge, value })
    }
    for (const { merge, value } of open) for (let column = merge.left; column <= merge.right; column++) cells[column - 1] ??= value
  }
}

/** What stands in a sheet beside its rows. */
interface SheetSeen {
  readonly merges: readonly Merge[]
  readonly uncalculated: readonly string[]
}
const UNSEEN: SheetSeen = { merges: [], uncalculated: [] }

/** A column that is there: its place in the file, its place among the values, and how its cells are read. */
interface Slot {
  readonly index: number
  readonly at: number
  readonly read: CellReader
}

/** Gives rows to `take` as they come, merged cells filled, empty rows left out. */
async function streamSheet(
  bytes: Uint8Array,
  seen: SheetSeen,
  part: SheetPart,
  shape: SheetShape,
  limits: ReadLimits,
  problems: Problems,
  open: (head: SheetHead) => TakeRow,
): Promise<SheetHead> {
  const first: RawRow[] = []
  let head: Head | undefined
  let slots: readonly Slot[] = []
  let take: TakeRow = () => undefined
  let shown: SheetHead = { name: part.name, unknownHeaders: [], unknownColumns: [], headerRow: 0, columnOf: {} }
  const values: (string | null | undefined)[] = shape.columns.map(() => undefined)
  const say = (cell: string, zh: string, en: string) => problems.add({ sheet: part.name, cell, zh, en })
  const takeRow = (row: number, cells: readonly RawCell[]) => {
    for (const { index, at, read } of slots) {
      const reading = read(cells[index])
      if (reading === null || typeof reading === 'string') values[at] = reading
      else {
        values[at] = undefined
        say(cellName(index + 1, row), reading.zh, reading.en)
      }
    }
    take(row, values)
  }
  const settleHead = () => {
    head = findHead(shape, first)
    if (!head) return
    const { at, row: headRow, unknown, unknownAt } = head
    for (const column of shape.columns)
      if (column.required && !at.has(column)) say('', `缺少“${column.header}”一列`, `the column “${column.header}” is missing`)
    // in the order of the file, so that problems are told from left to right
    slots = [...at].map(([column, index]) => ({ index, at: shape.columns.indexOf(column), read: cellReader(column) }))
    shown = {
      name: part.name,
      unknownHeaders: unknown,
      unknownColumns: unknownAt,
      headerRow: headRow,
      columnOf: Object.fromEntries([...at].map(([column, index]) => [column.key, index + 1])),
    }
    take = open(shown)
    for (const { row, cells } of first) if (row > headRow) takeRow(row, cells)
  }
  const fill = seen.merges.length ? mergeFiller(seen.merges, limits.maxColumns) : undefined
  let count = 0
  const tooLarge = (limit: number, what: string) => new LantuError('workbook.too-large', { sheet: part.name, limit, what })
  try {
    for await (const { index, values: raw } of streamXlsxRows(bytes, { sheet: part.name })) {
      const row = index + 1
      const cells = raw as RawCell[]
      fill?.({ row, cells })
      if (emptyFrom(cells, 0)) continue
      if (++count > limits.maxRows) throw tooLarge(limits.maxRows, '行 rows')
      if (cells.length > limits.maxColumns && !emptyFrom(cells, limits.maxColumns)) throw tooLarge(limits.maxColumns, '列 columns')
      if (head) takeRow(row, cells)
      else if (first.push({ row, cells }) === LOOK_FOR_HEADER) {
        settleHead()
        if (!head) break
      }
    }
  } catch (error) {
    if (error instanceof LantuError) throw error
    throw new LantuError('workbook.unreadable', { reason: error instanceof Error ? error.message.slice(0, 120) : 'XML' })
  }
  if (!head && first.length < LOOK_FOR_HEADER) settleHead()
  if (!head) {
    const few = shape.columns.slice(0, 4).map(column => column.header)
    say('', `找不到表头：应有一行写着 ${few.join('、')} 等`, `no header row was found; one is expected with ${few.join(', ')}`)
    return shown
  }
  for (const cell of seen.uncalculated)
    say(cell, '公式还没有算出结果。请在 Excel 中打开、保存后再上传', 'the formula has no result yet; open and save the file in Excel first')
  return shown
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
