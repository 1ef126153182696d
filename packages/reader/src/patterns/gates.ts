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

function gate(pattern: RegExp, signs: Uint8Array, tied: (text: string) => number): Gate {
  const open = (text: string) => text === '' || signs[text.charCodeAt(tied(text))] === 1
  return {
    mayHave: code => signs[code] === 1,
    test: text => open(text) && pattern.test(text),
    exec: text => (open(text) ? pattern.exec(text) : null),
  }
}
