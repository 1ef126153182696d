import { atStart } from '../patterns/gates.ts'
import { headingLabel } from './heading-label.ts'
import type { Mask } from './mask.ts'
import { isDigit } from './signs.ts'
import type { SourceLine } from './source-line.ts'

// 第二章加快产业升级…………19     dots, then the page
const LEADERS = /(?:(?<![.·])[.·]{4,}|(?<!…)…{2,}|(?<!_)_{4,})[-—]?\d{1,4}[-—]?$/
// 第一章发展环境1               a heading with the page glued to it
const PAGED = /[^\d.:：,，、年]\d{1,3}$/
const TITLE = atStart(/^目[录次]$/)

/** The table of contents says nothing that the headings do not say again. `shown`: the lines of the text of which anything shows. */
export function hideContents(shown: readonly SourceLine[], mask: Mask): void {
  hideDotted(shown, mask)
  hideListed(shown, mask)
}

/** Whether a line ends with what a page number can end with; most end with a full stop. */
function endsAsPages(head: string): boolean {
  const last = head.charCodeAt(head.length - 1)
  return isDigit(last) || last === 0x2d || last === 0x2014
}

/** Entries with dots, and what stands between them. */
function hideDotted(shown: readonly SourceLine[], mask: Mask): void {
  const dotted: number[] = []
  shown.forEach(({ head }, at) => {
    if (endsAsPages(head) && LEADERS.test(head)) dotted.push(at)
  })
  if (dotted.length < 3) return
  let previous = -10
  for (const at of dotted) {
    const from = at - previous <= 4 ? previous + 1 : firstPagedBefore(shown, at)
    for (let i = from; i <= at; i++) hideLine(shown[i], mask)
    previous = at
  }
}

/** The entries just above the first dotted one may have lost their dots: `第一章 … 1`; and the title 目录. */
function firstPagedBefore(shown: readonly SourceLine[], at: number): number {
  let from = at
  while (from > 0 && at - from < 6) {
    const line = shown[from - 1]
    if (!line || !((headingLabel(line.head) && PAGED.test(line.head)) || TITLE.test(line.head))) break
    from--
  }
  return from
}

/** 目录, then headings only, up to where the first of them comes again as a real heading. */
function hideListed(shown: readonly SourceLine[], mask: Mask): void {
  const title = shown.findIndex(line => TITLE.test(line.head))
  if (title < 0 || title > 200) return
  const first = shown[title + 1]
  if (!first) return
  const entry = bare(first.head)
  const isAgain = (head: string) => bare(head) === entry || (entry.length >= SURE && head.startsWith(`${entry}。`))
  let at = title + 2
  while (at < shown.length && (shown[at]?.width ?? 99) <= 45 && !/[。；]$/.test(shown[at]?.head ?? '')) {
    const head = shown[at]?.head ?? ''
    if (isAgain(head) && at - title >= 4) {
      for (let i = title; i < at; i++) hideLine(shown[i], mask)
      return
    }
    at++
  }
  const again = shown.slice(at, at + 400).some(line => isAgain(line.head))
  if (again && at - title >= 4)
    for (let i = title; i < at; i++) if (i === title || headingLabel(shown[i]?.head ?? '')) hideLine(shown[i], mask)
}

/** Of so many signs an entry is known at the beginning of a paragraph too, as a heading that its text runs on from. */
const SURE = 6
const bare = (head: string) => head.replace(/^[-*+]/, '').replace(/(?<![.·…])[.·…]*\d{0,4}$/, '')

function hideLine(line: SourceLine | undefined, mask: Mask): void {
  if (line) mask.hide('table of contents', line.start, line.end)
}
