/** From a character to another, both included: all hanzi, which many classes hold, are one entry. */
type Stretch = readonly [number, number]

/** Null for any character: `.`, `[^，]`, `\S`, a Unicode property, a back reference. */
export type Units = readonly Stretch[] | null

interface Edges {
  /** What a match can begin with. */
  readonly units: Units
  /** What it can end with. */
  readonly last: Units
  /** It may match nothing, so what comes after it may stand first, and what comes before it last. */
  readonly empty: boolean
}

const one = (code: number): Stretch => [code, code]
/** A single character, which may begin a stretch: \d in [\d-—] does not. */
const isOne = ([first, ...more]: readonly Stretch[]) => more.length === 0 && first !== undefined && first[0] === first[1]
const NOTHING: Edges = { units: [], last: [], empty: true }
const DIGITS: Stretch = [0x30, 0x39]
const SPACES: readonly Stretch[] = [
  [9, 13],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  ...[0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff].map(one),
]
const WORDS: readonly Stretch[] = [DIGITS, [0x41, 0x5a], one(0x5f), [0x61, 0x7a]]
const CLASSES: Readonly<Record<string, readonly Stretch[]>> = { d: [DIGITS], s: SPACES, w: WORDS }
const SIGNS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 }

const union = (some: Units, others: Units): Units => some && others && [...some, ...others]

/** Adds `more` to `all` in place. */
function withAll(all: Stretch[] | null, more: Units): Stretch[] | null {
  if (all === null || more === null) return null
  for (const stretch of more) all.push(stretch)
  return all
}

/** Reads the source of a regular expression, as far as its first and last characters need it. */
class PatternReader {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  alternatives(): Edges {
    const first = this.sequence()
    if (!this.takes('|')) return first
    // a lexicon has hundreds of alternatives: they are gathered in one list
    let units = first.units && [...first.units]
    let last = first.last && [...first.last]
    let { empty } = first
    do {
      const next = this.sequence()
      units = withAll(units, next.units)
      last = withAll(last, next.last)
      empty ||= next.empty
    } while (this.takes('|'))
    return { units, last, empty }
  }

  private sequence(): Edges {
    let all = NOTHING
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] as string)) {
      const next = this.quantified()
      all = {
        units: all.empty ? union(all.units, next.units) : all.units,
        last: next.empty ? union(all.last, next.last) : next.last,
        empty: all.empty && next.empty,
      }
    }
    return all
  }

  private quantified(): Edges {
    const term = this.term()
    const found = /^(?:[*?]|\+|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12))
    if (!found) return term
    this.at += found[0].length
    return { ...term, empty: term.empty || /^[*?]/.test(found[0]) || found[1] === '0' }
  }

  private term(): Edges {
    if (this.takes('(')) return this.group()
    if (this.takes('[')) {
      const units = this.set()
      return { units, last: units, empty: false }
    }
    if (this.takes('^') || this.takes('$')) return NOTHING
    if (this.takes('.')) return { units: null, last: null, empty: false }
    if (/^\\[bB]/.test(this.source.slice(this.at, this.at + 2))) {
      this.at += 2
      return NOTHING
    }
    const units = this.signs()
    return { units, last: units, empty: false }
  }

  private group(): Edges {
    const kind = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? ''
    this.at += kind.length
    const inner = this.alternatives()
    this.at++
    // a look-around takes no character: what follows it stands first
    return /[=!]$/.test(kind) ? NOTHING : inner
  }

  private set(): Units {
    let any = this.takes('^')
    const units: Stretch[] = []
    while (!this.takes(']')) {
      const from = this.signs()
      if (!from) any = true
      else if (isOne(from) && this.source[this.at] === '-' && this.source[this.at + 1] !== ']') {
        this.at++
        const [to] = this.signs() ?? []
        if (to) units.push([(from[0] as Stretch)[0], to[1]])
        else any = true
      } else units.push(...from)
    }
    return any ? null : units
  }

  /** A character, or what an escape stands for; null for too many to name. */
  private signs(): Units {
    if (!this.takes('\\')) return [one(this.source.charCodeAt(this.at++))]
    const sign = this.source[this.at++] as string
    if (sign === 'u') {
      this.at += 4
      return [one(Number.parseInt(this.source.slice(this.at - 4, this.at), 16))]
    }
    if (/[pPDSW1-9k]/.test(sign)) {
      this.at += /^(?:\{[^}]*\}|<[^>]*>)/.exec(this.source.slice(this.at))?.[0].length ?? 0
      return null
    }
    return CLASSES[sign] ?? [one(SIGNS[sign] ?? sign.charCodeAt(0))]
  }

  private takes(sign: string): boolean {
    if (this.source[this.at] !== sign) return false
    this.at++
    return true
  }
}

/** By source: one pattern is asked for its first signs and its last, and by several who try it; reading a long one takes a millisecond. */
const known = new Map<string, Edges>()

/** What matches of a pattern can begin and end with, read off its source once. */
export function edgesOf(pattern: RegExp): Edges {
  if (/[iv]/.test(pattern.flags)) throw new Error(`no table for the flags of ${pattern}`)
  const found = known.get(pattern.source)
  if (found) return found
  const edges = new PatternReader(pattern.source).alternatives()
  known.set(pattern.source, edges)
  return edges
}
