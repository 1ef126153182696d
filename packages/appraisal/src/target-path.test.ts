import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compoundPath, elapsedShare, linearPath, progress, timeOfDay, yearEnd } from './target-path.ts'

const base = { time: yearEnd(2020), value: 44 }
const target = { time: yearEnd(2025), value: 47 }
// −0 and 0 are one number to a plan
const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map(x => x + 0)

describe('a target path', () => {
  it('stands at the middle of the way at mid-2023', () => {
    expect(timeOfDay('2023-07-02')).toBeCloseTo(2023.5, 2)
    expect(linearPath(base, target, 2023.5)).toBeCloseTo(45.5, 10)
  })

  it('ends at its target and starts at its base, whatever the signs', () => {
    fc.assert(
      fc.property(finite, finite, (from, to) => {
        const b = { time: 2021, value: from }
        const t = { time: 2026, value: to }
        expect(linearPath(b, t, 2026)).toBe(to)
        expect(linearPath(b, t, 2021)).toBe(from)
      }),
    )
  })

  it('keeps one rate of growth between positive ends, and has none otherwise', () => {
    expect(compoundPath({ time: 0, value: 100 }, { time: 2, value: 121 }, 1)).toBeCloseTo(110, 10)
    expect(compoundPath({ time: 0, value: 0 }, { time: 2, value: 121 }, 1)).toBeNull()
    expect(compoundPath({ time: 0, value: 5 }, { time: 2, value: -1 }, 1)).toBeNull()
  })

  it('does not run on after the plan has ended', () => {
    expect(linearPath(base, target, 2040)).toBe(47)
    expect(elapsedShare(base, target, 1999)).toBe(0)
  })
})

describe('progress', () => {
  it('is monotone in the actual value', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(progress(0, 10, high)).toBeGreaterThanOrEqual(progress(0, 10, low) as number)
      }),
    )
  })

  it('counts a fall towards a lower target as progress', () => {
    expect(progress(5, 3, 4)).toBe(0.5)
    expect(progress(5, 3, 6)).toBe(-0.5)
  })

  it('does not divide by a way of no length', () => {
    expect(progress(286.4, 286.4, 286.9)).toBeNull()
  })
})
