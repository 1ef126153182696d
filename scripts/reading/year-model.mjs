// Fits the models of `structure/dating`: report or plan by words, and the year of a text by the years that it says.
import { join } from 'node:path'
import { root } from '../prepare.mjs'

const load = path => import(join(root, 'packages', 'reader', 'dist', `${path}.js`))
const [{ candidateYears, DISTANCE_CLASSES, distanceClass, mannerClass, placeInPlan }, { yearEvidence }] = await Promise.all(
  ['structure/dating/infer-year', 'structure/dating/year-evidence'].map(load),
)

/** Words lean on one another: each counts for half of what it would alone. */
const SHARE = 0.5

/** Of each group of words, what its levels say for a report. */
export function fitManner(from) {
  const [one] = from[0].stretches
  const levels = [0, 1].map(() => one.manner.map(() => [1, 1, 1]))
  for (const { report, stretches } of from)
    for (const { manner } of stretches) manner.forEach((level, i) => (levels[report ? 1 : 0][i][level] += 1 / Math.sqrt(stretches.length)))
  const share = (counts, level) => counts[level] / (counts[0] + counts[1] + counts[2])
  return levels[1].map((counts, i) => [0, 1, 2].map(level => SHARE * Math.log(share(counts, level) / share(levels[0][i], level))))
}

const FIRST_YEARS = 5

/** Pieces of a text of that year as samples: of each year that it might be, which weights count and how much. */
export function samplesOf(pieces, year, oddsOf) {
  return pieces.flatMap(text => {
    const evidence = yearEvidence(text).filter(({ part }) => part !== 'stamp')
    const years = candidateYears(evidence)
    if (!years.includes(year)) return []
    const manner = mannerClass(oddsOf(text))
    const held = own => [
      ...evidence.map(one => [`${one.part}|${distanceClass(one.year - own)}`, one.weight]),
      [`|${FIRST_YEARS * manner + placeInPlan(own)}`, 1],
    ]
    return [{ held: years.map(held), is: years.indexOf(year) }]
  })
}

/** Ridge, steps and rate of the descent (Adagrad). */
const [RIDGE, STEPS, RATE] = [0.005, 200, 0.3]
/** What weighs less says nothing. */
const NOTHING = 0.02

/** A multinomial logistic model over the years that a text might be of. */
export function fitYears(samples) {
  const places = new Map()
  const placeOf = name => {
    if (!places.has(name)) places.set(name, places.size)
    return places.get(name)
  }
  const rows = samples.map(({ held, is, weight }) => ({
    held: held.map(one => one.map(([name, much]) => [placeOf(name), much])),
    is,
    weight,
  }))
  const weights = new Float64Array(places.size)
  const slope = new Float64Array(places.size)
  const seen = new Float64Array(places.size).fill(1e-6)
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 0; step < STEPS; step++) {
    slope.fill(0)
    for (const { held, is, weight } of rows) {
      const scores = held.map(one => one.reduce((sum, [place, much]) => sum + weights[place] * much, 0))
      const most = Math.max(...scores)
      const all = scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
      held.forEach((one, i) => {
        const error = weight * (Math.exp(scores[i] - most) / all - (i === is ? 1 : 0))
        for (const [place, much] of one) slope[place] += error * much
      })
    }
    weights.forEach((value, i) => {
      const g = slope[i] / total + RIDGE * value
      seen[i] += g * g
      weights[i] = value - (RATE * g) / Math.sqrt(seen[i])
    })
  }
  const parts = {}
  const firstYears = [0, 1, 2].map(() => Array(FIRST_YEARS).fill(0))
  for (const [name, place] of places) {
    const [part, at] = name.split('|')
    const value = Math.abs(weights[place]) < NOTHING ? 0 : weights[place]
    if (part === '') firstYears[Math.floor(at / FIRST_YEARS)][at % FIRST_YEARS] = value
    else (parts[part] ??= Array(DISTANCE_CLASSES).fill(0))[at] = value
  }
  return { parts: Object.fromEntries(Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1))), firstYears }
}
