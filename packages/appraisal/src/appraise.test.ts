import { describe, expect, it } from 'vitest'
import { appraise, type Commitment } from './appraise.ts'
import { DEFAULT_PRESET } from './lights/presets.ts'
import type { ActualFacts } from './measures/actual-facts.ts'
import type { IndicatorFacts, TargetFacts } from './shapes/shape-of.ts'
import { endOfDay, yearEnd } from './time/dated-value.ts'

let ids = 0
const actual = (more: Partial<ActualFacts> & { year?: number; value?: number }): ActualFacts => ({
  id: `a${ids++}`,
  measure: 'level',
  basis: null,
  values: more.value === undefined ? null : [more.value],
  unit: '%',
  periodFrom: more.year ?? null,
  periodTo: more.year ?? null,
  startsOn: null,
  endsOn: null,
  numerator: null,
  denominator: null,
  vintage: '',
  missing: null,
  recordedAt: '2024-01-01',
  ...more,
})
const commit = (
  target: Partial<TargetFacts>,
  indicator: Partial<IndicatorFacts> & { name: string },
  actuals: ActualFacts[],
  more: Partial<Commitment> = {},
): Commitment => ({
  target: {
    measure: 'level',
    basis: null,
    goal: null,
    values: null,
    unit: '%',
    comparator: 'eq',
    periodFrom: 2025,
    periodTo: 2025,
    ...target,
  },
  indicator: { direction: null, accumulation: null, ...indicator },
  plan: { from: 2021, to: 2025 },
  actuals,
  ...more,
})
const now = endOfDay('2024-06-30')
const judge = (one: Commitment, time = now) => appraise(one, DEFAULT_PRESET.rules, time)
const period = { periodFrom: 2021, periodTo: 2025 }

describe('the drawn example of the cockpit', () => {
  const saving = commit(
    { values: [11], measure: 'growth', basis: 'total', ...period },
    { name: '单位GDP能源消耗降低', direction: 'higher' },
    [
      actual({ measure: 'growth', basis: 'total', values: [3.9], periodFrom: 2021, periodTo: 2022 }),
      actual({ measure: 'growth', basis: 'total', values: [5.4], periodFrom: 2021, periodTo: 2023, vintage: 'flash' }),
      actual({ measure: 'growth', basis: 'total', values: [5.6], periodFrom: 2021, periodTo: 2023, vintage: 'verified' }),
      actual({
        measure: 'growth',
        basis: 'total',
        values: [6.5],
        periodFrom: 2021,
        periodTo: 2024,
        startsOn: '2021-01-01',
        endsOn: '2024-06-30',
        vintage: 'preliminary',
      }),
    ],
  )

  it('is 10.9 points behind, 1.2 points from its path, and says which rule lit it', () => {
    const found = judge(saving)
    expect(found.shape.name).toBe('reduction')
    expect(found.measures.progress).toBeCloseTo(59.1, 1)
    expect(found.measures.schedule).toBeCloseTo(69.95, 1)
    expect(found.measures.gap).toBeCloseTo(-1.19, 1)
    expect(found).toMatchObject({ light: 'behind', rule: 5, reason: null })
    expect(found.measures.actual).toMatchObject({ value: 6.5, vintage: 'preliminary' })
    expect(found.forecast?.value).toBeCloseTo(9.29, 1)
  })

  it('was at risk at the end of 2023, with the verified value before the flash one', () => {
    const found = judge(saving, yearEnd(2023))
    expect(found.light).toBe('at-risk')
    expect(found.measures.actual).toMatchObject({ value: 5.6, revised: [5.4], vintage: 'verified' })
  })
})

describe('appraising', () => {
  it('keeps the sign of what a published reduction replaced', () => {
    const found = judge(
      commit({ values: [-20], measure: 'growth', basis: 'total', ...period }, { name: '单位能耗' }, [
        actual({ basis: 'total', values: [8.1], periodFrom: 2021, periodTo: 2023, vintage: 'flash' }),
        actual({ basis: 'total', values: [8.4], periodFrom: 2021, periodTo: 2023, vintage: 'verified' }),
      ]),
      yearEnd(2023),
    )
    expect(found.measures.actual).toMatchObject({ value: 8.4, revised: [8.1], how: 'read' })
  })

  it('compares growth at comparable prices on its index, never with levels at current ones', () => {
    const output = commit(
      { values: [6.5], measure: 'growth', basis: 'annual', ...period },
      { name: '地区生产总值', direction: 'higher', accumulation: 'flow' },
      [
        actual({ year: 2020, value: 1960, unit: '亿元' }),
        actual({ year: 2023, value: 2500, unit: '亿元' }),
        ...[6.4, 5.6, 6].map((value, i) => actual({ measure: 'growth', basis: 'annual', year: 2021 + i, value })),
      ],
    )
    const found = judge(output)
    expect(found.measures.actual?.value).toBeCloseTo(6, 2)
    expect(found.measures.schedule).toBeCloseTo(56.2, 1)
    expect(found.measures.quantities.completion).toBeCloseTo(92.3, 1)
    expect(found.light).toBe('on-course')
  })

  it('takes growth from levels where prices play no part', () => {
    const firms = commit(
      { values: [13.5], measure: 'growth', basis: 'annual', ...period },
      { name: '高新技术企业数', direction: 'higher', accumulation: 'stock' },
      [actual({ year: 2020, value: 318, unit: '家' }), actual({ year: 2023, value: 506, unit: '家' })],
    )
    expect(judge(firms).measures.actual?.value).toBeCloseTo(((506 / 318) ** (1 / 3) - 1) * 100, 6)
    expect(judge(firms).light).toBe('ahead')
  })

  it('leaves a year out of a mean and says so, but not out of a sum', () => {
    const mean = commit(
      { values: [7], measure: 'growth', basis: 'annual', ...period },
      { name: '固定资产投资', direction: 'higher', accumulation: 'flow' },
      [
        actual({ measure: 'growth', basis: 'annual', year: 2021, value: 5 }),
        actual({ measure: 'growth', basis: 'annual', year: 2023, value: 5 }),
      ],
    )
    expect(judge(mean).measures.actual).toMatchObject({ gaps: [2022], value: expect.closeTo(5, 9) })
    const jobs = { values: [12], unit: '万人', ...period }
    const sum = (years: number[]) =>
      commit(
        jobs,
        { name: '城镇新增就业', direction: 'higher', accumulation: 'flow' },
        years.map(year => actual({ year, value: 2.6, unit: '万人' })),
      )
    expect(judge(sum([2021, 2022, 2023])).measures.actual?.value).toBeCloseTo(7.8)
    expect(judge(sum([2022, 2023]))).toMatchObject({ light: 'no-data', reason: { code: 'not-reported' } })
  })

  it('judges a part of a year by last year’s part of the same length', () => {
    const revenue = commit({ values: [170], unit: '亿元' }, { name: '一般公共预算收入', direction: 'higher', accumulation: 'flow' }, [
      actual({ year: 2020, value: 128.4, unit: '亿元' }),
      actual({ year: 2023, value: 150, unit: '亿元' }),
      actual({ startsOn: '2023-01-01', endsOn: '2023-06-30', periodFrom: 2023, periodTo: 2023, value: 84, unit: '亿元' }),
      actual({ startsOn: '2024-01-01', endsOn: '2024-06-30', periodFrom: 2024, periodTo: 2024, value: 88.2, unit: '亿元' }),
    ])
    const found = judge(revenue)
    expect(found.measures.actual?.wholeYear).toMatchObject({ by: 'last-year', share: 0.56, value: expect.closeTo(157.5, 9) })
    expect(found.measures.quantities.growth).toBeCloseTo(5)
    expect(found.measures.due).toBeCloseTo(128.4 * (170 / 128.4) ** 0.8 * 0.56, 6)
  })

  it('adds months that follow one another', () => {
    const month = (m: number, value: number) => {
      const day = (n: number) => `2024-0${m}-${n}`
      return actual({
        startsOn: day(1).replace('-1', '-01').replace('2024-01', '2024-01'),
        endsOn: day(m === 2 ? 29 : 31),
        periodFrom: 2024,
        periodTo: 2024,
        value,
        unit: '万人',
      })
    }
    const jobs = commit(
      { values: [3], unit: '万人', periodFrom: 2024, periodTo: 2024 },
      { name: '城镇新增就业', direction: 'higher', accumulation: 'flow' },
      [
        { ...month(1, 0.2), startsOn: '2024-01-01' },
        { ...month(2, 0.1), startsOn: '2024-02-01' },
        { ...month(3, 0.4), startsOn: '2024-03-01' },
      ],
    )
    expect(judge({ ...jobs, plan: { from: 2024, to: 2024 } }).measures.actual).toMatchObject({ value: expect.closeTo(0.7), how: 'sum' })
  })

  it('holds floors, ceilings and intervals, and knows when they break', () => {
    const floor = (value: number) =>
      judge(
        commit({ values: [118], unit: '万吨', comparator: 'ge' }, { name: '粮食综合生产能力', direction: 'higher' }, [
          actual({ year: 2020, value: 120.3, unit: '万吨' }),
          actual({ year: 2023, value, unit: '万吨' }),
        ]),
      )
    expect(floor(121.6)).toMatchObject({ light: 'on-course', measures: { gap: expect.closeTo(3.6), progress: null } })
    expect(floor(117.9).light).toBe('behind')
    const ceiling = (value: number) =>
      judge(
        commit({ values: [5.5], comparator: 'le' }, { name: '城镇调查失业率', direction: 'lower' }, [
          actual({ year: 2020, value: 5.4 }),
          actual({ year: 2023, value }),
        ]),
      )
    expect(ceiling(5.5).light).toBe('on-course')
    expect(ceiling(5.6).light).toBe('behind')
    const interval = (value: number) =>
      judge(
        commit({ values: [0.5, 1.5], unit: '‰' }, { name: '人口自然增长率', direction: 'range' }, [
          actual({ year: 2023, value, unit: '‰' }),
        ]),
      )
    expect(interval(1).light).toBe('on-course')
    expect(interval(0.2)).toMatchObject({ light: 'behind', measures: { gap: expect.closeTo(-0.3) } })
  })

  it('counts a fall towards a lower target as progress', () => {
    const air = commit({ values: [28], unit: '微克/立方米' }, { name: '细颗粒物年均浓度', direction: 'lower', accumulation: 'average' }, [
      actual({ year: 2020, value: 38, unit: '微克/立方米' }),
      actual({ year: 2023, value: 31, unit: '微克/立方米' }),
    ])
    expect(judge(air)).toMatchObject({ light: 'ahead', measures: { progress: expect.closeTo(70), gap: expect.closeTo(1) } })
  })

  it('is safe with zero, negative and missing', () => {
    const net = (values: (number | undefined)[]) =>
      judge(
        commit(
          { values: [5], unit: '万人' },
          { name: '人口净流入', direction: 'higher' },
          values.map((value, i) =>
            actual({ year: 2020 + i, ...(value === undefined ? { missing: '口径调整' } : { value }), unit: '万人' }),
          ),
        ),
      )
    expect(net([-5, -3, -1, 1]).measures.progress).toBeCloseTo(60)
    expect(net([0, 0, 0, 0]).measures.progress).toBe(0)
    expect(net([-5, undefined, undefined, undefined])).toMatchObject({ light: 'no-data', reason: { code: 'stated', note: '口径调整' } })
    expect(net([undefined, 1, 2, 3])).toMatchObject({ light: 'no-data', reason: { code: 'no-base' } })
  })

  it('keeps a share with its parts', () => {
    const water = commit({ values: [95.8] }, { name: '地表水优良比例', direction: 'higher', accumulation: 'rate' }, [
      actual({ year: 2020, value: 91.7 }),
      actual({ year: 2023, numerator: 23, denominator: 24 }),
    ])
    expect(judge(water).measures.actual).toMatchObject({ how: 'ratio', value: expect.closeTo(95.83, 2) })
    expect(judge(water).light).toBe('ahead')
  })

  it('measures a composition by what is still to move', () => {
    const structure = commit({ values: [8, 38, 54] }, { name: '三次产业结构', direction: 'range' }, [
      actual({ year: 2020, values: [12, 40, 48] }),
      actual({ year: 2023, values: [10, 40, 50] }),
    ])
    expect(judge(structure).measures).toMatchObject({ progress: expect.closeTo((1 - 8 / 12) * 100), schedule: expect.closeTo(60) })
    expect(judge(structure).light).toBe('behind')
  })

  it('compares with an average, another growth, an assignment, a base not to be passed', () => {
    const relative = commit({ goal: 'relative', unit: '' }, { name: '人均可支配收入', direction: 'higher', unit: '元' }, [
      actual({ year: 2023, value: 31000, unit: '元' }),
    ])
    expect(judge(relative)).toMatchObject({ light: 'no-data', reason: { code: 'no-reference' } })
    const income = commit({ ...period, goal: 'pace' }, { name: '居民人均可支配收入', direction: 'higher' }, [
      actual({ measure: 'growth', basis: 'annual', year: 2021, value: 7 }),
    ])
    expect(judge({ ...income, around: { reference: () => 6.5 } })).toMatchObject({
      light: 'on-course',
      measures: { gap: expect.closeTo(0.5) },
    })
    const assigned = commit({ goal: 'assigned', unit: '吨' }, { name: '氨氮减排量', direction: 'higher' }, [
      actual({ year: 2023, value: 60, unit: '吨' }),
    ])
    expect(judge(assigned)).toMatchObject({ light: 'no-data', reason: { code: 'no-target' } })
    expect(judge({ ...assigned, around: { reference: () => 50 } }).light).toBe('on-course')
    const zero = (value: number) =>
      judge(
        commit({ goal: 'zero', unit: '万吨', ...period }, { name: '化肥施用量', direction: 'lower' }, [
          actual({ year: 2020, value: 3.1, unit: '万吨' }),
          actual({ year: 2023, value, unit: '万吨' }),
        ]),
      )
    expect(zero(3.1).light).toBe('on-course')
    expect(zero(3.2).light).toBe('behind')
  })

  it('counts stages, and the months that one is overdue', () => {
    const bridge = (reached: number | null) =>
      judge(
        commit({ goal: 'stages' }, { name: '青川湖大桥' }, [], {
          around: {
            stages: [
              { name: '开工', due: 2024, reached },
              { name: '通车', due: 2026, reached: null },
            ],
          },
        }),
      )
    expect(bridge(2024)).toMatchObject({ light: 'on-course', measures: { progress: 50, schedule: 50 } })
    expect(bridge(null)).toMatchObject({ light: 'behind', measures: { quantities: { overdue: expect.closeTo(5.97, 1) } } })
  })
})
