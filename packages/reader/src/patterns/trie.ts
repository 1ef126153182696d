import { SignSet } from './sign-set.ts'

/** Of a step: that a node has a child right behind it, and that it has others, which stand in the table. */
const HAS_CHILD = 1 << 16
const HAS_OTHERS = 1 << 17

/** Spreads keys that lie close together. */
const HASH = 0x9e3779b1
/** A table of so many places is half full at most. */
const bitsFor = (keys: number): number => Math.max(1, Math.ceil(Math.log2(keys * 2)))

/**
 * Words as a tree of their signs. A node's first child has the next number, so that a walk along a word goes from one number to its
 * neighbour, in one line of the cache; other children stand in a hash table of (node, sign) → node, and what words begin with in a small
 * one of its own. The first sign is asked of a set before, since most places are turned away by it. Node 0 is none, and what words begin
 * behind; the tree is given its words once.
 */
export class Trie {
  /** The signs that words begin with. */
  readonly begins: SignSet
  /** Of each node the sign of the first child, and `HAS_CHILD`, `HAS_OTHERS`. */
  private readonly steps: Int32Array
  /** Of each sign that words begin with its node, in the lower half of a number, hashed by the sign in the upper; 0 is a free place. */
  private readonly roots: Int32Array
  private readonly rootShift: number
  /** Key, value, key, value, … of other children; key 0 is a free place. */
  private readonly others: Int32Array
  private readonly shift: number
  /** Nodes are 1 … size − 1. */
  readonly size: number
  /** The node at which each word ends, in the order of the words. */
  readonly ends: readonly number[]
  /** The node before each, which has a lower number: what holds for shorter words is handed on to longer ones by one walk upwards. */
  readonly before: Uint16Array

  /** `backwards`: read from the last sign to the first. `begins`: a set that has all signs that the words begin with, where there is one. */
  constructor(words: readonly string[], backwards: boolean, begins?: SignSet) {
    const draft = draftOf(backwards ? words.map(word => word.split('').reverse().join('')) : words)
    const { parents, signs } = draft
    const size = parents.length
    if (size > 0x7fff) throw new Error('too many words for one tree')
    const numbers = inDepth(parents)
    this.begins = begins ?? new SignSet(String.fromCharCode(...signs.filter((_, node) => node > 0 && parents[node] === 0)))
    this.size = size
    this.ends = draft.ends.map(node => numbers[node] as number)
    this.before = new Uint16Array(size)
    this.steps = new Int32Array(size)
    const roots: (readonly [number, number])[] = []
    const others: (readonly [number, number])[] = []
    for (let node = 1; node < size; node++) {
      const number = numbers[node] as number
      const parent = numbers[parents[node] as number] as number
      const sign = signs[node] as number
      this.before[number] = parent
      if (parent === 0) roots.push([sign, number])
      else if (number === parent + 1) this.steps[parent] = (this.steps[parent] as number) | HAS_CHILD | sign
      else {
        this.steps[parent] = (this.steps[parent] as number) | HAS_OTHERS
        others.push([(parent << 16) | sign, number])
      }
    }
    const rootBits = bitsFor(roots.length)
    this.rootShift = 32 - rootBits
    this.roots = new Int32Array(1 << rootBits)
    for (const [sign, node] of roots) this.roots[this.rootOf(sign)] = (sign << 16) | node
    const bits = bitsFor(others.length)
    this.shift = 32 - bits
    this.others = new Int32Array(2 << bits)
    for (const [key, next] of others) {
      const slot = this.slotOf(key)
      this.others[slot] = key
      this.others[slot + 1] = next
    }
  }

  /** The node of words that begin with a sign, or 0. */
  first(code: number): number {
    return this.begins.has(code) ? (this.roots[this.rootOf(code)] as number) & 0xffff : 0
  }

  /** The node behind a node, which is not 0, for the next sign, or 0. */
  next(node: number, code: number): number {
    const step = this.steps[node] as number
    if ((step & ~HAS_OTHERS) === (HAS_CHILD | code)) return node + 1
    return step < HAS_OTHERS ? 0 : (this.others[this.slotOf((node << 16) | code) + 1] as number)
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

  /** Where the node of a first sign stands, or the free place where it would. */
  private rootOf(code: number): number {
    const { roots } = this
    const last = roots.length - 1
    let slot = Math.imul(code, HASH) >>> this.rootShift
    while ((roots[slot] as number) >>> 16 !== code && roots[slot] !== 0) slot = (slot + 1) & last
    return slot
  }

  /** Where a key stands, or the free place where it would. */
  private slotOf(key: number): number {
    const { others } = this
    const last = others.length - 2
    let slot = (Math.imul(key, HASH) >>> this.shift) << 1
    while (others[slot] !== key && others[slot] !== 0) slot = (slot + 2) & last
    return slot
  }
}

/** Nodes as they come, each behind the one before it. */
interface Draft {
  /** The node before each, and the sign between them; node 0 is the first. */
  readonly parents: readonly number[]
  readonly signs: readonly number[]
  readonly ends: readonly number[]
}

function draftOf(words: readonly string[]): Draft {
  const edges = new Map<number, number>()
  const parents = [0]
  const signs = [0]
  const ends = words.map(word => {
    let node = 0
    for (let i = 0; i < word.length; i++) {
      const key = (node << 16) | word.charCodeAt(i)
      let next = edges.get(key)
      if (next === undefined) {
        next = parents.length
        edges.set(key, next)
        parents.push(node)
        signs.push(word.charCodeAt(i))
      }
      node = next
    }
    return node
  })
  return { parents, signs, ends }
}

/** Numbers for nodes in which each is followed by all that stand behind it. */
function inDepth(parents: readonly number[]): Uint16Array {
  const sizes = new Uint16Array(parents.length).fill(1)
  for (let node = parents.length - 1; node > 0; node--) {
    const parent = parents[node] as number
    sizes[parent] = (sizes[parent] as number) + (sizes[node] as number)
  }
  const numbers = new Uint16Array(parents.length)
  const free = new Uint16Array(parents.length)
  free[0] = 1
  for (let node = 1; node < parents.length; node++) {
    const parent = parents[node] as number
    const number = free[parent] as number
    numbers[node] = number
    free[node] = number + 1
    free[parent] = number + (sizes[node] as number)
  }
  return numbers
}
