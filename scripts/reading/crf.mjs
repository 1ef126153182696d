// Fits a chain (`extract/fitted/chain`): gradient ascent on the likelihood with a rate for each weight (AdaGrad: Duchi, Hazan, Singer 2011), each
// weight pulled towards nought by the same amount at each step (L1), so that most are nought at the end. What an annotator left open is
// summed over. Deterministic: the order is shuffled by a fixed seed.
import { BEFORE, Sums, TAGS } from '../../packages/reader/dist/extract/fitted/chain.js'

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

/** Numbers below a bound, the same ones each time. */
function seeded(seed) {
  return below => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % below
  }
}

function shuffle(order, random) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = random(i + 1)
    ;[order[i], order[j]] = [order[j], order[i]]
  }
}

/** The weights while they are fitted: each key has a place, and four weights there. */
class Field {
  steps = new Float64Array(TAGS * TAGS)
  #stepSlopes = new Float64Array(TAGS * TAGS).fill(0.1)
  #step = 0

  constructor(places, longest, { pull, rate }) {
    this.weights = new Float64Array(places * TAGS)
    this.slopes = new Float64Array(places * TAGS).fill(0.1)
    this.pulledAt = new Int32Array(places)
    this.pull = pull
    this.rate = rate
    this.said = new Sums(longest)
    this.meant = new Sums(longest)
  }

  /** Pulls the weights of a place towards nought, by as much as they have waited for. */
  draw(place) {
    const { weights, slopes, pulledAt, pull, rate } = this
    const waited = this.#step - pulledAt[place]
    if (waited === 0) return
    pulledAt[place] = this.#step
    for (let k = place * TAGS; k < (place + 1) * TAGS; k++) {
      if (weights[k] === 0) continue
      const by = (pull * rate * waited) / Math.sqrt(slopes[k])
      weights[k] = weights[k] > by ? weights[k] - by : weights[k] < -by ? weights[k] + by : 0
    }
  }

  /** Draws all that have waited. */
  settle() {
    this.#step++
    for (let place = 0; place < this.pulledAt.length; place++) this.draw(place)
  }

  /** A step up the likelihood of one clause. */
  learn({ length, held, allowed, weight }) {
    this.#step++
    const scores = this.#scores(length, held)
    if (!sum(this.said, length, scores, this.steps, null) || !sum(this.meant, length, scores, this.steps, allowed)) return
    this.#learnSigns(length, held, weight)
    this.#learnSteps(length, weight)
  }

  #scores(length, held) {
    const scores = new Float64Array(length * TAGS)
    for (let i = 0; i < length; i++)
      for (const place of held[i]) {
        this.draw(place)
        for (let t = 0; t < TAGS; t++) scores[i * TAGS + t] += this.weights[place * TAGS + t]
      }
    return scores
  }

  #learnSigns(length, held, weight) {
    const { said, meant, weights, slopes, rate } = this
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
  }

  #learnSteps(length, weight) {
    const { said, meant, steps, rate } = this
    for (let k = 0; k < BEFORE.length; k++) {
      let slope = 0
      for (let i = 1; i < length; i++) slope += weight * (meant.shareOfStep(i, k) - said.shareOfStep(i, k))
      if (slope === 0) continue
      const at = BEFORE[k] * TAGS + (k >> 1)
      this.#stepSlopes[at] += slope * slope
      steps[at] += (rate * slope) / Math.sqrt(this.#stepSlopes[at])
    }
  }
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
  const items = clauses.map(({ length, keys: own, allowed, weight = 1 }) => ({
    length,
    allowed,
    weight,
    // for each sign the places of what weighs
    held: Array.from({ length }, (_, i) =>
      Int32Array.from([...own.subarray(i * features, (i + 1) * features)].map(key => places.get(key) ?? -1).filter(place => place >= 0)),
    ),
  }))
  const field = new Field(keys.length, Math.max(1, ...clauses.map(({ length }) => length)), { pull, rate })
  const order = items.map((_, i) => i)
  const random = seeded(7)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const number of order) field.learn(items[number])
  }
  field.settle()
  return { keys, weights: field.weights, steps: field.steps }
}
