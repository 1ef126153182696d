import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSentences } from './compare-sentences.ts'
import { pairStatements, type ReadStatement } from './pair-statements.ts'

const text = (...said: string[]) => {
  let at = 0
  return said.map(one => {
    const sentence = { text: one, at }
    at += one.length
    return sentence
  })
}
const statement = (id: string, at: number, value: number, more: Partial<ReadStatement> = {}): ReadStatement => {
  const proposed = { indicator: '茶园面积', value, unit: '万亩', measure: 'level', status: 'target', time: '2025' }
  return { id, kind: 'observation', at, words: `${value}万亩`, proposed, fields: proposed, ...more }
}
const pair = (before: string[], after: string[], old: ReadStatement[], fresh: ReadStatement[]) => {
  const differences = compareSentences(text(...before), text(...after))
  if (!differences) throw new Error('two texts')
  return pairStatements(differences, old, fresh).map(one => [one.before.id, one.after.id, one.same])
}
const TEA = '到2025年，茶园面积达到12万亩。'
const MORE = '到2025年，茶园面积达到13万亩。'
const PORT = '建设青川湖旅游码头。'

describe('pairStatements', () => {
  it('pairs what the same sentence says, wherever it stands now', () => {
    const [old, fresh] = [statement('a', 13, 12), statement('b', 13 + PORT.length, 12)]
    expect(pair([TEA], [PORT, TEA], [old], [fresh])).toEqual([['a', 'b', true]])
    expect(pair([TEA, PORT], [PORT, TEA], [old], [fresh])).toEqual([['a', 'b', true]])
  })
  it('asks where the sentence or what was read of it has changed', () => {
    expect(pair([TEA], [MORE], [statement('a', 13, 12)], [statement('b', 13, 13)])).toEqual([['a', 'b', false]])
    const read = { ...statement('b', 13, 12), proposed: { ...statement('b', 13, 12).proposed, attribute: 'binding' } }
    expect(pair([TEA], [TEA], [statement('a', 13, 12)], [read])).toEqual([['a', 'b', false]])
  })
  it('takes a reading that is now as a reviewer had made it for the same', () => {
    const old = statement('a', 13, 12)
    const mended = { ...old, fields: { ...old.proposed, indicator: '高山茶园面积' } }
    const fresh = { ...statement('b', 13, 12), proposed: mended.fields }
    expect(pair([TEA], [TEA], [mended], [fresh])).toEqual([['a', 'b', true]])
  })
  it('does not mind where in its document a part of a reading stands', () => {
    const task = (id: string, at: number) => {
      const proposed = { action: '建设', object: '旅游码头', actions: [{ action: '建设', object: '旅游码头', at, end: at + 9 }] }
      return statement(id, at, 0, { kind: 'task', words: PORT, proposed, fields: proposed })
    }
    expect(pair([TEA, PORT], [PORT], [task('a', TEA.length)], [task('b', 0)])).toEqual([['a', 'b', true]])
  })
  it('pairs nothing of another kind or another thing', () => {
    expect(pair([TEA], [TEA], [statement('a', 13, 12)], [statement('b', 13, 12, { kind: 'task' })])).toEqual([])
    const other = statement('b', 13, 12)
    const renamed = { ...other, words: '甲', proposed: { ...other.proposed, indicator: '竹林面积' } }
    expect(pair([TEA], [TEA], [statement('a', 13, 12)], [renamed])).toEqual([])
    expect(pair([TEA], [PORT], [statement('a', 13, 12)], [statement('b', 3, 12)])).toEqual([])
  })
  it('puts every statement into one pair at most, and a text beside itself into the same pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(TEA, MORE, PORT), { minLength: 1, maxLength: 12 }), said => {
        const sentences = text(...said)
        const statements = sentences.flatMap((one, i) =>
          one.text === PORT ? [] : [statement(`s${i}`, one.at + 13, one.text === TEA ? 12 : 13)],
        )
        const again = statements.map(one => ({ ...one, id: `${one.id}'` }))
        const pairs = pairStatements(compareSentences(sentences, sentences) ?? [], statements, again)
        expect(pairs.map(one => [`${one.before.id}'`, one.same])).toEqual(statements.map(one => [`${one.id}'`, true]))
        expect(new Set(pairs.map(one => one.after.id)).size).toBe(pairs.length)
      }),
    )
  })
})
