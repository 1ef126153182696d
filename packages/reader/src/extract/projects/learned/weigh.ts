import { QUESTIONS } from './features.ts'
import { Sieve } from './sieve.ts'
import { TAGS, Tagger, type Weights } from './tagger.ts'
import { ALPHABET, ANSWERS, HOLDS, STEPS } from './weights.ts'

/** The first questions are of one sign, the next of two. */
const [OF_SIGNS, OF_PAIRS] = [5, 9]

/** Reads the weights as they are kept. */
function weightsOf(alphabet: string, answers: readonly string[], steps: readonly number[]): Weights {
  const numbers = new Map([...alphabet].map((sign, i) => [sign, i + 1]))
  const number = (sign: string | undefined) => numbers.get(sign ?? '') ?? 0
  const keys: number[] = []
  const values: number[] = []
  QUESTIONS.forEach((_, question) => {
    for (const entry of (answers[question] ?? '').split(' ')) {
      const cut = entry.lastIndexOf('=')
      if (cut < 1) continue
      const answer = entry.slice(0, cut)
      const [first, second] = answer
      const key =
        question < OF_SIGNS ? number(first) : question < OF_PAIRS ? (number(first) << 12) | number(second) : Number.parseInt(answer, 36)
      keys.push(((question + 1) << 24) | key)
      const weights = entry.slice(cut + 1).split(',')
      for (let tag = 0; tag < TAGS; tag++) values.push(Number(weights[tag] ?? 0))
    }
  })
  return { alphabet, keys: Int32Array.from(keys), values: Int8Array.from(values), steps: Int8Array.from(steps) }
}

let tagger: Tagger | null = null
/** The tagger with the weights that are kept, read when first asked for. */
export const learnedTagger = (): Tagger => (tagger ??= new Tagger(weightsOf(ALPHABET, ANSWERS, STEPS)))

let sieve: Sieve | null = null
/** The sieve that clauses pass before. */
export const learnedSieve = (): Sieve => (sieve ??= new Sieve(HOLDS.bias, HOLDS.signs))
