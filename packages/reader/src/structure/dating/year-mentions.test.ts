import { expect, it } from 'vitest'
import { yearMentions } from './year-mentions.ts'

const said = (text: string) => yearMentions(text).map(({ role, year }) => [role, year])

it('takes the year of a distant vision for one aimed at', () => {
  expect(said('审查2035年远景目标纲要')).toEqual([['by', 2035]])
})

it('knows a plan by its full name as by its short one', () => {
  expect(said('编制第十四个五年规划')).toEqual([['plan', 2021]])
  expect(said('谋划“十四五”')).toEqual([['plan', 2021]])
})

it('knows what is compared with, reached and over', () => {
  expect(said('比2020年提高3个百分点')).toEqual([['base', 2020]])
  expect(said('2023年，全市新增就业2万人')).toEqual([['reached', 2023]])
  expect(said('截至2022年底')).toEqual([['till', 2022]])
})
