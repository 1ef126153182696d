/**
 * A set of signs, a bit for each UTF-16 unit. A byte for each would take the same look-up, but the characters of a Chinese text are
 * spread over twenty thousand of them: two dozen tables asked in turn push one another out of the nearest cache, and as bits they do not.
 */
export class SignSet {
  private readonly bits = new Int32Array(0x10000 >> 5)

  constructor(signs = '') {
    for (let i = 0; i < signs.length; i++) this.add(signs.charCodeAt(i))
  }

  /** The set of stretches of signs, first and last included. */
  static of(stretches: Iterable<readonly [number, number]>): SignSet {
    const set = new SignSet()
    for (const [from, to] of stretches) for (let code = from; code <= to; code++) set.add(code)
    return set
  }

  static ofAll(): SignSet {
    const set = new SignSet()
    set.bits.fill(-1)
    return set
  }

  add(code: number): void {
    this.bits[code >> 5] = (this.bits[code >> 5] as number) | (1 << (code & 31))
  }

  addAll(other: SignSet): this {
    for (let i = 0; i < this.bits.length; i++) this.bits[i] = (this.bits[i] as number) | (other.bits[i] as number)
    return this
  }

  /** The signs in their order. A set is mostly empty, and its empty words are passed over. */
  *[Symbol.iterator](): Generator<number> {
    for (let i = 0; i < this.bits.length; i++)
      for (let word = this.bits[i] as number; word !== 0; word &= word - 1) yield (i << 5) + 31 - Math.clz32(word & -word)
  }

  get size(): number {
    let size = 0
    for (const word of this.bits) for (let rest = word; rest !== 0; rest &= rest - 1) size++
    return size
  }

  /** False for NaN, the sign behind the end of a text. */
  has(code: number): boolean {
    return (((this.bits[code >> 5] as number) >> (code & 31)) & 1) === 1
  }
}

/** What each of a few signs is, and 0 for all others: these are most of a text, and are turned away by the set. */
export class SignKinds {
  private readonly some = new SignSet()
  private readonly kinds = new Uint8Array(0x10000)

  /** Each kind with its signs; a sign of several kinds has the bits of all. */
  constructor(kinds: readonly (readonly [number, string])[]) {
    for (const [kind, signs] of kinds)
      for (let i = 0; i < signs.length; i++) {
        const code = signs.charCodeAt(i)
        this.some.add(code)
        this.kinds[code] = (this.kinds[code] as number) | kind
      }
  }

  of(code: number): number {
    return this.some.has(code) ? (this.kinds[code] as number) : 0
  }
}

const { charCodeAt } = String.prototype

/**
 * The sign at a place within a text, for what many texts pass through: asked as the text's own method it would be looked up anew each
 * time, since texts are of a dozen kinds to the engine (whole, cut out, joined, known by heart …) and a line of code learns four. Never
 * ask behind the end: a line that did so once asks slowly ever after.
 */
export const signAt = (text: string, at: number): number => charCodeAt.call(text, at)
