import { endsAsName } from '../endings.ts'

const CUTS = 1
const MAY = 2
const NUMERAL = 4
const CLASSIFIER = 8
const SIGNS = new Uint8Array(0x10000)
for (const [flag, signs] of [
  // what members are parted by, what conjunctions begin with, and what a second verb is joined by
  [CUTS, '、，以及和与暨并来'],
  // what names, lists and phases are written with
  [MAY, '“‘（《「『([”’）》」』)]等期线0123456789'],
  [NUMERAL, '一二两三四五六七八九十百千多余几'],
  [CLASSIFIER, '座个条处所家大项对段类批口栋片'],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = (SIGNS[sign.charCodeAt(0)] as number) | flag

/**
 * Whether anything among the objects `[start, end)` can be a name: a list, a count, a sign that names are written with, or a
 * member that ends as names do. Most objects have nothing of it and are left after one look at each sign.
 */
export function mayName(text: string, start: number, end: number): boolean {
  let before = 0
  for (let i = start; i < end; i++) {
    const flags = SIGNS[text.charCodeAt(i)] as number
    if (flags !== 0) {
      if ((flags & MAY) !== 0 || ((flags & CLASSIFIER) !== 0 && (before & NUMERAL) !== 0)) return true
      if ((flags & CUTS) !== 0 && endsAsName(text, start, i)) return true
    }
    before = flags
  }
  return endsAsName(text, start, end)
}
