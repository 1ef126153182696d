import type { Range, Table, TableCell } from '@lantu/model/tree'
import { unitOfTable, withoutUnit } from '../../../structure/tables/flat-words.ts'
import { classOf } from '../../../structure/tables/table-shape.ts'
import type { ReadingContext } from '../../context/reading-context.ts'
import type { GoalDraft, ObservationDraft } from '../../draft.ts'
import { type Column, doneNoun, measureNoun } from './columns.ts'
import { columnsOf } from './columns-of-table.ts'
import { goalAt, observeCell, type Where } from './observe-cell.ts'
import { type Row, readRow, rowsAre, unitsInNames, withNoun } from './rows.ts'
import { type Parent, titleOver, toldApart, withParent } from './rows-above.ts'

const gridOf = (table: Table): (TableCell | undefined)[][] => {
  const grid: (TableCell | undefined)[][] = []
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const cells = (grid[row] ??= [])
        cells[column] = cell
      }
    }
  }
  return grid
}

function headingOf(grid: readonly (TableCell | undefined)[][], headerRows: number, column: number): string {
  const words: string[] = []
  for (let row = 0; row < headerRows; row++) {
    const text = grid[row]?.[column]?.text ?? ''
    if (text && text !== words.at(-1)) words.push(text)
  }
  return words.join(' ')
}

/** Where each row stands in the text: found once, for every cell quotes its row. */
function rowRanges(table: Table): Map<number, Range> {
  const ranges = new Map<number, Range>()
  for (const { row, start, end } of table.cells) {
    const range = ranges.get(row)
    ranges.set(row, range ? { start: Math.min(range.start, start), end: Math.max(range.end, end) } : { start, end })
  }
  return ranges
}

/** An amount at a time: neither 〔4.8〕 nor a word. */
const isLevel = (text: string): boolean => classOf(text) === 'value' && !/^[>≥＞]?[[〔【［]/.test(text)
const levelOf = (text: string): number | null => {
  const number = Number(/\d[\d,，]*(?:\.\d+)?/.exec(text)?.[0].replace(/[,，]/g, '') ?? Number.NaN)
  return Number.isNaN(number) ? null : number
}

/** What no unit of amounts can be that of. */
const PARTS = /[%‰]$/
const OF_A_WHOLE = /(?:率|比重|比例|占比|系数|指数)$/

/** 专栏2 “十四五”…目标县市区分解: around what the table is about. */
const TITLE_WORDS = /专栏\s*\d*|表\s*\d+|(?:县市区|各县|各地|分地区|分县|分年度|分解|情况|主要|一览表?|目标|任务|计划|表)/g

/** What a column measures: its own noun, or for how much it grew over the year that of the level at its left. */
function nounOf(columns: readonly Column[], c: number): string {
  const [before, column] = [columns[c - 1], columns[c]]
  if (column?.noun || !column?.overYear || before?.role !== 'value') return column?.noun ?? ''
  return before.noun
}

/** What the levels of a row tell of the cells beside them. */
function levelsOf(cells: readonly (TableCell | undefined)[], columns: readonly Column[]) {
  const levels = columns.map((column, c) => (column.role === 'value' && column.measure === 'level' ? (cells[c]?.text ?? '') : ''))
  const last = levels.findLastIndex(isLevel)
  return {
    levels: last >= 0,
    beside: last < 0 ? null : levelOf(levels[last] as string),
    // levels printed with their %: 〔5.3〕 beside them is in points
    unit: levels.some(text => /\d[%％]/.test(text)) ? '%' : '',
  }
}

/** Rows whose name is how fast the row above grows. */
const OF_GROWTH = /^(?:增速|增长率?|增幅|年均增长|年均增速)/

/** The rows below the heading, told apart where several have one name. */
function bodyOf(lines: readonly (TableCell | undefined)[][], columns: readonly Column[], nameColumn: number): readonly Row[] {
  const bracketed = !columns.some(column => column.role === 'unit') && unitsInNames(lines.map(cells => cells?.[nameColumn]?.text ?? ''))
  // a row without cells is a hole in the grid, and `map` would pass over it
  const own = Array.from(lines, cells => readRow(cells ?? [], columns, bracketed))
  return toldApart(own, Array.from(lines), columns)
}

/** The observations of a table: each value with the name and unit of its row, the year and meaning of its column. */
export function observeTable(
  table: Table,
  tableNumber: number,
  context: ReadingContext,
  caption: string,
  observations: ObservationDraft[],
  goals: GoalDraft[],
): void {
  const grid = gridOf(table)
  const heads = Array.from({ length: table.columns }, (_, column) => headingOf(grid, table.headerRows, column))
  const lines = grid.slice(table.headerRows)
  const columns = columnsOf(heads, lines, context, caption)
  // a table without a single dated or meaningful column says nothing that can be trusted
  if (!columns.some(column => column.role === 'value') || !columns.some(column => column.role === 'name')) return
  const rows = rowRanges(table)
  const inAll = unitOfTable(caption)
  const about = withoutUnit(caption).replace(TITLE_WORDS, '')
  const title = measureNoun(about)
  const nameColumn = columns.findLastIndex(column => column.role === 'name')
  const body = bodyOf(lines, columns, nameColumn)
  const named = body.map(row => row.name).filter(name => name !== '')
  const kind = rowsAre(named, heads[nameColumn] as string)
  let parent: Parent = { name: '', attribute: undefined, unit: '' }
  for (let r = table.headerRows; r < grid.length; r++) {
    const cells = grid[r] ?? []
    const own = body[r - table.headerRows] as Row
    // 页码：| 109: a line of a form, and no row
    if (!own.name || own.name.endsWith('：')) {
      parent = titleOver(cells, table.columns) ?? parent
      continue
    }
    const { row, parent: now } = withParent(own, cells[nameColumn]?.text ?? '', parent)
    parent = now
    const { levels, beside, unit } = levelsOf(cells, columns)
    const where: Where = {
      context,
      table,
      tableNumber,
      growthRow: OF_GROWTH.test(own.name),
      heading: column => heads[column] ?? '',
      rowAt: at => rows.get(at) ?? { start: table.start, end: table.end },
      levels,
      beside,
    }
    const seen = new Set<TableCell>()
    columns.forEach((column, c) => {
      const cell = cells[c]
      if (!cell || column.role !== 'value' || seen.has(cell) || cell.row !== r) return
      seen.add(cell)
      // where rows are places, the column says what is measured of them, or the title of the table
      const noun =
        kind === 'indicators' ? '' : nounOf(columns, c) || (kind === 'places' ? title || doneNoun(heads[c] as string, about) : '')
      const name = (column.place ?? '') + withNoun(row.name, noun)
      const shared = OF_A_WHOLE.test(name) && !PARTS.test(inAll) ? '' : inAll
      const itself: Row = { name, unit: own.unit || unit || row.unit || shared, attribute: row.attribute }
      const found = observeCell(cell, itself, column, where)
      const goal = found ? null : goalAt(cell, itself, column, where)
      if (found) observations.push(found)
      else if (goal) goals.push(goal)
    })
  }
}
