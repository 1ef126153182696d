import { describe, expect, it } from 'vitest'
import { actual, commit, judge, period } from './testing/commitments.ts'
import { yearEnd } from './time/dated-value.ts'

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
})
