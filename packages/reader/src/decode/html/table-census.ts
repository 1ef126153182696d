import { Parser } from 'htmlparser2'

/** Pages nest tables to place things; this looks ahead, because a table must be judged before its text is written. */

interface Counted {
  cells: number
  rows: number
  nests: boolean
}

/**
 * For each table of the page, in the order of their opening tags, whether it holds data. One that holds another table, or
 * has one column or one row of one cell, only places what is in it.
 */
export function dataTables(html: string): boolean[] {
  const all: Counted[] = []
  const open: Counted[] = []
  const parser = new Parser(
    {
      onopentagname(name) {
        const inner = open.at(-1)
        if (name === 'table') {
          if (inner) inner.nests = true
          const table = { cells: 0, rows: 0, nests: false }
          all.push(table)
          open.push(table)
        } else if (inner && (name === 'td' || name === 'th')) inner.cells++
        else if (inner && name === 'tr') inner.rows++
      },
      onclosetag(name) {
        if (name === 'table') open.pop()
      },
    },
    { decodeEntities: false },
  )
  parser.end(html)
  return all.map(table => !table.nests && table.cells > 1 && table.cells > table.rows)
}
