import type { DecodedDocument, Locator } from '@lantu/model/decoded-document'
import type { SourceLine } from './source-line.ts'

type PagePlace = Extract<Locator, { kind: 'page' }>

/** How a line of print lies in its column, in letters of its own size. */
export interface Print {
  /** How far it ends inside the right edge. */
  readonly room: number
  /** How far it begins inside the left edge. */
  readonly indent: number
  readonly page: number
  readonly top: number
  readonly size: number
}

/** A line within so many letters of the right edge is full, since closing marks are pulled in and opening ones pushed out. */
const SLACK = 2.2
/** One that stops in the middle of a sentence may end further from the edge, over which the marks of other lines hang. */
const OPEN_SLACK = 3.6
/** A number or a word of letters stays whole, and opens the next line where it finds no room. */
const WHOLE = /^[\dA-Za-z.,%‰:-]+/

const sizeOf = ({ rectangle }: PagePlace) => Math.max(1, (rectangle[3] - rectangle[1]) / 1.2)

/** A page of two columns has two left edges: lines of less than half its width go by their side. */
function columnOf(place: PagePlace, width: number): string {
  const [left, , right] = place.rectangle
  if (right - left > width * 0.55) return `${place.page}`
  return left > width * 0.5 ? `${place.page} right` : `${place.page}`
}

/** The place of each line of a PDF in its column, by the line's start. Tables, heads and feet have none. */
export function printOf(document: DecodedDocument, lines: readonly SourceLine[]): ReadonlyMap<SourceLine, Print> {
  const found = new Map<SourceLine, Print>()
  if (document.mediaType !== 'application/pdf') return found
  const places = new Map<number, PagePlace>()
  let width = 0
  for (const locator of document.locators) {
    if (locator.kind !== 'page' || locator.note) continue
    places.set(locator.start, locator)
    width = Math.max(width, locator.rectangle[2])
  }
  const columns = new Map<string, { lefts: number[]; right: number }>()
  const own: { line: SourceLine; place: PagePlace; column: string }[] = []
  for (const line of lines) {
    const place = line.declared ? undefined : places.get(line.start)
    if (!place) continue
    const column = columnOf(place, width)
    const edges = columns.get(column) ?? { lefts: [], right: 0 }
    edges.lefts.push(place.rectangle[0])
    edges.right = Math.max(edges.right, place.rectangle[2])
    columns.set(column, edges)
    own.push({ line, place, column })
  }
  // pages of running text have the same edges; a page with one short paragraph borrows them
  const right = Math.max(0, ...[...columns].filter(([name]) => !name.endsWith('right')).map(([, edges]) => edges.right))
  for (const edges of columns.values()) edges.lefts.sort((a, b) => a - b)
  for (const { line, place, column } of own) {
    const edges = columns.get(column) as { lefts: number[]; right: number }
    const size = sizeOf(place)
    const edge = column.endsWith('right') || edges.lefts.length > 6 ? edges.right : Math.max(edges.right, right)
    found.set(line, {
      room: (edge - place.rectangle[2]) / size,
      // blanks that the file itself writes count as well
      indent: (place.rectangle[0] - (edges.lefts[0] as number)) / size + line.indent,
      page: place.page,
      top: place.rectangle[1],
      size,
    })
  }
  return found
}

/** Whether the next line of print goes on in this one: this is full, and the next, which reads `words`, begins at the edge and not after a gap. `open`: no sentence ends here. */
export function printGoesOn(line: Print, next: Print, words: string, open: boolean): boolean {
  if (Math.abs(line.size - next.size) > line.size * 0.15) return false
  if (line.page === next.page && next.top > line.top && next.top - line.top > line.size * 3.2) return false
  return line.room <= (open ? OPEN_SLACK : SLACK) + (WHOLE.exec(words)?.[0].length ?? 0) / 2 && next.indent < 1
}
