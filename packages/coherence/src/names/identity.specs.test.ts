import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { indicatorIdentity } from './indicator-identity.ts'

/** Pairs of names from `specs/indicators/identity.json`, which anyone can add to: one indicator, or look-alikes that never join. */
const pairs = JSON.parse(readFileSync(new URL('../../../../specs/indicators/identity.json', import.meta.url), 'utf8')) as {
  a: string
  b: string
  same: boolean
}[]
const identity = (name: string) => {
  const { indicator, isFall } = indicatorIdentity(name, '')
  return isFall ? `${indicator}降低` : indicator
}

it('keeps at least sixty look-alikes apart', () => {
  expect(pairs.filter(pair => !pair.same).length).toBeGreaterThanOrEqual(60)
})

it.each(pairs)('$a and $b: same is $same', ({ a, b, same }) => {
  expect(identity(a) === identity(b)).toBe(same)
})
