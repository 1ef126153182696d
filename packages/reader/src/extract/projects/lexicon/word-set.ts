/** A set of words looked up by where they end or begin in a text: constant time, the longest word first. */
export class WordSet {
  private readonly words: ReadonlySet<string>
  private readonly longest: number
  /** First and last signs of the words: most places are turned away by one look. */
  private readonly firsts: ReadonlySet<string>
  private readonly lasts: ReadonlySet<string>

  /** `list` is parted by blanks. */
  constructor(list: string) {
    this.words = new Set(list.split(/\s+/).filter(Boolean))
    this.firsts = new Set([...this.words].map(word => word[0] as string))
    this.lasts = new Set([...this.words].map(word => word[word.length - 1] as string))
    this.longest = Math.max(...[...this.words].map(word => word.length))
  }

  has(word: string): boolean {
    return this.words.has(word)
  }

  /** The longest word that ends at `end`, or an empty string. */
  endingAt(text: string, end = text.length): string {
    if (!this.lasts.has(text[end - 1] ?? '')) return ''
    for (let length = Math.min(this.longest, end); length > 0; length--) {
      const word = text.slice(end - length, end)
      if (this.words.has(word)) return word
    }
    return ''
  }

  /** The longest word that begins at `start`, or an empty string. */
  startingAt(text: string, start = 0): string {
    if (!this.firsts.has(text[start] ?? '')) return ''
    for (let length = Math.min(this.longest, text.length - start); length > 0; length--) {
      const word = text.slice(start, start + length)
      if (this.words.has(word)) return word
    }
    return ''
  }
}
