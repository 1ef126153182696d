import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decompose, type Part } from './decompose.ts'
import { roundToDigits, roundToTotal } from './largest-remainder.ts'

const county = (id: string, base: number, weight: number, past = 1, locked?: number): Part => ({
  id,
  base,
  weight,
  past,
  ...(locked === undefined ? {} : { locked }),
})
const counties = [county('澄湖区', 820, 68, 5), county('川北区', 410, 41, 3), county('石梁县', 230, 52, 2), county('荻浦县', 500, 90, 4)]
const values = (found: ReturnType<typeof decompose>) => found.parts.map(part => part.value)

describe('rounding to a total', () => {
  it('gives what is left to the largest remainders', () => {
    expect(roundToTotal([3.333, 3.333, 3.334], 10, 1)).toEqual([3.3, 3.3, 3.4])
    expect(roundToTotal([1 / 3, 1 / 3, 1 / 3], 1, 0)).toEqual([1, 0, 0])
    expect(roundToTotal([-1 / 3, -1 / 3, -1 / 3], -1, 1)).toEqual([-0.3, -0.3, -0.4])
    expect(roundToTotal([1234, 4321], 5555, -2)).toEqual([1300, 4300])
    expect(roundToTotal([], 5, 1)).toEqual([])
  })

  it('always makes the rounded total, and moves no part by a digit or more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 4 }),
        (parts, digits) => {
          const total = parts.reduce((a, b) => a + b, 0)
          const rounded = roundToTotal(parts, total, digits)
          const units = rounded.map(value => Math.round(value * 10 ** digits)).reduce((a, b) => a + b, 0)
          expect(units).toBe(Math.round(roundToDigits(total, digits) * 10 ** digits))
          for (const [i, part] of parts.entries())
            expect(Math.abs((rounded[i] as number) - part)).toBeLessThan(10 ** -digits * 1.001 + 1e-9)
        },
      ),
    )
  })

  it('rounds a half away from zero, as printed', () => {
    expect(roundToDigits(1.005, 2)).toBe(1.01)
    expect(roundToDigits(-2.5, 0)).toBe(-3)
  })
})

describe('a sum', () => {
  it('follows base, population, past performance, or nothing', () => {
    expect(values(decompose(98, counties, 'sum', 'base', 1))).toEqual([41, 20.5, 11.5, 25])
    expect(values(decompose(251, counties, 'sum', 'population', 0))).toEqual([68, 41, 52, 90])
    expect(values(decompose(28, counties, 'sum', 'past', 0))).toEqual([10, 6, 4, 8])
    expect(values(decompose(10, counties, 'sum', 'equal', 1))).toEqual([2.5, 2.5, 2.5, 2.5])
  })

  it('leaves locked parts and shares the rest', () => {
    const found = decompose(100, [county('甲', 1, 1, 1, 40), county('乙', 1, 1), county('丙', 2, 1)], 'sum', 'base', 0)
    expect(values(found)).toEqual([40, 20, 40])
    expect(found.remainder).toBe(0)
  })

  it('shows the remainder of values by hand', () => {
    const found = decompose(100, [county('甲', 1, 1, 1, 40), county('乙', 1, 1)], 'sum', 'hand', 1)
    expect(found).toMatchObject({ remainder: 60, problems: [{ code: 'part-empty', part: '乙' }] })
  })

  it('says why nothing can be set', () => {
    expect(decompose(10, [{ id: '甲' }, { id: '乙', base: 3 }], 'sum', 'base', 0)).toMatchObject({
      parts: [{ value: null }, { value: null }],
      problems: [{ code: 'weight-missing', part: '甲' }],
    })
    expect(decompose(10, [county('甲', 1, 1, 1, 12), county('乙', 1, 1)], 'sum', 'base', 0).problems).toEqual([{ code: 'locked-exceed' }])
    expect(decompose(10, [county('甲', 0, 1), county('乙', 0, 1)], 'sum', 'base', 0).problems).toEqual([{ code: 'weights-zero' }])
    expect(decompose(10, [], 'sum', 'base', 0).remainder).toBe(10)
  })

  it('adds up whatever the parts', () => {
    const part = fc.record({
      base: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
      weight: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: -1000000, max: 1000000 }),
        fc.integer({ min: 0, max: 3 }),
        (list, units, digits) => {
          const total = units / 10 ** digits
          const parts = list.map((one, i) => ({ id: String(i), ...one }))
          for (const by of ['base', 'population', 'equal'] as const) expect(decompose(total, parts, 'sum', by, digits).remainder).toBe(0)
        },
      ),
    )
  })
})

describe('a weighted mean', () => {
  const shares = [county('澄湖区', 70, 68, 2), county('川北区', 60, 41, 2), county('石梁县', 40, 52, 4), county('荻浦县', 50, 90, 4)]

  it('raises each by the same points, or the more the more it did before', () => {
    const base = shares.reduce((sum, one) => sum + (one.base as number) * (one.weight as number), 0) / 251
    const found = decompose(base + 5, shares, 'weighted-mean', 'base', 2)
    expect(values(found)).toEqual([75, 65, 45, 55])
    const past = decompose(base + 5, shares, 'weighted-mean', 'past', 4)
    expect((past.parts[2]?.value as number) - 40).toBeCloseTo(2 * ((past.parts[0]?.value as number) - 70), 2)
    expect(Math.abs(past.remainder as number)).toBeLessThan(0.0001)
  })

  it('keeps the mean with a locked part', () => {
    const locked = shares.map((one, i) => (i === 0 ? { ...one, locked: 72 } : one))
    const found = decompose(60, locked, 'weighted-mean', 'base', 1)
    const mean = found.parts.reduce((sum, one, i) => sum + (one.value as number) * (shares[i]?.weight as number), 0) / 251
    expect(Math.abs(mean - 60)).toBeLessThan(0.05)
    expect(found.parts[0]?.value).toBe(72)
  })

  it('has no use for population as a proportion', () => {
    expect(decompose(60, shares, 'weighted-mean', 'population', 1).problems).toEqual([{ code: 'proportion-unfit' }])
  })

  it('comes as near as one digit of its smallest part allows', () => {
    const part = fc.record({ base: fc.double({ min: 0, max: 100, noNaN: true }), weight: fc.integer({ min: 1, max: 500 }) })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 1000 }), (list, tenths) => {
        const found = decompose(
          tenths / 10,
          list.map((one, i) => ({ id: String(i), ...one })),
          'weighted-mean',
          'base',
          1,
        )
        expect(Math.abs(found.remainder as number)).toBeLessThanOrEqual(0.05 + 1e-6)
      }),
    )
  })
})

it('lets a floor hold for each part alone', () => {
  expect(decompose(95, counties, 'none', 'base', 1)).toMatchObject({
    remainder: null,
    parts: [{ value: 95 }, { value: 95 }, { value: 95 }, { value: 95 }],
  })
})
