import type { CellProblem } from '@lantu/model/api/values/workbook'
import { LantuError } from '@lantu/model/errors'
import { streamXlsxRows } from 'hucre/xlsx'
import { type CellReader, cellReader, type RawCell } from './read-cell.ts'
import { cellName, type SheetShape } from './sheet.ts'
import { emptyFrom, findHead, LOOK_FOR_HEADER, type RawRow } from './sheet-head.ts'
import type { Merge, SheetPart } from './sheet-parts.ts'

export interface ReadLimits {
  readonly maxUnpackedBytes: number
  /** Rows of a sheet. */
  readonly maxRows: number
  readonly maxColumns: number
  /** Problems told; more are counted. */
  readonly maxProblems: number
}
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

/** Collects problems up to a limit and counts the rest. */
export class Problems {
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
export interface SheetSeen {
  readonly merges: readonly Merge[]
  readonly uncalculated: readonly string[]
}
export const UNSEEN: SheetSeen = { merges: [], uncalculated: [] }

/** A column that is there: its place in the file, its place among the values, and how its cells are read. */
interface Slot {
  readonly index: number
  readonly at: number
  readonly read: CellReader
}

/** What is read of a sheet: its head once enough rows are seen, then row by row. */
class SheetReader {
  readonly #first: RawRow[] = []
  readonly #part: SheetPart
  readonly #shape: SheetShape
  readonly #problems: Problems
  readonly #open: (head: SheetHead) => TakeRow
  readonly #values: (string | null | undefined)[]
  #slots: readonly Slot[] = []
  #take: TakeRow | undefined
  shown: SheetHead

  constructor(part: SheetPart, shape: SheetShape, problems: Problems, open: (head: SheetHead) => TakeRow) {
    this.#part = part
    this.#shape = shape
    this.#problems = problems
    this.#open = open
    this.#values = shape.columns.map(() => undefined)
    this.shown = { name: part.name, unknownHeaders: [], unknownColumns: [], headerRow: 0, columnOf: {} }
  }

  get hasHead(): boolean {
    return this.#take !== undefined
  }

  say(cell: string, zh: string, en: string): void {
    this.#problems.add({ sheet: this.#part.name, cell, zh, en })
  }

  /** Takes a row; false where no head is among the rows that may hold it, so that nothing more need be read. */
  row(row: number, cells: RawCell[]): boolean {
    if (this.#take) this.#give(this.#take, row, cells)
    else if (this.#first.push({ row, cells }) === LOOK_FOR_HEADER) this.#settle()
    return this.hasHead || this.#first.length < LOOK_FOR_HEADER
  }

  end(): void {
    if (!this.hasHead && this.#first.length < LOOK_FOR_HEADER) this.#settle()
    if (this.hasHead) return
    const few = this.#shape.columns.slice(0, 4).map(column => column.header)
    this.say('', `找不到表头：应有一行写着 ${few.join('、')} 等`, `no header row was found; one is expected with ${few.join(', ')}`)
  }

  #give(take: TakeRow, row: number, cells: readonly RawCell[]): void {
    for (const { index, at, read } of this.#slots) {
      const reading = read(cells[index])
      if (reading === null || typeof reading === 'string') this.#values[at] = reading
      else {
        this.#values[at] = undefined
        this.say(cellName(index + 1, row), reading.zh, reading.en)
      }
    }
    take(row, this.#values)
  }

  #settle(): void {
    const head = findHead(this.#shape, this.#first)
    if (!head) return
    const { columns } = this.#shape
    for (const column of columns)
      if (column.required && !head.at.has(column)) this.say('', `缺少“${column.header}”一列`, `the column “${column.header}” is missing`)
    // in the order of the file, so that problems are told from left to right
    this.#slots = [...head.at].map(([column, index]) => ({ index, at: columns.indexOf(column), read: cellReader(column) }))
    this.shown = {
      name: this.#part.name,
      unknownHeaders: head.unknown,
      unknownColumns: head.unknownAt,
      headerRow: head.row,
      columnOf: Object.fromEntries([...head.at].map(([column, index]) => [column.key, index + 1])),
    }
    const take = this.#open(this.shown)
    this.#take = take
    for (const { row, cells } of this.#first) if (row > head.row) this.#give(take, row, cells)
  }
}

/** Rows as they come, merged cells filled, empty rows left out; refuses a sheet that is larger than the limits. */
async function* rowsOf(bytes: Uint8Array, merges: readonly Merge[], part: SheetPart, limits: ReadLimits): AsyncGenerator<RawRow> {
  const fill = merges.length ? mergeFiller(merges, limits.maxColumns) : undefined
  const tooLarge = (limit: number, what: string) => new LantuError('workbook.too-large', { sheet: part.name, limit, what })
  let count = 0
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: part.name })) {
    const read = { row: index + 1, cells: values as RawCell[] }
    fill?.(read)
    if (emptyFrom(read.cells, 0)) continue
    if (++count > limits.maxRows) throw tooLarge(limits.maxRows, '行 rows')
    if (read.cells.length > limits.maxColumns && !emptyFrom(read.cells, limits.maxColumns)) throw tooLarge(limits.maxColumns, '列 columns')
    yield read
  }
}

/** Gives the rows of a sheet to what `open` returns for its head. */
export async function streamSheet(
  bytes: Uint8Array,
  seen: SheetSeen,
  part: SheetPart,
  shape: SheetShape,
  limits: ReadLimits,
  problems: Problems,
  open: (head: SheetHead) => TakeRow,
): Promise<SheetHead> {
  const sheet = new SheetReader(part, shape, problems, open)
  try {
    for await (const { row, cells } of rowsOf(bytes, seen.merges, part, limits)) if (!sheet.row(row, cells)) break
  } catch (error) {
    if (error instanceof LantuError) throw error
    throw new LantuError('workbook.unreadable', { reason: error instanceof Error ? error.message.slice(0, 120) : 'XML' })
  }
  sheet.end()
  if (sheet.hasHead)
    for (const cell of seen.uncalculated)
      sheet.say(
        cell,
        '公式还没有算出结果。请在 Excel 中打开、保存后再上传',
        'the formula has no result yet; open and save the file in Excel first',
      )
  return sheet.shown
}
