import type { Rectangle } from '../document-writer.ts'

/** A piece of text as pdf.js gives it, from the page's top left, in points. */
export interface Piece {
  readonly text: string
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface Cell {
  readonly text: string
  readonly rectangle: Rectangle
}

/** A line of print: its cells, where wide gaps part it. */
export interface PageLine {
  readonly cells: readonly Cell[]
  readonly rectangle: Rectangle
}

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/
/** A gap of this many letter widths parts cells; of less, words. */
const CELL_GAP = 1.6
const WORD_GAP = 0.28

const boxOf = (pieces: readonly Piece[]): Rectangle =>
  [
    Math.min(...pieces.map(piece => piece.x)),
    Math.min(...pieces.map(piece => piece.y - piece.size)),
    Math.max(...pieces.map(piece => piece.x + piece.width)),
    Math.max(...pieces.map(piece => piece.y + piece.size * 0.2)),
  ].map(value => Math.round(value * 100) / 100) as unknown as Rectangle

function baselines(pieces: readonly Piece[]): Piece[][] {
  const lines: { y: number; size: number; pieces: Piece[] }[] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1)
    if (line && Math.abs(line.y - piece.y) <= Math.max(2, Math.min(line.size, piece.size) * 0.5)) line.pieces.push(piece)
    else lines.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return lines.map(line => line.pieces.toSorted((a, b) => a.x - b.x))
}

function lineOf(pieces: readonly Piece[]): PageLine {
  const cells: { text: string; pieces: Piece[] }[] = []
  let right = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    const gap = piece.x - right
    const cell = cells.at(-1)
    if (!cell || gap > piece.size * CELL_GAP) cells.push({ text: piece.text, pieces: [piece] })
    else {
      const between = gap > piece.size * WORD_GAP && !(CJK.test(cell.text.at(-1) ?? '') && CJK.test(piece.text[0] ?? '')) ? ' ' : ''
      cell.text += between + piece.text
      cell.pieces.push(piece)
    }
    right = Math.max(right, piece.x + piece.width)
  }
  return { cells: cells.map(cell => ({ text: cell.text.trim(), rectangle: boxOf(cell.pieces) })), rectangle: boxOf(pieces) }
}

/** Where a page of two columns parts: an upright strip that few pieces cross, with full lines on both sides; 0 for one column. */
function gutter(pieces: readonly Piece[], width: number): number {
  if (pieces.length < 24) return 0
  const middle = width / 2
  const crossing = pieces.filter(piece => piece.x < middle - 6 && piece.x + piece.width > middle + 6).length
  if (crossing > pieces.length * 0.06) return 0
  const lines = (side: readonly Piece[]) =>
    baselines(side).map(line => (line.at(-1) as Piece).x + (line.at(-1) as Piece).width - (line[0] as Piece).x)
  const left = lines(pieces.filter(piece => piece.x + piece.width <= middle + 6))
  const right = lines(pieces.filter(piece => piece.x >= middle - 6))
  const full = (widths: number[]) => widths.filter(line => line > width * 0.28).length >= Math.max(6, widths.length * 0.6)
  return full(left) && full(right) ? middle : 0
}

/** Something that takes its place among the lines, such as a ruled table. */
export interface Placed {
  readonly rectangle: Rectangle
}

const inOrder = <T extends Placed>(lines: readonly PageLine[], others: readonly T[]): (PageLine | T)[] => {
  const out: (PageLine | T)[] = [...lines]
  for (const other of others) {
    const at = out.findIndex(line => line.rectangle[1] >= other.rectangle[1] - 2)
    out.splice(at < 0 ? out.length : at, 0, other)
  }
  return out
}

/** The lines of a page, and what stands among them, in the order in which a person reads them. */
export function pageLines<T extends Placed>(pieces: readonly Piece[], width: number, others: readonly T[] = []): (PageLine | T)[] {
  const middle = gutter(pieces, width)
  const lines = (part: readonly Piece[]) => baselines(part).map(lineOf)
  if (!middle) return inOrder(lines(pieces), others)
  const isAcross = (left: number, right: number) => left < middle - 6 && right > middle + 6
  const across = new Set(pieces.filter(piece => isAcross(piece.x, piece.x + piece.width)))
  const columns = pieces.filter(piece => !across.has(piece))
  const top = Math.min(...columns.map(piece => piece.y))
  const above = pieces.filter(piece => across.has(piece) && piece.y <= top)
  // a line across the page below the columns, such as the page's foot, is read last
  const bottom = Math.max(...columns.map(piece => piece.y))
  const below = pieces.filter(piece => across.has(piece) && piece.y > bottom)
  const rest = pieces.filter(piece => !(across.has(piece) && (piece.y <= top || piece.y > bottom)))
  const wide = (one: T) => isAcross(one.rectangle[0], one.rectangle[2])
  const inColumn = (one: T, left: boolean) => !wide(one) && one.rectangle[0] < middle - 6 === left
  return [
    ...inOrder(
      lines(above),
      others.filter(one => wide(one) && one.rectangle[1] <= top),
    ),
    ...inOrder(
      lines(rest.filter(piece => piece.x < middle - 6)),
      others.filter(one => inColumn(one, true)),
    ),
    ...inOrder(
      lines(rest.filter(piece => piece.x >= middle - 6)),
      others.filter(one => inColumn(one, false) || (wide(one) && one.rectangle[1] > top)),
    ),
    ...lines(below),
  ]
}

/** The text of a cell whose words stand on several lines: hanzi and numbers go on without a blank, words of letters with one. */
export function cellText(pieces: readonly Piece[]): string {
  let text = ''
  for (const line of baselines(pieces)) {
    const words = lineOf(line)
      .cells.map(cell => cell.text)
      .join(' ')
    text += text !== '' && /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(words) ? ` ${words}` : words
  }
  return text
}

export { boxOf }
