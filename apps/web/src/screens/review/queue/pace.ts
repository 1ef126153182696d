/** How fast this reviewer decides, since the screen was first opened: kept over changes of screen, not over a new start. */

interface Step {
  readonly at: number
  readonly count: number
}

/** A longer pause is no work: milliseconds. */
const PAUSE = 120_000
/** Before that many decisions a pace says nothing. */
const ENOUGH = 10
/** The pace is that of the latest decisions. */
const LATEST = 200
const steps: Step[] = []

export function notePace(count: number, at: number): void {
  steps.push({ at, count })
  if (steps.length > LATEST) steps.shift()
}

/** Seconds that a statement takes, pauses left out; undefined where too few were decided. */
export function secondsEach(of: readonly Step[] = steps): number | undefined {
  let time = 0
  let count = 0
  for (const [i, { at, count: n }] of of.entries()) {
    const before = of[i - 1]
    if (!before || at - before.at > PAUSE) continue
    time += at - before.at
    count += n
  }
  return count >= ENOUGH && time > 0 ? time / 1000 / count : undefined
}
