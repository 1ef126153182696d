import type { SetAside } from '@lantu/model/clean-text'

/** Which units of the decoded text are taken out of the reading, and why. */
export class Mask {
  readonly setAside: SetAside[] = []
  /** Where a line ends though the text has no line break: hidden tags of paragraphs, ascending. */
  readonly breaks: number[] = []
  private readonly hidden: Uint8Array
  private readonly instead = new Map<number, number>()

  constructor(length: number) {
    this.hidden = new Uint8Array(length)
  }

  hide(kind: SetAside['kind'], start: number, end: number): void {
    if (end <= start) return
    this.hidden.fill(1, start, end)
    this.setAside.push({ kind, start, end })
  }

  breakAt(at: number): void {
    this.breaks.push(at)
  }

  /** Another sign is written for the one that stands there. */
  writeInstead(at: number, code: number): void {
    this.instead.set(at, code)
  }

  /** The sign to write for `code` at a place. */
  signAt(at: number, code: number): number {
    return this.instead.size === 0 ? code : (this.instead.get(at) ?? code)
  }

  hides(at: number): boolean {
    return this.hidden[at] === 1
  }

  /** In text order, without twins. */
  inOrder(): SetAside[] {
    return this.setAside.toSorted((a, b) => a.start - b.start || a.end - b.end)
  }
}
