// `node scripts/fit-wordings.mjs [--also FOLDER …] [--write] [--fewer]`: fits the field that names what a number measures where the grammar
// doubts (`extract/observations/wordings`) to annotated numbers, and with `--write` renews its weights (then build again). Read are the
// invented cases of specs/observations, what is annotated by position in ../shared, further folders of texts beside their annotations in the
// form of the published gold, and at half weight the names on which grammar and field agreed (`agree-readings.mjs`). No text is kept: a weight
// belongs to one or two signs, or to where a sign stands.
import './help.mjs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { QUESTIONS, Signals } from '../packages/reader/dist/extract/observations/wordings/signals.js'
import { LONGEST, Stretch } from '../packages/reader/dist/extract/observations/wordings/stretch.js'
import { root } from './prepare.mjs'
import { fitField } from './reading/crf.mjs'
import { whyNotWrite } from './reading/fewer.mjs'
import { agreedWordings, wordingSamples } from './reading/wordings.mjs'

const args = process.argv.slice(2)
const also = args.flatMap((arg, i) => (arg === '--also' && args[i + 1] ? [args[i + 1]] : []))
const annotated = await wordingSamples(also)
const agreed = await agreedWordings()
const samples = [...annotated, ...agreed]
const sets = new Set(annotated.map(({ set }) => set))
if (!sets.has('gold')) console.log('../shared/gold is absent: fitted to what else there is.')

/** How much a number counts: cases are to be read as they say; what is agreed on was written by no annotator. */
const weightOf = set => (set === 'cases' ? 2 : set === 'agreed' ? 0.5 : 1)
/** Signs that stand around few numbers weigh nothing by themselves. */
const SELDOM = 4
const stretch = new Stretch()
const seen = new Map()
for (const { clean, start, end, unit } of samples) {
  stretch.read(clean, start, end, unit)
  for (const sign of new Set(stretch.text)) if (sign.length === 1 && /\S/.test(sign)) seen.set(sign, (seen.get(sign) ?? 0) + 1)
}
const alphabet = [...seen]
  .filter(([, count]) => count >= SELDOM)
  .map(([sign]) => sign)
  .toSorted()
  .join('')
if (alphabet.length >= 4096) throw new Error('more signs than a key can hold')

const signals = new Signals(alphabet)
const room = new Int32Array(LONGEST * QUESTIONS.length)
const items = samples.map(({ clean, start, end, unit, tags, set }) => {
  stretch.read(clean, start, end, unit)
  signals.read(stretch, unit, room)
  const { length } = stretch.text
  return { length, keys: room.slice(0, length * QUESTIONS.length), allowed: tags, weight: weightOf(set) }
})
/** In half as many what is named depends on the order of the samples, and twice as much weighs. */
const ROUNDS = 20
const { keys, weights, steps } = fitField(items, QUESTIONS.length, { rounds: ROUNDS })

/** Weights are kept to a sixteenth. */
const PARTS = 16
const whole = value => Math.max(-127, Math.min(127, Math.round(value * PARTS)))
const rows = QUESTIONS.map(() => [])
keys.forEach((key, i) => {
  const values = [0, 1, 2, 3].map(k => whole(weights[i * 4 + k]))
  if (values.every(value => value === 0)) return
  const written = values.map(value => value || '').join(',')
  rows[(key >>> 24) - 1].push(`${(key & 0xffffff).toString(36)}=${written.replace(/,+$/, '')}`)
})
const kept = rows.reduce((sum, row) => sum + row.length, 0)
console.log(
  `${annotated.length} numbers of ${sets.size} sets, ${agreed.length} agreed on; ${kept} of ${keys.length} answers weigh, ${alphabet.length} signs`,
)

if (args.includes('--write')) {
  const file = join(root, 'packages/reader/src/extract/observations/wordings/weights.ts')
  const why = args.includes('--fewer') ? null : whyNotWrite(file, annotated.length, agreed.length)
  if (why) throw new Error(why)
  const quoted = text => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
  writeFileSync(
    file,
    `/**
 * Fitted by \`node scripts/fit-wordings.mjs --write\` to ${annotated.length} annotated numbers and, half as heavily, ${agreed.length} agreed ones.
 * What each answer to a question (\`signals.ts\`) weighs for a sign being outside the name, or beginning, going on with or ending a part of
 * it, in sixteenths; what is absent weighs nothing. Answers are numbers in base 36.
 */
export const ALPHABET =
  ${quoted(alphabet)}
export const STEPS: readonly number[] = [${Array.from(steps, whole).join(', ')}]
export const ANSWERS: readonly string[] = [
${rows.map((row, i) => `  // ${QUESTIONS[i]}\n  ${quoted(row.join(' '))},`).join('\n')}
]
`,
  )
  console.log(`wrote ${file}`)
}
