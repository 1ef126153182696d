import type { CleanText } from '@lantu/model/clean-text'
import { type CodePoints, measureCodePoints } from '@lantu/model/code-points'
import type { DecodedDocument } from '@lantu/model/decoded-document'
import type { Origin } from '@lantu/model/statement'
import type { Range } from '@lantu/model/tree'
import { lastUpToFrom } from './nearby.ts'
import { Origins } from './origin.ts'

/**
 * From places in the clean text to places in the stored decoded text, in code points. Places are asked for mostly in the order of
 * the text: the next one is looked for from the stretch that held the last.
 */
export class Locator {
  readonly points: CodePoints
  private readonly document: DecodedDocument
  private readonly origins: Origins
  private readonly at: Uint32Array
  private readonly source: Uint32Array
  private stretch = 0

  constructor(document: DecodedDocument, { stretches }: CleanText) {
    this.document = document
    this.origins = new Origins(document)
    this.points = measureCodePoints(document.text)
    this.at = stretches.at
    this.source = stretches.source
  }

  /** The stored place of the clean character at `place`. */
  startOf(place: number): number {
    return this.points.fromUnits(this.sourceOf(place))
  }

  /** The stored place behind the last clean character of `[start, end)`. */
  endOf(start: number, end: number): number {
    return this.points.fromUnits(end > start ? this.sourceOf(end - 1) + 1 : this.sourceOf(start))
  }

  place({ start, end }: Range): { start: number; end: number } {
    return { start: this.startOf(start), end: this.endOf(start, end) }
  }

  /** The words of `[start, end)` of the stored text, exactly as stored. */
  words(start: number, end: number): string {
    return this.document.text.slice(this.points.toUnits(start), this.points.toUnits(end))
  }

  /** Where a stored place stands in the file's own format; undefined for plain text. */
  origin(start: number, end: number): Origin | undefined {
    return this.origins.at(this.points.toUnits(start), this.points.toUnits(end))
  }

  private sourceOf(place: number): number {
    const { at } = this
    const k = lastUpToFrom(at, place, this.stretch)
    this.stretch = k
    return (this.source[k] as number) + place - (at[k] as number)
  }
}
