import type { SignSet } from './sign-set.ts'
import { Trie } from './trie.ts'
import type { WordSet } from './word-set.ts'

/** How long words may be, and of how many sets: the longest of each set on the way to a node are kept in one number of 32 bits. */
const BITS = 4
const LONGEST = (1 << BITS) - 1
const MOST_SETS = 32 / BITS

/** Several word sets read at once from where a text ends: the longest word of each. */
export class EndsOfSets {
  private readonly trie: Trie
  /** Which sets have a word on the way to each node, a bit for each set; eight bits higher those that have one of two signs or more. */
  private readonly sets: Uint16Array
  private readonly lengths: Int32Array

  /** Eight sets at most. */
  constructor(sets: readonly WordSet[]) {
    const words = sets.flatMap(set => set.words)
    if (sets.length > MOST_SETS || words.some(word => word.length > LONGEST)) throw new Error('too many sets, or too long a word')
    this.trie = new Trie(words, true)
    const { before, ends, size } = this.trie
    this.sets = new Uint16Array(size)
    this.lengths = new Int32Array(size)
    const wordAt: (string | undefined)[] = []
    const known = sets.map(({ words }) => new Set(words))
    ends.forEach((node, i) => {
      wordAt[node] = words[i]
    })
    for (let node = 1; node < size; node++) {
      const word = wordAt[node]
      let own = this.sets[before[node] as number] as number
      let lengths = this.lengths[before[node] as number] as number
      known.forEach((set, bit) => {
        if (word === undefined || !set.has(word)) return
        own |= (word.length > 1 ? 257 : 1) << bit
        lengths = (lengths & ~(LONGEST << (bit * BITS))) | (word.length << (bit * BITS))
      })
      this.sets[node] = own
      this.lengths[node] = lengths
    }
  }

  /** The signs that words end with. */
  get closings(): SignSet {
    return this.trie.begins
  }

  /** Whether a word of any set ends at `end` of `[floor, end)`. */
  any(text: string, end: number, floor: number): boolean {
    return this.sets[this.trie.back(text, end, floor)] !== 0
  }

  /**
   * Length of the longest word of one set, by its number, that ends at `end` of `[floor, end)`, 0 without one; −1 where a word of other
   * sets does, a bit for each set.
   */
  longestUnless(text: string, end: number, floor: number, set: number, others: number): number {
    const node = this.trie.back(text, end, floor)
    return ((this.sets[node] as number) & others) !== 0 ? -1 : lengthOf(this.lengths[node] as number, set)
  }

  /** The sets that have a word which ends at `end` of `[floor, end)`, a bit for each; eight bits higher those that have one of two signs or more. */
  setsAt(text: string, end: number, floor: number): number {
    return this.sets[this.trie.back(text, end, floor)] as number
  }

  /** What `lengthOf` tells the length from of the longest word of each set that ends at `end` of `[floor, end)`. */
  at(text: string, end: number, floor: number): number {
    return this.lengths[this.trie.back(text, end, floor)] as number
  }
}

/** The length of a set's longest word, 0 without one. */
export const lengthOf = (lengths: number, set: number): number => (lengths >>> (set * BITS)) & LONGEST
