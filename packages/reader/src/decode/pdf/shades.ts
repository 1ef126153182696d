import type { Rule, Rules } from './rule-lines.ts'

/** A filled box of the size of a cell, in points from the page's top left. */
export interface Shade {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const NEAR = 2.5
/** Smaller boxes are marks, larger ones grounds of a page. */
const [LEAST_WIDTH, LEAST_HEIGHT, MOST_HEIGHT] = [12, 8, 160]
/** Pages with more are maps. */
const MOST = 4000

/** Boxes that lie side by side: one row of a table whose cells are only shaded. */
interface Row {
  readonly top: number
  readonly bottom: number
  /** Where its cells part, both ends included. */
  readonly edges: readonly number[]
}

export const isShade = ({ left, right, top, bottom }: Shade): boolean =>
  right - left >= LEAST_WIDTH && bottom - top >= LEAST_HEIGHT && bottom - top <= MOST_HEIGHT

function rowsOf(shades: readonly Shade[]): Row[] {
  const lines: Shade[][] = []
  for (const shade of shades.toSorted((a, b) => a.top - b.top)) {
    const line = lines.at(-1)
    if (line && shade.top - (line[0] as Shade).top <= NEAR) line.push(shade)
    else lines.push([shade])
  }
  const rows: Row[] = []
  for (const line of lines) {
    let own: Shade[] = []
    const close = () => {
      const [first] = own
      if (first && own.length > 1)
        rows.push({ top: first.top, bottom: first.bottom, edges: [first.left, ...own.map(shade => shade.right)] })
      own = []
    }
    for (const shade of line.toSorted((a, b) => a.left - b.left)) {
      const last = own.at(-1)
      // painted twice
      if (last && Math.abs(last.left - shade.left) <= NEAR) continue
      if (last && (Math.abs(last.bottom - shade.bottom) > NEAR || Math.abs(last.right - shade.left) > NEAR)) close()
      own.push(shade)
    }
    close()
  }
  return rows
}

const alike = (one: Row, other: Row) =>
  one.edges.length === other.edges.length && one.edges.every((edge, i) => Math.abs(edge - (other.edges[i] as number)) <= NEAR)

/**
 * The rules that tables have whose cells are shaded and not ruled: two shaded rows of the same columns and more, one below the other or
 * with a row left white between them.
 */
export function rulesOfShades(shades: readonly Shade[]): Rules {
  const horizontal: Rule[] = []
  const upright: Rule[] = []
  if (shades.length > MOST) return { horizontal, upright }
  const rows = rowsOf(shades)
  let table: Row[] = []
  const close = () => {
    const [first] = table
    const last = table.at(-1)
    if (first && last && table.length > 1) {
      const [from, to] = [first.edges[0] as number, first.edges.at(-1) as number]
      for (const { top, bottom } of table) horizontal.push({ at: top, from, to }, { at: bottom, from, to })
      for (const at of first.edges) upright.push({ at, from: first.top, to: last.bottom })
    }
    table = []
  }
  for (const row of rows) {
    const last = table.at(-1)
    if (last && (!alike(last, row) || row.top - last.bottom > 2.2 * (row.bottom - row.top))) close()
    table.push(row)
  }
  close()
  return { horizontal, upright }
}
