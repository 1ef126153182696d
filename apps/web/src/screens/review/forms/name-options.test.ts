import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { describe, expect, it } from 'vitest'
import { nameOptions } from './name-options.ts'

/** A number `⟦…⟧` of a sentence, read as `fields`. */
function read(text: string, fields: Record<string, unknown>): RegisteredStatement {
  const at = Array.from(text.slice(0, text.indexOf('⟦'))).length
  return { fields, quote: text.replace('⟦', '').replace('⟧', ''), quoteStart: 700, at: 700 + at } as RegisteredStatement
}
const others = (text: string, indicator: string, beside: RegisteredStatement[] = [], unit = '') =>
  nameOptions('indicator', read(text, { indicator, unit }), beside).map(({ value, from }) => `${from} ${value}`)

describe('what the name of an indicator may be instead', () => {
  it('is its name in the catalogue, where the text uses another', () => {
    expect(others('全市粮食总产达到⟦118⟧万吨。', '粮食总产', [], '万吨')).toContain('standard 粮食产量')
  })

  it('is each of what is joined, with the measure that is said once', () => {
    expect(others('油菜籽、茶叶产量达到⟦8⟧万吨。', '油菜籽、茶叶产量').slice(0, 3)).toEqual([
      'part 油菜籽产量',
      'part 油菜籽',
      'part 茶叶产量',
    ])
  })

  it('is what the clause says, without place, time and the verb before the number', () => {
    expect(others('到2025年，全市水域岸线整治长度力争达到⟦86⟧公里。', '整治长度')).toContain('said 水域岸线整治长度')
  })

  it('is no clause that names nothing, and none with another number', () => {
    expect(others('新建⟦3⟧座水厂', '新建水厂')).toEqual(['shorter 水厂'])
    expect(others('改造管网12公里、泵站⟦9⟧座', '泵站')).toEqual([])
  })

  it('is the name without what was done to it or whose it is, but 新增 stays: it says what is counted', () => {
    expect(others('建成⟦4⟧个', '1.建成湖滨的口袋公园')).toEqual([
      'shorter 建成湖滨的口袋公园',
      'shorter 湖滨的口袋公园',
      'shorter 口袋公园',
    ])
    expect(others('新增⟦4⟧万个', '新增停车位')).toEqual([])
  })

  it('is another name of the sentence: of its other records, then of the catalogue', () => {
    const text = '森林覆盖率、建成区绿化覆盖率分别达到48%和⟦43⟧%。'
    expect(others(text, '覆盖率', [read(text, { indicator: '森林覆盖率' })])).toEqual(['beside 森林覆盖率', 'named 建成区绿化覆盖率'])
  })
})
