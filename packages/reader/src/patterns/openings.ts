import { SignSet } from './sign-set.ts'

/**
 * Which characters a match of a pattern can begin or end with. A lexicon of a hundred words is tried at every character of a text;
 * one look-up in a table tells for nearly all of them that nothing can begin there.
 */

/** Null for any character: `.`, `[^，]`, `\S`, a Unicode property, a back reference. */
type Units = ReadonlySet<number> | null

interface Edges {
  /** What a match can begin with. */
  readonly units: Units
  /** What it can end with. */
  readonly last: Units
  /** It may match nothing, so what comes after it may stand first, and what comes before it last. */
  readonly empty: boolean
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const NOTHING: Edges = { units: new Set(), last: new Set(), empty: true }
const DIGITS = range(0x30, 0x39)
const SPACES = [...range(9, 13), 0x20, 0xa0, 0x1680, ...range(0x2000, 0x200a), 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]
const WORDS = [...DIGITS, ...range(0x41, 0x5a), 0x5f, ...range(0x61, 0x7a)]
const CLASSES: Readonly<Record<string, readonly number[]>> = { d: DIGITS, s: SPACES, w: WORDS }
const SIGNS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 }

const union = (one: Units, other: Units) => one && other && new Set([...one, ...other])

/** Adds `more` to `all` in place. */
function withAll(all: Set<number> | null, more: Units): Set<number> | null {
  if (all === null || more === null) return null
  for (const unit of more) all.add(unit)
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
    // a lexicon has hundreds of alternatives: they are gathered in one set
    let units = first.units && new Set(first.units)
    let last = first.last && new Set(first.last)
    let { empty } = first
    do {
      const one = this.sequence()
      units = withAll(units, one.units)
      last = withAll(last, one.last)
      empty ||= one.empty
    } while (this.takes('|'))
    return { units, last, empty }
  }

  private sequence(): Edges {
    let all = NOTHING
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] as string)) {
      const one = this.quantified()
      all = {
        units: all.empty ? union(all.units, one.units) : all.units,
        last: one.empty ? union(all.last, one.last) : one.last,
        empty: all.empty && one.empty,
      }
    }
    return all
  }

  private quantified(): Edges {
    const one = this.term()
    const found = /^(?:[*?]|\+|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12))
    if (!found) return one
    this.at += found[0].length
    return { ...one, empty: one.empty || /^[*?]/.test(found[0]) || found[1] === '0' }
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
    const signs = this.signs()
    const units = signs && new Set(signs)
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
    const units = new Set<number>()
    while (!this.takes(']')) {
      const from = this.signs()
      if (!from) any = true
      else if (from.length === 1 && this.source[this.at] === '-' && this.source[this.at + 1] !== ']') {
        this.at++
        for (const unit of range(from[0] as number, this.signs()?.[0] as number)) units.add(unit)
      } else for (const unit of from) units.add(unit)
    }
    return any ? null : units
  }

  /** A character, or what an escape stands for; null for too many to name. */
  private signs(): readonly number[] | null {
    if (!this.takes('\\')) return [this.source.charCodeAt(this.at++)]
    const sign = this.source[this.at++] as string
    if (sign === 'u') {
      this.at += 4
      return [Number.parseInt(this.source.slice(this.at - 4, this.at), 16)]
    }
    if (/[pPDSW1-9k]/.test(sign)) {
      this.at += /^(?:\{[^}]*\}|<[^>]*>)/.exec(this.source.slice(this.at))?.[0].length ?? 0
      return null
    }
    return CLASSES[sign] ?? [SIGNS[sign] ?? sign.charCodeAt(0)]
  }

  private takes(sign: string): boolean {
    if (this.source[this.at] !== sign) return false
    this.at++
    return true
  }
}

/** By source: one pattern is asked for its first signs and its last, and by several who try it; reading a long one takes a millisecond. */
const known = new Map<string, Edges>()

function edgesOf(pattern: RegExp): Edges {
  if (/[iv]/.test(pattern.flags)) throw new Error(`no table for the flags of ${pattern}`)
  const found = known.get(pattern.source)
  if (found) return found
  const edges = new PatternReader(pattern.source).alternatives()
  known.set(pattern.source, edges)
  return edges
}

/** One flag for each UTF-16 unit: whether a match can begin with it. A pattern that matches nothing too may begin anywhere. */
export function openingsOf(pattern: RegExp): Uint8Array {
  const { units, empty } = edgesOf(pattern)
  return tableOf(units, empty)
}

/** The same for the last unit of a match. */
export function closingsOf(pattern: RegExp): Uint8Array {
  const { last, empty } = edgesOf(pattern)
  return tableOf(last, empty)
}

function tableOf(units: Units, empty: boolean): Uint8Array {
  const table = new Uint8Array(0x10000)
  if (empty || !units) return table.fill(1)
  for (const unit of units) table[unit] = 1
  return table
}

/** A pattern that is tried at one place, and only where it can begin. */
export interface Sticky {
  readonly openings: Uint8Array
  exec(text: string, at: number): RegExpExecArray | null
}

export function sticky(pattern: RegExp): Sticky {
  const openings = openingsOf(pattern)
  const may = SignSet.of(openings)
  const own = new RegExp(pattern.source, pattern.flags.includes('y') ? pattern.flags : `${pattern.flags}y`)
  return {
    openings,
    exec(text, at) {
      if (at >= text.length || !may.has(text.charCodeAt(at))) return null
      own.lastIndex = at
      return own.exec(text)
    },
  }
}

/** A pattern looked for in a text, and tried only where it can begin: worth it where that is at few places. */
export interface Search {
  test(text: string): boolean
  /** The first match at or after a place. */
  exec(text: string, from?: number): RegExpExecArray | null
}

export function search(pattern: RegExp): Search {
  const { openings, exec } = sticky(pattern)
  if (openings.every(may => may === 1)) throw new Error(`anything can begin ${pattern}: there is nothing to look for`)
  const may = SignSet.of(openings)
  const find = (text: string, from = 0) => {
    for (let at = from; at < text.length; at++) {
      const found = may.has(text.charCodeAt(at)) ? exec(text, at) : null
      if (found) return found
    }
    return null
  }
  return { test: text => find(text) !== null, exec: find }
}

/** Where any of several patterns can begin. */
export function anyOpening(patterns: readonly { readonly openings: Uint8Array }[]): Uint8Array {
  const all = new Uint8Array(0x10000)
  for (const { openings } of patterns) for (let unit = 0; unit < all.length; unit++) if (openings[unit] === 1) all[unit] = 1
  return all
}

/** Which of up to eight patterns can begin with each sign: a bit for each, in their order. */
export function openingBits(patterns: readonly { readonly openings: Uint8Array }[]): Uint8Array {
  const all = new Uint8Array(0x10000)
  patterns.forEach(({ openings }, bit) => {
    for (let unit = 0; unit < all.length; unit++) if (openings[unit] === 1) all[unit] = (all[unit] as number) | (1 << bit)
  })
  return all
}
