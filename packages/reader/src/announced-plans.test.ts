import { describe, expect, it } from 'vitest'
import { findAnnouncedCounts, findAnnouncedPlans, planNameKey } from './announced-plans.ts'

describe('plans that a text announces', () => {
  it.each([
    ['编制水资源保护专项规划，完善节水标准。', ['水资源保护专项规划']],
    ['2022年底前制定《湖区旅游发展规划》《夜间经济发展规划》，一体推进。', ['湖区旅游发展规划', '夜间经济发展规划']],
    ['修编综合交通、现代物流等专项规划。', ['综合交通专项规划', '现代物流专项规划']],
    ['2023年底前完成市县国土空间总体规划编制。', []],
    ['组织编制市级国土空间总体规划。', ['国土空间总体规划']],
    ['本规划由市人民政府组织编制，报市人大批准。', []],
    ['编制专项规划和年度计划，做好衔接。', []],
    ['五年内编制市级重点专项规划28个，全部印发。', []],
    ['市政府编制了“十四五”规划纲要草案，提请审查。', []],
    ['依据《国民经济和社会发展第十四个五年规划》编制。', []],
    ['编制地震应急预案，开展演练。', []],
  ])('%s', (text, names) => {
    const found = findAnnouncedPlans(text)
    expect(found.map(one => one.name)).toEqual(names)
    for (const one of found) expect(one.name.startsWith(text.slice(one.at, one.end))).toBe(true)
  })

  it('may be counted without being named', () => {
    expect(findAnnouncedCounts('五年内编制市级重点专项规划28个，全部印发。')).toMatchObject([{ count: 28 }])
    expect(findAnnouncedCounts('修编12个专项规划。')).toMatchObject([{ count: 12 }])
    expect(findAnnouncedCounts('编制规划，建成28个小区。')).toEqual([])
  })

  it('are known by their subject', () => {
    expect(planNameKey('青川湖市能源发展“十四五”规划（修订）')).toBe('能源')
    expect(planNameKey('能源发展专项规划')).toBe('能源')
    expect(planNameKey('水资源保护专项规划')).toBe(planNameKey('青川湖市水资源保护规划（2021—2025年）'))
  })
})
