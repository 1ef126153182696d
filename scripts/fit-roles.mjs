// `node scripts/fit-roles.mjs [--write]`: fits the model of roles to annotated sentences, prints how often it is right on documents left
// out beside the rules alone, and with `--write` renews `extract/tasks/roles/weights.ts` (then build again).
import './help.mjs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'
import { readRoleSamples } from './reading/role-samples.mjs'

const { CLOSED, ROLES } = await import('../packages/reader/dist/extract/tasks/roles/features.js')
const { MARGIN, SCALE } = await import('../packages/reader/dist/extract/tasks/roles/likely-role.js')
const samples = await readRoleSamples(root)
const COUNT = ROLES.length
const LEAST = 2
const DECAY = 2
const FOLDS = 10
/** Sentences that were looked at while the rules were written say too much good of the rules; cases are to be read as they say. */
const [LOOKED, CASE] = [0.5, 2]
const weightOf = ({ half }) => (half === 'case' ? CASE : /^(?:seen|unseen|fresh|last)$/.test(half) ? LOOKED : 1)

/** Words of each kind that two sentences have. */
function lexiconOf(some) {
  return [0, 1, 2].map(kind => {
    const counts = new Map()
    for (const { words } of some) if (words[kind]) counts.set(words[kind], (counts.get(words[kind]) ?? 0) + 1)
    return [...counts]
      .filter(([word, n]) => n >= LEAST && /^[\u4e00-\u9fff“（]+$/.test(word))
      .map(([word]) => word)
      .toSorted()
  })
}

function featuresOf({ closed, words }, lexicon) {
  let next = CLOSED
  const ids = closed.map(([id]) => id)
  const values = closed.map(([, value]) => value)
  for (const [kind, list] of lexicon.entries()) {
    const i = list.indexOf(words[kind])
    if (i >= 0) {
      ids.push(next + i)
      values.push(1)
    }
    next += list.length
  }
  return { ids, values }
}

function scoresOf({ ids, values }, weights) {
  const sums = new Float64Array(COUNT)
  ids.forEach((id, k) => {
    for (let i = 0; i < COUNT; i++) sums[i] += values[k] * weights[id * COUNT + i]
  })
  return sums
}

/** Multinomial logistic regression with a quadratic penalty, by accelerated full gradients (Nesterov). */
function fit(some, lexicon) {
  const size = (CLOSED + lexicon.flat().length) * COUNT
  const rows = some.map(sample => ({ ...featuresOf(sample, lexicon), role: ROLES.indexOf(sample.role), weight: weightOf(sample) }))
  const weights = new Float64Array(size)
  const ahead = new Float64Array(size)
  const scale = new Float64Array(size).fill(DECAY)
  for (const { ids, values, weight } of rows)
    ids.forEach((id, k) => {
      for (let i = 0; i < COUNT; i++) scale[id * COUNT + i] += weight * values[k] * values[k]
    })
  for (let step = 0; step < 150; step++) {
    const slope = Float64Array.from(ahead, weight => DECAY * weight)
    for (const row of rows) {
      const sums = scoresOf(row, ahead)
      const most = Math.max(...sums)
      const powers = sums.map(sum => Math.exp(sum - most))
      const all = powers.reduce((total, one) => total + one, 0)
      row.ids.forEach((id, k) => {
        for (let i = 0; i < COUNT; i++) slope[id * COUNT + i] += row.weight * row.values[k] * (powers[i] / all - (i === row.role ? 1 : 0))
      })
    }
    const momentum = step / (step + 3)
    for (let i = 0; i < size; i++) {
      const next = ahead[i] - (slope[i] / scale[i]) * 0.15
      ahead[i] = next + momentum * (next - weights[i])
      weights[i] = next
    }
  }
  return weights
}

function judge(sample, lexicon, weights) {
  const sums = scoresOf(featuresOf(sample, lexicon), weights)
  const best = sums.indexOf(Math.max(...sums))
  return sums[best] - sums[ROLES.indexOf(sample.rules)] > MARGIN ? ROLES[best] : sample.rules
}

const documents = [...new Set(samples.map(sample => sample.document))].toSorted()
const tally = {}
for (let fold = 0; fold < FOLDS; fold++) {
  const out = new Set(documents.filter((_, i) => (i * 7) % FOLDS === fold))
  const kept = samples.filter(sample => !out.has(sample.document))
  const lexicon = lexiconOf(kept)
  const weights = fit(kept, lexicon)
  for (const sample of samples.filter(one => out.has(one.document))) {
    const of = (tally[sample.half] ??= { sentences: 0, rules: 0, model: 0, mended: 0, spoilt: 0 })
    const role = judge(sample, lexicon, weights)
    of.sentences++
    if (sample.rules === sample.role) of.rules++
    if (role === sample.role) of.model++
    if (role !== sample.rules && role === sample.role) of.mended++
    if (role !== sample.rules && sample.rules === sample.role) of.spoilt++
  }
}
console.table(tally)

if (process.argv.includes('--write')) {
  const lexicon = lexiconOf(samples)
  const weights = fit(samples, lexicon)
  const lines = []
  for (let id = 0; id * COUNT < weights.length; id++) {
    const numbers = [...weights.subarray(id * COUNT, (id + 1) * COUNT)].map(weight => Math.round(weight * SCALE) || 0)
    if (numbers.some(Boolean)) lines.push([id, ...numbers].join(' '))
  }
  const [openings, endings, verbs] = lexicon.map(list => list.join(' '))
  writeFileSync(
    join(root, 'packages/reader/src/extract/tasks/roles/weights.ts'),
    `// Fitted by \`node scripts/fit-roles.mjs --write\`: words that have features of their own, and for each feature its number and its
// weights for the roles in their order, in twentieths.

export const OPENINGS =
  '${openings}'
export const ENDINGS =
  '${endings}'
export const VERBS =
  '${verbs}'
export const WEIGHTS = \`
${lines.join('\n')}
\`
`,
  )
}
