import { SignSet } from './sign-set.ts'

/**
 * Words as a tree of their signs. The first sign is looked up in a set, since most places are turned away by it, the others in one
 * hash table of (node, sign) for all nodes. Node 0 is none; the tree is given its words once.
 */
export class Trie {
  private readonly firsts = new Uint16Array(0x10000)
  private readonly begins = new SignSet()
  private readonly keys: Int32Array
  private readonly nexts: Uint16Array
  private readonly shift: number
  /** Nodes are 1 … size − 1. */
  readonly size: number
  /** The node at which each word ends, in the order of the words. */
  readonly ends: readonly number[]

  /** `backwards`: read from the last sign to the first. */
  constructor(words: readonly string[], backwards: boolean) {
    const edges = new Map<number, number>()
    let size = 1
    this.ends = words.map(word => {
      let node = 0
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(backwards ? word.length - 1 - i : i)
        const known = node === 0 ? this.firsts[code] : edges.get((node << 16) | code)
        const next = known || size++
        if (node === 0) {
          this.firsts[code] = next
          this.begins.add(code)
        } else edges.set((node << 16) | code, next)
        node = next
      }
      return node
    })
    if (size > 0x7fff) throw new Error('too many words for one tree')
    this.size = size
    let bits = 2
    while (1 << bits < edges.size * 2) bits++
    this.shift = 32 - bits
    this.keys = new Int32Array(1 << bits)
    this.nexts = new Uint16Array(1 << bits)
    for (const [key, next] of edges) {
      const slot = this.slotOf(key)
      this.keys[slot] = key
      this.nexts[slot] = next
    }
  }

  /** The node of words that begin with a sign, or 0. */
  first(code: number): number {
    return this.begins.has(code) ? (this.firsts[code] as number) : 0
  }

  /** The node behind a node for the next sign, or 0. */
  next(node: number, code: number): number {
    const slot = this.slotOf((node << 16) | code)
    return this.nexts[slot] as number
  }

  /** Where a key stands, or the free place where it would. */
  private slotOf(key: number): number {
    const last = this.keys.length - 1
    let slot = Math.imul(key, 0x9e3779b1) >>> this.shift
    while (this.keys[slot] !== key && this.keys[slot] !== 0) slot = (slot + 1) & last
    return slot
  }
}
