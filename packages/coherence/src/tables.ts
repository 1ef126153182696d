import type { CheckedDocument, CheckedTable, FindingRole, FindingSide } from '@lantu/model/finding'

export type Cell = CheckedTable['cells'][number]

/** A printed number in a cell: `1,234.5`, `≥118`, `〔5.2〕`. Null for words, dashes, ranges and years of construction. */
export function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,，]/g, '')
  const match = /^(-?\d+(?:\.\d+)?)$/.exec(plain)
  return match ? Number(match[1]) : null
}

export const decimalsIn = (text: string): number => text.normalize('NFKC').trim().split('.')[1]?.length ?? 0

/** Cells by row, each row by its columns. */
export function rowsOf(table: CheckedTable): Cell[][] {
  const rows: Cell[][] = []
  for (const cell of table.cells) {
    const row = rows[cell.row]
    if (row) row.push(cell)
    else rows[cell.row] = [cell]
  }
  return rows.map(row => row.toSorted((a, b) => a.column - b.column))
}

/** The headings above a column, from the top, each once: `目标 · 2025年`. */
export function headingOf(table: CheckedTable, column: number): string {
  const above = table.cells.filter(cell => cell.row < table.headerRows && cell.column <= column && column < cell.column + cell.columnSpan)
  return [...new Set(above.toSorted((a, b) => a.row - b.row).map(cell => cell.text.replace(/\s+/g, '')))].filter(Boolean).join(' · ')
}

/** A cell as a side of a finding; `row` are the cells that play the role, others are shown beside them. */
export function sideOfCell(document: CheckedDocument, cell: Cell, row: readonly Cell[], role: FindingRole): FindingSide {
  return {
    document: document.name,
    at: cell.start,
    end: cell.end,
    text: cell.text,
    // a row's words around the number are its sentence; the cell alone is exact in every document
    quoteStart: cell.start,
    quote: cell.text,
    role: row.includes(cell) ? role : 'other',
  }
}
