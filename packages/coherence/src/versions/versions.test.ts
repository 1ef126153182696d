import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSentences } from './compare-sentences.ts'
import { compareStatements, type VersionStatement } from './compare-statements.ts'

const version = (...texts: string[]) => texts.map((text, at) => ({ text, at }))
const kinds = (before: string[], after: string[]) => compareSentences(version(...before), version(...after))?.map(one => one.kind)

describe('two versions, sentence by sentence', () => {
  it('sets a reworded sentence beside the one it replaces', () => {
    expect(
      kinds(
        ['全市森林覆盖率达到47%。', '建设环湖绿道。', '取消的一句话。'],
        ['全市森林覆盖率达到47.5%以上。', '建设环湖绿道。', '推进湿地修复和岸线整治。'],
      ),
    ).toEqual(['changed', 'same', 'removed', 'added'])
  })

  it('takes blanks and full-width signs for nothing', () => {
    expect(kinds(['到２０２５年，达到 12 万吨。'], ['到2025年,达到12万吨。'])).toEqual(['same'])
  })

  it('loses no sentence of either version, and keeps both orders', () => {
    const texts = fc.array(fc.constantFrom('甲乙丙丁。', '甲乙丙戊。', '子丑寅卯。', '天地玄黄。', '宇宙洪荒。'), { maxLength: 12 })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const found = compareSentences(version(...a), version(...b)) ?? []
        expect(found.flatMap(one => one.before?.at ?? [])).toEqual(a.map((_, i) => i))
        expect(found.flatMap(one => one.after?.at ?? [])).toEqual(b.map((_, i) => i))
      }),
    )
  })

  it('gives up on texts that are no versions of each other', () => {
    const other = (word: string) => version(...Array.from({ length: 3000 }, (_, i) => `${word}${i}。`))
    expect(compareSentences(other('甲'), other('乙'))).toBeNull()
  })
})

describe('two versions, thing by thing', () => {
  const target = (id: string, indicator: string, value: number, time = '2025', at = 0): VersionStatement => ({
    id,
    kind: 'observation',
    fields: { status: 'target', indicator, measure: 'level', value, unit: '%', comparator: 'eq', time },
    at,
    quote: '',
  })
  it('matches by indicator and time, not by place in the text', () => {
    const before = [target('a', '森林覆盖率', 47, '2025', 1), target('b', '城镇化率', 63, '2025', 2), target('c', '入园率', 90, '2025', 3)]
    const after = [
      target('d', '城镇化率', 63, '2025', 9),
      target('e', '森林覆盖率', 47.5, '2025', 10),
      target('f', '森林覆盖率', 47.5, '2030', 11),
    ]
    expect(compareStatements(before, after).map(one => [one.change, one.before?.id, one.after?.id])).toEqual([
      ['removed', 'c', undefined],
      ['changed', 'a', 'e'],
      ['added', undefined, 'f'],
    ])
  })
})
