import type { DecodedDocument } from '@lantu/model/decoded-document'
import { atStart } from '../patterns/gates.ts'
import type { Mask } from './mask.ts'
import { isNumberOnly, type SourceLine } from './source-line.ts'

// - 12 -   — 12 —   第12页   第12页共80页   12/80
const NUMBERED = atStart(/^(?:[-—–·]{1,3}\d{1,4}[-—–·]{1,3}|第\d{1,4}页(?:[,，]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/)

const LONGEST_NUMBERED = 14

// 发布时间：2021-02-03  来源：市政府办公室      当前位置：首页 > 政务公开      what a web site writes around its documents
const SITE =
  /^(?:发布时间|发布日期|信息来源|来源|字体|字号|浏览次数|点击数|当前位置|您的位置|主办单位|主办|网站标识码|版权所有|分享到|打印本页|关闭窗口)[:：]|^首页[|｜>＞]/

/** Page numbers and running heads: on every page, part of no sentence. */
export function hidePageFurniture(document: DecodedDocument, lines: readonly SourceLine[], mask: Mask): void {
  const numbers = new Set([
    ...lines.filter(line => line.head.length <= LONGEST_NUMBERED && !line.declared && NUMBERED.test(line.head)),
    ...countedPages(lines),
  ])
  for (const line of numbers) mask.hide('page number', line.start, line.end)
  for (const locator of document.locators) {
    if (locator.note === 'header' || locator.note === 'footer') mask.hide('running head', locator.start, locator.end)
  }
  if (document.mediaType === 'text/html')
    for (const line of lines)
      if (!line.declared && line.width <= 60 && SITE.test(line.head)) mask.hide('running head', line.start, line.end)
  // the first line of all may be the title that the heads repeat
  const [title] = lines
  for (const line of repeatedHeads(document, lines, mask, [...numbers])) if (line !== title) mask.hide('running head', line.start, line.end)
}

/** A page has at least so many lines: rows of a table, whose numbers also count up, are closer. */
const LINES_ON_A_PAGE = 12
const SHORTEST_RUN = 3
/** Among the numbers of a table a cell a line any three may count up: of some page less than so much is numbers. */
const MOST_NUMBERS = 0.25

interface CountedLine {
  readonly line: SourceLine
  /** Its place among all lines, and among the bare numbers. */
  readonly at: number
  readonly bare: number
}

/** Whether numbers that count up stand among so many others everywhere that they are cells of a table. */
const areCells = (run: readonly CountedLine[]): boolean =>
  run.every((here, i) => {
    const before = run[i - 1]
    return before === undefined || here.bare - before.bare - 1 >= (here.at - before.at) * MOST_NUMBERS
  })

/** Bare numbers that count up by one, far apart: 12 … 13 … 14. */
function countedPages(lines: readonly SourceLine[]): SourceLine[] {
  const shown = lines.filter(line => !line.declared)
  const pages: SourceLine[] = []
  let run: CountedLine[] = []
  const close = () => {
    if (run.length >= SHORTEST_RUN && !areCells(run)) pages.push(...run.map(entry => entry.line))
    run = []
  }
  let bare = 0
  // 2 … 3 · 4: numbers that go on counting close behind one of the run number the rows of a table
  const rows = new Map<number, { at: number; first: number; length: number }>()
  shown.forEach((line, at) => {
    if (!isNumberOnly(line)) return
    bare++
    const number = Number(line.head)
    const above = rows.get(number - 1)
    const row =
      above && at - above.at < LINES_ON_A_PAGE ? { at, first: above.first, length: above.length + 1 } : { at, first: at, length: 1 }
    rows.set(number, row)
    if (row.length >= SHORTEST_RUN && row.first === run.at(-1)?.at) run = []
    const before = run.at(-1)
    const follows = before && number === Number(before.line.head) + 1
    if (follows && at - before.at >= LINES_ON_A_PAGE) run.push({ line, at, bare })
    else if (!before || number === 1 || at - before.at > 200) {
      close()
      run = [{ line, at, bare }]
    }
  })
  close()
  return pages
}

/** The first or last line of a page that stands there on at least three pages and on a third of all. */
function repeatedHeads(document: DecodedDocument, lines: readonly SourceLine[], mask: Mask, numbers: readonly SourceLine[]): SourceLine[] {
  const edges = pageEdges(lines, mask, pageEnds(document, numbers))
  const counts = new Map<string, number>()
  for (const line of edges) counts.set(withoutNumber(line.head), (counts.get(withoutNumber(line.head)) ?? 0) + 1)
  const needed = Math.max(3, edges.length / 6)
  return edges.filter(line => (counts.get(withoutNumber(line.head)) ?? 0) >= needed)
}

const withoutNumber = (head: string) => head.replace(/^\d{1,4}|\d{1,4}$/g, '')

function pageEdges(lines: readonly SourceLine[], mask: Mask, pages: readonly number[]): SourceLine[] {
  if (pages.length < 3) return []
  const shown = lines.filter(line => line.width <= 40 && !mask.hides(line.start))
  const edges = new Set<SourceLine>()
  let page = 0
  let before: SourceLine | undefined
  for (const line of shown) {
    let turned = before === undefined
    while (page < pages.length && line.start >= (pages[page] ?? Infinity)) {
      page++
      turned = true
    }
    if (turned) {
      // a bare number is no head that comes again
      if (before && withoutNumber(before.head) !== '') edges.add(before)
      if (withoutNumber(line.head) !== '') edges.add(line)
    }
    before = line
  }
  return [...edges]
}

/** Where pages end: told by the format's locators, by form feeds, or by the page numbers that were left in the text. */
function pageEnds(document: DecodedDocument, numbers: readonly SourceLine[]): number[] {
  const ends: number[] = []
  let page = -1
  for (const locator of document.locators) {
    if (locator.kind !== 'page') continue
    if (locator.page !== page) ends.push(locator.start)
    page = locator.page
  }
  if (ends.length > 0) return ends
  for (let at = document.text.indexOf('\f'); at >= 0; at = document.text.indexOf('\f', at + 1)) ends.push(at)
  return ends.length > 0 ? ends : numbers.map(line => line.start).toSorted((a, b) => a - b)
}
