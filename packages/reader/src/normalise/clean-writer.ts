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
    const source = this.from.subarray(0, this.length + 1)
    source[this.length] = sourceLength
    return { text: stringOf(this.units, 0, this.length), source, setAside }
  }
}

/** As many units as the engine takes as arguments without a fault. */
const CHUNK = 8192

/** The string of `units[start, end)`. */
export function stringOf(units: Uint16Array, start: number, end: number): string {
  // the types want an array of numbers; the engine takes any list of them, and a typed one without copying it
  const chunk = (from: number, to: number) => String.fromCharCode.apply(null, units.subarray(from, to) as unknown as number[])
  if (end - start <= CHUNK) return chunk(start, end)
  const parts: string[] = []
  for (let at = start; at < end; at += CHUNK) parts.push(chunk(at, Math.min(at + CHUNK, end)))
  return parts.join('')
}
