import type { Role } from '@lantu/model/statement'
import { type Among, CLOSED, endingOf, Features, numberOfWord, openingOf, ROLES, type Told, verbOf } from './features.ts'
import { ENDINGS, OPENINGS, VERBS, WEIGHTS } from './weights.ts'

/**
 * The role of a sentence by a multinomial model of its words, of what the rules take it for, and of what they take those around it for:
 * the second pass of stacked sequential learning (Cohen and Carvalho, IJCAI 2005). Fitted by `node scripts/fit-roles.mjs`.
 */

const COUNT = ROLES.length
/** How much likelier (natural logarithm) another role must be than that of the rules. */
export const MARGIN = 1
/** Weights are written as whole numbers. */
export const SCALE = 20

const lists = [OPENINGS, ENDINGS, VERBS].map(list => list.split(' '))
let next = CLOSED
const [ofOpening, ofEnding, ofVerb] = lists.map(words => new Map(words.map(word => [numberOfWord(word), next++]))) as [
  Map<number, number>,
  Map<number, number>,
  Map<number, number>,
]
const weights = new Float64Array(next * COUNT)
for (const line of WEIGHTS.trim().split('\n')) {
  const [id, ...numbers] = line.split(' ').map(Number)
  for (const [i, weight] of numbers.entries()) weights[(id as number) * COUNT + i] = weight / SCALE
}

const features = new Features()
const sums = new Float64Array(COUNT)

/** `at` and `end` of the verb of its first action; both 0 without one. */
export function likelyRole(told: Told, among: Among, at: number, end: number): Role {
  features.fill(told, among)
  addWord(ofOpening, openingOf(told.text))
  addWord(ofEnding, endingOf(told.text))
  if (end > at) addWord(ofVerb, verbOf(told.text, at, end))
  weigh()
  let best = 0
  for (let i = 1; i < COUNT; i++) if ((sums[i] as number) > (sums[best] as number)) best = i
  const own = ROLES.indexOf(told.role)
  return (sums[best] as number) - (sums[own] as number) > MARGIN ? (ROLES[best] as Role) : told.role
}

/** Sums the weights of the features for each of the six roles: one after another, without a loop over them, it takes half the time. */
function weigh(): void {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  let fifth = 0
  let sixth = 0
  for (let k = 0; k < features.count; k++) {
    const from = (features.ids[k] as number) * COUNT
    const value = features.values[k] as number
    first += value * (weights[from] as number)
    second += value * (weights[from + 1] as number)
    third += value * (weights[from + 2] as number)
    fourth += value * (weights[from + 3] as number)
    fifth += value * (weights[from + 4] as number)
    sixth += value * (weights[from + 5] as number)
  }
  sums[0] = first
  sums[1] = second
  sums[2] = third
  sums[3] = fourth
  sums[4] = fifth
  sums[5] = sixth
}

function addWord(ids: Map<number, number>, word: number): void {
  const id = ids.get(word)
  if (id !== undefined) features.add(id)
}
