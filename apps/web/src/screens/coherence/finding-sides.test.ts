import { expect, it } from 'vitest'
import { markedQuote } from './finding-sides.tsx'

it('marks by code points and keeps the cells of a row apart', () => {
  const quote = '1\n地区\n生产总值\n亿元\n505.56\n9\n'
  expect(markedQuote({ quote, quoteStart: 100, at: 100 + quote.indexOf('505'), end: 100 + quote.indexOf('505') + 6 })).toEqual([
    '1 地区生产总值亿元 ',
    '505.56',
    ' 9 ',
  ])
  expect(markedQuote({ quote: '𠮷占47%。', quoteStart: 0, at: 2, end: 4 })).toEqual(['𠮷占', '47', '%。'])
})
