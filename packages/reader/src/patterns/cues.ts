import { Trie } from './trie.ts'

const COUNTS = 1
const COUNTS_NOT = 2

/** Words that tell something wherever they stand in a text: found by one walk along it, whatever their number. */
export class Cues {
  private readonly trie: Trie
  private readonly kinds: Uint8Array
  /** Where the word ends that `next` found last. */
  end = 0

  /** `words` and `but` parted by blanks; `but`: longer words that begin with one of the others and tell nothing. */
  constructor(words: string, but = '') {
    const counted = words.split(' ')
    this.trie = new Trie([...counted, ...but.split(' ').filter(Boolean)], false)
    this.kinds = new Uint8Array(this.trie.size)
    this.trie.ends.forEach((node, i) => {
      this.kinds[node] = i < counted.length ? COUNTS : COUNTS_NOT
    })
  }

  /** Whether one of the words stands in the text. */
  in(text: string): boolean {
    return this.next(text, 0) >= 0
  }

  /** Where the next word begins at or after `from` and ends by `to`; −1 without one. */
  next(text: string, from: number, to: number = text.length): number {
    const { trie, kinds } = this
    for (let start = from; start < to; start++) {
      let node = trie.first(text.charCodeAt(start))
      let kind = 0
      for (let at = start + 1; node !== 0; at++) {
        if (kinds[node] !== 0) {
          kind = kinds[node] as number
          this.end = at
        }
        if (at >= to) break
        node = trie.next(node, text.charCodeAt(at))
      }
      if (kind === COUNTS) return start
    }
    return -1
  }
}
