import { SignSet } from './sign-set.ts'
import { Trie } from './trie.ts'

/** Words that tell something, parted by blanks; `but`: longer ones that begin with one of them and tell nothing. */
export interface CueWords {
  readonly words: string
  readonly but?: string
}

/** Several sets of cues looked for in one walk along a text: which of them it holds a word of. */
export class CueSets {
  private readonly trie: Trie
  /** What words begin with, what is a word by itself, and what stands second in longer ones: most signs that begin a word begin none here. */
  private readonly begins: SignSet
  private readonly alone: SignSet
  private readonly seconds: SignSet
  /** For each node the sets for which the longest of their words on the way to it counts. */
  private readonly counts: Int32Array

  /** Thirty sets at most; the first has bit 1, the next bit 2, 4, … */
  constructor(sets: readonly CueWords[]) {
    const lists = sets.map(({ words, but = '' }) => [words, but].map(list => list.split(' ').filter(Boolean)))
    const all = lists.flat(2)
    this.trie = new Trie(all, false)
    this.begins = this.trie.begins
    this.alone = new SignSet(all.filter(({ length }) => length === 1).join(''))
    this.seconds = new SignSet(all.map(one => one.charAt(1)).join(''))
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
    const { trie, counts, begins, alone, seconds } = this
    let all = 0
    for (let start = 0; start < text.length; start++) {
      const code = text.charCodeAt(start)
      if (!begins.has(code)) continue
      if (!alone.has(code) && (start + 1 === text.length || !seconds.has(text.charCodeAt(start + 1)))) continue
      all |= counts[trie.forth(text, start, text.length)] as number
    }
    return all
  }
}
