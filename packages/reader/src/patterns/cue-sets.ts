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
  private readonly begins = new SignSet()
  private readonly alone = new SignSet()
  private readonly seconds = new SignSet()
  /** For the word that is complete at each node, the sets that it counts for and those that it is known to count not for. */
  private readonly counts: Int32Array
  private readonly known: Int32Array

  /** Thirty sets at most; the first has bit 1, the next bit 2, 4, … */
  constructor(sets: readonly CueWords[]) {
    const lists = sets.map(({ words, but = '' }) => [words, but].map(list => list.split(' ').filter(Boolean)))
    const all = lists.flat(2)
    this.trie = new Trie(all, false)
    for (const one of all) {
      this.begins.add(one.charCodeAt(0))
      if (one.length === 1) this.alone.add(one.charCodeAt(0))
      else this.seconds.add(one.charCodeAt(1))
    }
    this.counts = new Int32Array(this.trie.size)
    this.known = new Int32Array(this.trie.size)
    let word = 0
    lists.forEach(kinds => {
      const bit = 1 << lists.indexOf(kinds)
      kinds.forEach((list, kind) => {
        for (let i = 0; i < list.length; i++) {
          const node = this.trie.ends[word++] as number
          this.known[node] = (this.known[node] as number) | bit
          if (kind === 0) this.counts[node] = (this.counts[node] as number) | bit
        }
      })
    })
  }

  /** A bit for each set of which a word stands in the text. Of the words that begin at one place the longest of each set tells. */
  in(text: string): number {
    const { trie, counts, known, begins, alone, seconds } = this
    let all = 0
    for (let start = 0; start < text.length; start++) {
      const code = text.charCodeAt(start)
      if (!begins.has(code)) continue
      if (!alone.has(code) && (start + 1 === text.length || !seconds.has(text.charCodeAt(start + 1)))) continue
      let node = trie.first(code)
      if (node === 0) continue
      let here = 0
      for (let at = start + 1; ; at++) {
        here = (here & ~(known[node] as number)) | (counts[node] as number)
        if (at >= text.length) break
        node = trie.next(node, text.charCodeAt(at))
        if (node === 0) break
      }
      all |= here
    }
    return all
  }
}
