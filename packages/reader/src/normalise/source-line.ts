import type { DecodedDocument } from '@lantu/model/decoded-document'
import type { Mask } from './mask.ts'
import { isBlank, isDigit, isInvisible, plainSign } from './signs.ts'

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
  /** Blanks before the first sign, in the same measure. */
  readonly indent: number
  /** Inside a table that the format declares: its breaks and tabs are cells and are left alone. */
  readonly declared: boolean
}

const HEAD = 160

export function sourceLines(document: DecodedDocument, mask: Mask): SourceLine[] {
  const { text, tables } = document
  const lines: SourceLine[] = []
  let table = 0
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    while (table < tables.length && (tables[table]?.end ?? 0) <= start) table++
    const declared = (tables[table]?.start ?? Infinity) < Math.max(end, start + 1)
    lines.push(measure(text, start, end, mask, declared))
    start = end + 1
  }
  return lines
}

function measure(text: string, start: number, end: number, mask: Mask, declared: boolean): SourceLine {
  let head = ''
  let last = ''
  let width = 0
  let indent = 0
  let blank = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x0d || mask.hides(i) || isInvisible(code)) continue
    if (isBlank(code)) {
      blank += code === 0x3000 ? 1 : 0.25
      continue
    }
    if (head === '') indent = blank
    else width += Math.min(blank, 0.25)
    blank = 0
    const plain = plainSign(code)
    width += plain < 0x2000 ? 0.5 : 1
    last = String.fromCharCode(plain)
    if (head.length < HEAD) head += last
  }
  return { start, end, head, last, width, indent, declared }
}

/** A line of digits only, as page numbers are. */
export function isNumberOnly(line: SourceLine): boolean {
  if (line.head === '' || line.head.length > 4) return false
  for (let i = 0; i < line.head.length; i++) if (!isDigit(line.head.charCodeAt(i))) return false
  return true
}
