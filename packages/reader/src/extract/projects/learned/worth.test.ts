import { describe, expect, it } from 'vitest'
import { bitOf, CUES } from './cues.ts'
import { confidenceOfWorth, oddsOf, WORTH } from './worth.ts'

describe('what a name of the tagger is worth', () => {
  it('has a bit for each cue', () => {
    const bits = CUES.map(bitOf)
    expect(new Set(bits).size).toBe(CUES.length)
    expect(Math.min(...bits)).toBeGreaterThan(0)
  })

  it('is more the more probable the tagger holds it and its neighbours', () => {
    const of = (chance: number, least: number | null) => WORTH.ofTagger({ cues: bitOf('own-name'), chance, other: least })
    expect(of(0.9, null)).toBeGreaterThan(of(0.5, null))
    expect(of(0.9, 0.9)).toBeGreaterThan(of(0.9, 0.5))
    expect(of(1, 1)).toBeLessThan(1)
  })

  it('is less where other words close the clause than where it is said to be built', () => {
    const of = (cues: number) => WORTH.ofTagger({ cues, chance: 0.9, other: null })
    expect(of(bitOf('words-close'))).toBeLessThan(of(bitOf('building-closes')))
  })

  it('is more the surer rules are of what they named', () => {
    const of = (other: number) => WORTH.ofRules({ cues: bitOf('own-name'), chance: 0.3, other }, '石梁水厂')
    expect(of(0.75)).toBeGreaterThan(of(0.3))
  })

  it('takes a neighbour that is not there for an even one, and says no more than is right with its stage', () => {
    expect(oddsOf(null)).toBe(0)
    expect(oddsOf(0.5)).toBe(0)
    expect(confidenceOfWorth(1)).toBeLessThan(0.9)
  })
})
