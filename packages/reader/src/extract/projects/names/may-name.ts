import { SignKinds, SignSet } from '../../../patterns/sign-set.ts'
import { endsAsName } from '../endings.ts'
import { BECOMES, PURPOSES } from '../lexicon/turns.ts'
import { lengthAfter } from './length-after.ts'

const CUTS = 1
const MAY = 2
const NUMERAL = 4
const CLASSIFIER = 8
const TURNS = 16
const BY = 32
const FOR = 64
const SIGNS = new SignKinds([
  // what members are parted by, what conjunctions begin with, what a second verb is joined by, and brackets
  [CUTS, '、，以及和与暨并来（）()[]'],
  // what names, lists, phases and numbers of roads are written with
  [MAY, '“‘《「『”’》」』等期线GSXYCL'],
  [NUMERAL, '0123456789一二两三四五六七八九十百千多余几'],
  [CLASSIFIER, '座个条处所家大项对段类批口栋片'],
  [TURNS, BECOMES.openings],
  [BY, '以'],
  [FOR, PURPOSES.openings],
])

/**
 * Whether anything among the objects `[start, end)` can be a name: a list, a count, a sign that names are written with, or a
 * member that ends as names do. Most objects have nothing of it and are left after one look at each sign.
 */
export const mayName = (text: string, start: number, end: number) => holdsName(text, start, end, CUTS | MAY | NUMERAL | CLASSIFIER)

/** The same for a clause that may yet be cut where it turns into what it is to become; or whether an object may begin with 以. */
export const mayNameWherever = (text: string, start: number, end: number) =>
  holdsName(text, start, end, CUTS | MAY | NUMERAL | CLASSIFIER | TURNS | BY | FOR)

const LENGTHS = new SignSet('里米')

function holdsName(text: string, start: number, end: number, kinds: number): boolean {
  // the end tells of a third of all clauses
  if (endsAsName(text, start, end)) return true
  // 荻浦路3公里: how long it is may follow
  if (LENGTHS.has(text.charCodeAt(end - 1)) && lengthAfter(text, start, end) !== '') return true
  let before = 0
  for (let i = start; i < end; i++) {
    const flags = SIGNS.of(text.charCodeAt(i)) & kinds
    if (flags !== 0) {
      if ((flags & (MAY | BY)) !== 0 || ((flags & CLASSIFIER) !== 0 && (before & NUMERAL) !== 0)) return true
      const cut =
        (flags & CUTS) !== 0 ||
        ((flags & TURNS) !== 0 && BECOMES.at(text, i, end)) ||
        ((flags & FOR) !== 0 && i > start + 6 && PURPOSES.at(text, i, end))
      if (cut && endsAsName(text, start, i)) return true
    }
    before = flags
  }
  return false
}
