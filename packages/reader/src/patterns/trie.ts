import { SignSet } from './sign-set.ts'

/**
 * Words as a tree of their signs, in one hash table of (node, sign) → node whose keys and values stand side by side, so that a step
 * meets one line of the cache. The first sign is asked of a set before, since most places are turned away by it. Node 0 is none, and
 * what words begin behind; the tree is given its words once.
 */
export class Trie {
  /** The signs that words begin with. */
  readonly begins: SignSet
  /** Key, value, key, value, …; key 0 is a free place. */
  private readonly edges: Int32Array
  private readonly shift: number
  /** Nodes are 1 … size − 1. */
  readonly size: number
  /** The node at which each word ends, in the order of the words. */
  readonly ends: readonly number[]
  /** The node before each, which has a lower number: what holds for shorter words is handed on to longer ones by one walk upwards. */
  readonly before: Uint16Array

  /** `backwards`: read from the last sign to the first. `begins`: a set that has all signs that the words begin with, where there is one. */
  constructor(words: readonly string[], backwards: boolean, begins?: SignSet) {
    this.begins = begins ?? new SignSet()
    const edges = new Map<number, number>()
    const before = [0]
    let size = 1
    this.ends = words.map(word => {
      let node = 0
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(backwards ? word.length - 1 - i : i)
        if (i === 0 && !begins) this.begins.add(code)
        const key = (node << 16) | code
        let next = edges.get(key)
        if (next === undefined) {
          next = size++
          edges.set(key, next)
          before.push(node)
        }
        node = next
      }
      return node
    })
    if (size > 0x7fff) throw new Error('too many words for one tree')
    this.size = size
    this.before = Uint16Array.from(before)
    let bits = 2
    while (1 << bits < edges.size * 2) bits++
    this.shift = 32 - bits
    this.edges = new Int32Array(2 << bits)
    for (const [key, next] of edges) {
      const slot = this.slotOf(key)
      this.edges[slot] = key
      this.edges[slot + 1] = next
    }
  }

  /** The node of words that begin with a sign, or 0. */
  first(code: number): number {
    return this.begins.has(code) ? this.next(0, code) : 0
  }

  /** The node behind a node for the next sign, or 0. */
  next(node: number, code: number): number {
    return this.edges[this.slotOf((node << 16) | code) + 1] as number
  }

  /** The last node on the way along `text[start, end)`, 0 where no word begins so. */
  forth(text: string, start: number, end: number): number {
    let node = 0
    if (start >= end) return node
    let next = this.first(text.charCodeAt(start))
    for (let at = start + 1; next !== 0; at++) {
      node = next
      if (at >= end) break
      next = this.next(node, text.charCodeAt(at))
    }
    return node
  }

  /** The last node on the way back along `text[floor, end)`, 0 where no word ends so. */
  back(text: string, end: number, floor: number): number {
    let node = 0
    if (end <= floor) return node
    let next = this.first(text.charCodeAt(end - 1))
    for (let at = end - 2; next !== 0; at--) {
      node = next
      if (at < floor) break
      next = this.next(node, text.charCodeAt(at))
    }
    return node
  }

  /** Where a key stands, or the free place where it would. */
  private slotOf(key: number): number {
    const { edges } = this
    const last = edges.length - 2
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.shift) << 1
    while (edges[slot] !== key && edges[slot] !== 0) slot = (slot + 2) & last
    return slot
  }
}
