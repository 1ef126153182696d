// `node scripts/calibrate.mjs [--write]`: fits how sure the reader may be of observations, projects, systems and tasks to annotated
// documents, prints how often statements of each confidence are right on positions that nobody looked at, and with `--write` renews the
// weights (`confidence/weights.ts` of each; then build again). The model is that of scripts/reading/fit.mjs; the printed tables are
// cross-fitted: each held-back record is judged by a model that has not seen its tenth.
import './help.mjs'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'
import { nameSamples, taskSamples } from './reading/annotated-names.mjs'
import { calibrated, crossFitted, printTable, printWeights } from './reading/fit.mjs'
import { compare, isHeldBack, readAnnotated } from './reading/gold.mjs'

const documents = await readAnnotated()
if (!documents) {
  console.log('../shared/gold is absent: nothing to calibrate on.')
  process.exit(0)
}
const extract = join(root, 'packages', 'reader', 'src', 'extract')
/**
 * Not fitted, for no annotated document here lacks its title: chosen so that what only a guess dates is believed to two thirds, as
 * fragments were right when first read (docs/reading/confidence.md).
 */
const DATED_BY_GUESS = -1.5
const entriesOf = weights =>
  Object.keys(weights)
    .toSorted()
    .map(reason => `'${reason}': ${Number(weights[reason].toFixed(2))},`)

const observationSamples = keep => {
  const { pairs, spurious } = compare(documents, keep)
  return [
    ...pairs.map(({ p, wrong }) => ({ why: p.why, said: p.confidence, right: wrong.length ? 0 : 1 })),
    ...spurious.map(({ p }) => ({ why: p.why, said: p.confidence, right: 0 })),
  ]
}
const held = (d, at) => isHeldBack(d.part, d.name, at)

/** Fits one kind of statement and prints what comes of it. */
function fitted(title, looked, kept) {
  printTable(`${title}: held back, cross-fitted (${kept.length})`, crossFitted(looked, kept))
  const told = kept.filter(sample => !Number.isNaN(sample.said))
  printTable(`${title}: held back, as the reader says now (${told.length})`, told)
  const model = calibrated([...looked, ...kept], kept)
  printWeights(model)
  return model
}
const both = (title, samples) =>
  fitted(
    title,
    samples.filter(one => !one.held),
    samples.filter(one => one.held),
  )

const readFirstSight = kind => JSON.parse(readFileSync(join(root, `specs/${kind}/annotated/first-sight.json`), 'utf8'))
const whyOf = (reasons, letters = '') => [...letters].map(letter => reasons[letter])

/** Statements of passages as they were when first read, before anyone looked at their errors. */
function firstSight(kind) {
  const { reasons, parts } = readFirstSight(kind)
  return parts.flatMap(({ statements }) =>
    statements.map(statement => {
      const [right, letters] = statement.split(' ')
      return { right: Number(right), why: whyOf(reasons, letters), said: Number.NaN }
    }),
  )
}

/** The same of observations, each with its document. Where what misdated whole documents has been mended since, `d` counts as right. */
function observationsAtFirstSight() {
  const { reasons, parts } = readFirstSight('observations')
  const ofDocument = (statements, group, datingMended) =>
    statements.split(', ').map(statement => {
      const [what, letters] = statement.split(' ')
      const right = what === '1' || (what === 'd' && datingMended) ? 1 : 0
      return { right, why: whyOf(reasons, letters), said: Number.NaN, group }
    })
  return parts
    .flatMap(({ documents, datingMended }) => documents.map(statements => ({ statements, datingMended })))
    .flatMap(({ statements, datingMended }, group) => ofDocument(statements, group, datingMended))
}

const observations = fitted(
  'observations',
  observationSamples((d, at) => !held(d, at)),
  [...observationSamples(held), ...observationsAtFirstSight()],
)
const names = await nameSamples()
const projects = both(
  'projects',
  names.filter(({ kind, why }) => kind === 'project' && !why.includes('learned')),
)
const systems = both(
  'systems',
  names.filter(one => one.kind === 'system'),
)
const tasks = both('tasks', [...(await taskSamples()), ...firstSight('tasks').map(sample => ({ ...sample, held: true }))])

if (process.argv.includes('--write')) {
  const write = (folder, text) => writeFileSync(join(extract, folder, 'confidence', 'weights.ts'), text)
  write(
    'observations',
    `import type { Reason } from '@lantu/model/reason'

/** Fitted by \`node scripts/calibrate.mjs --write\` on annotated documents; log odds. Reasons that are absent weigh nothing. */
export const BIAS = ${Number(observations.bias.toFixed(2))}
export const WEIGHTS: Readonly<Partial<Record<Reason, number>>> = {
${entriesOf({ ...observations.weights, 'dated-by-guess': DATED_BY_GUESS })
  .map(line => `  ${line}\n`)
  .join('')}}
`,
  )
  const constant = (name, { bias, weights }) =>
    `export const ${name}: LogOdds = {\n  bias: ${Number(bias.toFixed(2))},\n  weights: {\n${entriesOf(weights)
      .map(line => `    ${line}\n`)
      .join('')}  },\n}\n`
  const file = constants =>
    `import type { LogOdds } from '../../fitted/log-odds.ts'\n\n/** Fitted by \`node scripts/calibrate.mjs --write\` on annotated documents. */\n${constants}`
  write('projects', file(constant('PROJECTS', projects) + constant('SYSTEMS', systems)))
  write('tasks', file(constant('TASKS', tasks)))
  console.log('wrote the weights of observations, projects, systems and tasks')
}
