import { KeyTable } from '../../key-table.ts'
import { QUESTIONS, Signals, WIDTHS } from './signals.ts'
import { LONGEST, type Stretch } from './stretch.ts'

/** A linear-chain conditional random field as that of the names of projects: which signs around a number name what it measures. */
export interface FieldWeights {
  /** The signs that weigh. */
  readonly alphabet: string
  /** Keys of what weighs (`signals.ts`). */
  readonly keys: Int32Array
  /** What each weighs for a sign being outside the name, or beginning, going on with or ending a part of it. */
  readonly values: Int8Array
  /** From each of the four to each. */
  readonly steps: Int8Array
}

export const TAGS = 4
const ENDS = 3
/** Which two may stand before each: outside or the end of a part, or its beginning or middle. */
const MAY_PRECEDE = [
  [0, 3],
  [0, 3],
  [1, 2],
  [1, 2],
] as const
const NEVER = -1e8
/** Answers of so many bits are looked up in a row, wider ones in a table. */
const FEW = 13

export class Field {
  private readonly signals: Signals
  /** Where the weights of each answer to a question of few answers begin; −1 for a question of many. */
  private readonly rows: Int32Array
  private readonly ofRows: Int8Array
  /** The places of all other answers among `values`. */
  private readonly places: KeyTable
  private readonly values: Int8Array
  private readonly steps: Int8Array
  private readonly keys = new Int32Array(LONGEST * QUESTIONS.length)
  private readonly best = new Int32Array(LONGEST * TAGS)
  private readonly from = new Uint8Array(LONGEST * TAGS)

  constructor({ alphabet, keys, values, steps }: FieldWeights) {
    this.signals = new Signals(alphabet)
    this.values = values
    this.steps = steps
    let room = 0
    this.rows = Int32Array.from(WIDTHS, width => {
      if (width > FEW) return -1
      room += TAGS << width
      return room - (TAGS << width)
    })
    this.ofRows = new Int8Array(room)
    this.places = new KeyTable(keys.reduce((many, key) => many + (this.rowOf(key) < 0 ? 1 : 0), 0))
    keys.forEach((key, i) => {
      const row = this.rowOf(key)
      if (row < 0) this.places.placeOf(key, i * TAGS)
      else this.ofRows.set(values.subarray(i * TAGS, (i + 1) * TAGS), row)
    })
  }

  /** Where the weights of a key stand in `ofRows`; below 0 where they are to be looked up. */
  private rowOf(key: number): number {
    const row = this.rows[(key >>> 24) - 1] as number
    return row < 0 ? -1 : row + (key & 0xffffff) * TAGS
  }

  /** The name by the likeliest reading of the stretch: the signs that are inside, in the order of the text. */
  name(stretch: Stretch, unit: string): string {
    const { text, at } = stretch
    this.signals.read(stretch, unit, this.keys)
    this.weigh(text.length, at)
    let tag = this.walk(text.length)
    let name = ''
    for (let i = text.length - 1; i >= 0; i--) {
      if (tag !== 0) name = stretch.sourceOf(i) + name
      tag = this.from[i * TAGS + tag] as number
    }
    return name
  }

  private weigh(length: number, at: number): void {
    const { best, places, values, keys, rows, ofRows } = this
    for (let i = 0, k = 0; i < length; i++) {
      // the sum of each tag stands by itself: in a list it would be read and written at every answer
      let [outside, begins, within, ends] = [0, 0, 0, 0]
      for (let question = 0; question < QUESTIONS.length; question++, k++) {
        const key = keys[k] as number
        if (key === 0) continue
        const row = rows[question] as number
        const place = row >= 0 ? row + (key & 0xffffff) * TAGS : places.at(key)
        if (place < 0) continue
        const weights = row >= 0 ? ofRows : values
        outside += weights[place] as number
        begins += weights[place + 1] as number
        within += weights[place + 2] as number
        ends += weights[place + 3] as number
      }
      const to = i * TAGS
      best[to] = outside
      best[to + 1] = begins
      best[to + 2] = within
      best[to + 3] = ends
    }
    // the number is outside its name
    best.fill(NEVER, at * TAGS + 1, (at + 1) * TAGS)
  }

  /** The likeliest sequence (Viterbi): its last tag; those before it stand in `from`. */
  private walk(length: number): number {
    const { best, from, steps } = this
    best[2] = best[ENDS] = NEVER
    for (let to = TAGS; to < length * TAGS; to += TAGS)
      for (let tag = 0; tag < TAGS; tag++) {
        const [first, second] = MAY_PRECEDE[tag] as readonly [number, number]
        const one = (best[to - TAGS + first] as number) + (steps[first * TAGS + tag] as number)
        const other = (best[to - TAGS + second] as number) + (steps[second * TAGS + tag] as number)
        best[to + tag] = (best[to + tag] as number) + Math.max(one, other)
        from[to + tag] = one >= other ? first : second
      }
    const last = (length - 1) * TAGS
    return (best[last + ENDS] as number) > (best[last] as number) ? ENDS : 0
  }
}
