import type { CleanWriter } from './clean-writer.ts'
import type { Mask } from './mask.ts'
import { isChinese, isDigit, isLatin, NARROW, PLAIN, showing, TIDY, WIDE } from './signs.ts'
import type { SourceLine } from './source-line.ts'
import { QIAN, type Simplifier } from './traditional.ts'

export interface LineStyle {
  /** Null for simplified text. */
  readonly simplify: Simplifier | null
  /** Tabs and wide gaps part cells; in a grid each tab does, so that empty cells keep their place; `lines` gives each cell a line. */
  readonly cells: 'none' | 'gaps' | 'grid' | 'lines'
  /** Where blanks begin that part no cells. */
  readonly within: ReadonlySet<number>
  /** The next line goes on in this one. */
  readonly goesOn: boolean
}

const TAB = 0x09

const isPlain = (code: number) => ((TIDY[code] as number) & (NARROW | WIDE)) !== 0

/** Where the signs end that are written as they stand, but for being simplified, from `from` on. `mask` is null where it leaves the whole line as it is. */
function plainEnd(units: Uint16Array, from: number, end: number, mask: Mask | null, simplify: Simplifier | null): number {
  let at = from
  for (; at < end; at++) {
    const code = units[at] as number
    if (!isPlain(code) || (mask !== null && !mask.leaves(at)) || (simplify !== null && code === QIAN)) break
  }
  return at
}

/** Writes what shows of a line, in one form. */
export function writeLine(text: string, units: Uint16Array, line: SourceLine, mask: Mask, style: LineStyle, out: CleanWriter): void {
  let gap = -1
  let gapSize = 0
  let quotes = 0
  let begun = false
  const own = mask.touches(line.start, line.end) ? mask : null
  for (let i = line.start; i < line.end; i++) {
    if (begun && gap < 0) {
      const to = plainEnd(units, i, line.end, own, style.simplify)
      if (to > i) {
        if (style.simplify === null) out.copy(i, to)
        else out.rewrite(i, to, style.simplify.table)
        i = to - 1
        continue
      }
    }
    const code = units[i] as number
    const kind = showing(code)
    if (kind === 2) continue
    const hidden = own !== null && own.hides(i)
    if (hidden || kind === 1) {
      if (kind !== 1 && !(code === 0x26 && hidden)) continue
      if (code === TAB && style.cells === 'grid') {
        out.put(TAB, i)
        gap = -1
        gapSize = 0
        continue
      }
      if (gap < 0) gap = i
      gapSize += code === TAB && style.cells === 'gaps' ? 9 : 1
      continue
    }
    const plain = own === null ? (PLAIN[code] as number) : own.signAt(i, PLAIN[code] as number)
    const unit = style.simplify ? style.simplify.at(plain, i) : plain
    if (gap >= 0) {
      if (begun && style.cells === 'lines' && !style.within.has(gap)) out.put(0x0a, gap)
      else if (begun && style.cells === 'gaps' && gapSize >= 2) out.put(TAB, gap)
      else if (begun && keepsBlank(text, out.lastUnit(), unit, i)) out.put(0x20, gap)
      gap = -1
      gapSize = 0
    }
    begun = true
    if (unit === 0x22) quotes++
    out.put(unit < 0x40 || unit === 0xff1a ? chinesePunctuation(text, out.lastUnit(), unit, i, quotes, style.goesOn) : unit, i)
  }
}

/** A blank stays between Latin words and before a number; it goes beside Chinese, after a number, and in `10 497元`. */
function keepsBlank(text: string, before: number, unit: number, at: number): boolean {
  if (isChinese(before) || isChinese(unit) || before === 0x0a || before === TAB) return false
  if (isDigit(before) && isDigit(unit)) return !/^\d{3}(?!\d)/.test(text.slice(at, at + 4))
  if (isDigit(before)) return false
  return isLatin(before) || isLatin(unit)
}

/** The next sign that shows, over the end of a wrapped line. */
function nextSign(text: string, at: number, goesOn: boolean): number {
  const last = goesOn ? Math.min(text.length, at + 12) : at
  let next = at + 1
  while (next < last && text.charCodeAt(next) <= 0x20) next++
  return PLAIN[text.charCodeAt(next)] ?? 0
}

const COMMA = '，'.charCodeAt(0)
/** What else of ASCII is written in another form. */
const OTHERS = new Uint16Array(0x40).map((_, code) => code)
for (const [i, sign] of [...'；？！（）'].entries()) OTHERS[';?!()'.charCodeAt(i)] = sign.charCodeAt(0)

/** ASCII punctuation of Chinese sentences becomes Chinese; a number keeps `1,200`, `16.7:51.6` and `-`. */
function chinesePunctuation(text: string, before: number, unit: number, at: number, quotes: number, goesOn: boolean): number {
  if (unit === 0x2c) return isDigit(before) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) ? unit : COMMA
  if (unit === 0x3a || unit === 0xff1a) return isDigit(before) && isDigit(nextSign(text, at, goesOn)) ? 0x3a : 0xff1a
  if (unit === 0x22) return quotes % 2 === 1 ? 0x201c : 0x201d
  return OTHERS[unit] as number
}
