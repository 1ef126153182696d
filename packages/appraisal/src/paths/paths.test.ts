import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapeOf, type TargetFacts } from '../shapes/shape-of.ts'
import { dayEndingAt, endOfDay, startOfDay, yearEnd } from '../time/dated-value.ts'
import { pathValue, yearTargets } from './path-of-shape.ts'
import { editPath, makePath, pathAt, profileShare } from './target-path.ts'

const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map(x => x + 0)
const curve = fc.constantFrom('linear', 'growth', 'front', 'back')
const plan = { from: 2021, to: 2025 }
const target = (values: number[] | null, more: Partial<TargetFacts> = {}): TargetFacts => ({
  measure: 'level',
  basis: null,
  goal: null,
  values,
  unit: '%',
  comparator: 'eq',
  periodFrom: 2025,
  periodTo: 2025,
  ...more,
})

describe('time', () => {
  it('puts a day at its end and finds it again', () => {
    expect(endOfDay('2024-12-31')).toBe(yearEnd(2024))
    expect(startOfDay('2025-01-01')).toBe(2025)
    for (const day of ['2024-06-30', '2023-02-28', '2024-12-31']) expect(dayEndingAt(endOfDay(day))).toBe(day)
    for (const wrong of ['2024-13-01', '2023-02-29', '2024-00-10', '2024-1-1', '', '2024-02-30', 'today'])
      expect(() => startOfDay(wrong)).toThrow(RangeError)
    expect(endOfDay('2024-02-29')).toBe(startOfDay('2024-03-01'))
  })
})

describe('a path', () => {
  it('begins at its base and ends at its target, whatever curve, sign and profile', () => {
    fc.assert(
      fc.property(
        finite,
        finite,
        curve,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 12 }),
        (from, to, kind, profile) => {
          const path = makePath({ time: 2021, value: from }, { time: 2026, value: to }, kind, profile)
          expect(pathAt(path, 2026)).toBe(to)
          expect(pathAt(path, 2021)).toBe(from)
          expect(pathAt(path, 2040)).toBe(to)
        },
      ),
    )
  })

  it('stays between its ends', () => {
    fc.assert(
      fc.property(finite, finite, curve, fc.double({ min: 2021, max: 2026, noNaN: true }), (from, to, kind, time) => {
        const value = pathAt(makePath({ time: 2021, value: from }, { time: 2026, value: to }, kind), time)
        const slack = 1e-6 * Math.max(1, Math.abs(from), Math.abs(to))
        expect(value).toBeGreaterThanOrEqual(Math.min(from, to) - slack)
        expect(value).toBeLessThanOrEqual(Math.max(from, to) + slack)
      }),
    )
  })

  it('keeps its end when years are set by hand, and comes back when they are freed', () => {
    const edit = fc.record({ time: fc.integer({ min: 2015, max: 2030 }), value: finite })
    fc.assert(
      fc.property(finite, finite, curve, fc.array(edit, { maxLength: 6 }), (from, to, kind, edits) => {
        const path = makePath({ time: 2021, value: from }, { time: 2026, value: to }, kind)
        const { path: edited, refused } = editPath(path, edits)
        expect(pathAt(edited, 2026)).toBe(to)
        for (const { time } of edits) expect(refused.includes(time)).toBe(time <= 2021 || time >= 2026)
        const last = new Map(edits.map(one => [one.time, one.value]))
        for (const [time, value] of last) if (time > 2021 && time < 2026) expect(pathAt(edited, time)).toBe(value)
        expect(
          editPath(
            edited,
            [...last.keys()].map(time => ({ time, value: null })),
          ).path.knots,
        ).toEqual(path.knots)
      }),
    )
  })

  it('keeps one rate between positive ends and is linear otherwise', () => {
    expect(pathAt(makePath({ time: 0, value: 100 }, { time: 2, value: 121 }, 'growth'), 1)).toBeCloseTo(110, 10)
    expect(makePath({ time: 0, value: 0 }, { time: 2, value: 121 }, 'growth').curve).toBe('linear')
  })

  it('hurries first or last', () => {
    const ends = [
      { time: 0, value: 0 },
      { time: 1, value: 100 },
    ] as const
    expect(pathAt(makePath(...ends, 'front'), 0.5)).toBe(75)
    expect(pathAt(makePath(...ends, 'back'), 0.5)).toBe(25)
  })

  it('follows the months of a year', () => {
    const quarters = [0.1, 0.4, 0.7, 1]
    expect(profileShare(quarters, 0.5)).toBeCloseTo(0.4)
    const path = makePath({ time: 2021, value: 0 }, { time: 2026, value: 50 }, 'linear', quarters)
    expect(pathAt(path, 2023.5)).toBeCloseTo(24)
    expect(pathAt(path, 2024)).toBeCloseTo(30)
  })
})

describe('the path of a shape', () => {
  it('is compound for a total growth', () => {
    const shape = shapeOf(
      target([44], { measure: 'growth', basis: 'total', periodFrom: 2021 }),
      { name: '农产品加工产值', direction: null, accumulation: null },
      plan,
      null,
    )
    expect(pathValue(shape, 2026)).toEqual({ value: 44 })
    expect(pathValue(shape, 2023.5)).toEqual({ value: expect.closeTo(20, 9) })
  })

  it('says what it lacks', () => {
    const shape = shapeOf(target([600], { unit: '家' }), { name: '高新技术企业数', direction: 'higher', accumulation: 'stock' }, plan, null)
    expect(pathValue(shape, 2024)).toEqual({ missing: { code: 'no-base' } })
    const goal = shapeOf(target(null, { goal: 'assigned' }), { name: '主要污染物减排', direction: null, accumulation: null }, plan, null)
    expect(pathValue(goal, 2024)).toEqual({ missing: { code: 'no-target' } })
  })

  it('breaks a plan into years that make it, to the printed digit', () => {
    const jobs = shapeOf(
      target([12], { unit: '万人', basis: 'total', periodFrom: 2021 }),
      { name: '城镇新增就业', direction: 'higher', accumulation: 'flow' },
      plan,
      null,
    )
    expect(yearTargets(jobs, 1).map(one => one.ofYear)).toEqual([2.4, 2.4, 2.4, 2.4, 2.4])
    const output = shapeOf(
      target([2685], { unit: '亿元' }),
      { name: '地区生产总值', direction: 'higher', accumulation: 'flow' },
      plan,
      [1960],
    )
    expect(yearTargets(output, 0).map(one => one.atEnd)).toEqual([2087, 2223, 2367, 2521, 2685])
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 0, max: 3 }),
        (from, to, digits) => {
          const shape = shapeOf(
            target([to / 10], { unit: '万吨' }),
            { name: '湖泊蓄水', direction: 'higher', accumulation: 'stock' },
            plan,
            [from / 10],
          )
          const years = yearTargets(shape, digits)
          if (digits > 0) expect(years.at(-1)?.atEnd).toBe(to / 10 + 0)
          const sum = years.reduce((all, one) => all + Math.round(one.ofYear * 10 ** digits), 0)
          expect(sum).toBe(
            Math.round((years.at(-1)?.atEnd as number) * 10 ** digits) -
              Math.round(((years[0]?.atEnd as number) - (years[0]?.ofYear as number)) * 10 ** digits),
          )
        },
      ),
    )
  })
})
