import { Trie } from './trie.ts'

const COUNTS = 1
const COUNTS_NOT = 2

/** Words that tell something wherever they stand in a text: found by one walk along it, whatever their number. */
export class Cues {
  private readonly trie: Trie
  private readonly kinds: Uint8Array
  /** The signs that words begin with. */
  readonly openings: string
  /** Where the word ends that was found last. */
  end = 0

  /** `words` and `but` parted by blanks; `but`: longer words that begin with one of the others and tell nothing. */
  constructor(words: string, but = '') {
    const counted = words.split(' ')
    this.openings = counted.map(word => word[0]).join('')
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

  /** Where the next word begins at or after `from`, by `last`, and ends by `to`; −1 without one. */
  next(text: string, from: number, to: number = text.length, last: number = to - 1): number {
    const { begins } = this.trie
    for (let start = from; start <= last; start++) if (begins.has(text.charCodeAt(start)) && this.at(text, start, to)) return start
    return -1
  }

  /** Whether a word begins at `start` and ends by `to`. */
  at(text: string, start: number, to: number): boolean {
    const { trie, kinds } = this
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
    return kind === COUNTS
  }
}
