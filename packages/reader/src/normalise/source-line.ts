import type { DecodedDocument } from '@lantu/model/decoded-document'
import type { Mask } from './mask.ts'
import { COLON, isDigit, NARROW, PLAIN, showing, TIDY, WIDE } from './signs.ts'

/** A line of the decoded text as normalising sees it. Offsets are UTF-16 units of the decoded text. */
export interface SourceLine {
  readonly start: number
  /** Without the line break. */
  readonly end: number
  /** What shows of it, without blanks and hidden stretches, half-width; of a long line only the first 160 signs. */
  readonly head: string
  /** The last sign that shows. */
  readonly last: string
  /** Chinese characters count 1, others ½; a blank between words counts ¼. */
  readonly width: number
  /** How many signs show. */
  readonly signs: number
  readonly tabs: number
  /** A blank or tab stands in it, if only at its ends. */
  readonly gaps: boolean
  /** Blanks before the first sign, in the same measure. */
  readonly indent: number
  /** Inside a table that the format declares: its breaks and tabs are cells and are left alone. */
  readonly declared: boolean
  /** Where its words begin and end when they are written as they stand; `from` is -1 where they may not be. */
  readonly from: number
  readonly to: number
}

const HEAD = 160
const NEWLINE = 0x0a

/** The lines of which anything shows. */
export function sourceLines(document: DecodedDocument, units: Uint16Array, mask: Mask): SourceLine[] {
  const { text, tables } = document
  const lines: SourceLine[] = []
  let table = 0
  let tag = 0
  let newline = -1
  for (let start = 0; start < text.length; ) {
    if (units[start] === NEWLINE) {
      start++
      continue
    }
    if (newline < start) {
      const next = text.indexOf('\n', start)
      newline = next < 0 ? text.length : next
    }
    while (tag < mask.breaks.length && (mask.breaks[tag] as number) <= start) tag++
    const cut = mask.breaks[tag] ?? Infinity
    const end = Math.min(newline, cut)
    while (table < tables.length && (tables[table]?.end ?? 0) <= start) table++
    const declared = (tables[table]?.start ?? Infinity) < Math.max(end, start + 1)
    const line = measure(text, units, start, end, mask, declared)
    if (line.signs > 0) lines.push(line)
    start = cut < newline ? cut : end + 1
  }
  return lines
}

function measure(text: string, units: Uint16Array, start: number, end: number, mask: Mask, declared: boolean): SourceLine {
  const touched = mask.touches(start, end)
  const tidy = touched ? null : measureTidy(text, units, start, end, declared)
  return tidy ?? measureSigns(text, units, start, end, touched ? mask : null, declared)
}

/** A line whose words are written as they stand, as most are: blanks around them only. Null for any other. */
function measureTidy(text: string, units: Uint16Array, start: number, end: number, declared: boolean): SourceLine | null {
  let from = start
  let to = end
  let indent = 0
  let tabs = 0
  for (; from < to; from++) {
    const code = units[from] as number
    const kind = showing(code)
    if (kind === 0) break
    if (kind === 2) continue
    indent += code === 0x3000 ? 1 : 0.25
    if (code === 0x09) tabs++
  }
  for (; to > from && showing(units[to - 1] as number) !== 0; to--) if (units[to - 1] === 0x09) tabs++
  if (to === from) return null
  const gaps = from > start || to < end
  let narrow = 0
  for (let i = from; i < to; i++) {
    const kind = TIDY[units[i] as number] as number
    narrow += kind & NARROW
    if ((kind & (WIDE | NARROW)) !== 0) continue
    if (kind !== COLON || i === from || isDigit(units[i - 1] as number)) return null
  }
  return {
    start,
    end,
    head: text.slice(from, Math.min(to, from + HEAD)),
    last: text.charAt(to - 1),
    width: to - from - narrow / 2,
    signs: to - from,
    tabs,
    gaps,
    indent,
    declared,
    from,
    to,
  }
}

/** Any line, sign by sign. `mask` is null where nothing of the line is hidden. */
function measureSigns(text: string, units: Uint16Array, start: number, end: number, mask: Mask | null, declared: boolean): SourceLine {
  let head = ''
  // the signs `[run, i)` go into the head as they stand
  let run = start
  let [shown, narrow, last] = [0, 0, 0]
  const blanks: Blanks = { tabs: 0, indent: 0, between: 0, open: false }
  let gaps = false
  for (let i = start; i < end; i++) {
    // a run of signs that stand for themselves
    const from = i
    for (; i < end; i++) {
      const tidy = TIDY[units[i] as number] as number
      if (tidy === 0 || (mask !== null && mask.hides(i))) break
      narrow += tidy & NARROW
    }
    if (i > from) {
      blanks.open = false
      shown += i - from
      last = units[i - 1] as number
      if (i === end) break
    }
    const code = units[i] as number
    const kind = showing(code)
    const hidden = mask !== null && mask.hides(i)
    if (kind === 1) gaps = true
    if (kind !== 0 || hidden) {
      head = withRun(head, text, run, i)
      run = i + 1
      if (kind === 1 && !hidden) takeBlank(blanks, code, shown > 0)
      continue
    }
    const sign = PLAIN[code] as number
    if (sign !== code) {
      head = withRun(head, text, run, i)
      run = i + 1
      if (head.length < HEAD) head += String.fromCharCode(sign)
    }
    blanks.open = false
    last = sign
    // ３ is as wide as 三, though it is read as 3
    if (code < 0x2000) narrow++
    shown++
  }
  return {
    start,
    end,
    head: withRun(head, text, run, end),
    last: shown === 0 ? '' : String.fromCharCode(last),
    // those at the end part nothing
    width: shown - narrow / 2 + (blanks.open && shown > 0 ? blanks.between - 1 : blanks.between) / 4,
    signs: shown,
    tabs: blanks.tabs,
    gaps,
    indent: blanks.indent,
    declared,
    from: -1,
    to: -1,
  }
}

/** The blanks of a line: how often they stand behind a sign, and whether they do here. */
interface Blanks {
  tabs: number
  indent: number
  between: number
  open: boolean
}

function takeBlank(blanks: Blanks, code: number, behindSign: boolean): void {
  if (code === 0x09) blanks.tabs++
  if (!behindSign) blanks.indent += code === 0x3000 ? 1 : 0.25
  else if (!blanks.open) blanks.between++
  blanks.open = true
}

/** The head with `[from, to)` of the text behind it, as far as there is room. */
const withRun = (head: string, text: string, from: number, to: number): string =>
  to > from && head.length < HEAD ? head + text.slice(from, Math.min(to, from + HEAD - head.length)) : head

/** A line of digits only, as page numbers are. */
export function isNumberOnly(line: SourceLine): boolean {
  if (line.head === '' || line.head.length > 4) return false
  for (let i = 0; i < line.head.length; i++) if (!isDigit(line.head.charCodeAt(i))) return false
  return true
}
