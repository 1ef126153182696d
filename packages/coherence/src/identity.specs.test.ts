import { readFileSync } from 'node:fs'
import { findStandardIndicator, nameKey } from '@lantu/model/indicator-catalogue'
import { expect, it } from 'vitest'

/** Pairs of names from `specs/indicators/identity.json`, which anyone can add to: one indicator, or look-alikes that never join. */
const pairs = JSON.parse(readFileSync(new URL('../../../specs/indicators/identity.json', import.meta.url), 'utf8')) as {
  a: string
  b: string
  same: boolean
}[]
const identity = (name: string) => findStandardIndicator(name)?.name ?? nameKey(name)

it('keeps at least sixty look-alikes apart', () => {
  expect(pairs.filter(pair => !pair.same).length).toBeGreaterThanOrEqual(60)
})

it.each(pairs)('$a and $b: same is $same', ({ a, b, same }) => {
  expect(identity(a) === identity(b)).toBe(same)
})
