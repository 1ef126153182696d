import { Trie } from './trie.ts'
import type { WordSet } from './word-set.ts'

/** Several word sets read at once from where a text ends: the longest word of each. */
export class EndsOfSets {
  private readonly trie: Trie
  /** Which sets have the word that is complete at each node, a bit for each set. */
  private readonly sets: Uint8Array
  private readonly longest: Uint8Array
  // a name is asked for several times in a row
  private text = ''
  private end = -1
  private floor = 0
  // whether anything may have been written into `longest`
  private some = false

  /** Eight sets at most. */
  constructor(sets: readonly WordSet[]) {
    const words = sets.flatMap(set => set.words)
    this.trie = new Trie(words, true)
    this.sets = new Uint8Array(this.trie.size)
    this.longest = new Uint8Array(sets.length)
    this.trie.ends.forEach((node, i) => {
      sets.forEach((set, bit) => {
        if (set.has(words[i] as string)) this.sets[node] = (this.sets[node] as number) | (1 << bit)
      })
    })
  }

  /** Whether a word of any set ends at `end` of `[floor, end)`. */
  any(text: string, end: number, floor: number): boolean {
    return this.longestUnless(text, end, floor, 0, 255) < 0
  }

  /**
   * Length of the longest word of one set that ends at `end` of `[floor, end)`, 0 without one; −1 where a word of other sets does, a
   * bit for each set.
   */
  longestUnless(text: string, end: number, floor: number, set: number, others: number): number {
    let longest = 0
    let node = end > floor ? this.trie.first(text.charCodeAt(end - 1)) : 0
    for (let at = end - 2; node !== 0; at--) {
      const sets = this.sets[node] as number
      if ((sets & others) !== 0) return -1
      if ((sets & set) !== 0) longest = end - 1 - at
      if (at < floor) break
      node = this.trie.next(node, text.charCodeAt(at))
    }
    return longest
  }

  /** The sets that have a word which ends at `end` of `[floor, end)`, a bit for each; eight bits higher those that have one of two signs or more. */
  setsAt(text: string, end: number, floor: number): number {
    let found = 0
    let node = end > floor ? this.trie.first(text.charCodeAt(end - 1)) : 0
    for (let at = end - 2; node !== 0; at--) {
      const sets = this.sets[node] as number
      found |= at === end - 2 ? sets : sets | (sets << 8)
      if (at < floor) break
      node = this.trie.next(node, text.charCodeAt(at))
    }
    return found
  }

  /** Length of the longest word of `[floor, end)` that ends at `end`, for each set, 0 without one. The list is used again by the next call. */
  at(text: string, end: number, floor: number): Uint8Array {
    const { trie, longest } = this
    if (end === this.end && floor === this.floor && text === this.text) return longest
    this.text = text
    this.end = end
    this.floor = floor
    let node = end > floor ? trie.first(text.charCodeAt(end - 1)) : 0
    if (node === 0 && !this.some) return longest
    for (let set = 0; set < longest.length; set++) longest[set] = 0
    this.some = node !== 0
    for (let length = 1; node !== 0; length++) {
      let sets = this.sets[node] as number
      for (let bit = 0; sets !== 0; bit++, sets >>= 1) if (sets & 1) longest[bit] = length
      if (end - length <= floor) break
      node = trie.next(node, text.charCodeAt(end - 1 - length))
    }
    return longest
  }
}
