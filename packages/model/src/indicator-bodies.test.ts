import { expect, it } from 'vitest'
import { hasFunction, usualBodies } from './indicator-bodies.ts'
import { STANDARD_INDICATORS } from './indicator-catalogue.ts'

it('names a department for every standard indicator, from the table', () => {
  const without = STANDARD_INDICATORS.filter(one => usualBodies(one.name)?.by !== 'catalogue').map(one => one.name)
  expect(without).toEqual([])
})

it('knows an indicator by its other names, and falls back on the words of a name', () => {
  expect(usualBodies('GDP')?.departments[0]).toBe('发展和改革')
  expect(usualBodies('森林覆盖率')).toEqual({ departments: ['林业'], by: 'catalogue' })
  expect(usualBodies('湖区水生植被林业碳汇面积')).toBeNull()
  expect(usualBodies('湖滨森林小镇个数')).toEqual({ departments: ['林业'], by: 'words' })
  expect(usualBodies('生产安全事故死亡率下降')?.departments).toEqual(['应急管理'])
})

it('leaves without a body what only a general word would give to the planners', () => {
  expect(usualBodies('湖滨慢行道总投资')).toBeNull()
  expect(usualBodies('湖滨森林步道总投资')?.departments).toEqual(['林业'])
  expect(usualBodies('公交车中新能源车辆占比')?.departments[0]).not.toBe('发展和改革')
  expect(usualBodies('门票收入')).toBeNull()
  expect(usualBodies('能源储备能力')?.departments).toEqual(['发展和改革'])
})

it('sees a function in old, new and short names, and never in a government', () => {
  expect(hasFunction('市发展和改革委员会', '发展和改革')).toBe(true)
  expect(hasFunction('县发改局', '发展和改革')).toBe(true)
  expect(hasFunction('市水务局', '水利')).toBe(true)
  expect(hasFunction('市财政局', '水利')).toBe(false)
  expect(hasFunction('市乡村振兴局', '商务')).toBe(false)
  expect(hasFunction('水利县人民政府', '水利')).toBe(false)
})
