import { expect, it } from 'vitest'
import { readDay, readMonth } from './read-day.ts'

it('reads a day in the forms that people type', () => {
  for (const typed of ['2024-06-30', '20240630', '2024年6月30日', '2024/6/30', '2024.06.30', ' ２０２４－６－３０ ', '2024 年 6 月 30 日'])
    expect([typed, readDay(typed)]).toEqual([typed, '2024-06-30'])
})

it('takes no day that the calendar does not have, and no half of one', () => {
  for (const typed of ['', '2024-02-30', '2023-02-29', '20241301', '2024-06', '240630', '2024-6-3-1', '六月三十日'])
    expect([typed, readDay(typed)]).toEqual([typed, undefined])
  expect(readDay('2024-02-29')).toBe('2024-02-29')
})

it('reads a month in the forms that people type', () => {
  for (const typed of ['2024-06', '202406', '2024年6月', '2024/6', '2024.06']) expect([typed, readMonth(typed)]).toEqual([typed, '2024-06'])
  for (const typed of ['', '202413', '2024-00', '2024年', '2024-06-30']) expect([typed, readMonth(typed)]).toEqual([typed, undefined])
})
