/**
 * The tags of a chain, a linear-chain conditional random field over signs (J. Lafferty, A. McCallum, F. Pereira, Conditional Random
 * Fields: Probabilistic Models for Segmenting and Labeling Sequence Data, ICML 2001): each sign is outside every name, or begins, goes on
 * with or ends one. A name has two signs or more. What runs over them stands in the same file: a constant of another one is looked up at
 * every turn of a loop.
 */
export const TAGS = 4
export const OUTSIDE = 0
export const BEGINS = 1
export const GOES_ON = 2
export const ENDS = 3
/** Which two may stand before each tag: of tag `t` those at `2t` and `2t + 1`. */
export const BEFORE = [OUTSIDE, ENDS, OUTSIDE, ENDS, BEGINS, GOES_ON, BEGINS, GOES_ON] as const

/** The steps that may be made, in the order of `BEFORE`, out of what each tag weighs behind each (a row for the one before). */
const stepsOf = (weights: ArrayLike<number>): number[] => BEFORE.map((before, k) => weights[before * TAGS + (k >> 1)] as number)

const NEVER = -1e8

/** Finds the weightiest sequence of tags (Viterbi). */
export class Walk {
  /** The tag of each sign of the sequence found last. */
  readonly tags: Uint8Array
  private readonly steps: Int32Array
  private readonly best: Int32Array
  private readonly from: Uint8Array

  /** `steps`: what each tag weighs behind each, a row of four for the one before, in the unit of the scores. */
  constructor(steps: ArrayLike<number>, longest: number) {
    this.steps = Int32Array.from(stepsOf(steps))
    this.tags = new Uint8Array(longest)
    this.best = new Int32Array(longest * TAGS)
    this.from = new Uint8Array(longest * TAGS)
  }

  /** Of `length` signs with four scores each; false where the sequence has no name. */
  read(scores: Int32Array, length: number): boolean {
    const { best, from, steps, tags } = this
    best[OUTSIDE] = scores[OUTSIDE] as number
    best[BEGINS] = scores[BEGINS] as number
    best[GOES_ON] = best[ENDS] = NEVER
    for (let i = TAGS; i < length * TAGS; i += TAGS)
      for (let tag = 0; tag < TAGS; tag++) {
        const [one, other] = [BEFORE[tag * 2] as number, BEFORE[tag * 2 + 1] as number]
        const first = (best[i - TAGS + one] as number) + (steps[tag * 2] as number)
        const second = (best[i - TAGS + other] as number) + (steps[tag * 2 + 1] as number)
        best[i + tag] = (scores[i + tag] as number) + Math.max(first, second)
        from[i + tag] = first >= second ? one : other
      }
    const end = (length - 1) * TAGS
    let tag = (best[end] as number) >= (best[end + ENDS] as number) ? OUTSIDE : ENDS
    let some = false
    for (let i = length - 1; i >= 0; i--) {
      tags[i] = tag
      some ||= tag !== OUTSIDE
      tag = from[i * TAGS + tag] as number
    }
    return some
  }
}

/** Sums over all sequences of tags (forward and backward), scaled sign by sign. */
export class Sums {
  /** What each tag of each sign weighs by itself, as a factor: to be set before `read`. */
  readonly own: Float64Array
  /** What all sequences up to each tag of each sign weigh, and from it on. */
  readonly forth: Float64Array
  readonly back: Float64Array
  /** By what the sums of each sign were divided. */
  readonly scale: Float64Array
  private readonly factors = new Float64Array(8)
  /** What all sequences weigh, in the same scale. */
  private all = 0

  constructor(longest: number) {
    this.own = new Float64Array(longest * TAGS)
    this.forth = new Float64Array(longest * TAGS)
    this.back = new Float64Array(longest * TAGS)
    this.scale = new Float64Array(longest)
  }

  /** What each tag weighs behind each, a row of four for the one before, in so many parts of a log odds. */
  setSteps(steps: ArrayLike<number>, parts: number): void {
    stepsOf(steps).forEach((step, k) => {
      this.factors[k] = Math.exp(step / parts)
    })
  }

  /** Sums over `length` signs; false where no sequence is possible. */
  read(length: number): boolean {
    const { own, forth, back, factors, scale } = this
    for (let i = 0; i < length; i++) {
      const at = i * TAGS
      let total = 0
      for (let tag = 0; tag < TAGS; tag++) {
        const before =
          i === 0
            ? Number(tag === OUTSIDE || tag === BEGINS)
            : (forth[at - TAGS + (BEFORE[tag * 2] as number)] as number) * (factors[tag * 2] as number) +
              (forth[at - TAGS + (BEFORE[tag * 2 + 1] as number)] as number) * (factors[tag * 2 + 1] as number)
        const sum = (own[at + tag] as number) * before
        forth[at + tag] = sum
        total += sum
      }
      scale[i] = total
      for (let tag = 0; tag < TAGS; tag++) forth[at + tag] = (forth[at + tag] as number) / total
    }
    const end = (length - 1) * TAGS
    back.fill(0, end, end + TAGS)
    back[end + OUTSIDE] = back[end + ENDS] = 1
    for (let at = end - TAGS; at >= 0; at -= TAGS) {
      back.fill(0, at, at + TAGS)
      for (let k = 0; k < 8; k++) {
        const next = at + TAGS + (k >> 1)
        const before = at + (BEFORE[k] as number)
        back[before] = (back[before] as number) + (factors[k] as number) * (own[next] as number) * (back[next] as number)
      }
      const total = scale[at / TAGS + 1] as number
      for (let tag = 0; tag < TAGS; tag++) back[at + tag] = (back[at + tag] as number) / total
    }
    this.all = (forth[end + OUTSIDE] as number) + (forth[end + ENDS] as number)
    return this.all > 0
  }

  /** How probable a tag of a sign is, in [0, 1]. */
  shareOf(i: number, tag: number): number {
    const at = i * TAGS + tag
    return ((this.forth[at] as number) * (this.back[at] as number)) / this.all
  }

  /** How probable it is that step `k` of `BEFORE` is made to sign `i`. */
  shareOfStep(i: number, k: number): number {
    const { forth, back, own, factors, scale } = this
    const to = i * TAGS + (k >> 1)
    const before = forth[(i - 1) * TAGS + (BEFORE[k] as number)] as number
    return (before * (factors[k] as number) * (own[to] as number) * (back[to] as number)) / ((scale[i] as number) * this.all)
  }

  /** How probable it is that a name begins with sign `first` and ends with `last`. */
  shareOfName(first: number, last: number): number {
    if (last <= first) return 0
    const { forth, back, own, factors, scale } = this
    let share = forth[first * TAGS + BEGINS] as number
    for (let i = first + 1; i <= last; i++) {
      const tag = i === last ? ENDS : GOES_ON
      const step = factors[tag * 2 + (i > first + 1 ? 1 : 0)] as number
      share *= (step * (own[i * TAGS + tag] as number)) / (scale[i] as number)
    }
    // the last sequence ends the clause or goes on
    let all = 0
    for (let tag = 0; tag < TAGS; tag++) all += (forth[last * TAGS + tag] as number) * (back[last * TAGS + tag] as number)
    return Math.min(1, (share * (back[last * TAGS + ENDS] as number)) / all)
  }
}
