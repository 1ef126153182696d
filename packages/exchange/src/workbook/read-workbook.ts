import type { CellProblem } from '@lantu/model/api/workbook'
import { LantuError } from '@lantu/model/errors'
import { streamXlsxRows } from 'hucre/xlsx'
import { checkArchive } from './check-archive.ts'
import { type RawCell, readCell } from './read-cell.ts'
import { type Column, cellName, type SheetShape } from './sheet.ts'
import { type Merge, mergesOf, type SheetPart, sheetParts, uncalculated } from './sheet-parts.ts'

export interface ReadLimits {
  readonly maxUnpackedBytes: number
  /** Rows of a sheet. */
  readonly maxRows: number
  readonly maxColumns: number
  /** Problems told; more are counted. */
  readonly maxProblems: number
}
export const READ_LIMITS: ReadLimits = { maxUnpackedBytes: 300 * 1024 * 1024, maxRows: 100_000, maxColumns: 400, maxProblems: 500 }

export interface RowRead {
  /** As the workbook counts: 1 is the first line of the sheet. */
  readonly row: number
  /** By the column's key; decimals, dates and months as strings. A cell with a problem is absent. */
  readonly values: Readonly<Record<string, string | null>>
}

export interface SheetRead {
  readonly name: string
  readonly rows: readonly RowRead[]
  /** Headers that the sheet has and its shape does not know; they were left aside. */
  readonly unknownHeaders: readonly string[]
  /** Column letter of each key, so that later problems can be named by cell. */
  readonly columnOf: Readonly<Record<string, number>>
}

export interface WorkbookRead {
  readonly sheets: Readonly<Record<string, SheetRead>>
  readonly problems: readonly CellProblem[]
  /** Problems beyond those told. */
  readonly moreProblems: number
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

export interface RawRow {
  readonly row: number
  readonly cells: RawCell[]
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

/** The rows of one sheet as the file has them, merged cells filled, empty rows left out. */
async function* rawRows(bytes: Uint8Array, part: SheetPart, merges: readonly Merge[], limits: ReadLimits): AsyncGenerator<RawRow> {
  const fill = mergeFiller(merges, limits.maxColumns)
  let count = 0
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: part.name })) {
      const cells = values as RawCell[]
      const row = { row: index + 1, cells }
      fill(row)
      if (!cells.some(cell => cell !== null && cell !== '')) continue
      if (++count > limits.maxRows) throw new LantuError('workbook.too-large', { sheet: part.name, limit: limits.maxRows, what: '行 rows' })
      if (cells.length > limits.maxColumns && cells.slice(limits.maxColumns).some(cell => cell !== null && cell !== ''))
        throw new LantuError('workbook.too-large', { sheet: part.name, limit: limits.maxColumns, what: '列 columns' })
      yield row
    }
  } catch (error) {
    if (error instanceof LantuError) throw error
    throw new LantuError('workbook.unreadable', { reason: error instanceof Error ? error.message.slice(0, 120) : 'XML' })
  }
}

const plainHeader = (cell: RawCell | undefined) =>
  typeof cell === 'string' ? cell.normalize('NFKC').replace(/\s/g, '').replace(/\*+$/, '') : ''

const LOOK_FOR_HEADER = 30

interface Head {
  readonly row: number
  /** 0-based index of each column of the shape that is there. */
  readonly at: ReadonlyMap<Column, number>
  readonly unknown: readonly string[]
}

/** The row that has most of the headers; at least half of the required ones must be in it. */
function findHead(shape: SheetShape, rows: readonly RawRow[]): Head | undefined {
  const known = new Map(shape.columns.map(column => [plainHeader(column.header), column]))
  let best: Head | undefined
  for (const { row, cells } of rows) {
    const at = new Map<Column, number>()
    const unknown: string[] = []
    for (const [index, cell] of cells.entries()) {
      const column = known.get(plainHeader(cell))
      if (column && !at.has(column)) at.set(column, index)
      else if (plainHeader(cell)) unknown.push(String(cell))
    }
    if (at.size > (best?.at.size ?? 0)) best = { row, at, unknown }
  }
  const required = shape.columns.filter(column => column.required)
  const there = required.filter(column => best?.at.has(column)).length
  return best && there * 2 >= required.length ? best : undefined
}

/** What stands in a sheet beside its rows. */
interface SheetSeen {
  readonly merges: readonly Merge[]
  readonly uncalculated: readonly string[]
}
const UNSEEN: SheetSeen = { merges: [], uncalculated: [] }

async function readSheet(
  bytes: Uint8Array,
  seen: SheetSeen,
  part: SheetPart,
  shape: SheetShape,
  limits: ReadLimits,
  problems: Problems,
): Promise<SheetRead> {
  const first: RawRow[] = []
  const rows: RowRead[] = []
  let head: Head | undefined
  const say = (cell: string, zh: string, en: string) => problems.add({ sheet: part.name, cell, zh, en })
  const take = ({ row, cells }: RawRow, { at }: Head) => {
    const values: Record<string, string | null> = {}
    for (const [column, index] of at) {
      const reading = readCell(column, cells[index])
      if ('value' in reading) values[column.key] = reading.value
      else say(cellName(index + 1, row), reading.reason.zh, reading.reason.en)
    }
    rows.push({ row, values })
  }
  const settleHead = () => {
    head = findHead(shape, first)
    if (!head) return
    for (const column of shape.columns)
      if (column.required && !head.at.has(column)) say('', `缺少“${column.header}”一列`, `the column “${column.header}” is missing`)
    for (const row of first) if (row.row > head.row) take(row, head)
  }
  for await (const row of rawRows(bytes, part, seen.merges, limits)) {
    if (head) take(row, head)
    else if (first.push(row) === LOOK_FOR_HEADER) {
      settleHead()
      if (!head) break
    }
  }
  if (!head && first.length < LOOK_FOR_HEADER) settleHead()
  if (!head)
    say(
      '',
      `找不到表头：应有一行写着 ${shape.columns
        .slice(0, 4)
        .map(column => column.header)
        .join('、')} 等`,
      `no header row was found; one is expected with ${shape.columns
        .slice(0, 4)
        .map(column => column.header)
        .join(', ')}`,
    )
  for (const cell of head ? seen.uncalculated : [])
    say(cell, '公式还没有算出结果。请在 Excel 中打开、保存后再上传', 'the formula has no result yet; open and save the file in Excel first')
  return {
    name: part.name,
    rows,
    unknownHeaders: head?.unknown ?? [],
    columnOf: Object.fromEntries([...(head?.at ?? [])].map(([column, index]) => [column.key, index + 1])),
  }
}

/**
 * Reads the sheets that the shapes describe. A cell that cannot be taken is a problem named by sheet and cell, never a failure
 * of the whole; sheets of other names are left aside. Throws `LantuError` where the file is no workbook, too large or a bomb.
 * A single shape takes the only sheet whatever it is called.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  shapes: readonly SheetShape[],
  limits: Partial<ReadLimits> = {},
): Promise<WorkbookRead> {
  const all = { ...READ_LIMITS, ...limits }
  const seen = new Map<string, SheetSeen>()
  const archive = checkArchive(bytes, all.maxUnpackedBytes, (name, data) => {
    if (name.includes('worksheets/')) seen.set(name, { merges: mergesOf(data), uncalculated: uncalculated(data, 100) })
  })
  const parts = sheetParts(archive)
  const problems = new Problems(all.maxProblems)
  const sheets: Record<string, SheetRead> = {}
  for (const shape of shapes) {
    const part = parts.find(one => one.name.trim() === shape.name) ?? (shapes.length === 1 && parts.length === 1 ? parts[0] : undefined)
    if (part) sheets[shape.name] = await readSheet(bytes, seen.get(part.path) ?? UNSEEN, part, shape, all, problems)
    else if (!shape.optional)
      problems.add({ sheet: shape.name, cell: '', zh: `缺少工作表“${shape.name}”`, en: `the sheet “${shape.name}” is missing` })
  }
  return { sheets, problems: problems.told, moreProblems: problems.more }
}
