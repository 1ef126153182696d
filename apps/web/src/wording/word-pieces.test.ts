import { expect, it } from 'vitest'
import { wordPieces } from './word-pieces.ts'

const marked = (title: string) => wordPieces(title).join('|')

it('lets a line end between words of a title, not within them', () => {
  expect(marked('市托育综合服务中心')).toBe('市托育|综合|服务|中心')
  expect(marked('单位地区生产总值能源消耗降低')).not.toMatch(/消\|耗|降\|低|生\|产|总\|值/)
})

it('keeps marks, and what follows a numeral, where they belong', () => {
  expect(marked('青川湖市“十四五”规划（修订）')).toMatch(/“十四五”\|规划\|（修订）$/)
  expect(marked('青川湖市2024年政府工作报告')).toMatch(/2024年\|/)
  expect(marked('森林覆盖率')).toBe('森林|覆盖率')
  expect(marked('已下达')).toBe('已下达')
})

it('leaves other scripts to their blanks', () => {
  expect(marked('Green water scheme, stage 2')).toBe('Green water scheme, stage 2')
  expect(marked('')).toBe('')
})
