import type { CleanText, SetAside } from '@lantu/model/clean-text'
import { stringOfUnits } from '../decode/text/string-of-units.ts'

/** Stretches shorter than this are copied sign by sign; longer ones are cut out of the source. */
const SHORT = 256

/**
 * Collects clean characters with their sources. What stands in the source as it is to be written, line breaks included, is kept
 * as one stretch of it: of a tidy text the whole is a single piece.
 */
export class CleanWriter {
  private readonly text: string
  private readonly source: Uint16Array
  private readonly pieces: string[] = []
  private readonly units = new Uint16Array(16384)
  private filled = 0
  /** The stretch of the source that goes on: written by its places alone until it ends. */
  private from = 0
  private to = 0
  /** Characters written before that stretch. */
  private length = 0
  private readonly at = new Offsets()
  private readonly sources = new Offsets()
  /** Which source character would go on in the last stretch of the map. */
  private next = -1

  /** `units`: those of the text. */
  constructor(text: string, units: Uint16Array) {
    this.text = text
    this.source = units
  }

  /** Writes `code`, which stands for the source character at `source`. */
  put(code: number, source: number): void {
    this.map(source, source + 1)
    if (source === this.to && this.source[source] === code) {
      this.to++
      return
    }
    this.close()
    if (this.source[source] === code) {
      this.from = source
      this.to = source + 1
      return
    }
    this.add(code)
    this.length++
    this.from = this.to = source + 1
  }

  /** Writes the source characters `[start, end)` as they are. */
  copy(start: number, end: number): void {
    this.map(start, end)
    if (start !== this.to) {
      this.close()
      this.from = start
    }
    this.to = end
  }

  /** Writes the source characters `[start, end)`, each in the form that the table has for it. */
  rewrite(start: number, end: number, table: Uint16Array): void {
    this.map(start, end)
    this.close()
    for (let i = start; i < end; i++) this.add(table[this.source[i] as number] as number)
    this.length += end - start
    this.from = this.to = end
  }

  /** The last character written; a line break before any. */
  lastUnit(): number {
    if (this.to > this.from) return this.source[this.to - 1] as number
    return this.lastAdded
  }
  private lastAdded = 0x0a

  finish(setAside: readonly SetAside[]): CleanText {
    this.close()
    this.flush()
    this.at.add(this.length)
    this.sources.add(this.text.length)
    const [only = ''] = this.pieces
    const text = this.pieces.length > 1 ? this.pieces.join('') : only
    return { text, stretches: { at: this.at.cut(), source: this.sources.cut() }, setAside }
  }

  private map(start: number, end: number): void {
    if (start !== this.next) {
      this.at.add(this.length + this.to - this.from)
      this.sources.add(start)
    }
    this.next = end
  }

  private close(): void {
    const { from, to } = this
    if (to === from) return
    if (to - from < SHORT) {
      if (this.filled + SHORT > this.units.length) this.flush()
      const { units, source } = this
      let { filled } = this
      for (let i = from; i < to; i++) units[filled++] = source[i] as number
      this.filled = filled
      this.lastAdded = this.units[this.filled - 1] as number
    } else {
      this.flush()
      this.pieces.push(this.text.slice(from, to))
      this.lastAdded = this.source[to - 1] as number
    }
    this.length += to - from
    this.from = to
  }

  private add(code: number): void {
    if (this.filled === this.units.length) this.flush()
    this.units[this.filled++] = code
    this.lastAdded = code
  }

  private flush(): void {
    if (this.filled === 0) return
    this.pieces.push(stringOfUnits(this.units.subarray(0, this.filled)))
    this.filled = 0
  }
}

/** A list of offsets that grows by halves of its length, so that a long one costs no more than it holds and half as much again. */
class Offsets {
  private items = new Uint32Array(64)
  private length = 0

  add(offset: number): void {
    if (this.length === this.items.length) {
      const more = new Uint32Array(this.length + (this.length >> 1))
      more.set(this.items)
      this.items = more
    }
    this.items[this.length++] = offset
  }

  cut(): Uint32Array {
    return this.items.slice(0, this.length)
  }
}
