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

/** What the steps that may be made weigh, in the order of `BEFORE`. What runs along signs takes the eight one by one: a loop takes longer. */
type Steps = readonly [number, number, number, number, number, number, number, number]

/** Of what each tag weighs behind each (a row for the one before) that of the steps that may be made. */
function stepsOf(weights: ArrayLike<number>, of = (weight: number) => weight): Steps {
  const step = (k: number) => of(weights[(BEFORE[k] as number) * TAGS + (k >> 1)] as number)
  return [step(0), step(1), step(2), step(3), step(4), step(5), step(6), step(7)]
}

const NEVER = -1e8

/** Finds the weightiest sequence of tags (Viterbi). */
export class Walk {
  /** The tag of each sign of the sequence found last. */
  readonly tags: Uint8Array
  private readonly steps: Steps
  /** Which tag the best way to each tag of each sign comes from. */
  private readonly from: Uint8Array

  /** `steps`: what each tag weighs behind each, a row of four for the one before, in the unit of the scores. */
  constructor(steps: ArrayLike<number>, longest: number) {
    this.steps = stepsOf(steps)
    this.tags = new Uint8Array(longest)
    this.from = new Uint8Array(longest * TAGS)
  }

  /** Of `length` signs with four scores each; false where the sequence has no name. */
  read(scores: Int32Array, length: number): boolean {
    const { from, tags } = this
    const [stayOut, leave, begin, beginAnew, goOn, goFurther, endShort, end] = this.steps
    let outside = scores[OUTSIDE] as number
    let begins = scores[BEGINS] as number
    let within = NEVER
    let ends = NEVER
    for (let i = TAGS; i < length * TAGS; i += TAGS) {
      const out = Math.max(outside + stayOut, ends + leave)
      const first = Math.max(outside + begin, ends + beginAnew)
      const inner = Math.max(begins + goOn, within + goFurther)
      const last = Math.max(begins + endShort, within + end)
      from[i + OUTSIDE] = outside + stayOut === out ? OUTSIDE : ENDS
      from[i + BEGINS] = outside + begin === first ? OUTSIDE : ENDS
      from[i + GOES_ON] = begins + goOn === inner ? BEGINS : GOES_ON
      from[i + ENDS] = begins + endShort === last ? BEGINS : GOES_ON
      outside = out + (scores[i + OUTSIDE] as number)
      begins = first + (scores[i + BEGINS] as number)
      within = inner + (scores[i + GOES_ON] as number)
      ends = last + (scores[i + ENDS] as number)
    }
    let tag = outside >= ends ? OUTSIDE : ENDS
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
  private factors: Steps = stepsOf(new Float64Array(TAGS * TAGS))
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
    this.factors = stepsOf(steps, step => Math.exp(step / parts))
  }

  /** Sums over `length` signs; false where no sequence is possible. */
  read(length: number): boolean {
    this.readForth(length)
    this.readBack(length)
    return this.all > 0
  }

  private readForth(length: number): void {
    const { own, forth, scale } = this
    const [stayOut, leave, begin, beginAnew, goOn, goFurther, endShort, end] = this.factors
    let outside = own[OUTSIDE] as number
    let begins = own[BEGINS] as number
    let within = 0
    let ends = 0
    for (let i = 0; ; i++) {
      const at = i * TAGS
      const total = outside + begins + within + ends
      scale[i] = total
      outside = forth[at + OUTSIDE] = outside / total
      begins = forth[at + BEGINS] = begins / total
      within = forth[at + GOES_ON] = within / total
      ends = forth[at + ENDS] = ends / total
      if (i + 1 >= length) break
      const next = at + TAGS
      const out = (own[next + OUTSIDE] as number) * (outside * stayOut + ends * leave)
      const first = (own[next + BEGINS] as number) * (outside * begin + ends * beginAnew)
      const inner = (own[next + GOES_ON] as number) * (begins * goOn + within * goFurther)
      ends = (own[next + ENDS] as number) * (begins * endShort + within * end)
      outside = out
      begins = first
      within = inner
    }
    this.all = outside + ends
  }

  private readBack(length: number): void {
    const { own, back, scale } = this
    const [stayOut, leave, begin, beginAnew, goOn, goFurther, endShort, end] = this.factors
    let outside = 1
    let begins = 0
    let within = 0
    let ends = 1
    for (let i = length - 1; ; i--) {
      const at = i * TAGS
      back[at + OUTSIDE] = outside
      back[at + BEGINS] = begins
      back[at + GOES_ON] = within
      back[at + ENDS] = ends
      if (i <= 0) break
      const total = scale[i] as number
      const out = own[at + OUTSIDE] as number
      const first = own[at + BEGINS] as number
      const inner = own[at + GOES_ON] as number
      const last = own[at + ENDS] as number
      const behindOut = outside
      const behindFirst = begins
      const behindInner = within
      const behindLast = ends
      outside = (stayOut * out * behindOut + begin * first * behindFirst) / total
      begins = (goOn * inner * behindInner + endShort * last * behindLast) / total
      within = (goFurther * inner * behindInner + end * last * behindLast) / total
      ends = (leave * out * behindOut + beginAnew * first * behindFirst) / total
    }
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
