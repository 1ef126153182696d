import type { DecodedDocument, Locator } from '@lantu/model/decoded-document'
import type { Origin } from '@lantu/model/statement'

type PagePlace = Extract<Locator, { kind: 'page' }>

/** How far a line of print has come after so many signs: hanzi are twice as wide as letters and digits. */
function advance(text: string, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += text.charCodeAt(i) > 0x2e7f ? 2 : 1
  return sum
}

/** The box around `[start, end)` within a line's box. */
function boxWithin(text: string, line: PagePlace, start: number, end: number): [number, number, number, number] {
  const [x0, y0, x1, y1] = line.rectangle
  const from = Math.max(start, line.start)
  const unit = (x1 - x0) / Math.max(1, advance(text, line.start, line.end))
  const left = x0 + unit * advance(text, line.start, from)
  return [left, y0, left + unit * advance(text, from, Math.min(end, line.end)), y1]
}

const round = (value: number) => Math.round(value * 10) / 10

/** Where words stand in a file's own format. Words are asked for mostly in the order of the text: the next are looked for near the last. */
export class Origins {
  private readonly text: string
  private readonly locators: readonly Locator[]
  private near = 0
  /** Of the paragraph asked for last: those who stand in one share it. */
  private paragraph: Origin | null = null
  private paragraphAt = -1

  constructor({ text, locators }: DecodedDocument) {
    this.text = text
    this.locators = locators
  }

  /** Where the words `[start, end)` of the decoded text (UTF-16 units) stand: where they begin, for words that run over a page or column. */
  at(start: number, end: number): Origin | undefined {
    const { text, locators } = this
    const at = this.firstAfter(start)
    const first = locators[at]
    if (!first || first.start >= Math.max(end, start + 1)) return undefined
    if (first.kind === 'paragraph') {
      if (at !== this.paragraphAt || this.paragraph === null) {
        this.paragraphAt = at
        this.paragraph = first.note ? { paragraph: first.index, note: first.note } : { paragraph: first.index }
      }
      return this.paragraph
    }
    const box = boxWithin(text, first, start, end)
    for (let i = at + 1; i < locators.length; i++) {
      const next = locators[i] as Locator
      if (next.start >= end || next.kind !== 'page' || next.page !== first.page) break
      // the page's own foot between two lines, and the top of the next column
      if (next.note !== first.note) continue
      if (next.rectangle[3] < first.rectangle[1]) break
      const [x0, y0, x1, y1] = boxWithin(text, next, start, end)
      box[0] = Math.min(box[0], x0)
      box[1] = Math.min(box[1], y0)
      box[2] = Math.max(box[2], x1)
      box[3] = Math.max(box[3], y1)
    }
    return { page: first.page, rectangle: [round(box[0]), round(box[1]), round(box[2]), round(box[3])] }
  }

  /** The number of the first locator that ends after a place; locators ascend. */
  private firstAfter(unit: number): number {
    const { locators } = this
    let low = 0
    let high = locators.length
    // behind the last one asked for, at most a few further on
    if (this.near > 0 && (locators[this.near - 1] as Locator).end <= unit) {
      low = this.near
      const close = Math.min(high, low + CLOSE)
      while (low < close && (locators[low] as Locator).end <= unit) low++
      if (low < close) high = low
    }
    while (low < high) {
      const middle = (low + high) >> 1
      if ((locators[middle] as Locator).end <= unit) low = middle + 1
      else high = middle
    }
    this.near = low
    return low
  }
}
const CLOSE = 8
