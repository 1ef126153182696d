import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ending } from './at-end.ts'
import { atEnd } from './gates.ts'
import { partsAtEnd } from './words-at-end.ts'

const PATTERNS = [
  /(?:增长|年均增长|增长了?|均)$/,
  /(?:[一二]年|年均|(?<!每)年|均)$/,
  /(?:年(?:均|增)|增[长幅]?|均|\d长)$/,
  /(?:增长|均)$|^年$/,
  /年?(?:均|长)$/,
]

describe('a pattern taken apart', () => {
  it('parts plain words from what needs a pattern', () => {
    expect(partsAtEnd(/(?:增长了?|[一二]年|年均)$/)).toEqual({ words: ['增长了', '增长', '年均'], rest: /(?:[一二]年)$/ })
    expect(partsAtEnd(/(?:增长|年均)$/).rest).toBeNull()
    expect(partsAtEnd(/(?:增长)$|(?:均)$/)).toEqual({ words: [], rest: /(?:增长)$|(?:均)$/ })
  })

  it('finds what the pattern finds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'增长年均了一二每幅3'), { maxLength: 8 }), signs => {
        const text = signs.join('')
        for (const pattern of PATTERNS) {
          const found = pattern.exec(text)
          expect(ending(pattern).exec(text)).toEqual(found && { index: found.index, words: found[0] })
          expect(atEnd(pattern).test(text)).toBe(found !== null)
          expect(atEnd(pattern).exec(text)).toEqual(found)
        }
      }),
    )
  })
})
