import type { Rectangle } from '../document-writer.ts'
import { isAcross, isLeft, type Run } from './columns.ts'
import { baselines, type Piece } from './pieces.ts'

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
/** Wide signs, the digits of full width aside. */
const WIDE = '[\\u2e80-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff0f\\uff1a-\\uffee]'
const BESIDE_WIDE = new RegExp(` +(?=${WIDE})|(?<=${WIDE}) +`, 'g')
const BETWEEN_DIGITS = /(?<=(?<![０-９])[０-９]) (?=[０-９](?![０-９]))/g
/** A line with so many blanks beside wide signs was spaced out to the edge of its column. */
const SPACED_OUT = 4
/** 增 长 １ ５ ％: such blanks part no words. Two numbers of full width stay apart. */
function closedUp(text: string): string {
  if (!text.includes(' ')) return text
  const spaced = (text.match(BESIDE_WIDE)?.length ?? 0) >= SPACED_OUT
  return (spaced ? text.replace(BESIDE_WIDE, '') : text).replace(BETWEEN_DIGITS, '')
}

/** A gap of this many letter widths parts cells; of less, words. */
const CELL_GAP = 1.6
const WORD_GAP = 0.28

const toHundredths = (value: number) => Math.round(value * 100) / 100
const boxOf = (pieces: readonly Piece[]): Rectangle => [
  toHundredths(Math.min(...pieces.map(piece => piece.x))),
  toHundredths(Math.min(...pieces.map(piece => piece.y - piece.size))),
  toHundredths(Math.max(...pieces.map(piece => piece.x + piece.width))),
  toHundredths(Math.max(...pieces.map(piece => piece.y + piece.size * 0.2))),
]

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
  return { cells: cells.map(cell => ({ text: closedUp(cell.text.trim()), rectangle: boxOf(cell.pieces) })), rectangle: boxOf(pieces) }
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

/** The lines of a page, and what stands among them, in the order in which a person reads them. `middle`: where it parts into columns, or 0. */
export function pageLines<T extends Placed>(
  runs: readonly (readonly Run[])[],
  middle: number,
  others: readonly T[] = [],
): (PageLine | T)[] {
  const pieces = runs.flat().flatMap(run => run.pieces)
  const lines = (part: readonly Piece[]) => baselines(part).map(lineOf)
  if (!middle) return inOrder(lines(pieces), others)
  const across = new Set(runs.flat().flatMap(run => (isAcross(run, middle) ? run.pieces : [])))
  const columns = pieces.filter(piece => !across.has(piece))
  const top = Math.min(...columns.map(piece => piece.y))
  const above = pieces.filter(piece => across.has(piece) && piece.y <= top)
  // a line across the page below the columns, such as the page's foot, is read last
  const bottom = Math.max(...columns.map(piece => piece.y))
  const below = pieces.filter(piece => across.has(piece) && piece.y > bottom)
  const rest = pieces.filter(piece => !(across.has(piece) && (piece.y <= top || piece.y > bottom)))
  const wide = ({ rectangle: [left, , right] }: T) => isAcross({ left, right }, middle)
  const inColumn = (one: T, left: boolean) => !wide(one) && isLeft(one.rectangle[0], middle) === left
  return [
    ...inOrder(
      lines(above),
      others.filter(one => wide(one) && one.rectangle[1] <= top),
    ),
    ...inOrder(
      lines(rest.filter(piece => isLeft(piece.x, middle))),
      others.filter(one => inColumn(one, true)),
    ),
    ...inOrder(
      lines(rest.filter(piece => !isLeft(piece.x, middle))),
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
