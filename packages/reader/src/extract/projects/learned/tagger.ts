import { KeyTable } from '../../key-table.ts'
import { AROUND, LONGEST, type Named, PAIR_QUESTIONS, SIGN_QUESTIONS, Signals } from './features.ts'

/**
 * A linear-chain conditional random field over the signs of a clause: J. Lafferty, A. McCallum, F. Pereira, Conditional Random Fields:
 * Probabilistic Models for Segmenting and Labeling Sequence Data, ICML 2001. Each sign is outside every name, or begins, goes on with
 * or ends one; what is known of the sign and of its neighbours weighs for each of the four.
 */
export interface Weights {
  /** The signs that weigh. */
  readonly alphabet: string
  /** Keys of what weighs (`features.ts`), ascending. */
  readonly keys: Int32Array
  /** Four weights for each key, in sixteenths of a log odds. */
  readonly values: Int8Array
  /** From each of the four to each, in the same. */
  readonly steps: Int8Array
}

export interface Tagged {
  readonly start: number
  readonly end: number
  /** How probable it is that a name begins and ends there, in [0, 1]. */
  readonly chance: number
}

export const TAGS = 4
/** Weights are kept in so many parts. */
export const PARTS = 16
const NEVER = -1e8
const OUTSIDE = 0
const BEGINS = 1
const GOES_ON = 2
const ENDS = 3
/** Which two may stand before each. */
const BEFORE = [OUTSIDE, ENDS, OUTSIDE, ENDS, BEGINS, GOES_ON, BEGINS, GOES_ON] as const

/** Around a clause signs are told what they need not know. */
const MARGIN = 4

const isPair = (question: number) => question >= SIGN_QUESTIONS && question < SIGN_QUESTIONS + PAIR_QUESTIONS

/** What a tag that weighs so much less than the likeliest is worth beside it, for all differences that are seen. */
const SHARES = Float64Array.from({ length: 1024 }, (_, less) => Math.exp(-less / PARTS))
const shareOf = (less: number): number => (less < SHARES.length ? (SHARES[less] as number) : Math.exp(-less / PARTS))

/**
 * The weights for the four tags stand in one number, thirteen bits for each, so that one addition adds all four. Two dozen weights of a
 * byte add up to less than twelve bits and a sign.
 */
const [FIRST, SECOND, THIRD] = [2 ** 13, 2 ** 26, 2 ** 39] as const
const packed = (values: Int8Array, from: number): number =>
  (values[from] as number) +
  (values[from + 1] as number) * FIRST +
  (values[from + 2] as number) * SECOND +
  (values[from + 3] as number) * THIRD

/** Takes a sum of such numbers apart. */
function unpack(sum: number, to: number, scores: Int32Array): void {
  const third = Math.round(sum / THIRD)
  let rest = sum - third * THIRD
  const second = Math.round(rest / SECOND)
  rest -= second * SECOND
  const first = Math.round(rest / FIRST)
  scores[to] = rest - first * FIRST
  scores[to + 1] = first
  scores[to + 2] = second
  scores[to + 3] = third
}

/** Finds the names of clauses. Not to be used again while what it gave is read. */
export class Tagger {
  private readonly signals: Signals
  /** For each sign what it weighs where it is the one two before, one before, …: five numbers. */
  private readonly ofSigns: Float64Array
  /** A pair of signs, its place in `ofPairs`, pair, place, …; pair 0 is free. */
  private readonly pairs: KeyTable
  private readonly ofPairs: Float64Array
  /** The other keys and their places among the values. */
  private readonly others: KeyTable
  private readonly values: Float64Array
  /** For each tag the steps from the two before it, and the same as factors. */
  private readonly steps = new Int32Array(8)
  private readonly factors = new Float64Array(8)
  /** Of the clause and `MARGIN` signs before and behind it. */
  private readonly sums = new Float64Array(LONGEST + 2 * MARGIN)
  private readonly scores = new Int32Array(LONGEST * TAGS)
  private readonly best = new Int32Array(LONGEST * TAGS)
  /** What each tag of each sign weighs by itself, as a factor. */
  private readonly own = new Float64Array(LONGEST * TAGS)
  private readonly from = new Uint8Array(LONGEST * TAGS)
  private readonly tags = new Uint8Array(LONGEST)
  private readonly forth = new Float64Array(LONGEST * TAGS)
  private readonly back = new Float64Array(LONGEST * TAGS)
  private readonly scale = new Float64Array(LONGEST)
  /** Where the clause read last begins. */
  private start = 0

  constructor({ alphabet, keys, values, steps }: Weights) {
    this.signals = new Signals(alphabet)
    this.values = new Float64Array(keys.length)
    for (let i = 0; i < keys.length; i++) this.values[i] = packed(values, i * TAGS)
    BEFORE.forEach((before, k) => {
      this.steps[k] = steps[before * TAGS + (k >> 1)] as number
      this.factors[k] = Math.exp((this.steps[k] as number) / PARTS)
    })
    this.ofSigns = new Float64Array((alphabet.length + 1) * SIGN_QUESTIONS)
    const questionsOf = keys.map(key => (key >>> 24) - 1)
    this.pairs = new KeyTable(new Set(keys.filter((_, i) => isPair(questionsOf[i] as number)).map(key => key & 0xffffff)).size)
    this.others = new KeyTable(questionsOf.filter(question => question >= SIGN_QUESTIONS + PAIR_QUESTIONS).length)
    const ofPairs: number[] = []
    keys.forEach((key, i) => {
      const question = questionsOf[i] as number
      const answer = key & 0xffffff
      const own = this.values[i] as number
      if (question < SIGN_QUESTIONS) this.ofSigns[answer * SIGN_QUESTIONS + question] = own
      else if (isPair(question)) {
        const place = this.pairs.placeOf(answer, ofPairs.length)
        if (place === ofPairs.length) for (let k = 0; k < PAIR_QUESTIONS; k++) ofPairs.push(0)
        ofPairs[place + question - SIGN_QUESTIONS] = own
      } else this.others.placeOf(key, i)
    })
    this.ofPairs = Float64Array.from(ofPairs)
  }

  /** The names in `text[start, end)`, most probable reading of the whole, where rules found what is `named`. */
  names(text: string, start: number, end: number, named: readonly Named[]): Tagged[] {
    const length = end - start
    this.start = start
    if (length < 2 || length > LONGEST) return []
    this.weigh(text, start, end, named)
    const some = this.walk(length)
    if (!some && named.length === 0) return []
    this.sum(length)
    const found: Tagged[] = []
    if (!some) return found
    for (let i = 0; i < length; i++) {
      if (this.tags[i] !== BEGINS) continue
      let last = i + 1
      while (this.tags[last] !== ENDS) last++
      found.push({ start: start + i, end: start + last + 1, chance: this.chanceOf(start + i, start + last + 1) })
      i = last
    }
    return found
  }

  /** What weighs for each tag of each sign: each sign and pair is looked up once and told to the signs around it. */
  private weigh(text: string, start: number, end: number, named: readonly Named[]): void {
    const { signals, sums, scores, ofSigns, ofPairs, pairs, others, values } = this
    signals.read(text, start, end, named)
    const length = end - start
    const { signs, answers } = signals
    sums.fill(0, 0, length + 2 * MARGIN)
    for (let i = 0; i < length + 2 * AROUND; i++) {
      const sign = signs[i] as number
      if (sign === 0) continue
      // the sign stands at i − AROUND: it is two before the one at i, two behind the one at i − 4
      const to = i + MARGIN
      const from = sign * SIGN_QUESTIONS
      for (let k = 0; k < SIGN_QUESTIONS; k++) sums[to - k] = (sums[to - k] as number) + (ofSigns[from + k] as number)
      const next = signs[i + 1] as number
      const place = next === 0 ? -1 : pairs.at((sign << 12) | next)
      if (place < 0) continue
      for (let k = 0; k < PAIR_QUESTIONS; k++) sums[to - k] = (sums[to - k] as number) + (ofPairs[place + k] as number)
    }
    for (let k = 0; k < answers.length; k++) {
      const row = answers[k] as Int32Array
      const question = (SIGN_QUESTIONS + PAIR_QUESTIONS + k + 1) << 24
      let last = -1
      let weight = 0
      for (let i = 0; i < length; i++) {
        const answer = row[i] as number
        if (answer < 0) continue
        if (answer !== last) {
          last = answer
          const place = others.at(question | answer)
          weight = place < 0 ? 0 : (values[place] as number)
        }
        sums[i + MARGIN] = (sums[i + MARGIN] as number) + weight
      }
    }
    for (let i = 0; i < length; i++) unpack(sums[i + MARGIN] as number, i * TAGS, scores)
  }

  /** The best sequence of tags (Viterbi); false where it has no name. */
  private walk(length: number): boolean {
    const { scores, best, from, steps, tags } = this
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

  /** What all sequences up to each sign and from it on weigh together, scaled sign by sign. */
  private sum(length: number): void {
    const { scores, own, forth, back, factors, scale } = this
    for (let i = 0; i < length; i++) {
      const at = i * TAGS
      const most = Math.max(scores[at] as number, scores[at + 1] as number, scores[at + 2] as number, scores[at + 3] as number)
      let total = 0
      for (let tag = 0; tag < TAGS; tag++) {
        const share = shareOf(most - (scores[at + tag] as number))
        own[at + tag] = share
        const before =
          i === 0
            ? Number(tag === OUTSIDE || tag === BEGINS)
            : (forth[at - TAGS + (BEFORE[tag * 2] as number)] as number) * (factors[tag * 2] as number) +
              (forth[at - TAGS + (BEFORE[tag * 2 + 1] as number)] as number) * (factors[tag * 2 + 1] as number)
        const sum = share * before
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
  }

  /** How probable it is that a name begins and ends there in the clause read last, which named something or was told of something named. */
  chanceOf(start: number, end: number): number {
    const { forth, back, own, factors, scale } = this
    const [first, last] = [start - this.start, end - this.start - 1]
    if (last <= first) return 0
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
