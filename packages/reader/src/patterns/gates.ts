import { closingStretches, closingsOf, openingStretches, openingsOf } from './openings.ts'
import { SignKinds, SignSet, type Stretch, signAt } from './sign-set.ts'
import { partsAtEnd, WordsAtEnd } from './words-at-end.ts'

/** A pattern that is tied to one end of a text: the sign there turns nearly every text away before the pattern is tried. */
export interface Gate {
  /** What a match can have at its tied end. */
  readonly signs: SignSet
  /** Whether a match can have this sign at its tied end. */
  mayHave(code: number): boolean
  test(text: string): boolean
  exec(text: string): RegExpExecArray | null
}

/** For a pattern of which every alternative begins with `^`. */
export const atStart = (pattern: RegExp): Gate => new StartGate(pattern)

/** For a pattern of which every alternative ends with `$`. */
export function atEnd(pattern: RegExp): Gate {
  const { words, rest } = partsAtEnd(pattern)
  return words.length === 0 ? new EndGate(pattern) : new WordsGate(pattern, words, rest)
}

// classes, so that all gates of a kind share code that calls nothing but the pattern: closures made for each would call one another

class StartGate implements Gate {
  readonly signs: SignSet
  private readonly pattern: RegExp

  constructor(pattern: RegExp) {
    this.signs = openingsOf(pattern)
    this.pattern = pattern
  }

  mayHave(code: number): boolean {
    return this.signs.has(code)
  }

  test(text: string): boolean {
    return (text === '' || this.signs.has(signAt(text, 0))) && this.pattern.test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return text === '' || this.signs.has(signAt(text, 0)) ? this.pattern.exec(text) : null
  }
}

class EndGate implements Gate {
  readonly signs: SignSet
  private readonly pattern: RegExp

  constructor(pattern: RegExp) {
    this.signs = closingsOf(pattern)
    this.pattern = pattern
  }

  mayHave(code: number): boolean {
    return this.signs.has(code)
  }

  test(text: string): boolean {
    return (text === '' || this.signs.has(signAt(text, text.length - 1))) && this.pattern.test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return text === '' || this.signs.has(signAt(text, text.length - 1)) ? this.pattern.exec(text) : null
  }
}

/** For a pattern at the end with plain words among its alternatives, which are looked up sign by sign. */
class WordsGate implements Gate {
  readonly signs: SignSet
  private readonly pattern: RegExp
  private readonly plain: WordsAtEnd
  private readonly rest: RegExp | null
  private readonly restSigns: SignSet

  constructor(pattern: RegExp, words: readonly string[], rest: RegExp | null) {
    this.signs = closingsOf(pattern)
    this.pattern = pattern
    this.plain = new WordsAtEnd(words, this.signs)
    this.rest = rest
    this.restSigns = rest ? closingsOf(rest) : this.signs
  }

  mayHave(code: number): boolean {
    return this.signs.has(code)
  }

  test(text: string): boolean {
    return (text === '' || this.signs.has(signAt(text, text.length - 1))) && this.holds(text)
  }

  exec(text: string): RegExpExecArray | null {
    return this.test(text) ? this.pattern.exec(text) : null
  }

  private holds(text: string): boolean {
    const { rest } = this
    if (text !== '' && this.plain.lengthIn(text) > 0) return true
    return rest !== null && (text === '' || this.restSigns.has(signAt(text, text.length - 1))) && rest.test(text)
  }
}

/**
 * Groups of patterns that are tied to one end of a text: which of them may match there, a bit for each group in their order. One look at
 * the sign there turns a text away for all of them; none of the patterns may match nothing.
 */
export const closingKinds = (groups: readonly (readonly RegExp[])[]): ((text: string) => number) => {
  const kinds = kindsOf(groups, closingStretches)
  return text => (text === '' ? 0 : kinds(signAt(text, text.length - 1)))
}

/** The same for patterns that are tied to the start. */
export const openingKinds = (groups: readonly (readonly RegExp[])[]): ((text: string) => number) => {
  const kinds = kindsOf(groups, openingStretches)
  return text => (text === '' ? 0 : kinds(signAt(text, 0)))
}

function kindsOf(groups: readonly (readonly RegExp[])[], signsOf: (pattern: RegExp) => readonly Stretch[]): (code: number) => number {
  if (groups.length > 16) throw new Error('sixteen groups at most')
  const signs = groups.map(patterns => {
    for (const pattern of patterns) if (new RegExp(pattern).test('')) throw new Error(`${pattern} may match nothing`)
    return patterns.flatMap(signsOf)
  })
  const [first, second] = [bitsOf(signs.slice(0, 8)), bitsOf(signs.slice(8))]
  return code => first.of(code) | (second.of(code) << 8)
}

/** A bit for each of up to eight sets, in their order. */
const bitsOf = (sets: readonly (readonly Stretch[])[]): SignKinds => new SignKinds(sets.map((signs, bit) => [1 << bit, signs]))

/** Whether any of several patterns tied to the same end can have a sign there: one look turns away what all of them would. */
export function signsOfAny(gates: readonly Gate[]): SignSet {
  return new SignSet(gates.flatMap(({ signs }) => signs.stretches))
}

/**
 * For up to eight patterns that may stand anywhere: which of them a text can hold, a bit for each in their order. A text holds none of
 * a pattern without a sign that it can begin with and, there or behind, one that it can end with; one look at each sign tells for all.
 */
export function possibleOf(patterns: readonly RegExp[]): (text: string) => number {
  const opens = bitsOf(patterns.map(openingStretches))
  const closes = bitsOf(patterns.map(closingStretches))
  return text => {
    let opened = 0
    let possible = 0
    for (let i = 0; i < text.length; i++) {
      const sign = text.charCodeAt(i)
      opened |= opens.of(sign)
      possible |= closes.of(sign) & opened
    }
    return possible
  }
}

export const withoutFront = (text: string, front: Gate): string => text.slice(front.exec(text)?.[0].length ?? 0)

/** A text without what a gate finds at its end. */
export function withoutEnd(text: string, end: Gate): string {
  const found = end.exec(text)
  return found ? text.slice(0, found.index) : text
}
