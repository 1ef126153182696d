import type { Stage } from '@lantu/model/statement'
import type { Range } from '@lantu/model/tree'
import type { Confidence } from '../../fitted/log-odds.ts'
import type { Evidence } from '../confidence/reasons.ts'
import type { Verb } from '../lexicon/verbs.ts'
import type { Places } from '../places.ts'

/** A name found among the objects of a verb; `[start, end)` is the part that is its own. */
export interface Name extends Range {
  readonly kind: 'project' | 'system'
  name: string
  quantity: string
  stage: Stage
  /** The words of the verb that it stands under; empty without one. */
  readonly verb: string
  readonly rule: string
  readonly evidence: Evidence
  /** As many as this name and those beside it are counted before them: 水库2座（石桥水库、柳溪水库）. */
  agrees: boolean
  /** How sure one can be of it, where its text is whole. */
  readonly judged: Confidence
}

/** What governs an enumeration. */
export interface Governed {
  /** Null where a box or list names things without one. */
  readonly verb: Verb | null
  /** The verb as written, manner and all. */
  readonly words: string
  readonly stage: Stage
  readonly boxed: boolean
  /** A predicate puts them down (…建成投产), and `verb` is it. */
  readonly predicated?: boolean
  /** A topic such as 旅游公路： stands before: members without a head of their own are of that kind. */
  readonly topic: boolean
  readonly places: Places
}
