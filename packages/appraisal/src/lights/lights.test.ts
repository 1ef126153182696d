import type { LightRule } from '@lantu/model/light'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Measures, measurePoint } from '../measures/measures.ts'
import type { SeriesPoint } from '../measures/series-point.ts'
import { shapeOf } from '../shapes/shape-of.ts'
import { checkRules } from './check-rules.ts'
import { isGood, lightOf } from './light-of.ts'
import { DEFAULT_PRESET, PRESETS, presetOf } from './presets.ts'
import { sayRule } from './say-rule.ts'
import { tryRules } from './try-rules.ts'
import { turnsGreen } from './turns-green.ts'

const plan = { from: 2021, to: 2025 }
const level = (target: number, base: number, direction: 'higher' | 'lower' = 'higher') =>
  shapeOf(
    { measure: 'level', basis: null, goal: null, values: [target], unit: '家', comparator: 'eq', periodFrom: 2025, periodTo: 2025 },
    { name: '企业', direction, accumulation: 'stock' },
    plan,
    [base],
  )
const point = (value: number, time = 2024): SeriesPoint => ({ time, value, how: 'read', sources: [], vintage: '', revised: [] })
const at = (shape: ReturnType<typeof level>, value: number, time = 2024, more = {}) =>
  measurePoint(shape, point(value, time), { points: [], missing: [] }, time, more)
const withQuantities = (quantities: Partial<Measures['quantities']>): Measures => {
  const measures = at(level(10, 0), 6)
  const none = Object.fromEntries(Object.keys(measures.quantities).map(name => [name, null])) as Measures['quantities']
  return { ...measures, quantities: { ...none, noData: 0, ...quantities } }
}
const light = (key: string, quantities: Partial<Measures['quantities']>) => lightOf(presetOf(key)?.rules ?? [], withQuantities(quantities))

describe('the published presets', () => {
  it.each([
    ['yinchuan', { lag: 0 }, 'on-course'],
    ['yinchuan', { lag: -3 }, 'on-course'],
    ['yinchuan', { lag: 10 }, 'at-risk'],
    ['yinchuan', { lag: 30 }, 'at-risk'],
    ['yinchuan', { lag: 30.1 }, 'behind'],
    ['yinchuan', { lag: 0, overdue: 0 }, 'at-risk'],
    ['yinchuan', { lag: 0, overdue: 3 }, 'behind'],
    ['wuhan', { completion: 80 }, 'on-course'],
    ['wuhan', { completion: 79.9 }, 'at-risk'],
    ['wuhan', { completion: 60 }, 'at-risk'],
    ['wuhan', { completion: 59.9 }, 'behind'],
    ['sanya', { completion: 100, missing: 0 }, 'on-course'],
    ['sanya', { completion: 99, missing: 0 }, 'at-risk'],
    ['sanya', { completion: 50, missing: 0 }, 'at-risk'],
    ['sanya', { completion: 49.9, missing: 0 }, 'behind'],
    ['sanya', { completion: 120, missing: 1 }, 'at-risk'],
    ['sanya', { completion: 120, missing: 2 }, 'behind'],
    ['tianjin', { gap: 0, growth: 4, aboveMean: 0.1 }, 'on-course'],
    ['tianjin', { gap: -0.1, growth: 4 }, 'at-risk'],
    ['tianjin', { gap: 1, growth: 4, aboveMean: -0.1 }, 'at-risk'],
    ['tianjin', { gap: 1, growth: -0.1 }, 'behind'],
    ['open-sdg', { speed: 0.95 }, 'on-course'],
    ['open-sdg', { speed: 0.94 }, 'at-risk'],
    ['open-sdg', { speed: 0.6 }, 'at-risk'],
    ['open-sdg', { speed: 0.59 }, 'behind'],
    ['open-sdg', { speed: -0.01 }, 'behind'],
  ] as const)('%s %o %s', (key, quantities, expected) => expect(light(key, quantities).light).toBe(expected))

  it('names the four classes of the mid-term evaluation', () => {
    expect(light('evaluation', { reached: 1, lag: -40 }).word?.zh).toBe('提前完成')
    expect(light('evaluation', { reached: 0, lag: -5 }).word?.zh).toBe('快于预期')
    expect(light('evaluation', { reached: 0, lag: 4.9 }).word?.zh).toBe('符合预期')
    expect(light('evaluation', { reached: 0, lag: 5 }).word?.zh).toBe('滞后')
  })

  it('are lists without a rule that is never reached, each with its source', () => {
    for (const preset of PRESETS) {
      expect(checkRules(preset.rules)).toEqual([])
      expect(preset.source.zh.length).toBeGreaterThan(5)
    }
  })

  it('compute the compound speeds of Open SDG', () => {
    // a value that grows by 10% a year where 10% are required goes at speed 1; at half the exponent at about a half
    expect(at(level(161.051, 100), 133.1).quantities.speed).toBeCloseTo(1, 6)
    expect(at(level(161.051, 100), 100 * 1.05 ** 3).quantities.speed).toBeCloseTo(0.5, 6)
    expect(at(level(50, 100, 'lower'), 110).quantities.speed).toBeLessThan(0)
    expect(at(level(10, 0), 5).quantities.speed).toBeNull()
  })
})

describe('rules', () => {
  it('are read from the top', () => {
    const rules: LightRule[] = [
      { light: 'behind', when: [{ quantity: 'lag', is: 'ge', value: 20 }] },
      { light: 'at-risk', when: [{ quantity: 'lag', is: 'ge', value: 5 }] },
      { light: 'on-course', when: [] },
    ]
    expect([25, 20, 19, 5, 4].map(lag => lightOf(rules, withQuantities({ lag })).rule)).toEqual([0, 0, 1, 1, 2])
    expect(lightOf([], withQuantities({}))).toEqual({ light: 'no-data', rule: -1 })
  })

  it('do not judge what a target does not have', () => {
    expect(lightOf(DEFAULT_PRESET.rules, withQuantities({})).light).toBe('no-data')
  })

  it('say themselves', () => {
    expect(sayRule(DEFAULT_PRESET.rules[5] as LightRule).zh).toBe('低于序时进度 10 个百分点及以上')
    expect(sayRule({ light: 'behind', when: [] }).en).toBe('anything else')
    const overdue = (value: number) => sayRule({ light: 'at-risk', when: [{ quantity: 'overdue', is: 'ge', value }] }).en
    expect([overdue(1), overdue(2)]).toEqual(['overdue at least 1 month', 'overdue at least 2 months'])
    for (const preset of PRESETS) for (const rule of preset.rules) expect(sayRule(rule).zh).not.toMatch(/undefined|NaN/)
  })

  it('are refused where one is never reached or the last has a condition', () => {
    const rules: LightRule[] = [
      { light: 'at-risk', when: [{ quantity: 'lag', is: 'ge', value: 5 }] },
      { light: 'behind', when: [{ quantity: 'lag', is: 'ge', value: 10 }] },
    ]
    expect(checkRules(rules).map(one => one.rule)).toEqual([1, 1])
  })
})

const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true })

describe('measures', () => {
  it('progress is monotone in the value, in the direction that is better', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, numbers, (base, target, a, b) => {
        fc.pre(Math.abs(base - target) > 1e-6)
        const shape = level(target, base)
        const [worse, better] = target > base === a < b ? [a, b] : [b, a]
        expect((at(shape, better).progress as number) - (at(shape, worse).progress as number)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('a better value never has a worse light', () => {
    const order = ['behind', 'at-risk', 'on-course', 'ahead']
    fc.assert(
      fc.property(numbers, numbers, numbers, fc.double({ min: 2021.1, max: 2026, noNaN: true }), (target, a, b, time) => {
        fc.pre(Math.abs(target) > 1e-3)
        const shape = level(target, 0, target > 0 ? 'higher' : 'lower')
        const [worse, better] = target > 0 === a < b ? [a, b] : [b, a]
        const rank = (value: number) => order.indexOf(lightOf(DEFAULT_PRESET.rules, at(shape, value, time)).light)
        expect(rank(better)).toBeGreaterThanOrEqual(rank(worse))
      }),
    )
  })

  it('never give NaN', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (base, target, value) => {
        const measures = at(level(target, base), value)
        for (const one of [measures.gap, measures.progress, measures.schedule, ...Object.values(measures.quantities)])
          expect(Number.isNaN(one ?? 0)).toBe(false)
      }),
    )
  })
})

describe('what would turn it green', () => {
  it('is the least value that does', () => {
    const shape = level(600, 318)
    const measures = at(shape, 400)
    const value = turnsGreen(DEFAULT_PRESET.rules, shape, { points: [], missing: [] }, measures) as number
    // a little under 5 points behind 60%
    expect(value).toBeCloseTo(318 + 282 * 0.55, 6)
    expect(isGood(lightOf(DEFAULT_PRESET.rules, at(shape, value + 1e-6)).light)).toBe(true)
    expect(isGood(lightOf(DEFAULT_PRESET.rules, at(shape, value - 0.01)).light)).toBe(false)
    expect(turnsGreen(DEFAULT_PRESET.rules, shape, { points: [], missing: [] }, at(shape, 599))).toBeNull()
  })

  it('is smaller where lower is better', () => {
    const shape = level(28, 38, 'lower')
    expect(turnsGreen(DEFAULT_PRESET.rules, shape, { points: [], missing: [] }, at(shape, 37))).toBeCloseTo(38 - 10 * 0.55, 6)
  })
})

describe('trying rules', () => {
  it('tells what past lights would have been', () => {
    const shape = level(600, 300)
    const series = { points: [point(340, 2022), point(400, 2023), point(440, 2024)], missing: [] }
    const found = tryRules(DEFAULT_PRESET.rules, presetOf('yinchuan')?.rules ?? [], [{ id: '企业', shape, series }], [2022, 2023, 2024])
    expect(found.cases[0]).toEqual({ id: '企业', before: ['at-risk', 'at-risk', 'behind'], after: ['on-course', 'on-course', 'at-risk'] })
    expect(found.changed).toBe(3)
    expect(found.after['on-course']).toBe(2)
  })
})
