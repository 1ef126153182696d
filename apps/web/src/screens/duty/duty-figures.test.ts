import type { DutyItem } from '@lantu/model/api/duty'
import { expect, it } from 'vitest'
import { loadsOf, shortName } from './duty-figures.ts'

const holder = (name: string) => ({ organizationId: name, name, person: '', contact: '', origin: 'hand' as const, since: '2021-01-01' })
const item = (lead: string | null, ...support: string[]) =>
  ({ lead: lead ? holder(lead) : null, support: support.map(holder) }) as unknown as DutyItem

it('counts what each body leads and supports, and marks who leads far more than others', () => {
  const many = Array.from({ length: 9 }, () => item('甲局', '乙局'))
  const loads = loadsOf([...many, item('乙局'), item('丙局'), item('丁局'), item('戊局'), item(null)])
  expect(loads.slice(0, 2).map(one => [one.name, one.leads, one.supports, one.tooMany])).toEqual([
    ['甲局', 9, 0, true],
    ['乙局', 1, 9, false],
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
