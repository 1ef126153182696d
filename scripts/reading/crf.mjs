// Fits a chain (`extract/chain`): gradient ascent on the likelihood with a rate for each weight (AdaGrad: Duchi, Hazan, Singer 2011), each
// weight pulled towards nought by the same amount at each step (L1), so that most are nought at the end. What an annotator left open is
// summed over. Deterministic: the order is shuffled by a fixed seed.
import { BEFORE, Sums, TAGS } from '../../packages/reader/dist/extract/chain.js'

const ALL = 15
/** Sums over the sequences of tags that are allowed (a bit for each tag of each sign), or over all; false where there are none. */
function sum(sums, length, scores, steps, allowed) {
  sums.setSteps(steps, 1)
  for (let i = 0; i < length; i++) {
    const may = allowed ? allowed[i] : ALL
    let most = Number.NEGATIVE_INFINITY
    for (let t = 0; t < TAGS; t++) if ((may >> t) & 1) most = Math.max(most, scores[i * TAGS + t])
    for (let t = 0; t < TAGS; t++) sums.own[i * TAGS + t] = (may >> t) & 1 ? Math.exp(scores[i * TAGS + t] - most) : 0
  }
  return sums.read(length)
}

/**
 * @param {{ length: number, keys: Int32Array, allowed: Uint8Array, weight?: number }[]} clauses `keys`: so many for each sign (0 none);
 *   `weight`: how much each counts, 1 where nothing is said
 * @returns keys that weigh, ascending, four weights for each, and the steps
 */
export function fitField(clauses, features, { rounds = 10, pull = 0.00005, rate = 0.2, seldom = 2 } = {}) {
  const counts = new Map()
  for (const { keys } of clauses) for (const key of keys) if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  const keys = [...counts.keys()].filter(key => counts.get(key) >= seldom).sort((a, b) => a - b)
  const places = new Map(keys.map((key, i) => [key, i]))
  const weights = new Float64Array(keys.length * TAGS)
  const slopes = new Float64Array(keys.length * TAGS).fill(0.1)
  const pulledAt = new Int32Array(keys.length)
  const steps = new Float64Array(TAGS * TAGS)
  const stepSlopes = new Float64Array(TAGS * TAGS).fill(0.1)
  const items = clauses.map(({ length, keys: own, allowed, weight = 1 }) => ({
    length,
    allowed,
    weight,
    // for each sign the places of what weighs
    held: Array.from({ length }, (_, i) =>
      Int32Array.from([...own.subarray(i * features, (i + 1) * features)].map(key => places.get(key) ?? -1).filter(place => place >= 0)),
    ),
  }))
  const longest = Math.max(1, ...clauses.map(({ length }) => length))
  const [said, meant] = [new Sums(longest), new Sums(longest)]
  let step = 0
  const draw = place => {
    const waited = step - pulledAt[place]
    if (waited === 0) return
    pulledAt[place] = step
    for (let k = place * TAGS; k < (place + 1) * TAGS; k++) {
      if (weights[k] === 0) continue
      const by = (pull * rate * waited) / Math.sqrt(slopes[k])
      weights[k] = weights[k] > by ? weights[k] - by : weights[k] < -by ? weights[k] + by : 0
    }
  }
  const order = items.map((_, i) => i)
  let seed = 7
  const random = below => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % below
  }
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random(i + 1)
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const number of order) {
      const { length, held, allowed, weight } = items[number]
      step++
      const scores = new Float64Array(length * TAGS)
      for (let i = 0; i < length; i++)
        for (const place of held[i]) {
          draw(place)
          for (let t = 0; t < TAGS; t++) scores[i * TAGS + t] += weights[place * TAGS + t]
        }
      if (!sum(said, length, scores, steps, null) || !sum(meant, length, scores, steps, allowed)) continue
      for (let i = 0; i < length; i++)
        for (let t = 0; t < TAGS; t++) {
          const slope = weight * (meant.shareOf(i, t) - said.shareOf(i, t))
          if (Math.abs(slope) < 1e-4) continue
          for (const place of held[i]) {
            const k = place * TAGS + t
            slopes[k] += slope * slope
            weights[k] += (rate * slope) / Math.sqrt(slopes[k])
          }
        }
      for (let k = 0; k < BEFORE.length; k++) {
        let slope = 0
        for (let i = 1; i < length; i++) slope += weight * (meant.shareOfStep(i, k) - said.shareOfStep(i, k))
        if (slope === 0) continue
        const at = BEFORE[k] * TAGS + (k >> 1)
        stepSlopes[at] += slope * slope
        steps[at] += (rate * slope) / Math.sqrt(stepSlopes[at])
      }
    }
  }
  step++
  for (let place = 0; place < keys.length; place++) draw(place)
  return { keys, weights, steps }
}
