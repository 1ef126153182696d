import type { CleanText, SetAside } from '@lantu/model/clean-text'

/** Collects clean characters with their sources. A clean text is never longer than its source plus the last line break. */
export class CleanWriter {
  private readonly units: Uint16Array
  private readonly from: Uint32Array
  private length = 0

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity + 1)
    this.from = new Uint32Array(capacity + 2)
  }

  put(code: number, source: number): void {
    this.units[this.length] = code
    this.from[this.length] = source
    this.length++
  }

  lastUnit(): number {
    return this.length > 0 ? (this.units[this.length - 1] ?? 0) : 0x0a
  }

  finish(sourceLength: number, setAside: readonly SetAside[]): CleanText {
    const source = this.from.slice(0, this.length + 1)
    source[this.length] = sourceLength
    const parts: string[] = []
    for (let at = 0; at < this.length; at += 8192)
      parts.push(String.fromCharCode(...this.units.subarray(at, Math.min(at + 8192, this.length))))
    return { text: parts.join(''), source, setAside }
  }
}
