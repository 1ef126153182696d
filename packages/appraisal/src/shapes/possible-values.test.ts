import { expect, it } from 'vitest'
import { forecastTarget } from '../forecast/forecast-target.ts'
import type { SeriesPoint } from '../measures/series-point.ts'
import { possibleValues, widenedBy, within } from './possible-values.ts'
import { shapeOf } from './shape-of.ts'

it('keeps a share between nothing and its whole', () => {
  expect(possibleValues('share', '空气质量优良天数比例', '%')).toEqual([0, 100])
  expect(possibleValues('share', '婴儿死亡率', '‰')).toEqual([0, 1000])
  expect(possibleValues('ceiling', '城镇调查失业率', '%')).toEqual([0, 100])
})

it('lets a share exceed its whole where it is one of something else', () => {
  expect(possibleValues('share', '学前教育毛入园率', '%')).toEqual([0, null])
  expect(possibleValues('share', '工业产品产销率', '%')).toEqual([0, null])
  expect(possibleValues('share', '工业增加值增速', '%')).toEqual([null, null])
})

it('keeps an amount from falling below nothing, money and changes apart', () => {
  expect(possibleValues('floor', '耕地保有量', '万亩')).toEqual([0, null])
  expect(possibleValues('level', '财政收支差额', '亿元')).toEqual([null, null])
  expect(possibleValues('annual-growth', '地区生产总值', '%')).toEqual([null, null])
  expect(possibleValues('reduction', '单位地区生产总值能源消耗降低', '%')).toEqual([null, null])
})

it('takes what has been for possible', () => {
  expect(widenedBy([0, 100], [98, 101.5])).toEqual([0, null])
  expect(widenedBy([0, 100], [-2, 40])).toEqual([null, 100])
  expect(within(100.5, [0, 100])).toBe(100)
  expect(within(100.5, [0, null])).toBe(100.5)
})

it('bounds what is forecast of a share, and its band', () => {
  const target = {
    measure: 'level',
    basis: null,
    goal: null,
    values: [99],
    unit: '%',
    comparator: 'eq',
    periodFrom: 2025,
    periodTo: 2025,
  } as const
  const shape = shapeOf(target, { name: '地表水优良比例', direction: 'higher', accumulation: null }, { from: 2021, to: 2025 }, [91])
  const points = [94, 99, 98.5].map(
    (value, i): SeriesPoint => ({ time: 2022 + i, value, how: 'read', sources: [], vintage: '', revised: [] }),
  )
  const found = forecastTarget(shape, { points, missing: [] }, 2024)
  expect(found?.value).toBe(100)
  expect(found?.high).toBe(100)
  expect(found?.low).toBeLessThan(100)
})
