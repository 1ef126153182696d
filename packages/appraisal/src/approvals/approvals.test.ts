import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approvalClock, type ClockedApproval } from './approval-clock.ts'
import { HOLIDAYS } from './holidays.ts'
import { STATUTORY_LIMITS } from './limits.ts'
import { WorkingDays } from './working-days.ts'

const calendar = new WorkingDays()
const limits = { own: [], law: STATUTORY_LIMITS }
const land: ClockedApproval = {
  kind: 'land',
  state: 'submitted',
  submittedOn: '2024-04-26',
  limitDays: 5,
  dueOn: null,
  grantedOn: null,
}
const clock = (change: Partial<ClockedApproval>, today: string) => approvalClock({ ...land, ...change }, limits, calendar, today)
const day = fc
  .date({ min: new Date('2020-06-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('working days', () => {
  it('leave out holidays and take in the weekends worked for them', () => {
    expect(calendar.works('2024-02-12')).toBe(false)
    expect(calendar.works('2024-02-18')).toBe(true)
    expect(calendar.works('2024-04-28')).toBe(true)
    // Friday, then the worked Sunday, 29, 30, and after five days of holiday Monday and Tuesday
    expect(calendar.add('2024-04-26', 5)).toBe('2024-05-07')
    expect(calendar.between('2024-04-26', '2024-05-07')).toBe(5)
    expect(calendar.between('2024-05-07', '2024-04-26')).toBe(-5)
  })

  it('take an authority’s own days first, and say which years they know', () => {
    const own = new WorkingDays([
      { day: '2024-04-29', works: false },
      { day: '2030-01-01', works: false },
    ])
    expect(own.add('2024-04-26', 5)).toBe('2024-05-08')
    expect([own.knows('2030-05-05'), calendar.knows('2030-05-05'), calendar.knows('2026-12-31')]).toEqual([true, false, true])
  })

  it('are counted alike forwards, backwards and by the list of cut-offs', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 300 }), day, (from, n, today) => {
        const end = calendar.add(from, n)
        expect(calendar.works(end)).toBe(true)
        expect(calendar.between(from, end)).toBe(n)
        const latest = calendar.overdueFrom(today, n)[n] as string
        expect(from <= latest).toBe(end < today)
      }),
    )
  })

  it('rest on notices in which every worked day is a weekend and every holiday is in its year', () => {
    for (const { year, off, worked } of HOLIDAYS) {
      for (const one of worked) expect([0, 6]).toContain(new Date(`${year}-${one}T00:00:00Z`).getUTCDay())
      for (const [from, to] of off) expect(from <= to).toBe(true)
      expect(off.some(([from, to]) => worked.some(one => one >= from && one <= to))).toBe(false)
    }
  })
})

describe('the clock of an approval', () => {
  it('says who is late and by how many working days', () => {
    expect(clock({}, '2024-05-07')).toMatchObject({ deadline: '2024-05-07', late: '', left: 0 })
    expect(clock({}, '2024-05-13')).toMatchObject({ late: 'body', lateDays: 5, left: null })
    expect(clock({ dueOn: '2024-04-30' }, '2024-05-06')).toMatchObject({ late: 'wanted', lateDays: 1 })
    expect(clock({ state: 'todo', submittedOn: null, dueOn: '2024-05-31' }, '2024-06-30')).toMatchObject({
      late: 'owner',
      lateDays: 19,
      deadline: null,
    })
    expect(clock({ state: 'granted', grantedOn: '2024-05-09' }, '2024-06-30')).toMatchObject({ late: '', lateDays: 2, took: 7 })
    expect(clock({ state: 'not-needed' }, '2024-06-30')).toMatchObject({ late: '', lateDays: 0 })
  })

  it('takes the nearest limit: its own, the authority’s, the law’s', () => {
    const own = [{ kind: 'land', days: 3, unit: 'working' as const, source: '' }]
    const of = (change: Partial<ClockedApproval>, mine = own) =>
      approvalClock({ ...land, ...change }, { own: mine, law: STATUTORY_LIMITS }, calendar, '2024-04-26').limit
    expect(of({})).toEqual({ days: 5, unit: 'working', from: 'approval' })
    expect(of({ limitDays: null })).toEqual({ days: 3, unit: 'working', from: 'authority' })
    expect(of({ limitDays: null }, [])).toEqual({ days: 20, unit: 'working', from: 'law' })
    expect(of({ limitDays: null, kind: 'social-risk' })).toBeNull()
    // the law of environmental impact counts days of the calendar
    expect(clock({ kind: 'environment', limitDays: null }, '2024-05-01').deadline).toBe('2024-06-25')
  })

  it('says where holidays of a year are not known', () => {
    expect(clock({}, '2024-05-07').assumed).toBe(false)
    expect(clock({ submittedOn: '2031-03-03' }, '2031-03-03').assumed).toBe(true)
  })
})
