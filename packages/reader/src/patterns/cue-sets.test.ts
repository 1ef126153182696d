import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CueSets } from './cue-sets.ts'
import { Cues } from './cues.ts'

const SETS = [{ words: '困难 压力 力', but: '压力容器' }, { words: '已 已建成' }, { words: '建成 成倍', but: '建成区' }]
const sets = new CueSets(SETS)
const alone = SETS.map(({ words, but }) => new Cues(words, but))

describe('CueSets', () => {
  it('tells what each of its sets tells alone', () => {
    const text = fc.array(fc.constantFrom(...'困难压力容器已建成区倍，。'), { maxLength: 16 }).map(signs => signs.join(''))
    fc.assert(
      fc.property(text, words => {
        expect(sets.in(words)).toBe(alone.reduce((all, cues, i) => all | (cues.in(words) ? 1 << i : 0), 0))
      }),
      { numRuns: 2000 },
    )
  })
})
