/** From a sign to another, both included. */
export type Stretch = readonly [number, number]

/** Bytes that each sign has on a sheet: one line of the nearest cache. */
const LINE = 64
const LINE_BITS = Math.log2(LINE)
const SIGNS = 0x10000

/** One bit or one byte of every line of a sheet. */
interface Column {
  readonly sheet: Uint8Array
  readonly at: number
  readonly mask: number
}

/**
 * What is asked of signs, one line for each UTF-16 unit with the answers of all sets. A sentence has few signs, and each of them is asked
 * about by dozens of sets in turn: with a table for each set nearly every question would go to another line of memory, so that the tables
 * push one another out of the nearest cache.
 */
class Columns {
  private sheet = new Uint8Array(0)
  /** The first byte of a line that is free, and the byte that is given away bit by bit. */
  private free = LINE
  private parted = 0
  private mask = 0

  byte(): Column {
    if (this.free === LINE) {
      this.sheet = new Uint8Array(SIGNS * LINE)
      this.free = 0
      this.mask = 0
    }
    return { sheet: this.sheet, at: this.free++, mask: 0xff }
  }

  bit(): Column {
    this.mask = (this.mask << 1) & 0xff
    if (this.mask === 0) {
      this.parted = this.byte().at
      this.mask = 1
    }
    return { sheet: this.sheet, at: this.parted, mask: this.mask }
  }
}

const columns = new Columns()

/** Signs one by one, or stretches of them, which may overlap. */
type Signs = string | readonly Stretch[]

const stretchesOf = (signs: Signs): readonly Stretch[] =>
  typeof signs === 'string' ? signs.split('').map(sign => [sign.charCodeAt(0), sign.charCodeAt(0)] as const) : signs

function* codesOf(stretches: readonly Stretch[]): Generator<number> {
  for (const [from, to] of stretches) for (let code = from; code <= to; code++) yield code
}

/** A set of signs, a bit for each UTF-16 unit. */
export class SignSet {
  readonly stretches: readonly Stretch[]
  private readonly sheet: Uint8Array
  private readonly at: number
  private readonly mask: number

  constructor(signs: Signs) {
    const { sheet, at, mask } = columns.bit()
    this.sheet = sheet
    this.at = at
    this.mask = mask
    this.stretches = stretchesOf(signs)
    for (const code of this) {
      const place = (code << LINE_BITS) + at
      sheet[place] = (sheet[place] as number) | mask
    }
  }

  /** The signs, some perhaps more than once. */
  [Symbol.iterator](): Generator<number> {
    return codesOf(this.stretches)
  }

  get size(): number {
    return new Set(this).size
  }

  /** False for NaN, the sign behind the end of a text. */
  has(code: number): boolean {
    return ((this.sheet[(code << LINE_BITS) + this.at] as number) & this.mask) !== 0
  }

  /** The first place in `text[from, to)` with a sign of the set, or `to`: a loop that calls nothing is compiled to half as much for each sign. */
  firstIn(text: string, from: number, to: number): number {
    const { sheet, at, mask } = this
    let i = from
    while (i < to && ((sheet[(text.charCodeAt(i) << LINE_BITS) + at] as number) & mask) === 0) i++
    return i
  }
}

export const ALL_SIGNS: SignSet = new SignSet([[0, SIGNS - 1]])

/** What each of a few signs is, and 0 for all others. */
export class SignKinds {
  private readonly sheet: Uint8Array
  private readonly at: number

  /** Each kind, a number of eight bits, with its signs; a sign of several kinds has the bits of all. */
  constructor(kinds: readonly (readonly [number, Signs])[]) {
    const { sheet, at } = columns.byte()
    this.sheet = sheet
    this.at = at
    for (const [kind, signs] of kinds)
      for (const code of codesOf(stretchesOf(signs))) {
        const place = (code << LINE_BITS) + at
        sheet[place] = (sheet[place] as number) | kind
      }
  }

  of(code: number): number {
    return this.sheet[(code << LINE_BITS) + this.at] as number
  }
}

const { charCodeAt } = String.prototype

/**
 * The sign at a place within a text, for what many texts pass through: asked as the text's own method it would be looked up anew each
 * time, since texts are of a dozen kinds to the engine (whole, cut out, joined, known by heart …) and a line of code learns four. Never
 * ask behind the end: a line that did so once asks slowly ever after.
 */
export const signAt = (text: string, at: number): number => charCodeAt.call(text, at)
