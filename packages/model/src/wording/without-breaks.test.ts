import { expect, it } from 'vitest'
import { asQuoted } from './without-breaks.ts'

it('joins what a page had broken: nothing between Chinese signs, a blank beside a number', () => {
  expect(asQuoted('加快松溪水库建设，确\n保年内开工。')).toBe('加快松溪水库建设，确保年内开工。')
  expect(asQuoted('建成区级物资储备库\n  1 座')).toBe('建成区级物资储备库 1 座')
  expect(asQuoted('森林覆盖率 46.2 47')).toBe('森林覆盖率 46.2 47')
})
