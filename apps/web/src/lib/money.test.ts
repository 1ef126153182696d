import { expect, it } from 'vitest'
import { shareOf, showMoney, wanOf, yuanOf } from './money.ts'

it('says money as people do, and never shows something as nothing', () => {
  expect(showMoney('16800000000.00', 'zh', 1)).toBe('168.0')
  expect(showMoney('16800000000.00', 'en', 1)).toBe('16.80')
  expect(showMoney('150000', 'zh')).toBe('0.0015')
  expect(showMoney(null, 'zh')).toBe('—')
  expect(showMoney('0', 'zh', 1)).toBe('0.0')
})

it('reads amounts in 万元 exactly', () => {
  expect([yuanOf('1,234.56'), yuanOf(''), yuanOf('五'), yuanOf('１２')]).toEqual(['12345600', null, undefined, '120000'])
  expect(wanOf('12345600.00')).toBe('1234.56')
  expect(shareOf('50', '200')).toBe(25)
  expect(shareOf('50', null)).toBeUndefined()
})
