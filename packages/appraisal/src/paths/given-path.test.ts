import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActualFacts } from '../measures/actual-facts.ts'
import { shapeOf, type TargetFacts } from '../shapes/shape-of.ts'
import type { TargetShape } from '../shapes/target-shape.ts'
import { choiceOf, type GivenPath } from './given-path.ts'
import { learnProfile } from './learn-profile.ts'
import { curvesFor, pathOf, pathValue, yearTargets } from './path-of-shape.ts'
import { makePath, pathAt } from './target-path.ts'

const plan = { from: 2021, to: 2025 }
const shape = (
  more: Partial<TargetFacts>,
  base: number | null,
  name = '湖泊蓄水量',
  accumulation: 'stock' | 'flow' | null = 'stock',
): TargetShape =>
  shapeOf(
    { measure: 'level', basis: null, goal: null, values: [100], unit: '万吨', comparator: 'eq', periodFrom: 2025, periodTo: 2025, ...more },
    { name, direction: 'higher', accumulation },
    plan,
    base === null ? null : [base],
  )
const level = shape({}, 50)
const growth = shape({ measure: 'growth', basis: 'annual', values: [6], unit: '%', periodFrom: 2021 }, null, '居民收入')
const fall = shape({ measure: 'growth', basis: 'total', values: [-20], unit: '%', periodFrom: 2021 }, null, '单位能耗')
const floor = shape({ values: [40], comparator: 'ge' }, 50)
const at = (of: TargetShape, time: number, given: GivenPath = {}, scale = 1) => {
  const found = pathValue(of, time, choiceOf(of, given, scale))
  return 'value' in found ? found.value : null
}

describe('a path as it was decided', () => {
  it('has the target at its end whatever was decided', () => {
    const years = fc.array(
      fc.record({ year: fc.integer({ min: 2019, max: 2027 }), value: fc.double({ min: -40, max: 200, noNaN: true }) }),
      {
        maxLength: 6,
      },
    )
    const curve = fc.constantFrom('linear', 'growth', 'front', 'back', 'flat' as const)
    fc.assert(
      fc.property(
        fc.constantFrom(level, growth, fall, floor),
        curve,
        fc.double({ min: 1.2, max: 5, noNaN: true }),
        years,
        years,
        (of, name, bend, a, b) => {
          const given = { curve: name, bend, years: a, agreedYears: b } as GivenPath
          expect(at(of, 2026, given)).toBe(of.target ?? of.low)
          for (let time = 2021; time <= 2026; time += 0.25) expect(at(of, time, given)).not.toBeNaN()
          // what was agreed stands before what was set by hand
          const last = new Map(b.map(one => [one.year, one.value]))
          if (of !== growth)
            for (const [year, value] of last) if (year >= 2021 && year < 2025) expect(at(of, year + 1, given)).toBeCloseTo(value, 9)
        },
      ),
    )
  })

  it('bends as far as it is told', () => {
    expect(at(level, 2023.5, { curve: 'front' })).toBe(87.5)
    expect(at(level, 2023.5, { curve: 'front', bend: 4 })).toBe(50 + 50 * (1 - 0.5 ** 4))
    expect(at(level, 2023.5, { curve: 'back', bend: 3 })).toBe(50 + 50 / 8)
  })

  it('grows and falls on the index of a change in percent', () => {
    expect(fall).toMatchObject({ name: 'reduction', target: 20 })
    expect(at(fall, 2023.5)).toBeCloseTo(10, 9)
    expect(at(fall, 2023.5, { curve: 'growth' })).toBeCloseTo((1 - 0.8 ** 0.5) * 100, 9)
    expect(curvesFor(fall)).toEqual(['linear', 'growth', 'front', 'back'])
    expect(curvesFor(floor)).toEqual(['flat'])
    expect(curvesFor(shape({}, null))).toEqual([])
  })

  it('makes means of the yearly rates of a mean growth, the free years sharing what is left', () => {
    const given = {
      years: [
        { year: 2021, value: 9 },
        { year: 2022, value: 3 },
      ],
    }
    expect(at(growth, 2022, given)).toBeCloseTo(9, 9)
    expect(at(growth, 2023, given)).toBeCloseTo(((1.09 * 1.03) ** 0.5 - 1) * 100, 9)
    const rates = yearTargets(growth, 4, choiceOf(growth, given)).map(one => one.ofYear)
    expect(rates.slice(0, 2)).toEqual([9, 3])
    expect(new Set(rates.slice(2)).size).toBe(1)
    expect(rates.reduce((index, rate) => index * (1 + rate / 100), 1)).toBeCloseTo(1.06 ** 5, 4)
  })

  it('holds a bound of each year up to its end', () => {
    const given = {
      agreedYears: [
        { year: 2022, value: 46 },
        { year: 2023, value: 44 },
      ],
    }
    expect([2021.5, 2022.9, 2023, 2023.4, 2024, 2024.5, 2026].map(time => at(floor, time, given))).toEqual([46, 46, 46, 44, 44, 40, 40])
  })

  it('puts agreed quarters of a sum on top of the years before, and takes those of a flow as shares of its year', () => {
    const jobs = shape({ values: [10], unit: '万人', basis: 'total', periodFrom: 2021 }, null, '城镇新增就业', 'flow')
    const given = { agreedYears: [{ year: 2021, value: 1.5 }], agreedParts: [{ endsOn: '2022-06-30', value: 1.2 }] }
    expect(at(jobs, 2022 + 181 / 365, given)).toBeCloseTo(2.7, 9)
    const sales = shape({ values: [1464.1], unit: '亿元' }, 1000, '社会消费品零售总额', 'flow')
    const choice = choiceOf(sales, { agreedYears: [{ year: 2022, value: 1200 }], agreedParts: [{ endsOn: '2022-06-30', value: 480 }] })
    expect(choice.profiles?.get(2022)).toEqual([0.25, 0.4, 0.75, 1])
  })

  it('begins at the first agreed year where no base is known, and is unknown before it', () => {
    const without = shape({}, null)
    const given = { agreedYears: [{ year: 2022, value: 70 }] }
    expect(at(without, 2022.5, given)).toBeNull()
    expect(at(without, 2023, given)).toBe(70)
    expect(at(without, 2026, given)).toBe(100)
  })

  it('stands as it was until an amendment takes effect, and goes on from there', () => {
    const old = pathOf(level, choiceOf(level, { curve: 'front' }))
    if (!('path' in old)) throw new Error('no path')
    const amended = shape({ values: [90] }, 50)
    const given: GivenPath = { curve: 'linear', before: { until: 2024, path: old.path } }
    for (const time of [2021.5, 2023, 2024]) expect(at(amended, time, given)).toBe(pathAt(old.path, time))
    expect(at(amended, 2025, given)).toBeCloseTo((pathAt(old.path, 2024) + 90) / 2, 9)
    expect(at(amended, 2026, given)).toBe(90)
    const bound = shape({ values: [45], comparator: 'ge' }, 50)
    const held = pathOf(bound)
    if (!('path' in held)) throw new Error('no path')
    expect(at(floor, 2023, { before: { until: 2024, path: held.path } })).toBe(45)
    expect(at(floor, 2024.5, { before: { until: 2024, path: held.path } })).toBe(40)
  })

  it('is the same path where a decision says nothing', () => {
    const plain = makePath({ time: 2021, value: 50 }, { time: 2026, value: 100 }, 'linear')
    for (const time of [2021, 2022.3, 2026]) expect(at(level, time, { years: [] })).toBe(pathAt(plain, time))
  })
})

describe('the share of a year', () => {
  const row = (year: number, month: number, value: number): ActualFacts => ({
    id: `${year}-${month}`,
    measure: 'level',
    basis: null,
    values: [value],
    unit: '亿元',
    periodFrom: year,
    periodTo: year,
    startsOn: month === 12 ? null : `${year}-01-01`,
    endsOn: month === 12 ? null : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10),
    numerator: null,
    denominator: null,
    vintage: 'yearbook',
    missing: null,
    recordedAt: '2024-01-01',
  })
  const sales = shape({ values: [1464.1], unit: '亿元' }, 1000, '社会消费品零售总额', 'flow')

  it('is learned from the latest whole years', () => {
    const of = (year: number, quarters: readonly number[]) => quarters.map((value, i) => row(year, (i + 1) * 3, value))
    const found = learnProfile(
      sales,
      [...of(2020, [1, 2, 3, 4]), ...of(2021, [20, 50, 70, 100]), ...of(2022, [22, 48, 74, 100]), ...of(2023, [24, 52])],
      4,
    )
    expect(found?.years).toEqual([2020, 2021, 2022])
    expect(found?.profile.map(share => share.toFixed(3))).toEqual(['0.223', '0.493', '0.730', '1.000'])
    expect(learnProfile(sales, of(2023, [24, 52]), 4)).toBeNull()
    expect(learnProfile(growth, of(2021, [1, 2, 3, 4]), 4)).toBeNull()
  })

  it('fills January, which is counted with February', () => {
    const months = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(month => row(2022, month, month * 10))
    const found = learnProfile(sales, months, 12)
    expect(found?.profile[0]).toBeCloseTo(1 / 12, 3)
    expect(found?.profile).toHaveLength(12)
  })

  it('of a level is the step that it had made', () => {
    const stock = shape({ values: [100], unit: '家' }, 50, '企业数')
    const rows = [row(2021, 12, 60), row(2022, 3, 60), row(2022, 6, 61), row(2022, 9, 64), row(2022, 12, 70)].map(one => ({
      ...one,
      unit: '家',
      startsOn: one.endsOn,
    }))
    expect(learnProfile(stock, rows, 4)?.profile).toEqual([0, 0.1, 0.4, 1])
  })
})
