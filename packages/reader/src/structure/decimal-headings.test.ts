import { describe, expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'

const treeOf = async (lines: readonly string[]) =>
  (await readPlan(new TextEncoder().encode(`青川湖市“十四五”水利发展规划\n\n${lines.join('\n\n')}\n`))).sections
    .slice(1)
    .map(({ depth, label, title }) => `${depth} ${label} ${title}`)

const BODY = '加快建设湖东灌区，完善供水网络。'

describe('headings numbered 1, 1.1, 1.1.1', () => {
  it('are a tree where their numbers count on', async () => {
    const lines = ['1 发展基础', '1.1 主要成就', BODY, '1.2　突出问题', BODY, '2 重点任务', '2.1 供水保障', '2.1.1 水源工程', BODY]
    expect(await treeOf([...lines, '2.1.2 管网工程', BODY, '2.2 防洪减灾', BODY])).toEqual([
      '1 1 发展基础',
      '2 1.1 主要成就',
      '2 1.2 突出问题',
      '1 2 重点任务',
      '2 2.1 供水保障',
      '3 2.1.1 水源工程',
      '3 2.1.2 管网工程',
      '2 2.2 防洪减灾',
    ])
  })

  it('stand within chapters, in each of which they may begin anew', async () => {
    const chapter = (name: string) => [name, '1.1 总体思路', BODY, '1.2 主要举措', BODY]
    expect(await treeOf([...chapter('第一章 供水'), ...chapter('第二章 防洪'), ...chapter('第三章 灌溉')])).toEqual(
      ['一 供水', '二 防洪', '三 灌溉'].flatMap(name => {
        const [number, title] = name.split(' ')
        return [`1 第${number}章 ${title}`, '2 1.1 总体思路', '2 1.2 主要举措']
      }),
    )
  })

  it('are no quantities that open a line', async () => {
    const lines = ['1个中心带动全域', '1.1万人饮水得到改善', '2个县城通水', '2.1亿元投入灌区', '3.5公里河道整治', '3 座水库除险']
    expect(await treeOf(lines)).toEqual([])
  })
})
