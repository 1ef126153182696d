import type { SignSet } from './sign-set.ts'
import { Trie } from './trie.ts'

/** What has a meaning of its own in a pattern. */
const META = /[\\^$.*+?()[\]{}]/
/** 超过了?: a plain word with and without one sign. */
const WITH_OR_WITHOUT = /^([^\\^$.*+?()[\]{}]+)([^\\^$.*+?()[\]{}])\?([^\\^$.*+?()[\]{}]*)$/

/** The plain words among the alternatives of a pattern tied to the end of a text, and a pattern of its others, null where it has none. */
export interface PartsAtEnd {
  readonly words: readonly string[]
  readonly rest: RegExp | null
}

/**
 * Takes `(?:…|…)$` apart: a regular expression tries every alternative at every place of a text from the left, where plain words are
 * found from the right, sign by sign, all in one tree. A pattern of another form is left whole.
 */
export function partsAtEnd(pattern: RegExp): PartsAtEnd {
  const within = pattern.flags === '' ? /^\(\?:(.+)\)\$$/.exec(pattern.source)?.[1] : undefined
  const alternatives = within === undefined ? null : alternativesOf(within)
  if (!alternatives) return { words: [], rest: pattern }
  const words: string[] = []
  const others: string[] = []
  for (const one of alternatives) {
    const optional = WITH_OR_WITHOUT.exec(one)
    if (one !== '' && !META.test(one)) words.push(one)
    else if (optional) words.push(`${optional[1]}${optional[2]}${optional[3]}`, `${optional[1]}${optional[3]}`)
    else others.push(one)
  }
  return { words, rest: others.length > 0 ? new RegExp(`(?:${others.join('|')})$`) : null }
}

/** The alternatives of a source outside its groups and sets; null where a group is closed that was not opened. */
function alternativesOf(source: string): string[] | null {
  const found: string[] = []
  let from = 0
  let depth = 0
  let set = false
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (set) set = sign !== ']'
    else if (sign === '[') set = true
    else if (sign === '(') depth++
    else if (sign === ')' && --depth < 0) return null
    else if (sign === '|' && depth === 0) {
      found.push(source.slice(from, at))
      from = at + 1
    }
  }
  return [...found, source.slice(from)]
}

/** Words looked for at the end of a text. */
export class WordsAtEnd {
  private readonly trie: Trie
  /** Of the longest word on the way to each node. */
  private readonly lengths: Uint8Array

  /** `closings`: all signs that the words end with, and perhaps others. */
  constructor(words: readonly string[], closings: SignSet) {
    this.trie = new Trie(words, true, closings)
    const { before, ends, size } = this.trie
    this.lengths = new Uint8Array(size)
    ends.forEach((node, i) => {
      this.lengths[node] = (words[i] as string).length
    })
    for (let node = 1; node < size; node++)
      if (this.lengths[node] === 0) this.lengths[node] = this.lengths[before[node] as number] as number
  }

  /** The length of the longest word that a text ends with, 0 without one. */
  lengthIn(text: string): number {
    return this.lengths[this.trie.back(text, text.length, 0)] as number
  }
}
