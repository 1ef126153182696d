import { describe, expect, it } from 'vitest'
import { showTime } from './show-time.ts'

describe('the time beside a value', () => {
  it('has the dash of printed Chinese, in English the en dash; other codes are said in words', () => {
    expect(showTime('2021-2025', 'zh')).toBe('2021—2025')
    expect(showTime('2021-2025', 'en')).toBe('2021–2025')
    expect(showTime('2025', 'zh')).toBe('2025')
    expect(showTime('2024-06', 'zh')).toBe('2024年6月')
    expect(showTime('2024-06', 'en')).toBe('Jun 2024')
    expect(showTime('', 'zh')).toBe('')
  })
})
