import { closingsOf, openingsOf } from './openings.ts'

/** A pattern that is tied to one end of a text: the sign there turns nearly every text away before the pattern is tried. */
export interface Gate {
  /** Whether a match can have this sign at its tied end. */
  mayHave(code: number): boolean
  test(text: string): boolean
  exec(text: string): RegExpExecArray | null
}

/** For a pattern of which every alternative begins with `^`. */
export function atStart(pattern: RegExp): Gate {
  return gate(pattern, openingsOf(pattern), () => 0)
}

/** For a pattern of which every alternative ends with `$`. */
export function atEnd(pattern: RegExp): Gate {
  return gate(pattern, closingsOf(pattern), text => text.length - 1)
}

/** For a pattern that may stand anywhere: a text without a sign that it can begin with, and behind it one that it can end with, has none. */
export function inside(pattern: RegExp): Gate {
  const openings = openingsOf(pattern)
  const closings = closingsOf(pattern)
  const open = (text: string) => {
    let first = 0
    while (first < text.length && openings[text.charCodeAt(first)] !== 1) first++
    let last = text.length - 1
    while (last > first && closings[text.charCodeAt(last)] !== 1) last--
    return first < text.length && closings[text.charCodeAt(last)] === 1
  }
  return {
    mayHave: code => openings[code] === 1,
    test: text => open(text) && pattern.test(text),
    exec: text => (open(text) ? pattern.exec(text) : null),
  }
}

function gate(pattern: RegExp, signs: Uint8Array, tied: (text: string) => number): Gate {
  const open = (text: string) => text === '' || signs[text.charCodeAt(tied(text))] === 1
  return {
    mayHave: code => signs[code] === 1,
    test: text => open(text) && pattern.test(text),
    exec: text => (open(text) ? pattern.exec(text) : null),
  }
}
