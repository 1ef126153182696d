import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordSet } from './word-set.ts'

const SIGNS = '新建成改扩造'
const word = fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 3 }).map(signs => signs.join(''))
const text = fc.array(fc.constantFrom(...SIGNS, '，'), { maxLength: 10 }).map(signs => signs.join(''))

/** The longest word of a list for which something holds. */
const longest = (words: readonly string[], holds: (one: string) => boolean) =>
  words.filter(holds).reduce((found, one) => (one.length > found.length ? one : found), '')

describe('WordSet', () => {
  it('finds the longest word at a place, and its number in the list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), text, (words, within) => {
        const set = new WordSet(words)
        const number = (found: string) => set.words.indexOf(found)
        for (let at = 0; at <= within.length; at++) {
          const begins = longest(words, one => within.startsWith(one, at))
          expect([set.startingAt(within, at), set.numberStartingAt(within, at)]).toEqual([begins, number(begins)])
          const ends = longest(words, one => within.slice(0, at).endsWith(one))
          expect([set.endingAt(within, at), set.numberEndingAt(within, at)]).toEqual([ends, number(ends)])
        }
      }),
    )
  })
})
