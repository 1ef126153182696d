import { edgesOf, type Units } from './pattern-edges.ts'
import { ALL_SIGNS, SignKinds, SignSet, type Stretch } from './sign-set.ts'

/**
 * Which characters a match of a pattern can begin or end with. A lexicon of a hundred words is tried at every character of a text;
 * one look-up in a set tells for nearly all of them that nothing can begin there.
 */

/** What a match can begin with. A pattern that matches nothing too may begin anywhere. */
export function openingStretches(pattern: RegExp): readonly Stretch[] {
  const { units, empty } = edgesOf(pattern)
  return stretchesOf(units, empty)
}

/** What a match can end with. */
export function closingStretches(pattern: RegExp): readonly Stretch[] {
  const { last, empty } = edgesOf(pattern)
  return stretchesOf(last, empty)
}

const stretchesOf = (units: Units, empty: boolean): readonly Stretch[] => (empty || !units ? ALL_SIGNS.stretches : units)

const setOf = (stretches: readonly Stretch[]): SignSet => (stretches === ALL_SIGNS.stretches ? ALL_SIGNS : new SignSet(stretches))

export const openingsOf = (pattern: RegExp): SignSet => setOf(openingStretches(pattern))
export const closingsOf = (pattern: RegExp): SignSet => setOf(closingStretches(pattern))

/** A pattern that is tried at one place, and only where it can begin. */
export interface Sticky {
  readonly openings: SignSet
  exec(text: string, at: number): RegExpExecArray | null
}

export const sticky = (pattern: RegExp): Sticky => new StickyPattern(pattern)

class StickyPattern implements Sticky {
  readonly openings: SignSet
  private readonly own: RegExp

  constructor(pattern: RegExp) {
    this.openings = openingsOf(pattern)
    this.own = stickyOf(pattern)
  }

  exec(text: string, at: number): RegExpExecArray | null {
    if (at >= text.length || !this.openings.has(text.charCodeAt(at))) return null
    this.own.lastIndex = at
    return this.own.exec(text)
  }
}

/** A pattern looked for in a text, and tried only where it can begin: worth it where that is at few places. */
export interface Search {
  test(text: string): boolean
  /** The first match at or after a place. */
  exec(text: string, from?: number): RegExpExecArray | null
}

export const search = (pattern: RegExp): Search => new SearchedPattern(pattern)

class SearchedPattern implements Search {
  private readonly openings: SignSet
  private readonly own: RegExp

  constructor(pattern: RegExp) {
    this.openings = openingsOf(pattern)
    if (this.openings === ALL_SIGNS) throw new Error(`anything can begin ${pattern}: there is nothing to look for`)
    this.own = stickyOf(pattern)
  }

  test(text: string): boolean {
    const { openings, own } = this
    const { length } = text
    for (let at = openings.firstIn(text, 0, length); at < length; at = openings.firstIn(text, at + 1, length)) {
      own.lastIndex = at
      if (own.test(text)) return true
    }
    return false
  }

  exec(text: string, from = 0): RegExpExecArray | null {
    const { openings, own } = this
    const { length } = text
    for (let at = openings.firstIn(text, from, length); at < length; at = openings.firstIn(text, at + 1, length)) {
      own.lastIndex = at
      const found = own.exec(text)
      if (found) return found
    }
    return null
  }
}

const stickyOf = ({ source, flags }: RegExp) => new RegExp(source, flags.includes('y') ? flags : `${flags}y`)

/** Which of up to eight patterns can begin with each sign: a bit for each, in their order. */
export const openingBits = (patterns: readonly { readonly openings: SignSet }[]): SignKinds =>
  new SignKinds(patterns.map(({ openings }, bit) => [1 << bit, openings.stretches]))
