import type { DecodedDocument } from '@lantu/model/decoded-document'
import { atEnd, atStart } from '../patterns/gates.ts'
import { SignSet } from '../patterns/sign-set.ts'
import { headingLabel } from './heading-label.ts'
import type { Mask } from './mask.ts'
import { type Print, printGoesOn, printOf } from './page-wrapping.ts'
import { showing } from './signs.ts'
import type { SourceLine } from './source-line.ts'

/** What follows a line: nothing (its text goes on), a blank (a heading goes on), or the paragraph's end. */
export type Break = 'joined' | 'spaced' | 'paragraph'

const CLOSES = atEnd(/[。！？；;!?：:…]$|[。！？][”’）)]$/)
/** By the last sign of a line alone. */
const CLOSING = new SignSet('。！？；;!?：:…')
const FULL_STOPS = new SignSet('。！？；：')
// a line cannot begin a paragraph with these
const CANNOT_OPEN = atStart(/^[，、。；：！？）】》”’%‰,;)]/)
/** 14.1∶ */
const RATIO_OPEN = atEnd(/\d[:∶：]$/)
/** What goes on in a text whose lines are not wrapped, where a line that opens with digits could be anything. */
const RATIO_GOES_ON = atStart(/^\d+(?:\.\d+)?(?:[:∶：]|[，。；、](?!\d))/)
const BULLET = atStart(/^(?:——|—(?=[㐀-鿿])|[-*+●•◆◇■□▲△○★☆※·➢])/)
const CAPTION = atStart(/^(?:图|表)\d{1,3}[:：.-]?|^注[:：\d]|^资料来源/)
const CHAPTER = atStart(/^第[一二三四五六七八九十百零〇\d]{1,5}(?:[编篇章节]|部分)/)

/** Paper holds 20 to 60 characters a line; longer lines were never wrapped by hand. */
const NARROWEST = 18
const WIDEST = 62

/** For each shown line, what follows it. Lines are those that show, in order. */
export function decideBreaks(document: DecodedDocument, shown: readonly SourceLine[], mask: Mask): Break[] {
  const print = printOf(document, shown)
  const measure = print.size ? printMeasure(shown, print) : wrapMeasure(document, shown)
  const headings = new Set(document.headings.map(({ start }) => start))
  const isHeading = (line: SourceLine) => headings.size > 0 && headings.has(line.start)
  return shown.map((line, at) => {
    const next = shown[at + 1]
    if (!next || line.declared || next.declared || isHeading(line) || isHeading(next)) return 'paragraph'
    if (marked(document, next, mask)) return 'paragraph'
    if (headingGoesOn(line, next, shown[at + 2])) return 'spaced'
    if (isCellOfUnits(line, next)) return 'paragraph'
    if (line.last !== '|' && CANNOT_OPEN.test(next.head) && !CLOSES.test(line.head) && line.width > 8) return 'joined'
    const [here, there] = print.size ? [print.get(line), print.get(next)] : NO_PRINT
    if (opensParagraph(next.head)) {
      return measure && labelWithin(document.text, line, next, measure) ? 'joined' : 'paragraph'
    }
    // 14.1∶ ⏎ 44.4∶41.5: no line ends between the parts of a ratio
    if (RATIO_OPEN.test(line.head) && (measure ? /^\d/ : RATIO_GOES_ON).test(next.head)) return 'joined'
    if (here && there) return printGoesOn(here, there, next.head, !closes(line)) ? 'joined' : 'paragraph'
    if (measure?.parts && emptyBetween(document.text, line, next)) return 'paragraph'
    if (measure && wraps(line, next, measure)) return 'joined'
    return brokenOff(line, next) || brokenAtNumber(document.text, line, next) ? 'joined' : 'paragraph'
  })
}

/** 污水集中收集率 ⏎ %: the cell of the unit, where the cells of a table stand one a line. */
const isCellOfUnits = (line: SourceLine, next: SourceLine): boolean =>
  next.head.length === 1 && PER_CENT.test(next.head) && NAME_ENDS.test(line.last)
const PER_CENT = /^[%‰％]$/
const NAME_ENDS = /[㐀-鿿）)]/

/** Whether a sentence ends with a line. */
const closes = (line: SourceLine) => CLOSING.has(line.last.charCodeAt(0))

const NO_PRINT: readonly undefined[] = []

/** Markup before the line (`## `) says that it is a heading. */
function marked(document: DecodedDocument, line: SourceLine, mask: Mask): boolean {
  return document.mediaType === 'text/plain' && mask.hides(line.start) && document.text.charAt(line.start) === '#'
}

function opensParagraph(head: string): boolean {
  return headingLabel(head) !== null || BULLET.test(head) || CAPTION.test(head)
}

interface Length {
  readonly full: number
  readonly of: (line: SourceLine) => number
}

type IndentOf = (line: SourceLine) => number
const ownIndent: IndentOf = line => line.indent

/** How lines were wrapped: at a width, as paper does, or at a count of signs, as programs do. */
interface Measure extends Length {
  /** Paragraphs open with two blanks, so that a line without them opens none. */
  readonly indents: boolean
  readonly indentOf: IndentOf
  /** An empty line parts paragraphs, and stands within none. */
  readonly parts: boolean
}

/** How far a full line may stay behind the others: numbers and words of letters are not parted. */
const slackOf = (of: Measure['of']) => (of === bySigns ? 6 : 3.6)

const byWidth = (line: SourceLine) => line.width
const bySigns = (line: SourceLine) => line.signs

/** The measure at which lines are wrapped, or null: many lines of one length, none of them much longer. */
function wrapMeasure(document: DecodedDocument, shown: readonly SourceLine[]): Measure | null {
  const long = shown.filter(line => !line.declared && line.width >= NARROWEST)
  if (long.length < 8) return null
  const [width, signs] = [fullOf(long, byWidth), fullOf(long, bySigns)]
  const best = signs.alike > width.alike ? { ...signs, of: bySigns } : { ...width, of: byWidth }
  if (best.full <= 0 || best.full > WIDEST || width.full > WIDEST) return null
  return { ...best, indents: indents(shown, best, ownIndent), indentOf: ownIndent, parts: parts(document.text, shown, best) }
}

/** Of lines whose places on a page are known: how far they reach to the right edge of their column. */
function printMeasure(shown: readonly SourceLine[], print: ReadonlyMap<SourceLine, Print>): Measure {
  const indentOf: IndentOf = line => print.get(line)?.indent ?? line.indent
  const reach: Length = { full: 0, of: line => -(print.get(line)?.room ?? FAR) }
  return { ...reach, indents: indents(shown, reach, indentOf), indentOf, parts: false }
}

/** Whether nearly all lines behind a short one that ends a sentence are indented. */
function indents(shown: readonly SourceLine[], { full, of }: Length, indentOf: IndentOf): boolean {
  let [opening, indented] = [0, 0]
  shown.forEach((line, at) => {
    const next = shown[at + 1]
    if (!next || next.declared || !closes(line) || of(line) > full - slackOf(of)) return
    opening++
    if (indentOf(next) >= 1.5) indented++
  })
  return opening >= 5 && indented >= opening * 0.9
}

/** Whether empty lines stand in the text, and hardly one behind a full line that must go on. */
function parts(text: string, shown: readonly SourceLine[], { full, of }: Length): boolean {
  let [going, parted, empty] = [0, 0, 0]
  shown.forEach((line, at) => {
    const next = shown[at + 1]
    if (!next || next.declared) return
    const between = emptyBetween(text, line, next)
    if (between) empty++
    if (closes(line) || of(line) < full - slackOf(of) || headingLabel(line.head)) return
    going++
    if (between) parted++
  })
  return empty >= 5 && going >= 8 && parted <= going * 0.1
}

/** An empty line between two, and nothing that was set aside. */
function emptyBetween(text: string, line: SourceLine, next: SourceLine): boolean {
  if (next.start - line.end < 2) return false
  for (let at = line.end; at < next.start; at++) if (showing(text.charCodeAt(at)) === 0 && text.charCodeAt(at) !== 0x0a) return false
  return true
}

/** Lengths are quarters of a sign; all that are so long are one. */
const FAR = 4 * 1000

/** The length that nine tenths of the lines do not pass, counted length by length. */
function lengthOfNineTenths(lines: readonly SourceLine[], of: Measure['of']): number {
  const counts = new Uint32Array(FAR + 1)
  for (const line of lines) {
    const length = Math.min(FAR, of(line) * 4)
    counts[length] = (counts[length] as number) + 1
  }
  let shorter = Math.floor(lines.length * 0.9)
  for (let length = 0; length <= FAR; length++) {
    shorter -= counts[length] as number
    if (shorter < 0) return length / 4
  }
  return 0
}

/** The length of full lines, 0 where there is none, and how many lines are so long. */
function fullOf(long: readonly SourceLine[], of: Measure['of']): { full: number; alike: number } {
  const full = lengthOfNineTenths(long, of)
  const alike = long.filter(line => Math.abs(of(line) - full) <= 3)
  const open = alike.filter(line => !FULL_STOPS.has(line.last.charCodeAt(0)))
  return alike.length >= long.length * 0.5 && open.length >= alike.length * 0.5
    ? { full, alike: alike.length }
    : { full: full > WIDEST ? full : 0, alike: 0 }
}

/** A full line goes on in the next, unless it ends a sentence and the next is short by the two signs of an indent. */
function wraps(line: SourceLine, next: SourceLine, { full, of, indents }: Measure): boolean {
  // lines wrapped at a width are shorter by a word of digits that found no room
  if (of(line) < full * 0.7) return false
  if (headingLabel(line.head) && CHAPTER.test(line.head)) return false
  const isFull = of(line) >= full - slackOf(of)
  if (!closes(line)) return next.indent < 1.5 && (isFull || !headingLabel(line.head))
  if (!isFull) return false
  const indented = next.indent >= 1.5 || (!indents && of(next) >= full - 2.8 && of(next) <= full - 1.2)
  return !indented
}

/** 京沪、京 ⏎ 九、京广等铁路, 中国 ⏎ —东盟博览会: behind a full line what looks like a label may stand within a sentence. */
function labelWithin(text: string, line: SourceLine, next: SourceLine, { full, of, indents, indentOf }: Measure): boolean {
  if (closes(line) || of(line) < full - slackOf(of) || indentOf(next) >= 0.5 || headingLabel(line.head)) return false
  return indents || ONE_DASH.test(text.slice(next.start, next.start + 2))
}
const ONE_DASH = atStart(/^[—-][㐀-鿿]/)

/** 年均增长4.4 ⏎ %: a long line that stops in the middle of a sentence. */
function brokenOff(line: SourceLine, next: SourceLine): boolean {
  if (line.width < 30 || next.indent >= 1.5 || closes(line)) return false
  if (/[，、,]/.test(line.last)) return true
  return line.width > WIDEST && /[\d㐀-鿿“（(《]/.test(line.last) && next.width > 0 && /[。；，]/.test(next.head)
}

/** …，治理面积750 ⏎ 平方公里，…: a sentence that stops behind digits or letters, as some pages break their lines. */
function brokenAtNumber(text: string, line: SourceLine, next: SourceLine): boolean {
  if (line.width < 30 || next.indent >= 1.5 || !/[\dA-Za-z]/.test(line.last)) return false
  return GOES_ON_IN_WORDS.test(next.head) && /[，。；]/.test(text.slice(line.start, line.end)) && !headingLabel(line.head)
}
const GOES_ON_IN_WORDS = /^[㐀-鿿][^。；，]{0,20}[。；，]/

/** 第一章全面建成小康社会 ⏎ 加快实现崛起 ⏎: a chapter's title on two lines. */
function headingGoesOn(line: SourceLine, next: SourceLine, after: SourceLine | undefined): boolean {
  if (!CHAPTER.test(line.head) || line.width > 40 || next.width > 20 || next.width < 3 || next.last === '|') return false
  if (/[，。；：、！？,;:.]$/.test(next.head) || /\d/.test(next.head) || opensParagraph(next.head)) return false
  return after !== undefined && (after.width > next.width + 6 || opensParagraph(after.head))
}
