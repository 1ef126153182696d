/** Running text under the white-space rules of HTML: a run of white space is one space, and none at the edges. */
export class FlowText {
  #parts: string[] = []
  #last = ''
  #pendingSpace = false
  #pendingBreak = false

  add(data: string): void {
    // a loop over `\s` would also collapse the ideographic space, which is text
    for (const word of data.split(/([ \t\r\n\f]+)/)) {
      if (word === '') continue
      if (isWhite(word.charCodeAt(0))) this.#space(word)
      else this.#word(word)
    }
  }

  /** Text whose spaces count (`pre`). */
  addAsIs(data: string): void {
    if (data !== '') this.#word(data)
  }

  /** A label such as a list number, with its own space; it is dropped when nothing follows. */
  label(text: string): void {
    this.#word(text)
  }

  /** A break between paragraphs that must stay on one line. */
  gap(): void {
    if (this.#last !== '') this.#pendingSpace = true
  }

  /** The text so far; begins anew. */
  take(): string {
    const text = this.#parts.join('')
    this.#parts = []
    this.#last = ''
    this.#pendingSpace = false
    this.#pendingBreak = false
    return text
  }

  #space(white: string): void {
    if (/[\r\n]/.test(white)) this.#pendingBreak = true
    else this.#pendingSpace = true
  }

  /** Where the source breaks its line between two wide characters, the reader sees no space (CSS Text 4, segment breaks). */
  #word(word: string): void {
    const glued = this.#pendingBreak && !this.#pendingSpace && isWide(this.#last) && isWide(word[0] as string)
    if ((this.#pendingSpace || this.#pendingBreak) && this.#last !== '' && this.#last !== ' ' && !glued) this.#parts.push(' ')
    this.#parts.push(word)
    this.#last = word[word.length - 1] as string
    this.#pendingSpace = false
    this.#pendingBreak = false
  }
}

const isWhite = (code: number) => code === 32 || (code >= 9 && code <= 13)

/** Hanzi, kana, CJK punctuation and full-width forms. */
export function isWide(character: string): boolean {
  return /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/.test(character)
}
