import { expect, it } from 'vitest'
import { csvCell } from './statements-csv.ts'

it('quotes what a comma, a quote or a line break would break', () => {
  expect(csvCell('一、二')).toBe('一、二')
  expect(csvCell('a,"b"\nc')).toBe('"a,""b""\nc"')
})

it('does not hand a formula to a spreadsheet, and leaves negative numbers alone', () => {
  expect(csvCell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`)
  expect(csvCell(-13.5)).toBe('-13.5')
  expect(csvCell('-13.5')).toBe('-13.5')
})

it('joins a composition with colons', () => {
  expect(csvCell([16.7, 51.6, 31.7])).toBe('16.7:51.6:31.7')
  expect(csvCell(null)).toBe('')
})
