import type { DecodedDocument } from '@lantu/model/decoded-document'

/**
 * What every decoder promises, whatever the format. Returns one sentence for each broken promise; none means it holds.
 * The tests of all decoders call it.
 */
export function conformanceFaults(document: DecodedDocument): string[] {
  const faults: string[] = []
  const { text, locators, tables, headings, notices } = document
  const inside = (what: string, place: { start: number; end: number }, low = 0, high = text.length) => {
    if (!(low <= place.start && place.start <= place.end && place.end <= high)) {
      faults.push(`${what} [${place.start}, ${place.end}) is not inside [${low}, ${high})`)
    }
  }
  if (text.includes('\0')) faults.push('the text has U+0000, which the database cannot store')
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)) faults.push('the text has a lone surrogate')
  let last = 0
  for (const locator of locators) {
    inside('locator', locator)
    if (locator.start < last) faults.push(`locator at ${locator.start} begins before the end of the one before, ${last}`)
    last = locator.end
  }
  for (const heading of headings) inside('heading', heading)
  for (const notice of notices) inside('notice', { start: notice.start ?? 0, end: notice.end ?? notice.start ?? 0 })
  let lastTable = 0
  for (const table of tables) {
    inside('table', table, lastTable)
    lastTable = table.end
    let lastCell = table.start
    for (const cell of table.cells) {
      inside('cell', cell, lastCell, table.end)
      lastCell = cell.end
      if (/[\t\n]/.test(text.slice(cell.start, cell.end))) faults.push(`cell at ${cell.start} holds a tab or a break`)
    }
    faults.push(...overlaps(table.cells))
  }
  return faults
}

type Placed = DecodedDocument['tables'][number]['cells'][number]

function overlaps(cells: readonly Placed[]): string[] {
  const taken = new Set<number>()
  const faults: string[] = []
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const key = row * 10_000 + column
        if (taken.has(key)) faults.push(`two cells at row ${row}, column ${column}`)
        taken.add(key)
      }
    }
  }
  return faults
}
