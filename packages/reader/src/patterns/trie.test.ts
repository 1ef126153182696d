import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SignKinds, SignSet } from './sign-set.ts'
import { Trie } from './trie.ts'

const SIGNS = '湖桥路网渠a\uffff'
const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 30 })
const text = fc.string({ unit: fc.constantFrom(...SIGNS, '\0'), maxLength: 12 })

describe('words as a tree', () => {
  it('walks along a text as far as a word goes, from either end', () => {
    fc.assert(
      fc.property(words, text, (list, text) => {
        const [forwards, backwards] = [new Trie(list, false), new Trie(list, true)]
        const front = [...text].findLastIndex((_, i) => list.some(word => word.startsWith(text.slice(0, i + 1)))) + 1
        const back = [...text].findLastIndex((_, i) => list.some(word => word.endsWith(text.slice(text.length - i - 1)))) + 1
        expect(depthOf(forwards, forwards.forth(text, 0, text.length))).toBe(front)
        expect(depthOf(backwards, backwards.back(text, text.length, 0))).toBe(back)
      }),
    )
  })

  it('ends each word at a node of its own, as deep as the word is long', () => {
    fc.assert(
      fc.property(words, list => {
        const trie = new Trie(list, false)
        expect(new Set(trie.ends).size).toBe(list.length)
        expect(trie.ends.map(node => depthOf(trie, node))).toEqual(list.map(word => word.length))
      }),
    )
  })
})

describe('sets and kinds of signs', () => {
  it('are told apart, however many there are', () => {
    const sets = Array.from({ length: 1200 }, (_, i) => new SignSet(i % 3 === 0 ? '湖' : '桥路'))
    const kinds = Array.from(
      { length: 90 },
      (_, i) =>
        new SignKinds([
          [1, '湖'],
          [i, '路'],
        ]),
    )
    expect(sets.every((set, i) => set.has('湖'.charCodeAt(0)) === (i % 3 === 0) && set.has('路'.charCodeAt(0)) === i % 3 > 0)).toBe(true)
    expect(kinds.map(of => of.of('路'.charCodeAt(0)))).toEqual(Array.from({ length: 90 }, (_, i) => i))
    expect(kinds.every(of => of.of('湖'.charCodeAt(0)) === 1 && of.of('桥'.charCodeAt(0)) === 0)).toBe(true)
    expect(
      new SignSet([
        [1, 3],
        [2, 5],
      ]).size,
    ).toBe(5)
    expect(sets.some(set => set.has(Number.NaN))).toBe(false)
  })
})

function depthOf({ before }: Trie, node: number): number {
  return node === 0 ? 0 : depthOf({ before } as Trie, before[node] as number) + 1
}
