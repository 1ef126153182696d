import type { TableCell } from '@lantu/model/tree'
import type { Cell, CellKind } from './cell-kinds.ts'
import type { Grid } from './flat-grid.ts'
import { type Chosen, isValueColumn } from './flat-plan.ts'
import { marginOf } from './row-margin.ts'
import type { Words } from './table-shape.ts'

/** The grid of a table that lost its rules, once it is known what its columns are and where each cell belongs. */

interface Row {
  readonly group: Words | null
  /** The cells in each column, in their order. */
  readonly columns: Cell[][]
  /** The values in their order, with their columns. */
  readonly values: { readonly cell: Cell; readonly column: number }[]
}

/** A row whose next best places for its values cost less than this more is one of which nobody can tell. */
const ROW_MARGIN = 0.7
const SURE: readonly CellKind[] = ['value', 'attribute', 'empty']
const PART = /^其中[：:]?/

function rowsOf(rest: readonly Cell[], { plan, places }: Chosen): { rows: Row[]; used: number } {
  const rows: Row[] = []
  let last = 0
  let used = 0
  rest.forEach((cell, i) => {
    const place = places[i]
    if (!place || place.row < 0) return
    while (rows.length <= place.row) rows.push({ group: null, columns: plan.columns.map(() => []), values: [] })
    const row = rows[place.row] as Row
    if (place.column < 0) rows[place.row] = { ...row, group: cell }
    else {
      row.columns[place.column]?.push(cell)
      if (isValueColumn(plan, place.column)) row.values.push({ cell, column: place.column })
      // words behind the last value may head what follows
      if (
        SURE.includes(cell.kind) ||
        (cell.kind === 'promise' ? isValueColumn(plan, place.column) : plan.columns[place.column]?.role === 'aside')
      ) {
        last = place.row
        used = i + 1
      }
    }
  })
  // titles behind the last row head what follows
  rows.length = Math.min(rows.length, last + 1)
  return { rows, used }
}

/**
 * A row whose cells hold several lines each came column by column: 教师学历（%） / 其中：小学 / 初中 / 34 / 77 / 80 / 85. One row a line again: the
 * names, and for each its own values.
 */
function linesOfRow({ columns, values, group }: Row, name: number, count: number, from: number): Row[] | null {
  const names = columns[name] ?? []
  const lines = values.length / count
  if (group || lines < 2 || !Number.isInteger(lines) || !names.slice(1).some(part => PART.test(part.text))) return null
  const above = names.length - lines
  if (above !== 0 && above !== 1) return null
  const own = (cells: Cell[], line: number): Row => {
    const place = values.filter((_, i) => i % lines === line).map(({ cell }, i) => ({ cell, column: from + i }))
    return {
      group: null,
      columns: columns.map((column, c) =>
        c === name
          ? cells
          : c >= from && c < from + count
            ? place.filter(one => one.column === c).map(one => one.cell)
            : line === 0 || c > name
              ? column
              : [],
      ),
      values: place,
    }
  }
  const parts = names.slice(above).map((part, line) => own([part], line))
  const head: Row = {
    group: null,
    columns: columns.map((column, c) => (c === name ? names.slice(0, 1) : c < name ? column : [])),
    values: [],
  }
  return above === 1 ? [head, ...parts] : parts
}

/** The values of a row of which another place is about as likely. */
function isDoubtful(row: Row, chosen: Chosen, name: number): boolean {
  const { plan } = chosen
  const own = plan.columns.slice(plan.from, plan.from + plan.count)
  const places = new Set(row.values.map(value => value.column))
  if (places.size === 0 || places.size >= plan.count) return false
  const values = [...places].map(column => row.values.find(value => value.column === column)?.cell as Cell)
  return marginOf(values, (row.columns[name] ?? []).map(part => part.text).join(''), own) < ROW_MARGIN
}

/** The table that a plan makes of its cells; null where too little of it is left. */
export function tableOfPlan(cells: readonly Cell[], chosen: Chosen): Grid | null {
  const { plan, uncertain } = chosen
  const { layout, from, count } = plan
  const width = plan.columns.length
  const out: TableCell[] = []
  const put = (words: Words, row: number, column: number, columnSpan = 1, rowSpan = 1, doubtful = false) =>
    out.push({
      start: words.start,
      end: words.end,
      text: words.text,
      row,
      column,
      rowSpan,
      columnSpan,
      ...(doubtful ? { uncertain: true } : {}),
    })
  plan.heads.forEach((head, column) => {
    if (head) put(head, 0, column, 1, layout.rows)
  })
  for (const heading of layout.headings)
    if (heading.column < count) put(heading, heading.row, from + heading.column, heading.span, heading.rows)
  const name = plan.columns.findIndex(column => column.role === 'name')
  const { rows, used } = rowsOf(cells.slice(plan.body), chosen)
  rows
    .flatMap(row => linesOfRow(row, name, count, from) ?? [row])
    .forEach((row, i) => {
      const at = layout.rows + i
      if (row.group) put(row.group, at, 0, width)
      const doubtful = uncertain || isDoubtful(row, chosen, name)
      row.columns.forEach((parts, column) => {
        const [first] = parts
        if (!first || (row.group && column === 0)) return
        put(
          { start: first.start, end: (parts.at(-1) as Cell).end, text: parts.map(part => part.text).join('') },
          at,
          column,
          1,
          1,
          doubtful && isValueColumn(plan, column),
        )
      })
    })
  if (used === 0) return null
  return {
    headerRows: layout.rows,
    columns: width,
    cells: out.toSorted((a, b) => a.row - b.row || a.column - b.column),
    used: plan.body + used,
  }
}
