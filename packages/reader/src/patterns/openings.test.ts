import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ending } from './at-end.ts'
import { closingsOf, openingsOf, sticky } from './openings.ts'

const PATTERNS = [
  /(到|至)?(今年底|今年|去年)/,
  /[“"‘]?(十[一二三]|[一-三])五[”"’]?(规划|期(?=年均|，))/,
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/,
  /(?<![通经])过|[^，。]{2}市|\u4e00x/,
  /(?:比|较){0,2}(?<year>\d{4})年/,
  /第([一二]+)个|\s\S|\w+|\.|a?b*c/,
]

const BOTH = PATTERNS.map(pattern => [new RegExp(pattern.source, 'y'), sticky(pattern)] as const)

describe('where a pattern can begin', () => {
  it('admits every place where the pattern matches', () => {
    const piece = fc.constantFrom(...'到至今年底去“十一五规划期年均，比较2025过通市x 一.abc第个\n')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('')
        for (const [plain, gated] of BOTH) {
          for (let i = 0; i < text.length; i++) {
            plain.lastIndex = i
            expect(gated.exec(text, i)?.[0]).toBe(plain.exec(text)?.[0])
          }
        }
      }),
    )
  })

  it('admits every sign that a match ends with', () => {
    const piece = fc.constantFrom(...'到至今年底去“十一五规划期年均，比较2025过通市x 一.abc第个\n')
    const ends = PATTERNS.map(pattern => [new RegExp(`(?:${pattern.source})$`), closingsOf(pattern)] as const)
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), pieces => {
        const text = pieces.join('')
        for (const [pattern, signs] of ends) if (pattern.test(text)) expect(signs.has(text.charCodeAt(text.length - 1))).toBe(true)
      }),
    )
    expect([...closingsOf(/(?:到|至)?(?:今年底|去年)(?!末)$/)].map(code => String.fromCharCode(code)).sort()).toEqual(['年', '底'].sort())
  })

  it('excludes most of the language', () => {
    expect(openingsOf(/(到|至)?(今年底|今年|去年)/).size).toBe(4)
    // a class of its own begins no stretch
    expect(openingsOf(/[\d-—]/).size).toBe(12)
    expect(openingsOf(/[一-龥]/).size).toBe(0x9fa5 - 0x4e00 + 1)
  })
})

describe('what a phrase closes with', () => {
  it('gives the place in the whole text', () => {
    const text = `${'某'.repeat(50)}年均增长`
    expect(ending(/(?:增长|年均增长)$/).exec(text)).toEqual({ index: 50, words: '年均增长' })
    expect(ending(/增长$/).test(text)).toBe(true)
    expect(ending(/下降$/).exec(text)).toBeNull()
  })
})
