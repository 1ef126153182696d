import { stringOfUnits } from './string-of-units.ts'

/** Control characters are looked for among so many units. */
export const SAMPLE: number = 1 << 16

/** With less room than for so many units, more is made. */
const LITTLE = 4096

/** The text of UTF-8, with what one look at its bytes told besides. */
export interface Utf8Text {
  /** A byte order mark included. */
  readonly text: string
  /** How many of the first `SAMPLE` units are control characters that texts do not have. */
  readonly controls: number
  /** U+0000 is among all of them. */
  readonly nul: boolean
}

/** Whether a character controls a device; tab, line feed, vertical tab, form feed and carriage return do occur in texts. */
export const isControl = (code: number): boolean => (code < 32 ? code < 9 || code > 13 : code === 127)

/** The same units with room for one of each byte; at first there is room for half of that, since Chinese takes three bytes for a unit. */
function widened(units: Uint16Array<ArrayBuffer>, size: number): Uint16Array<ArrayBuffer> {
  if (units.length >= size) return units
  const wide = new Uint16Array(size)
  wide.set(units)
  return wide
}

/**
 * Reads well-formed UTF-8; null for anything else. Looks at each byte once: the engine's own decoder, with the look that tells the
 * encoding before it, takes twice as long for Chinese.
 */
export function decodeUtf8(bytes: Uint8Array): Utf8Text | null {
  const size = bytes.length
  let units = new Uint16Array(Math.min(size, (size >> 1) + LITTLE))
  let length = 0
  let controls = 0
  let nul = false
  let stop = 0
  for (let i = 0; i < size; ) {
    if (i >= stop) {
      if (units.length - length < LITTLE) units = widened(units, size)
      // no byte gives more than a unit, and four give two at once
      stop = i + units.length - length - 1
    }
    const lead = bytes[i++] as number
    if (lead < 0x80) {
      if (isControl(lead)) {
        if (length < SAMPLE) controls++
        if (lead === 0) nul = true
      }
      units[length++] = lead
    } else if (lead < 0xe0) {
      if (lead < 0xc2 || i >= size) return null
      const second = bytes[i++] as number
      if ((second & 0xc0) !== 0x80) return null
      units[length++] = ((lead & 0x1f) << 6) | (second & 0x3f)
    } else if (lead < 0xf0) {
      if (i + 1 >= size) return null
      // 10xxxxxx: what is left without the mark of a tail
      const second = (bytes[i] as number) ^ 0x80
      const third = (bytes[i + 1] as number) ^ 0x80
      i += 2
      const code = ((lead & 0x0f) << 12) | (second << 6) | third
      // no tails, written longer than need be, or half a surrogate pair
      if ((second | third) > 0x3f || code < 0x800 || (code & 0xf800) === 0xd800) return null
      units[length++] = code
    } else {
      if (i + 2 >= size) return null
      const second = (bytes[i++] as number) ^ 0x80
      const third = (bytes[i++] as number) ^ 0x80
      const fourth = (bytes[i++] as number) ^ 0x80
      const code = ((lead & 0x07) << 18) | (second << 12) | (third << 6) | fourth
      if (lead > 0xf4 || (second | third | fourth) > 0x3f || code < 0x10000 || code > 0x10ffff) return null
      units[length++] = 0xd7c0 + (code >> 10)
      units[length++] = 0xdc00 | (code & 0x3ff)
    }
  }
  return { text: stringOfUnits(units.subarray(0, length)), controls, nul }
}
