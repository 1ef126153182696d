import { stringOfPairs } from './string-of-units.ts'

const isTail = (byte: number) => (byte & 0xc0) === 0x80

/**
 * The text of well-formed UTF-8, a byte order mark included; null for anything else. Looks at each byte once: the engine's own
 * decoder, with the look that tells the encoding before it, takes twice as long for Chinese.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const size = bytes.length
  const units = new Uint16Array(size)
  let length = 0
  for (let i = 0; i < size; ) {
    const lead = bytes[i++] as number
    if (lead < 0x80) {
      units[length++] = lead
    } else if (lead < 0xe0) {
      if (lead < 0xc2 || i >= size) return null
      const second = bytes[i++] as number
      if (!isTail(second)) return null
      units[length++] = ((lead & 0x1f) << 6) | (second & 0x3f)
    } else if (lead < 0xf0) {
      if (i + 1 >= size) return null
      const second = bytes[i++] as number
      const third = bytes[i++] as number
      const code = ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f)
      // written longer than need be, or half a surrogate pair
      if (!isTail(second) || !isTail(third) || code < 0x800 || (code & 0xf800) === 0xd800) return null
      units[length++] = code
    } else {
      if (i + 2 >= size) return null
      const second = bytes[i++] as number
      const third = bytes[i++] as number
      const fourth = bytes[i++] as number
      const code = ((lead & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f)
      if (lead > 0xf4 || !isTail(second) || !isTail(third) || !isTail(fourth) || code < 0x10000 || code > 0x10ffff) return null
      units[length++] = 0xd7c0 + (code >> 10)
      units[length++] = 0xdc00 | (code & 0x3ff)
    }
  }
  return stringOfPairs(units.subarray(0, length))
}
