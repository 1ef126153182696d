// `node scripts/fit-stages.mjs [--also FOLDER …] [--errors] [--write] [--fewer]`: fits the model of stages to annotated projects, prints how often it
// is right on sets left out beside the rules alone, and with `--write` renews `extract/projects/stage/weights.ts` (then build again).
// Read are the invented cases of specs/projects, what is annotated in ../shared, and further folders of texts, each with annotations in
// the form of the published gold in a folder `gold-strict` beside them. No text is kept: a weight belongs to a word of the list of cues
// in a place about the name, or to what the rules say.
import './help.mjs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'
import { whyNotWrite } from './reading/fewer.mjs'
import { readStageSamples } from './reading/stage-samples.mjs'

const { SIZE, STAGES } = await import('../packages/reader/dist/extract/projects/stage/features.js')
const { MARGIN, SCALE, SHARED } = await import('../packages/reader/dist/extract/projects/stage/likely-stage.js')
const args = process.argv.slice(2)
const also = []
for (let i = args.indexOf('--also') + 1; i > 0 && i < args.length && !args[i].startsWith('--'); i++) also.push(args[i])
/** Without a stage by the rules, or any words that tell of one, a project has none, and is not judged. */
const isJudged = ({ rules, tells }) => rules !== '' || tells
const samples = await readStageSamples(root, also)

const COUNT = STAGES.length
const DECAY = 4
/** A feature of fewer projects says nothing. */
const LEAST = 4
const STEPS = 120
/** Projects that were looked at while the rules were written say too much good of the rules. */
const LOOKED = 0.5
const FRESH = new Set(also)
const weightOf = ({ set }) => (FRESH.has(set) ? 1 : LOOKED)

/** Adds up for each stage. */
function sumsOf(ids, weights) {
  const sums = new Float64Array(COUNT)
  for (const id of ids) for (let i = 0; i < COUNT; i++) sums[i] += weights[id * COUNT + i]
  return sums
}

/** Multinomial logistic regression with a quadratic penalty, by accelerated full gradients (Nesterov). */
function fit(some) {
  const seen = new Int32Array(SIZE)
  const asked = some.filter(isJudged)
  for (const { ids } of asked) for (const id of new Set(ids)) seen[id]++
  const rows = asked.map(one => ({
    ids: [...one.ids].filter(id => seen[id] >= LEAST),
    stage: STAGES.indexOf(one.stage),
    weight: weightOf(one),
  }))
  const size = SIZE * COUNT
  const [weights, ahead, scale] = [new Float64Array(size), new Float64Array(size), new Float64Array(size).fill(DECAY)]
  for (const { ids, weight } of rows) for (const id of ids) for (let i = 0; i < COUNT; i++) scale[id * COUNT + i] += weight
  for (let step = 0; step < STEPS; step++) {
    const slope = Float64Array.from(ahead, weight => DECAY * weight)
    for (const { ids, stage, weight } of rows) {
      const sums = sumsOf(ids, ahead)
      const most = Math.max(...sums)
      const powers = sums.map(sum => Math.exp(sum - most))
      const all = powers.reduce((total, one) => total + one, 0)
      for (const id of ids) for (let i = 0; i < COUNT; i++) slope[id * COUNT + i] += weight * (powers[i] / all - (i === stage ? 1 : 0))
    }
    const momentum = step / (step + 3)
    for (let i = 0; i < size; i++) {
      const next = ahead[i] - (slope[i] / scale[i]) * 0.1
      ahead[i] = next + momentum * (next - weights[i])
      weights[i] = next
    }
  }
  return weights
}

/** The stages of some projects, those of one list together, as the reader has them. */
function judge(some, weights) {
  const lists = new Map()
  for (const one of some) {
    const key = `${one.list} ${one.rules}`
    if (!lists.has(key)) lists.set(key, [])
    lists.get(key).push({ one, sums: sumsOf(one.ids, weights) })
  }
  const judged = new Map()
  for (const list of lists.values())
    for (const { one, sums } of list) {
      const all = sums.map((sum, i) => {
        const others = list.reduce((total, other) => total + (other.one === one ? 0 : other.sums[i]), 0)
        return sum + (list.length > 1 ? (SHARED * others) / (list.length - 1) : 0)
      })
      const best = all.indexOf(Math.max(...all))
      judged.set(one, isJudged(one) && all[best] - all[STAGES.indexOf(one.rules)] > MARGIN ? STAGES[best] : one.rules)
    }
  return judged
}

const tally = {}
const sets = [...new Set(samples.map(({ set }) => set))]
for (const set of sets) {
  const out = samples.filter(one => one.set === set)
  const judged = judge(out, fit(samples.filter(one => one.set !== set)))
  for (const one of out) {
    const stage = judged.get(one)
    for (const name of FRESH.has(set) ? [set, 'all --also'] : [set]) {
      tally[name] ??= { projects: 0, rules: 0, model: 0, mended: 0, spoilt: 0 }
      const of = tally[name]
      of.projects++
      if (one.rules === one.stage) of.rules++
      if (stage === one.stage) of.model++
      if (stage === one.stage && one.rules !== one.stage) of.mended++
      if (stage !== one.stage && one.rules === one.stage) of.spoilt++
    }
    if (args.includes('--errors') && stage !== one.stage)
      console.log(`${one.document}@${one.at} ${one.name}: ${one.stage}, read ${stage}, by rules ${one.rules}`)
  }
}
console.table(tally)

if (args.includes('--write')) {
  const file = join(root, 'packages/reader/src/extract/projects/stage/weights.ts')
  const why = args.includes('--fewer') ? null : whyNotWrite(file, samples.length)
  if (why) throw new Error(why)
  const weights = fit(samples)
  const lines = []
  for (let id = 0; id < SIZE; id++) {
    const numbers = [...weights.subarray(id * COUNT, (id + 1) * COUNT)].map(weight => Math.round(weight * SCALE) || 0)
    if (numbers.some(Boolean)) lines.push([id, ...numbers].join(' '))
  }
  writeFileSync(
    file,
    `// Fitted by \`node scripts/fit-stages.mjs --write\` to ${samples.length} projects of ${sets.length} sets: for each feature its number and its weights for
// the stages in their order, in twentieths.

export const WEIGHTS = \`
${lines.join('\n')}
\`
`,
  )
  const wrong = [...judge(samples, weights)].filter(([one, stage]) => one.set === 'invented' && stage !== one.stage)
  for (const [one, stage] of wrong) console.log(`invented: ${one.document} ${one.name}: ${one.stage}, read ${stage}`)
}
