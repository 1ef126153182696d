import type { Head } from '../phrases/read-head.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'
import type { Whole } from './carried/whole.ts'

/** What the words around a number's own say, besides its head. */
export interface Surroundings {
  /** Words after the number, up to what belongs to the next. */
  readonly tail: string
  /** Words after the last of the numbers that stand side by side: 9个集体、31人｛获得嘉奖｝. */
  readonly sharedTail: string
  /** What the sentence spoke of last, or the one before it. */
  readonly subject: string
  /** What the part of the sentence before a ； was about; empty once this part has named something. */
  readonly spokenOf: string
  /** `subject` was spoken of in this sentence. */
  readonly fresh: boolean
  /** The number before is in the same unit. */
  readonly sameUnit: boolean
  /** What was measured as a whole, for parts of it. */
  readonly whole: Whole | null
  /** Of what the last share was one: 占｛全部投资比重｝; empty where none was said. */
  readonly shareOf: string
  /** 其中 opens the words before the number. */
  readonly within: boolean
  /** What the clause just before spoke of, where it has no number of its own. */
  readonly topic: string
  /** What the first clause of the sentence spoke of, where it has no number. */
  readonly opening: string
  /** The noun that opens the sentence and stands alone in its clause: 粮食，由…增加到…. */
  readonly lead: string
  /** The making verb of the number before, where only 、 or 和 parts the two. */
  readonly coordinated: { readonly verb: string } | null
  /** The words before the number, as written. */
  readonly words: string
  /** Words after the next number of the clause. */
  readonly nextTail: string
  /** Words stand between this number and the next, and no mark of a list: 300名干部联系｛500户｝. */
  readonly runsOn: boolean
  /** What the sentence goes on with after the comma that ends the clause. */
  readonly onward: string
}

/** A number whose name is asked for, with what its own words say. */
export interface Question {
  readonly quantity: Quantity
  readonly head: Head
  readonly around: Surroundings
  /** The noun before the number; empty where that names nothing. */
  readonly noun: string
  /** The making verb of the number before, where it is said of this one too; else empty. */
  readonly sharedVerb: string
}
