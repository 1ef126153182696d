import type { BodyLoad } from '@lantu/model/api/duty/duty'
import { expect, it } from 'vitest'
import { loadsOf, shortName } from './duty-figures.ts'

const load = (name: string, leads: number, supports = 0): BodyLoad => ({ id: name, name, leads, supports })

it('marks who leads far more than others', () => {
  const loads = loadsOf([load('甲局', 9), load('乙局', 1, 9), load('丙局', 1), load('丁局', 1), load('戊局', 1)])
  expect(loads.map(one => [one.name, one.tooMany])).toEqual([
    ['甲局', true],
    ['乙局', false],
    ['丙局', false],
    ['丁局', false],
    ['戊局', false],
  ])
  expect(loadsOf([])).toEqual([])
})

it('shortens names for column heads', () => {
  expect(['市发展和改革委员会', '市水利局', '澄湖区人民政府', '青川湖管理局'].map(shortName)).toEqual([
    '发展和改革',
    '水利',
    '澄湖区',
    '青川湖',
  ])
})
