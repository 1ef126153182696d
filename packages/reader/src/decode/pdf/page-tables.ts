import type { Rectangle, TableCell } from '../document-writer.ts'
import { boxOf, cellText, type PageLine } from './page-lines.ts'
import type { Piece } from './pieces.ts'
import type { RuledGrid } from './ruled-grids.ts'

/** A table of one page, before it is joined with its continuation on the next. */
export interface PageTable {
  readonly rectangle: Rectangle
  /** Where its columns part: tables on two pages with the same columns are one. Empty for a table without rules. */
  readonly columns: readonly number[]
  readonly cells: readonly TableCell[]
}

const isWide = (char: string) => (char.codePointAt(0) ?? 0) > 0x2e7f
const advance = (text: string) => [...text].reduce((sum, char) => sum + (isWide(char) ? 2 : 1), 0)

/** How far from a rule, in letters, the blank may seem to be that parts the cells. */
const NEAR_BLANK = 2

/**
 * pdf.js may give the words of neighbouring cells as one piece, with a blank between them or none: it is parted where the cell ends that it
 * begins in. `endOf`: the right edge of the cell at a place.
 */
function partedAt(piece: Piece, endOf: (x: number) => number): Piece[] {
  const end = endOf(piece.x + piece.size * 0.4)
  if (end >= piece.x + piece.width - piece.size * 0.4) return [piece]
  const unit = piece.width / Math.max(1, advance(piece.text))
  const cut = placeOfCut(piece.text, (end - piece.x) / unit)
  const [own, rest] = [piece.text.slice(0, cut).trimEnd(), piece.text.slice(cut).trimStart()]
  if (own === '' || rest === '') return [piece]
  const begin = advance(piece.text.slice(0, piece.text.length - rest.length)) * unit
  const next = { ...piece, text: rest, x: Math.max(end, piece.x + begin), width: piece.width - begin }
  return [{ ...piece, text: own, width: unit * advance(own) }, ...partedAt(next, endOf)]
}

/** The place in the words so many letter widths from their beginning: that of a blank near it, if there is one. */
function placeOfCut(text: string, widths: number): number {
  let at = 0
  for (let sum = 0; at < text.length; at++) {
    const wide = advance(text.charAt(at))
    if (sum + wide / 2 > widths) break
    sum += wide
  }
  for (let off = 0; off <= NEAR_BLANK; off++)
    for (const near of [at - off, at + off]) if (near > 0 && near < text.length && text[near] === ' ') return near
  return at
}

const MOST_COLUMNS = 1000

/** Between which two of the ascending places a place lies. */
const fieldOf = (places: readonly number[], at: number): number => {
  let field = 0
  while (field + 2 < places.length && (places[field + 1] as number) <= at) field++
  return field
}

/** Fills a grid with the pieces inside it; the other pieces are returned. Null where the grid holds too little to be a table. */
export function fillGrid(grid: RuledGrid, pieces: readonly Piece[], page: number): { table: PageTable; rest: Piece[] } | null {
  const [left, top, right, bottom] = grid.rectangle
  const fields = new Map<number, number>()
  grid.cells.forEach((cell, at) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) fields.set(row * MOST_COLUMNS + column, at)
  })
  const cellAt = (x: number, y: number) => fields.get(fieldOf(grid.rows, y) * MOST_COLUMNS + fieldOf(grid.columns, x)) ?? -1
  const rest: Piece[] = []
  const inside: Piece[] = []
  for (const piece of pieces) {
    const [x, y] = [piece.x + piece.width / 2, piece.y - piece.size * 0.35]
    if (x > left && x < right && y > top && y < bottom)
      inside.push(...partedAt(piece, place => grid.cells[cellAt(place, y)]?.rectangle[2] ?? Number.POSITIVE_INFINITY))
    else rest.push(piece)
  }
  const held = new Map<number, Piece[]>()
  for (const piece of inside) {
    const [x, y] = [piece.x + piece.width / 2, piece.y - piece.size * 0.35]
    const at = cellAt(x, y)
    const own = held.get(at)
    if (own) own.push(piece)
    else held.set(at, [piece])
  }
  const filled = [...held.keys()].filter(at => at >= 0)
  if (new Set(filled.map(at => grid.cells[at]?.column)).size < 2) return null
  const cells = grid.cells.map((cell, at): TableCell => {
    const own = held.get(at) ?? []
    const { row, column, rowSpan, columnSpan } = cell
    return { text: cellText(own), row, column, rowSpan, columnSpan, place: { page, rectangle: own.length ? boxOf(own) : cell.rectangle } }
  })
  return { table: { rectangle: grid.rectangle, columns: grid.columns, cells }, rest }
}

/** Lines of three cells and more below one another are a table; a line of one cell inside it is a group's title. */
export function tableEnd(lines: readonly (PageLine | PageTable)[], from: number): number {
  let end = from
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as PageLine | PageTable
    if ('columns' in line) break
    if (line.cells.length >= 3) end = i + 1
    else if (i === from || line.cells.length === 0 || i - end > 1 || (line.cells[0]?.text.length ?? 0) > 24) break
  }
  return end
}

/** Columns are where cells begin or centre alike; each cell goes to the nearest. */
export function unruledTable(lines: readonly PageLine[], page: number): PageTable {
  const widest = Math.max(...lines.map(line => line.cells.length))
  const model = lines.filter(line => line.cells.length === widest)
  const middles = Array.from({ length: widest }, (_, column) => model.reduce((sum, line) => sum + middleOf(line, column), 0) / model.length)
  const cells: TableCell[] = []
  lines.forEach((line, row) => {
    let last = -1
    line.cells.forEach((cell, k) => {
      const middle = (cell.rectangle[0] + cell.rectangle[2]) / 2
      let column = line.cells.length === widest ? k : nearest(middles, middle)
      column = Math.min(Math.max(column, last + 1), widest - (line.cells.length - k))
      last = column
      cells.push({ text: cell.text, row, column, rowSpan: 1, columnSpan: 1, place: { page, rectangle: cell.rectangle } })
    })
  })
  const boxes = lines.map(line => line.rectangle)
  const rectangle: Rectangle = [
    Math.min(...boxes.map(box => box[0])),
    Math.min(...boxes.map(box => box[1])),
    Math.max(...boxes.map(box => box[2])),
    Math.max(...boxes.map(box => box[3])),
  ]
  return { rectangle, columns: [], cells }
}

const middleOf = (line: PageLine, column: number) => {
  const rectangle = line.cells[column]?.rectangle ?? [0, 0, 0, 0]
  return (rectangle[0] + rectangle[2]) / 2
}

function nearest(middles: readonly number[], middle: number): number {
  let best = 0
  middles.forEach((candidate, column) => {
    if (Math.abs(candidate - middle) < Math.abs((middles[best] as number) - middle)) best = column
  })
  return best
}
