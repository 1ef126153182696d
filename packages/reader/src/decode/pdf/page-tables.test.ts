import { describe, expect, it } from 'vitest'
import type { Rectangle } from '../document-writer.ts'
import { DocumentWriter } from '../document-writer.ts'
import { fillGrid, type PageTable } from './page-tables.ts'
import type { RuledCell, RuledGrid } from './ruled-grids.ts'
import { writePages } from './write-pages.ts'

const EDGES = [100, 172, 208, 244]
const ROWS = [100, 130, 160]
/** A grid of two rows; `spans` are the columns that the cells of the first row reach over. */
function gridOf(spans: readonly number[]): RuledGrid {
  let column = 0
  const cell = (row: number, columnSpan: number): RuledCell => {
    const rectangle = [EDGES[column], ROWS[row], EDGES[column + columnSpan], ROWS[row + 1]] as unknown as Rectangle
    const made = { row, column, rowSpan: 1, columnSpan, rectangle }
    column = (column + columnSpan) % 3
    return made
  }
  const cells = [...spans.map(span => cell(0, span)), ...[1, 1, 1].map(span => cell(1, span))]
  return { columns: EDGES, rows: ROWS, cells, rectangle: [100, 100, 244, 160] }
}
const piece = (text: string, x: number, y: number, size = 9) => ({ text, x, y, size, width: [...text].length * size })
const textsOf = (grid: RuledGrid, pieces: Parameters<typeof fillGrid>[1]) => fillGrid(grid, pieces, 1)?.table.cells.map(({ text }) => text)

describe('cells that a PDF gives as one piece', () => {
  it('are parted where the rule stands, with a blank or without', () => {
    const pieces = [piece('森林覆盖率增幅％５２', 109, 120), piece('粮食总产量 万吨', 121, 150)]
    expect(textsOf(gridOf([1, 1, 1]), pieces)).toEqual(['森林覆盖率增幅', '％５２', '', '粮食总产量', '万吨', ''])
  })
  it('are not parted within a cell that reaches over several columns', () => {
    const pieces = [piece('主要指标和目标值一览', 102, 120), piece('粮食', 102, 150), piece('52', 176, 150)]
    expect(textsOf(gridOf([3]), pieces)).toEqual(['主要指标和目标值一览', '粮食', '52', ''])
  })
})

it('reads a table that goes on in the next column of print as one', () => {
  const tableAt = (left: number, words: readonly string[]): PageTable => ({
    rectangle: [left, 100, left + 144, 160],
    columns: EDGES.map(x => x - 100 + left),
    cells: words.map((text, i) => ({ text, row: Math.floor(i / 3), column: i % 3, rowSpan: 1, columnSpan: 1 })),
  })
  const items = [tableAt(76, ['指标', '单位', '2025年', '粮食产量', '万吨', '52']), tableAt(312, ['森林覆盖率', '%', '46'])]
  const writer = new DocumentWriter()
  writePages(writer, [{ number: 1, height: 842, items }], new Map())
  expect(writer.tables.map(({ cells }) => cells.map(({ row }) => row).at(-1))).toEqual([2])
})
