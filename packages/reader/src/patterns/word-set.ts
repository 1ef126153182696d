import { Trie } from './trie.ts'

/** A tree with the word that is complete at each node, or an empty string. */
interface Tree {
  readonly trie: Trie
  readonly wordAt: readonly string[]
}

function treeOf(words: readonly string[], backwards: boolean): Tree {
  const trie = new Trie(words, backwards)
  const wordAt = Array<string>(trie.size).fill('')
  trie.ends.forEach((node, i) => {
    wordAt[node] = words[i] as string
  })
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
    for (let start = 0; start < end; start++) {
      let node = trie.first(text.charCodeAt(start))
      for (let at = start + 1; node !== 0; at++) {
        if (wordAt[node] !== '') return true
        if (at >= end) break
        node = trie.next(node, text.charCodeAt(at))
      }
    }
    return false
  }

  /** The longest word of `[floor, end)` that ends at `end`, or an empty string. */
  endingAt(text: string, end: number = text.length, floor = 0): string {
    if (end <= floor) return ''
    const { trie, wordAt } = (this.backwards ??= treeOf(this.words, true))
    let node = trie.first(text.charCodeAt(end - 1))
    let found = ''
    for (let at = end - 2; node !== 0; at--) {
      found = wordAt[node] || found
      if (at < floor) break
      node = trie.next(node, text.charCodeAt(at))
    }
    return found
  }

  /** The longest word that begins at `start` and ends by `end`, or an empty string. */
  startingAt(text: string, start = 0, end: number = text.length): string {
    if (start >= end) return ''
    const { trie, wordAt } = (this.forwards ??= treeOf(this.words, false))
    let node = trie.first(text.charCodeAt(start))
    let found = ''
    for (let at = start + 1; node !== 0; at++) {
      found = wordAt[node] || found
      if (at >= end) break
      node = trie.next(node, text.charCodeAt(at))
    }
    return found
  }
}
