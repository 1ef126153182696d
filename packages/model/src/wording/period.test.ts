import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOfDays, labelOfPeriod, labelOfYears, months, parsePeriod, periodsOfYear, yearSpan, years } from './period.ts'

describe('periods', () => {
  it.each([
    ['2024', '2024', null, null],
    ['2024年', '2024', null, null],
    ['2021—2025年', '2021-2025', null, null],
    ['2024年6月', '2024-06', '2024-06-01', '2024-06-30'],
    ['2024.2', '2024-02', '2024-02-01', '2024-02-29'],
    ['2023年1-2月', '2023-01~02', '2023-01-01', '2023-02-28'],
    ['2024年1—6月', '2024-H1', '2024-01-01', '2024-06-30'],
    ['2024年上半年', '2024-H1', '2024-01-01', '2024-06-30'],
    ['2024Q2', '2024-Q2', '2024-04-01', '2024-06-30'],
    ['2024年二季度', '2024-Q2', '2024-04-01', '2024-06-30'],
    ['2024年前三季度', '2024-01~09', '2024-01-01', '2024-09-30'],
    ['2024年1—12月', '2024', null, null],
  ])('reads %s', (text, code, startsOn, endsOn) => {
    expect(parsePeriod(text)).toMatchObject({ code, startsOn, endsOn })
  })

  it.each(['', '24', '2024年13月', '2024年6—3月', '2024Q5', '1024', '2025-2021', '指标'])('refuses %s', text => {
    expect(parsePeriod(text)).toBeNull()
  })

  it('has one code for a span, which reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (year, a, b) => {
        const period = months(year, Math.min(a, b), Math.max(a, b))
        expect(parsePeriod(period.code)).toEqual(period)
        expect(parsePeriod(labelOfPeriod(period.code, 'zh'))).toEqual(period)
        expect(codeOfDays(period.from, period.to, period.startsOn, period.endsOn)).toBe(period.code)
      }),
    )
    expect(codeOfDays(2021, 2025, null, null)).toBe(years(2021, 2025).code)
  })

  it('lays out a year alone or since January', () => {
    expect(periodsOfYear(2024, 'quarter', false).map(p => p.code)).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'])
    expect(periodsOfYear(2024, 'quarter', true).map(p => p.code)).toEqual(['2024-Q1', '2024-H1', '2024-01~09', '2024'])
    expect(periodsOfYear(2024, 'year', true).map(p => p.code)).toEqual(['2024'])
  })

  it('says a span of years as it is printed, never with the hyphen of its code', () => {
    expect(yearSpan(2018, 2022, 'zh')).toBe('2018—2022')
    expect(yearSpan(2018, 2022, 'en')).toBe('2018–2022')
    expect(labelOfYears(2018, 2022, 'zh')).toBe('2018—2022年')
    expect(labelOfYears(2022, 2022, 'zh')).toBe('2022年')
    expect(labelOfPeriod('2018-2022', 'zh')).toBe('2018—2022年')
  })
})
