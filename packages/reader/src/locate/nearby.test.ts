import { lastUpTo } from '@lantu/model/clean-text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastUpToFrom } from './nearby.ts'

describe('lastUpToFrom', () => {
  it('finds from anywhere what a search of the whole list finds', () => {
    const ascending = fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }).map(list => Uint32Array.from(list.toSorted((a, b) => a - b)))
    fc.assert(
      fc.property(ascending, fc.nat(45), fc.nat(29), (list, value, from) => {
        expect(lastUpToFrom(list, value, from % list.length)).toBe(lastUpTo(list, value))
      }),
      { numRuns: 3000 },
    )
  })
})
