import { BEGINS, ENDS, Sums, TAGS, Walk } from '../../fitted/chain.ts'
import { KeyTable } from '../../fitted/key-table.ts'
import { AROUND, LONGEST, type Named, PAIR_QUESTIONS, SIGN_QUESTIONS, Signals } from './features.ts'

/** A chain over the signs of a clause: what is known of the sign and of its neighbours weighs for each of the four tags. */
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

/** Weights are kept in so many parts. */
export const PARTS = 16

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
  /** Of the clause and `MARGIN` signs before and behind it. */
  private readonly sums = new Float64Array(LONGEST + 2 * MARGIN)
  private readonly scores = new Int32Array(LONGEST * TAGS)
  private readonly chain: Walk
  private readonly all = new Sums(LONGEST)
  /** Where the clause read last begins. */
  private start = 0

  constructor({ alphabet, keys, values, steps }: Weights) {
    this.signals = new Signals(alphabet)
    this.values = new Float64Array(keys.length)
    for (let i = 0; i < keys.length; i++) this.values[i] = packed(values, i * TAGS)
    this.chain = new Walk(steps, LONGEST)
    this.all.setSteps(steps, PARTS)
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
    const some = this.chain.read(this.scores, length)
    if (!some && named.length === 0) return []
    this.sum(length)
    const found: Tagged[] = []
    if (!some) return found
    const { tags } = this.chain
    for (let i = 0; i < length; i++) {
      if (tags[i] !== BEGINS) continue
      let last = i + 1
      while (tags[last] !== ENDS) last++
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

  /** What all sequences weigh together. */
  private sum(length: number): void {
    const { scores, all } = this
    const { own } = all
    for (let at = 0; at < length * TAGS; at += TAGS) {
      const most = Math.max(scores[at] as number, scores[at + 1] as number, scores[at + 2] as number, scores[at + 3] as number)
      for (let tag = 0; tag < TAGS; tag++) own[at + tag] = shareOf(most - (scores[at + tag] as number))
    }
    all.read(length)
  }

  /** How probable it is that a name begins and ends there in the clause read last, which named something or was told of something named. */
  chanceOf(start: number, end: number): number {
    return this.all.shareOfName(start - this.start, end - this.start - 1)
  }
}
