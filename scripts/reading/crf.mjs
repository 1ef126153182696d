// Fits the linear-chain conditional random field of `extract/projects/learned/tagger.ts`: gradient ascent on the likelihood with a rate
// for each weight (AdaGrad: Duchi, Hazan, Singer 2011), each weight pulled towards nought by the same amount at each step (L1), so that
// most are nought at the end. What an annotator left open is summed over. Deterministic: the order is shuffled by a fixed seed.
const TAGS = 4
const MAY_FOLLOW = [
  [0, 1],
  [2, 3],
  [2, 3],
  [0, 1],
]
const FIRST = [1, 1, 0, 0]
const LAST = [1, 0, 0, 1]

/** Sums over all sequences of tags allowed (a bit for each tag of each sign): the log of what they weigh, and the share of each tag and step. */
function sums(length, scores, steps, allowed, shares, stepShares) {
  const forth = new Float64Array(length * TAGS)
  const back = new Float64Array(length * TAGS)
  const own = new Float64Array(length * TAGS)
  const scale = new Float64Array(length)
  const factors = steps.map(Math.exp)
  let log = 0
  for (let i = 0; i < length; i++) {
    let most = Number.NEGATIVE_INFINITY
    for (let t = 0; t < TAGS; t++) if (!allowed || (allowed[i] >> t) & 1) most = Math.max(most, scores[i * TAGS + t])
    for (let t = 0; t < TAGS; t++) own[i * TAGS + t] = !allowed || (allowed[i] >> t) & 1 ? Math.exp(scores[i * TAGS + t] - most) : 0
    log += most
    let total = 0
    for (let t = 0; t < TAGS; t++) {
      let before = 0
      if (i === 0) before = FIRST[t]
      else for (let s = 0; s < TAGS; s++) if (MAY_FOLLOW[s].includes(t)) before += forth[(i - 1) * TAGS + s] * factors[s * TAGS + t]
      const sum = before * own[i * TAGS + t] * (i === length - 1 ? LAST[t] : 1)
      forth[i * TAGS + t] = sum
      total += sum
    }
    if (!(total > 0)) return Number.NaN
    scale[i] = total
    log += Math.log(total)
    for (let t = 0; t < TAGS; t++) forth[i * TAGS + t] /= total
  }
  for (let t = 0; t < TAGS; t++) back[(length - 1) * TAGS + t] = LAST[t]
  for (let i = length - 2; i >= 0; i--)
    for (let s = 0; s < TAGS; s++)
      for (const t of MAY_FOLLOW[s])
        back[i * TAGS + s] += (factors[s * TAGS + t] * own[(i + 1) * TAGS + t] * back[(i + 1) * TAGS + t]) / scale[i + 1]
  for (let k = 0; k < length * TAGS; k++) shares[k] = forth[k] * back[k]
  for (let i = 1; i < length; i++)
    for (let s = 0; s < TAGS; s++)
      for (const t of MAY_FOLLOW[s])
        stepShares[s * TAGS + t] += (forth[(i - 1) * TAGS + s] * factors[s * TAGS + t] * own[i * TAGS + t] * back[i * TAGS + t]) / scale[i]
  return log
}

/**
 * @param {{ length: number, keys: Int32Array, allowed: Uint8Array }[]} clauses `keys`: so many for each sign (0 none)
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
  const items = clauses.map(({ length, keys: own, allowed }) => ({
    length,
    allowed,
    // for each sign the places of what weighs
    held: Array.from({ length }, (_, i) =>
      Int32Array.from([...own.subarray(i * features, (i + 1) * features)].map(key => places.get(key) ?? -1).filter(place => place >= 0)),
    ),
  }))
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
      const { length, held, allowed } = items[number]
      step++
      const scores = new Float64Array(length * TAGS)
      for (let i = 0; i < length; i++)
        for (const place of held[i]) {
          draw(place)
          for (let t = 0; t < TAGS; t++) scores[i * TAGS + t] += weights[place * TAGS + t]
        }
      const [said, meant] = [new Float64Array(length * TAGS), new Float64Array(length * TAGS)]
      const [saidSteps, meantSteps] = [new Float64Array(TAGS * TAGS), new Float64Array(TAGS * TAGS)]
      if (Number.isNaN(sums(length, scores, steps, null, said, saidSteps))) continue
      if (Number.isNaN(sums(length, scores, steps, allowed, meant, meantSteps))) continue
      for (let i = 0; i < length; i++)
        for (let t = 0; t < TAGS; t++) {
          const slope = meant[i * TAGS + t] - said[i * TAGS + t]
          if (Math.abs(slope) < 1e-4) continue
          for (const place of held[i]) {
            const k = place * TAGS + t
            slopes[k] += slope * slope
            weights[k] += (rate * slope) / Math.sqrt(slopes[k])
          }
        }
      for (let k = 0; k < TAGS * TAGS; k++) {
        const slope = meantSteps[k] - saidSteps[k]
        if (slope === 0) continue
        stepSlopes[k] += slope * slope
        steps[k] += (rate * slope) / Math.sqrt(stepSlopes[k])
      }
    }
  }
  step++
  for (let place = 0; place < keys.length; place++) draw(place)
  return { keys, weights, steps }
}
