import type { CleanWriter } from './clean-writer.ts'
import type { Mask } from './mask.ts'
import { isChinese, isDigit, isLatin, NARROW, PLAIN, showing, TIDY, WIDE } from './signs.ts'
import type { SourceLine } from './source-line.ts'

export interface LineStyle {
  /** Gives the simplified form of a unit at a place; null for simplified text. */
  readonly simplify: ((code: number, at: number) => number) | null
  /** Tabs and wide gaps part cells; in a grid each tab does, so that empty cells keep their place; `lines` gives each cell a line. */
  readonly cells: 'none' | 'gaps' | 'grid' | 'lines'
  /** The next line goes on in this one. */
  readonly goesOn: boolean
}

const TAB = 0x09

const isPlain = (code: number) => TIDY[code] === WIDE || TIDY[code] === NARROW

/** Writes what shows of a line, in one form. */
export function writeLine(text: string, line: SourceLine, mask: Mask, style: LineStyle, out: CleanWriter): void {
  let gap = -1
  let gapSize = 0
  let quotes = 0
  let begun = false
  const untouched = !mask.touches(line.start, line.end)
  const asItStands = (i: number) => isPlain(text.charCodeAt(i)) && (untouched || mask.leaves(i))
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i)
    if (begun && gap < 0 && !style.simplify && asItStands(i)) {
      const from = i
      while (i + 1 < line.end && asItStands(i + 1)) i++
      out.copy(from, i + 1)
      continue
    }
    const kind = showing(code)
    if (kind === 2) continue
    const hidden = mask.hides(i)
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
    const plain = mask.signAt(i, PLAIN[code] as number)
    const unit = style.simplify ? style.simplify(plain, i) : plain
    if (gap >= 0) {
      if (begun && style.cells === 'lines') out.put(0x0a, gap)
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
const OTHERS = new Map<number, number>([...'；？！（）'].map((sign, i) => [';?!()'.charCodeAt(i), sign.charCodeAt(0)]))

/** ASCII punctuation of Chinese sentences becomes Chinese; a number keeps `1,200`, `16.7:51.6` and `-`. */
function chinesePunctuation(text: string, before: number, unit: number, at: number, quotes: number, goesOn: boolean): number {
  if (unit === 0x2c) return isDigit(before) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)) ? unit : COMMA
  if (unit === 0x3a || unit === 0xff1a) return isDigit(before) && isDigit(nextSign(text, at, goesOn)) ? 0x3a : 0xff1a
  if (unit === 0x22) return quotes % 2 === 1 ? 0x201c : 0x201d
  return isDigit(unit) ? unit : (OTHERS.get(unit) ?? unit)
}
