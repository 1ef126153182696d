// Fits the sieve before the tagger (`extract/projects/learned/sieve.ts`): logistic regression on how often each sign stands in a clause,
// whether it names a project; a rate for each weight (AdaGrad), weights pulled towards nought (ridge). Deterministic.
const ROUNDS = 15
const RATE = 0.15
const RIDGE = 0.002

/** @returns a constant, and a weight for each sign of the alphabet; what annotators left open is left out */
export function fitSieve(clauses, alphabet) {
  const places = new Map([...alphabet].map((sign, i) => [sign, i]))
  const samples = clauses
    .filter(({ allowed }) => !allowed.includes(15) || allowed.includes(2))
    .map(({ text, from, to, allowed }) => ({
      held: [
        ...text
          .slice(from, to)
          .replace(/\d/g, '9')
          .replace(/[A-Za-z]/g, 'A'),
      ]
        .map(sign => places.get(sign) ?? -1)
        .filter(i => i >= 0),
      right: allowed.includes(2) ? 1 : 0,
    }))
  const weights = new Float64Array(alphabet.length)
  const slopes = new Float64Array(alphabet.length).fill(0.5)
  let bias = 0
  let biasSlope = 1
  for (let round = 0; round < ROUNDS; round++)
    for (const { held, right } of samples) {
      let odds = bias
      for (const i of held) odds += weights[i]
      const error = right - 1 / (1 + Math.exp(-odds))
      biasSlope += error * error
      bias += (0.3 * error) / Math.sqrt(biasSlope)
      for (const i of held) {
        const slope = error - RIDGE * weights[i]
        slopes[i] += slope * slope
        weights[i] += (RATE * slope) / Math.sqrt(slopes[i])
      }
    }
  return { bias, weights }
}
