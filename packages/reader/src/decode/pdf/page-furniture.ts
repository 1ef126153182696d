import type { PageLine } from './page-lines.ts'
import type { PageTable } from './page-tables.ts'

/** What a page holds, in reading order, and how high it is. */
export interface Page {
  readonly number: number
  readonly height: number
  readonly items: readonly (PageLine | PageTable)[]
}

export type Edge = 'header' | 'footer'

/** So many lines from the top or bottom may be running heads. */
const EDGE_LINES = 2
/** Heads and feet stand in the margins, which take at most so much of the page. */
export const MARGIN = 0.16
/** A line that stands at the same height on so many pages belongs to none of them. */
const PAGES = 3
const FEW_PAGES = 4
const SHARE = 0.3

const NUMBER = /^[-—–·\s]*(\d{1,4})[-—–·\s]*$|^第\s*(\d{1,4})\s*页(?:[,，]?\s*共\s*\d{1,4}\s*页)?$|^(\d{1,4})\s*\/\s*\d{1,4}$/

const textOf = (line: PageLine) => line.cells.map(cell => cell.text).join(' ')

interface Candidate {
  readonly line: PageLine
  readonly page: number
  readonly edge: Edge
  /** Alike on all pages but for the number. */
  readonly key: string
  readonly number: number | null
}

function candidates(page: Page): Candidate[] {
  const lines = page.items.filter((item): item is PageLine => 'cells' in item && !('columns' in item))
  const found: Candidate[] = []
  const add = (line: PageLine | undefined, edge: Edge) => {
    if (!line) return
    const [, top, , bottom] = line.rectangle
    if (edge === 'header' ? bottom > page.height * MARGIN : top < page.height * (1 - MARGIN)) return
    const text = textOf(line)
    const match = NUMBER.exec(text)
    const number = match ? Number(match[1] ?? match[2] ?? match[3]) : null
    found.push({ line, page: page.number, edge, key: `${edge} ${Math.round(top / 6)} ${text.replace(/^\d{1,4}|\d{1,4}$/g, '#')}`, number })
  }
  const byHeight = lines.toSorted((a, b) => a.rectangle[1] - b.rectangle[1])
  for (let i = 0; i < EDGE_LINES; i++) add(byHeight[i], 'header')
  for (let i = 1; i <= EDGE_LINES; i++) add(byHeight[byHeight.length - i], 'footer')
  return found
}

/** Running heads, feet and page numbers, by where they stand and that they come again. */
export function pageFurniture(pages: readonly Page[]): Map<PageLine, Edge> {
  const all = pages.flatMap(candidates)
  const times = new Map<string, number>()
  // how far the printed number is from the count of pages: the same all through
  const offsets = new Map<number, number>()
  const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const one of all) {
    count(times, one.key)
    if (one.number !== null) count(offsets, one.number - one.page)
  }
  const needed = pages.length <= FEW_PAGES ? 2 : PAGES
  const furniture = new Map<PageLine, Edge>()
  for (const one of all) {
    const again = times.get(one.key) ?? 0
    const numbered = one.number !== null && (offsets.get(one.number - one.page) ?? 0) >= Math.min(2, pages.length)
    if (numbered || (again >= needed && again >= pages.length * SHARE)) furniture.set(one.line, one.edge)
  }
  return furniture
}
