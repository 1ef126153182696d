import { COMMON } from './common-hanzi.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Enough to tell encodings apart, so that a long file is not decoded five times. */
const SAMPLE = 1 << 16

/** So many well-formed characters of several bytes, and none that is not, are no accident. */
const ENOUGH = 16

/**
 * Whether a text that its bytes give as UTF-8 without a fault is meant so, told by the two lengths (bytes, UTF-16 units): no character
 * has more than two bytes above its units, so where so many are above, there are enough characters of several bytes.
 */
export const isUtf8BySize = (bytes: number, units: number): boolean => bytes - units >= 2 * ENOUGH

/** A legacy reading is believed when at least this share of its non-ASCII characters is common. A wrong one has about 5 %. */
const BELIEVABLE = 0.15

/**
 * The encoding of a text, or null for what is no text in an encoding we know. `declared` is what the document says of
 * itself (HTML); bytes that are valid UTF-8 and not ASCII alone outweigh it, since other encodings hardly ever look so.
 */
export function detectEncoding(bytes: Uint8Array, declared?: Encoding): Encoding | null {
  const marked = byteOrderMark(bytes)
  if (marked) return marked
  const shape = utf8Shape(bytes)
  if (shape.damaged === 0 && shape.whole >= ENOUGH) return 'utf-8'
  const wide = wideEncoding(bytes)
  if (wide) return wide
  if (shape.damaged === 0) return shape.whole === 0 && declared ? declared : 'utf-8'
  if (declared && declared !== 'utf-8') return declared
  if (shape.whole > 2 * shape.damaged || (shape.cutOff && shape.whole > 0 && shape.damaged === 1)) return 'utf-8'
  return legacyEncoding(bytes)
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  // FF FE 00 00 would be UTF-32, which nobody writes plans in; as UTF-16 it is full of U+0000 and refused as binary
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: nearly all units are ASCII, hanzi or full-width signs in one byte order and not in the other. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 4) return null
  const little = wideShare(bytes, 1)
  const big = wideShare(bytes, 0)
  if (Math.max(little, big) < 0.9 || Math.abs(little - big) < 0.3) return null
  const encoding = little > big ? 'utf-16le' : 'utf-16be'
  // pure ASCII read as UTF-16 is also hanzi, but rare ones; a NUL for each ASCII character is proof enough by itself
  return nulShare(bytes) > 0.2 || commonShare(decodeSample(bytes, encoding)) > BELIEVABLE * 2 ? encoding : null
}

function wideShare(bytes: Uint8Array, highAt: 0 | 1): number {
  const units = Math.min(bytes.length, SAMPLE) >> 1
  let good = 0
  for (let i = 0; i < units; i++) {
    const high = bytes[2 * i + highAt] as number
    const low = bytes[2 * i + 1 - highAt] as number
    if (high === 0 ? low === 9 || low === 10 || low === 13 || (low >= 32 && low !== 127) : isWideHigh(high)) good++
  }
  return good / units
}

/** U+2000–22FF signs, U+2500–26FF shapes, U+3000–33FF, U+3400–9FFF hanzi, U+FF00–FFFF full-width forms. */
const isWideHigh = (high: number) =>
  (high >= 0x20 && high <= 0x22) || high === 0x25 || high === 0x26 || high === 0x30 || (high >= 0x4e && high <= 0x9f) || high === 0xff

function nulShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE)
  let nuls = 0
  for (const byte of sample) if (byte === 0) nuls++
  return nuls / sample.length
}

interface Utf8Shape {
  /** Multi-byte characters that are well formed. */
  whole: number
  /** Bytes or beginnings of characters that are not. */
  damaged: number
  /** The last character lacks its end, as when a file was cut. */
  cutOff: boolean
}

/** Counts without decoding; surrogates and overlong forms count as whole here and are left to the decoder. */
function utf8Shape(bytes: Uint8Array): Utf8Shape {
  const shape: Utf8Shape = { whole: 0, damaged: 0, cutOff: false }
  const end = bytes.length
  let i = 0
  while (i < end) {
    const lead = bytes[i++] as number
    if (lead < 0x80) continue
    let wanted = lead >= 0xf5 || lead < 0xc2 ? -1 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1
    while (wanted > 0 && i < end && ((bytes[i] as number) & 0xc0) === 0x80) {
      i++
      wanted--
    }
    if (wanted === 0) shape.whole++
    else {
      shape.damaged++
      shape.cutOff = wanted > 0 && i === end
    }
  }
  return shape
}

/** GB18030 or Big5, whichever reading has more of the hanzi that such documents use and fewer holes. */
function legacyEncoding(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(firstHigh(bytes))
  const scored = (['gb18030', 'big5'] as const).map(encoding => ({ encoding, score: legacyScore(decodeSample(sample, encoding)) }))
  const best = scored.sort((a, b) => b.score - a.score)[0]
  return best && best.score >= BELIEVABLE ? best.encoding : null
}

function firstHigh(bytes: Uint8Array): number {
  const at = bytes.findIndex(byte => byte >= 0x80)
  return Math.max(0, at)
}

/** A hole weighs three characters; a very short text of ordinary hanzi is believed without any of the commonest. */
function legacyScore(text: string): number {
  const { all, common, holes, hanzi } = tally(text)
  if (all === 0) return 0
  const short = all <= 6 && holes === 0 && hanzi === all ? BELIEVABLE : 0
  return Math.max(short, 0) + (common - 3 * holes) / all
}

function commonShare(text: string): number {
  const { all, common, holes } = tally(text)
  return all === 0 ? 0 : (common - holes) / all
}

/** Counts characters beyond ASCII: all of them, the common, the unreadable (U+FFFD and private use), the hanzi. */
function tally(text: string): { all: number; common: number; holes: number; hanzi: number } {
  const counts = { all: 0, common: 0, holes: 0, hanzi: 0 }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    counts.all++
    if (COMMON[code]) counts.common++
    if (code === 0xfffd || (code >= 0xe000 && code < 0xf900)) counts.holes++
    else if (code >= 0x4e00 && code <= 0x9fff) counts.hanzi++
  }
  return counts
}

/** The last character of a full sample is dropped, since the cut may have halved it. */
function decodeSample(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE))
  return bytes.length > SAMPLE ? text.slice(0, -1) : text
}
