import { OUTSIDE, TAGS, Walk } from '../../fitted/chain.ts'
import { KeyTable } from '../../fitted/key-table.ts'
import { QUESTIONS, Signals, WIDTHS } from './signals.ts'
import { LONGEST, type Stretch } from './stretch.ts'

/** A chain as that of the names of projects: which signs around a number name what it measures. */
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

const NEVER = -1e8
/** What stands in brackets before a number, with a number of its own or part of another's: no part of this one's name. */
const ASIDE = /（(?:[^（）0]{0,60}0|含|不含|包括|其中)[^（）]{0,60}）/g
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
  private readonly chain: Walk
  private readonly keys = new Int32Array(LONGEST * QUESTIONS.length)
  private readonly scores = new Int32Array(LONGEST * TAGS)

  constructor({ alphabet, keys, values, steps }: FieldWeights) {
    this.signals = new Signals(alphabet)
    this.values = values
    this.chain = new Walk(steps, LONGEST)
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

  /** The name by the likeliest reading of the stretch: the signs that are inside, in the order of the text; empty where it takes some from an aside. */
  name(stretch: Stretch, unit: string): string {
    const { text, at } = stretch
    this.signals.read(stretch, unit, this.keys)
    this.weigh(text.length, at)
    this.chain.read(this.scores, text.length)
    const { tags } = this.chain
    for (const { index, 0: aside } of text.slice(0, at).matchAll(ASIDE))
      for (let i = index; i < index + aside.length; i++) if (tags[i] !== OUTSIDE) return ''
    let name = ''
    for (let i = 0; i < text.length; i++) if (tags[i] !== OUTSIDE) name += stretch.sourceOf(i)
    return name
  }

  private weigh(length: number, at: number): void {
    const { scores, places, values, keys, rows, ofRows } = this
    for (let i = 0, k = 0; i < length; i++) {
      // the sum of each tag stands by itself: in a list it would be read and written at every answer
      let outside = 0
      let begins = 0
      let within = 0
      let ends = 0
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
      scores[to] = outside
      scores[to + 1] = begins
      scores[to + 2] = within
      scores[to + 3] = ends
    }
    // the number is outside its name
    scores.fill(NEVER, at * TAGS + 1, (at + 1) * TAGS)
  }
}
