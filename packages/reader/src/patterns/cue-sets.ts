import type { SignKinds } from './sign-set.ts'
import { Trie } from './trie.ts'
import { ALONE, BEGINS, nextOfWords, signsOfWords } from './word-signs.ts'

/** Words that tell something, parted by blanks; `but`: longer ones that begin with one of them and tell nothing. */
export interface CueWords {
  readonly words: string
  readonly but?: string
}

/** Several sets of cues looked for in one walk along a text: which of them it holds a word of. */
export class CueSets {
  private readonly trie: Trie
  private readonly signs: SignKinds
  /** For each node the sets for which the longest of their words on the way to it counts. */
  private readonly counts: Int32Array

  /** Thirty sets at most; the first has bit 1, the next bit 2, 4, … */
  constructor(sets: readonly CueWords[]) {
    const lists = sets.map(({ words, but = '' }) => [words, but].map(list => list.split(' ').filter(Boolean)))
    const all = lists.flat(2)
    this.trie = new Trie(all, false)
    this.signs = signsOfWords(all)
    const { before, ends, size } = this.trie
    this.counts = new Int32Array(size)
    // those that know a word of their own there
    const known = new Int32Array(size)
    let word = 0
    lists.forEach(kinds => {
      const bit = 1 << lists.indexOf(kinds)
      kinds.forEach((list, kind) => {
        for (let i = 0; i < list.length; i++) {
          const node = ends[word++] as number
          known[node] = (known[node] as number) | bit
          if (kind === 0) this.counts[node] = (this.counts[node] as number) | bit
        }
      })
    })
    for (let node = 1; node < size; node++)
      this.counts[node] = (this.counts[node] as number) | ((this.counts[before[node] as number] as number) & ~(known[node] as number))
  }

  /** A bit for each set of which a word stands in the text. Of the words that begin at one place the longest of each set tells. */
  in(text: string): number {
    const { trie, counts, signs } = this
    const { length } = text
    let all = 0
    // a loop of its own, without the walk along the tree, is compiled to half as much for each sign
    for (let i = nextOfWords(signs, text, 0); i < length; i = nextOfWords(signs, text, i + 1)) {
      if (i > 0 && (signs.of(text.charCodeAt(i - 1)) & BEGINS) !== 0) all |= counts[trie.forth(text, i - 1, length)] as number
      if ((signs.of(text.charCodeAt(i)) & ALONE) !== 0) all |= counts[trie.forth(text, i, length)] as number
    }
    return all
  }
}
