import { Trie } from './trie.ts'

const COUNTS = 1
const COUNTS_NOT = 2
/** A kind takes so many bits, the length of its word those above. */
const BITS = 2

/** Words that tell something wherever they stand in a text: found by one walk along it, whatever their number. */
export class Cues {
  private readonly trie: Trie
  /** The kind and the length of the longest word on the way to each node. */
  private readonly kinds: Uint8Array
  /** The signs that words begin with. */
  readonly openings: string
  /** Where the word ends that was found last. */
  end = 0

  /** `words` and `but` parted by blanks; `but`: longer words that begin with one of the others and tell nothing. */
  constructor(words: string, but = '') {
    const counted = words.split(' ').filter(Boolean)
    this.openings = counted.map(word => word[0]).join('')
    const all = [...counted, ...but.split(' ').filter(Boolean)]
    this.trie = new Trie(all, false)
    const { before, ends, size } = this.trie
    this.kinds = new Uint8Array(size)
    ends.forEach((node, i) => {
      this.kinds[node] = ((all[i] as string).length << BITS) | (i < counted.length ? COUNTS : COUNTS_NOT)
    })
    for (let node = 1; node < size; node++) if (this.kinds[node] === 0) this.kinds[node] = this.kinds[before[node] as number] as number
  }

  /** Whether one of the words stands in the text. */
  in(text: string): boolean {
    return this.next(text, 0) >= 0
  }

  /** Where the next word begins at or after `from`, by `last`, and ends by `to`; −1 without one. */
  next(text: string, from: number, to: number = text.length, last: number = to - 1): number {
    const { begins } = this.trie
    for (let start = begins.firstIn(text, from, last + 1); start <= last; start = begins.firstIn(text, start + 1, last + 1))
      if (this.at(text, start, to)) return start
    return -1
  }

  /** Whether a word begins at `start` and ends by `to`. */
  at(text: string, start: number, to: number): boolean {
    const kind = this.kinds[this.trie.forth(text, start, to)] as number
    if (kind === 0) return false
    this.end = start + (kind >> BITS)
    return (kind & COUNTS) !== 0
  }
}
