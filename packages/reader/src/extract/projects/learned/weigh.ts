import { TAGS } from '../../fitted/chain.ts'
import { keptWeights } from '../../fitted/kept-weights.ts'
import { Sieve } from './sieve.ts'
import { Tagger, type Weights } from './tagger.ts'
import { ALPHABET, ANSWERS, HOLDS, STEPS } from './weights.ts'

/** The first questions are of one sign, the next of two. */
const [OF_SIGNS, OF_PAIRS] = [5, 9]

/** Reads the weights as they are kept. */
function weightsOf(alphabet: string, answers: readonly string[], steps: readonly number[]): Weights {
  const numbers = new Map([...alphabet].map((sign, i) => [sign, i + 1]))
  const number = (sign: string | undefined) => numbers.get(sign ?? '') ?? 0
  const { keys, values } = keptWeights(answers, TAGS, (question, answer) => {
    const [first, second] = answer
    const own =
      question < OF_SIGNS ? number(first) : question < OF_PAIRS ? (number(first) << 12) | number(second) : Number.parseInt(answer, 36)
    return ((question + 1) << 24) | own
  })
  return { alphabet, keys, values, steps: Int8Array.from(steps) }
}

let tagger: Tagger | null = null
/** The tagger with the weights that are kept, read when first asked for. */
export const learnedTagger = (): Tagger => (tagger ??= new Tagger(weightsOf(ALPHABET, ANSWERS, STEPS)))

let sieve: Sieve | null = null
/** The sieve that clauses pass before. */
export const learnedSieve = (): Sieve => (sieve ??= new Sieve(HOLDS.bias, HOLDS.signs))
