import { expect, it } from 'vitest'
import { splitAmounts } from './split-amounts.ts'

const kept = (sentence: string) => splitAmounts(sentence).filter((_, i) => i % 2)

it('keeps days, and numbers with what they count, in one piece', () => {
  expect(kept('由市人大于 2023-11-24 决定，2024-01-01 起执行。')).toEqual(['2023-11-24', '2024-01-01'])
  expect(kept('92 个项目，到 6 月完成 79.6 亿元，占 47.4%')).toEqual(['92 个', '6 月', '79.6 亿元', '47.4%'])
  expect(kept('建设220千伏线路4项，增容126万千伏安，高 6.5 个百分点')).toEqual(['220千伏', '4项', '126万千伏', '6.5 个百分点'])
  expect(kept('planned 16.80 bn yuan, 47.4% done by 2024-06')).toEqual(['16.80 bn', '47.4%', '2024-06'])
})

it('loses nothing', () => {
  const sentence = '3 次会议，议定事项 3 项未结；2024 年末。'
  expect(splitAmounts(sentence).join('')).toBe(sentence)
})
