import { Trie } from './trie.ts'

/** A tree with the number of the longest word on the way to each node, from 1; 0 for none. */
interface Tree {
  readonly trie: Trie
  readonly wordAt: Uint16Array
}

function treeOf(words: readonly string[], backwards: boolean): Tree {
  const trie = new Trie(words, backwards)
  const { before, ends, size } = trie
  const wordAt = new Uint16Array(size)
  ends.forEach((node, i) => {
    wordAt[node] = i + 1
  })
  for (let node = 1; node < size; node++) if (wordAt[node] === 0) wordAt[node] = wordAt[before[node] as number] as number
  return { trie, wordAt }
}

/** A set of words looked up by where they end or begin in a text: the longest word, read sign by sign, nothing cut out. */
export class WordSet {
  readonly words: readonly string[]
  private readonly longest: number
  private forwards: Tree | null = null
  private backwards: Tree | null = null

  /** Words one by one, or parted by blanks. */
  constructor(list: string | readonly string[]) {
    this.words = [...new Set((typeof list === 'string' ? list.split(/\s+/) : list).filter(Boolean))]
    this.longest = this.words.reduce((longest, { length }) => Math.max(longest, length), 0)
  }

  has(word: string): boolean {
    return word !== '' && word.length <= this.longest && this.endingAt(word).length === word.length
  }

  /** Whether a word stands within the first `end` signs. */
  within(text: string, end: number): boolean {
    const { trie, wordAt } = (this.forwards ??= treeOf(this.words, false))
    for (let start = 0; start < end; start++) if (wordAt[trie.forth(text, start, end)] !== 0) return true
    return false
  }

  /** The longest word of `[floor, end)` that ends at `end`, or an empty string. */
  endingAt(text: string, end: number = text.length, floor = 0): string {
    const found = this.numberEndingAt(text, end, floor)
    return found < 0 ? '' : (this.words[found] as string)
  }

  /** Its number among `words`, or −1. */
  numberEndingAt(text: string, end: number = text.length, floor = 0): number {
    const { trie, wordAt } = (this.backwards ??= treeOf(this.words, true))
    return (wordAt[trie.back(text, end, floor)] as number) - 1
  }

  /** The longest word that begins at `start` and ends by `end`, or an empty string. */
  startingAt(text: string, start = 0, end: number = text.length): string {
    const found = this.numberStartingAt(text, start, end)
    return found < 0 ? '' : (this.words[found] as string)
  }

  /** Its number among `words`, or −1: for what is told of each word in a list of its own. */
  numberStartingAt(text: string, start = 0, end: number = text.length): number {
    const { trie, wordAt } = (this.forwards ??= treeOf(this.words, false))
    return (wordAt[trie.forth(text, start, end)] as number) - 1
  }
}
