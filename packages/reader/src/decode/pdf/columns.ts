import { baselines, type Piece } from './pieces.ts'

/** Pieces of one line that no gap as wide as a gutter parts: fonts change within a word, columns do not. */
export interface Run extends Extent {
  readonly pieces: readonly Piece[]
}
interface Extent {
  readonly left: number
  readonly right: number
}

/** Columns of print are parted by more than so many letters. */
const RUN_GAP = 0.8
/** Of fewer runs no page can be said by itself to have two columns. */
const FEWEST_RUNS = 20
/** So much of the runs, or so few, may cross the gutter: a title, a running head. */
const CROSSING = 0.06
const FEW = 2
const EDGE = 6
/** A line of the right column begins at most so many points behind its edge: an indent. */
const INDENT = 40

export const isAcross = ({ left, right }: Extent, middle: number): boolean => left < middle - EDGE && right > middle + EDGE
/** Whether what begins here, and is not across, is of the left column. */
export const isLeft = (x: number, middle: number): boolean => x < middle - EDGE

function runsOf(line: readonly Piece[]): Run[] {
  const runs: { left: number; right: number; pieces: Piece[] }[] = []
  for (const piece of line) {
    const run = runs.at(-1)
    const right = piece.x + piece.width
    if (run && piece.x - run.right <= piece.size * RUN_GAP) {
      run.pieces.push(piece)
      run.right = Math.max(run.right, right)
    } else runs.push({ left: piece.x, right, pieces: [piece] })
  }
  return runs
}

/** The runs of a page, line by line. */
export const runsOfPage = (pieces: readonly Piece[]): Run[][] => baselines(pieces).map(runsOf)

/** Whether few lines cross the middle of a page, with full lines on both sides. */
function showsColumns(lines: readonly (readonly Run[])[], width: number): boolean {
  const runs = lines.flat()
  const middle = width / 2
  if (runs.length < FEWEST_RUNS || runs.filter(run => isAcross(run, middle)).length > runs.length * CROSSING) return false
  const sides = (inside: (run: Run) => boolean) =>
    lines.map(line => line.filter(inside)).flatMap(line => (line[0] ? [(line.at(-1) as Run).right - line[0].left] : []))
  const full = (widths: number[]) => widths.filter(line => line > width * 0.28).length >= Math.max(6, widths.length * 0.6)
  return full(sides(run => run.right <= middle + EDGE)) && full(sides(run => !isLeft(run.left, middle)))
}

const leftEdge = (lines: readonly (readonly Run[])[], middle: number) =>
  Math.min(...lines.flat().flatMap(({ left }) => (isLeft(left, middle) ? [] : [left])))

/** Whether what stands on the right begins where the right column of other pages does. */
function fits(lines: readonly (readonly Run[])[], middle: number, edge: number): boolean {
  const runs = lines.flat()
  const crossing = runs.filter(run => isAcross(run, middle)).length
  const right = lines.flatMap(line => line.find(({ left }) => !isLeft(left, middle)) ?? [])
  const there = right.filter(({ left }) => left >= edge - EDGE && left <= edge + INDENT)
  return crossing <= Math.max(FEW, runs.length * CROSSING) && there.length >= right.length * 0.6
}

export interface PageRuns {
  readonly width: number
  readonly lines: readonly (readonly Run[])[]
}

/**
 * Where each page parts into two columns; 0 for one column. A page that shows too little of it, as the last one or one of short lines, is
 * as most of the others are.
 */
export function gutters(pages: readonly PageRuns[]): number[] {
  const shown = pages.map(({ lines, width }) => showsColumns(lines, width))
  const edges = pages.flatMap(({ lines, width }, i) => (shown[i] ? [leftEdge(lines, width / 2)] : [])).toSorted((a, b) => a - b)
  const usual = edges.length * 2 >= pages.length ? (edges[edges.length >> 1] as number) : null
  return pages.map(({ lines, width }, i) => (shown[i] || (usual !== null && fits(lines, width / 2, usual)) ? width / 2 : 0))
}
