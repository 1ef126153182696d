interface Node {
  /** The word that is complete here, or an empty string. */
  word: string
  next: Map<number, Node> | null
}

/** Words as a tree of their signs; the first sign is looked up in a table, since most places are turned away by it. */
interface Tree {
  readonly firsts: Uint16Array
  readonly nodes: readonly Node[]
}

const NONE: Node = { word: '', next: null }

function treeOf(words: Iterable<string>, backwards: boolean): Tree {
  const firsts = new Uint16Array(0x10000)
  const nodes: Node[] = [NONE]
  for (const word of words) {
    const code = (i: number) => word.charCodeAt(backwards ? word.length - 1 - i : i)
    if (firsts[code(0)] === 0) firsts[code(0)] = nodes.push({ word: '', next: null }) - 1
    let node = nodes[firsts[code(0)] as number] as Node
    for (let i = 1; i < word.length; i++) {
      node.next ??= new Map()
      let next = node.next.get(code(i))
      if (!next) node.next.set(code(i), (next = { word: '', next: null }))
      node = next
    }
    node.word = word
  }
  return { firsts, nodes }
}

/** A set of words looked up by where they end or begin in a text: the longest word, read sign by sign, nothing cut out. */
export class WordSet {
  private readonly words: ReadonlySet<string>
  private forwards: Tree | null = null
  private backwards: Tree | null = null

  /** Words one by one, or parted by blanks. */
  constructor(list: string | readonly string[]) {
    this.words = new Set((typeof list === 'string' ? list.split(/\s+/) : list).filter(Boolean))
  }

  has(word: string): boolean {
    return this.words.has(word)
  }

  /** The longest word that ends at `end`, or an empty string. */
  endingAt(text: string, end = text.length): string {
    if (end < 1) return ''
    const tree = (this.backwards ??= treeOf(this.words, true))
    const first = tree.firsts[text.charCodeAt(end - 1)]
    if (!first) return ''
    let node = tree.nodes[first] as Node
    let found = node.word
    for (let at = end - 2; at >= 0 && node.next; at--) {
      node = node.next.get(text.charCodeAt(at)) ?? NONE
      if (node.word) found = node.word
    }
    return found
  }

  /** The longest word that begins at `start` and ends by `end`, or an empty string. */
  startingAt(text: string, start = 0, end = text.length): string {
    if (start >= end) return ''
    const tree = (this.forwards ??= treeOf(this.words, false))
    const first = tree.firsts[text.charCodeAt(start)]
    if (!first) return ''
    let node = tree.nodes[first] as Node
    let found = node.word
    for (let at = start + 1; at < end && node.next; at++) {
      node = node.next.get(text.charCodeAt(at)) ?? NONE
      if (node.word) found = node.word
    }
    return found
  }
}
