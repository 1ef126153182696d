import { describe, expect, it } from 'vitest'
import { actual, commit, judge, period } from './testing/commitments.ts'

describe('the shapes of targets', () => {
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
