import { describe, expect, it } from 'vitest'
import { showDay, showMoment } from './show-moment.ts'

describe('a moment', () => {
  it('is told by the local clock, not by that of the server', () => {
    expect(showMoment(new Date(2026, 2, 1, 9, 5).toISOString())).toBe('2026-03-01 09:05')
    expect(showMoment(new Date(2026, 11, 31, 23, 59).toISOString())).toBe('2026-12-31 23:59')
    expect(showDay(new Date(2026, 0, 1, 0, 30).toISOString())).toBe('2026-01-01')
  })

  it('that is a day stays that day', () => {
    expect(showDay('2026-06-30')).toBe('2026-06-30')
  })
})
