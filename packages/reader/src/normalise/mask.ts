import type { SetAside } from '@lantu/model/clean-text'

/** Stretches of 2⁸ characters of which none is touched are never looked at sign by sign. */
const STEP = 8

const HIDDEN = 1
const OTHERWISE = 2

/** Which units of the decoded text are taken out of the reading, and why. */
export class Mask {
  readonly setAside: SetAside[] = []
  /** Where a line ends though the text has no line break: hidden tags of paragraphs, ascending. */
  readonly breaks: number[] = []
  private readonly length: number
  /** One flag for each unit; null while nothing is hidden, as in most texts. */
  private hidden: Uint8Array | null = null
  private readonly steps: Uint8Array
  private readonly instead = new Map<number, number>()

  constructor(length: number) {
    this.length = length
    this.steps = new Uint8Array((length >> STEP) + 1)
  }

  hide(kind: SetAside['kind'], start: number, end: number): void {
    if (end <= start) return
    const hidden = (this.hidden ??= new Uint8Array(this.length))
    // most are a few signs, for which a call of `fill` costs more
    for (let at = start; at < end; at++) hidden[at] = HIDDEN
    for (let step = start >> STEP; step <= (end - 1) >> STEP; step++) this.steps[step] = 1
    this.setAside.push({ kind, start, end })
  }

  breakAt(at: number): void {
    this.breaks.push(at)
  }

  /** Another sign is written for the one that stands there. */
  writeInstead(at: number, code: number): void {
    this.hidden ??= new Uint8Array(this.length)
    this.hidden[at] = OTHERWISE
    this.instead.set(at, code)
    this.steps[at >> STEP] = 1
  }

  /** The sign to write for `code` at a place. */
  signAt(at: number, code: number): number {
    return this.instead.size === 0 ? code : (this.instead.get(at) ?? code)
  }

  hides(at: number): boolean {
    return this.hidden !== null && this.hidden[at] === HIDDEN
  }

  /** Whether the sign at a place is neither hidden nor written otherwise. */
  leaves(at: number): boolean {
    return this.hidden === null || this.hidden[at] === 0
  }

  /** False where nothing in `[start, end)` is hidden or written otherwise; true where something near it may be. */
  touches(start: number, end: number): boolean {
    for (let step = start >> STEP; step << STEP < end; step++) if (this.steps[step] === 1) return true
    return false
  }

  /** In text order. */
  inOrder(): readonly SetAside[] {
    const { setAside } = this
    // most often one step alone hid something, and each goes from the beginning to the end
    if (setAside.every((one, i) => i === 0 || (setAside[i - 1] as SetAside).end <= one.start)) return setAside
    return setAside.toSorted((a, b) => a.start - b.start || a.end - b.end)
  }
}
