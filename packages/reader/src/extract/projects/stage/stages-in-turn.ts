import type { Stage } from '@lantu/model/statement'
import type { Sentence } from '../../view/sentence.ts'
import type { Found } from './evidence.ts'
import { Features, numberOf, STAGES } from './features.ts'
import { MARGIN, SHARED, weigh } from './likely-stage.ts'
import { openerOf } from './opener-of.ts'

const COUNT = STAGES.length
const features = new Features()
/** What speaks for each stage of the names of one clause: used again and again. */
const pool: Float64Array[] = []
/** Whether anything tells of a stage of each. */
const tells: boolean[] = []
const sumsOf = (k: number): Float64Array => {
  while (pool.length <= k) pool.push(new Float64Array(COUNT))
  return pool[k] as Float64Array
}

/** The number of the clause in which a name begins. */
export function clauseOf({ clauses }: Sentence, start: number): number {
  let number = 0
  while (number < clauses.length && start >= (clauses[number] as readonly [number, number])[1]) number++
  return number
}

/** The place of a sentence in a list, looked for from the one before it on; −1 where it is none of them. */
function placeFrom(sentences: readonly Sentence[], sentence: Sentence, from: number): number {
  for (let i = from; i < sentences.length; i++) if (sentences[i] === sentence) return i
  return -1
}

/** Judges the stages of projects, which come in text order: the names of one clause together. */
export function judgeStages(all: readonly Found[]): void {
  let order = 0
  for (let from = 0; from < all.length; ) {
    const { sentence, name, standing } = all[from] as Found
    if (from > 0 && (all[from - 1] as Found).standing !== standing) order = 0
    const found = placeFrom(standing.sentences, sentence, order)
    if (found >= 0) order = found
    const clause = sentence.clauses[clauseOf(sentence, name.start)] ?? [0, sentence.view.text.length]
    let to = from + 1
    while (to < all.length && (all[to] as Found).sentence === sentence && (all[to] as Found).name.start < clause[1]) to++
    judgeClause(all, from, to, clause, found)
    from = to
  }
  features.forget()
}

/** `order`: the number of the sentence in its paragraph, −1 for a heading. */
function judgeClause(all: readonly Found[], from: number, to: number, [start, end]: readonly [number, number], order: number): void {
  const found = all[from] as Found
  const near = order > 0
  const previous = near ? (found.standing.sentences[order - 1]?.view.text ?? '') : found.standing.before
  const shared = {
    start,
    end,
    first: found.name.start,
    last: (all[to - 1] as Found).name.end,
    previous,
    near,
    opener: openerOf(found, start, previous, near),
  }
  for (let i = from; i < to; i++) {
    const before = i > from ? (all[i - 1] as Found).name.end : -1
    const after = i + 1 < to ? (all[i + 1] as Found).name.start : -1
    features.fill(all[i] as Found, shared, before, after)
    tells[i - from] = features.tells
    JUDGE.weigh(sumsOf(i - from), all[i] as Found, features)
  }
  for (let i = from; i < to; i++) {
    const { draft, name } = all[i] as Found
    // what no words about it put under a stage has none
    if (name.stage === '' && !tells[i - from]) continue
    const stage = likeliest(all, from, to, i, name.stage)
    if (stage === name.stage) continue
    ;(draft as { stage: Stage }).stage = stage
    // records with the same reasons share their list
    draft.why = [...(draft.why ?? []), 'stage-by-context']
  }
}

/** How it weighs, apart, so that whoever fits the weights can look on. */
export const JUDGE = { weigh: (sums: Float64Array, _one: Found, known: Features): void => weigh(sums, known) }

const sums = new Float64Array(COUNT)

/** The likeliest stage of a name with those of its clause that the rules put under the same; theirs where none is clearly likelier. */
function likeliest(all: readonly Found[], from: number, to: number, own: number, rules: Stage): Stage {
  sums.fill(0)
  let others = 0
  for (let k = from; k < to; k++) {
    if (k === own || (all[k] as Found).name.stage !== rules) continue
    others++
    const other = sumsOf(k - from)
    for (let i = 0; i < COUNT; i++) sums[i] = (sums[i] as number) + (other[i] as number)
  }
  const self = sumsOf(own - from)
  let best = 0
  for (let i = 0; i < COUNT; i++) {
    sums[i] = (self[i] as number) + (others > 0 ? (SHARED * (sums[i] as number)) / others : 0)
    if ((sums[i] as number) > (sums[best] as number)) best = i
  }
  return (sums[best] as number) - (sums[numberOf(rules)] as number) > MARGIN ? (STAGES[best] as Stage) : rules
}
