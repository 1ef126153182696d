import { SignKinds } from './sign-set.ts'

/** A word by itself. */
export const ALONE = 1
/** What only longer words begin with. */
export const BEGINS = 2
/** What stands second in longer words: most signs that begin a word begin none where no such sign follows. */
export const SECOND = 4

/** What signs are to words that are looked for wherever they begin; `others`: what else is asked of signs in the same look, from 8 on. */
export function signsOfWords(words: readonly string[], others: readonly (readonly [number, string])[] = []): SignKinds {
  const alone = new Set(words.filter(({ length }) => length === 1))
  const longer = words.filter(({ length }) => length > 1)
  return new SignKinds([
    [ALONE, [...alone].join('')],
    [
      BEGINS,
      longer
        .map(word => word.charAt(0))
        .filter(sign => !alone.has(sign))
        .join(''),
    ],
    [SECOND, longer.map(word => word.charAt(1)).join('')],
    ...others,
  ])
}

/** The first place from `from` on where a word of one sign or the second sign of a longer one may stand; behind the end without one. */
export function nextOfWords(signs: SignKinds, text: string, from: number): number {
  const { length } = text
  let before = from > 0 ? signs.of(text.charCodeAt(from - 1)) : 0
  for (let i = from; i < length; i++) {
    const kinds = signs.of(text.charCodeAt(i))
    if ((kinds & ALONE) !== 0 || ((kinds & SECOND) !== 0 && (before & BEGINS) !== 0)) return i
    before = kinds
  }
  return length
}
