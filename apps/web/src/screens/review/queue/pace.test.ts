import { describe, expect, it } from 'vitest'
import { secondsEach } from './pace.ts'

const every = (ms: number, n: number, count = 1) => Array.from({ length: n }, (_, i) => ({ at: 1000 + i * ms, count }))

describe('how fast is decided', () => {
  it('is the time between decisions by what they decide', () => {
    expect(secondsEach(every(4000, 21))).toBe(4)
    expect(secondsEach(every(4000, 21, 2))).toBe(2)
  })

  it('leaves pauses out and says nothing of too few', () => {
    const [first, ...rest] = every(3000, 21)
    expect(secondsEach([{ at: (first?.at ?? 0) - 600_000, count: 1 }, ...(first ? [first] : []), ...rest])).toBe(3)
    expect(secondsEach(every(3000, 5))).toBeUndefined()
    expect(secondsEach([])).toBeUndefined()
  })
})
