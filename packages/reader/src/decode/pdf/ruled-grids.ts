import type { Rectangle } from '../document-writer.ts'
import type { Rule, Rules } from './rule-lines.ts'

/** A cell that rules enclose: where it stands in its grid and on the page. */
export interface RuledCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly rectangle: Rectangle
}

export interface RuledGrid {
  /** Where its columns part, left to right. */
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly cells: readonly RuledCell[]
  readonly rectangle: Rectangle
}

/** Lines so near each other are one, drawn twice or as the two sides of a stroke. */
const NEAR = 2
/** A side of a cell is there when so much of it is drawn. */
const DRAWN = 0.6
const MOST_COLUMNS = 60
const MOST_ROWS = 400
/** Beyond so many crossings to look at, the page is a drawing. */
const MOST_PAIRS = 2_000_000

/** Joins rules that lie on one line and touch. */
function joined(rules: readonly Rule[]): Rule[] {
  const lines: { at: number; rules: Rule[] }[] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1)
    if (line && rule.at - line.at <= NEAR) line.rules.push(rule)
    else lines.push({ at: rule.at, rules: [rule] })
  }
  const out: Rule[] = []
  for (const { at, rules: own } of lines) {
    let open: { at: number; from: number; to: number } | undefined
    for (const { from, to } of own.toSorted((a, b) => a.from - b.from)) {
      if (open && from <= open.to + NEAR) open.to = Math.max(open.to, to)
      else out.push((open = { at, from, to }))
    }
  }
  return out
}

const crosses = (one: Rule, other: Rule) =>
  other.at >= one.from - NEAR && other.at <= one.to + NEAR && one.at >= other.from - NEAR && one.at <= other.to + NEAR

/** Numbered things, and which of them belong together. */
class Merged {
  private readonly owner: number[]

  constructor(size: number) {
    this.owner = Array.from({ length: size }, (_, i) => i)
  }

  rootOf(thing: number): number {
    let at = thing
    while (this.owner[at] !== at) at = this.owner[at] = this.owner[this.owner[at] as number] as number
    return at
  }

  merge(one: number, other: number): void {
    this.owner[this.rootOf(other)] = this.rootOf(one)
  }

  sets(): number[][] {
    const sets = new Map<number, number[]>()
    this.owner.forEach((_, thing) => {
      const own = sets.get(this.rootOf(thing))
      if (own) own.push(thing)
      else sets.set(this.rootOf(thing), [thing])
    })
    return [...sets.values()]
  }
}

/** Rules that hang together, each set for itself. */
function together(horizontal: readonly Rule[], upright: readonly Rule[]): Rules[] {
  const sets = new Merged(horizontal.length + upright.length)
  upright.forEach((rule, u) => {
    horizontal.forEach((other, h) => {
      if (crosses(rule, other)) sets.merge(h, horizontal.length + u)
    })
  })
  return sets.sets().map(set => ({
    horizontal: set.filter(i => i < horizontal.length).map(i => horizontal[i] as Rule),
    upright: set.filter(i => i >= horizontal.length).map(i => upright[i - horizontal.length] as Rule),
  }))
}

const distinct = (places: readonly number[]): number[] => {
  const out: number[] = []
  for (const place of places.toSorted((a, b) => a - b)) if (out.length === 0 || place - (out.at(-1) as number) > NEAR) out.push(place)
  return out
}

/** Whether the rules of one line cover most of `[from, to]`. */
function drawn(rules: readonly Rule[], from: number, to: number): boolean {
  let covered = 0
  for (const rule of rules) covered += Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from))
  return covered >= (to - from) * DRAWN
}

/** The rules that lie at each of the places. */
const byPlace = (rules: readonly Rule[], places: readonly number[]): Rule[][] =>
  places.map(place => rules.filter(rule => Math.abs(rule.at - place) <= NEAR))

/** From the left and top to the right and bottom line that are meant, by their numbers. */
const rectangleOf = (
  columns: readonly number[],
  rows: readonly number[],
  left: number,
  top: number,
  right: number,
  bottom: number,
): Rectangle => [columns[left] as number, rows[top] as number, columns[right] as number, rows[bottom] as number]

/** Fields without a line between them are one cell. */
function cellsOf({ horizontal, upright }: Rules, columns: readonly number[], rows: readonly number[]): RuledCell[] {
  const [width, height] = [columns.length - 1, rows.length - 1]
  const fields = new Merged(width * height)
  const sides = byPlace(upright, columns)
  const floors = byPlace(horizontal, rows)
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const [left, right, top, bottom] = [columns[c], columns[c + 1], rows[r], rows[r + 1]] as [number, number, number, number]
      const here = r * width + c
      if (c + 1 < width && !drawn(sides[c + 1] as Rule[], top, bottom)) fields.merge(here, here + 1)
      if (r + 1 < height && !drawn(floors[r + 1] as Rule[], left, right)) fields.merge(here, here + width)
    }
  }
  const cell = (row: number, column: number, rowSpan: number, columnSpan: number): RuledCell => ({
    row,
    column,
    rowSpan,
    columnSpan,
    rectangle: rectangleOf(columns, rows, column, row, column + columnSpan, row + rowSpan),
  })
  const cells: RuledCell[] = []
  for (const set of fields.sets()) {
    const ownRows = set.map(i => Math.floor(i / width))
    const ownColumns = set.map(i => i % width)
    const [top, left] = [Math.min(...ownRows), Math.min(...ownColumns)]
    const [rowSpan, columnSpan] = [Math.max(...ownRows) - top + 1, Math.max(...ownColumns) - left + 1]
    // fields that hang together in another shape than a box are cells for themselves
    if (rowSpan * columnSpan === set.length) cells.push(cell(top, left, rowSpan, columnSpan))
    else for (const i of set) cells.push(cell(Math.floor(i / width), i % width, 1, 1))
  }
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column)
}

function gridOf(rules: Rules): RuledGrid | null {
  const { horizontal, upright } = rules
  if (horizontal.length < 2 || upright.length === 0) return null
  const rows = distinct(horizontal.map(rule => rule.at))
  const columns = distinct(upright.map(rule => rule.at))
  const [left, right] = [Math.min(...horizontal.map(rule => rule.from)), Math.max(...horizontal.map(rule => rule.to))]
  // many tables are open at their sides
  const open: Rule[] = []
  const side = (at: number) => open.push({ at, from: rows[0] as number, to: rows.at(-1) as number })
  if ((columns[0] as number) - left > 12) {
    columns.unshift(left)
    side(left)
  }
  if (right - (columns.at(-1) as number) > 12) {
    columns.push(right)
    side(right)
  }
  if (columns.length < 3 || columns.length > MOST_COLUMNS || rows.length < 2 || rows.length > MOST_ROWS) return null
  const cells = cellsOf({ horizontal, upright: [...upright, ...open] }, columns, rows)
  // a frame around text is no table
  if (cells.length < 3 || !cells.some(cell => cell.column > 0)) return null
  return { columns, rows, cells, rectangle: rectangleOf(columns, rows, 0, 0, columns.length - 1, rows.length - 1) }
}

/** The grids of a page, from top to bottom. */
export function ruledGrids(rules: Rules): RuledGrid[] {
  const horizontal = joined(rules.horizontal)
  const upright = joined(rules.upright)
  if (horizontal.length * upright.length > MOST_PAIRS) return []
  return together(horizontal, upright)
    .map(gridOf)
    .filter(grid => grid !== null)
    .toSorted((a, b) => a.rectangle[1] - b.rectangle[1])
}
