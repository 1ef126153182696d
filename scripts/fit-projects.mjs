// `node scripts/fit-projects.mjs [--sets] [--also FOLDER …] [--without FOLDER …] [--write [FILE]] [--fewer]`: fits the tagger that finds the names of
// projects which no rule governs (`extract/projects/learned`) to annotated texts, and with `--write` renews its weights (then build again).
// Read are the invented cases of specs/projects, what is annotated by position in ../shared, and further folders of texts with
// annotations in the form of the published gold; the sets in files of their own (specs/projects/annotated/sets) only by `--sets`, for they
// won nothing on documents left out, and what is not fitted shows how well a new document is read. No text is kept: a weight belongs to one
// or two signs, or to what the lexicons say.
import './help.mjs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { QUESTIONS, Signals } from '../packages/reader/dist/extract/projects/learned/features.js'
import { root } from './prepare.mjs'
import { fitSieve } from './reading/clause-sieve.mjs'
import { fitField } from './reading/crf.mjs'
import { whyNotWrite } from './reading/fewer.mjs'
import { taggedClauses } from './reading/tagged-clauses.mjs'

const args = process.argv.slice(2)
const after = flag => args.flatMap((arg, i) => (arg === flag && args[i + 1] && !args[i + 1].startsWith('--') ? [args[i + 1]] : []))
const without = new Set(after('--without'))
const clauses = (await taggedClauses(after('--also'), args.includes('--sets'))).filter(({ set }) => !without.has(set))
if (!clauses.some(({ set }) => set === 'gold')) console.log('../shared/gold is absent: fitted to what else there is.')

/** Signs that stand in few clauses weigh nothing by themselves. */
const SELDOM = 4
const seen = new Map()
for (const { text, from, to } of clauses)
  for (const sign of new Set(
    text
      .slice(Math.max(0, from - 2), to + 2)
      .replace(/\d/g, '9')
      .replace(/[A-Za-z]/g, 'A'),
  ))
    if (!/[\s=]/.test(sign) && sign.length === 1) seen.set(sign, (seen.get(sign) ?? 0) + 1)
const alphabet = [...new Set(['9', 'A', ...[...seen].filter(([, count]) => count >= SELDOM).map(([sign]) => sign)])].toSorted().join('')
if (alphabet.length >= 4096) throw new Error('more signs than a key can hold')

const signals = new Signals(alphabet)
const itemOf = ({ text, from, to, allowed }, named) => {
  signals.read(text, from, to, named)
  return { length: to - from, keys: Int32Array.from(Array.from(allowed, (_, i) => signals.keysAt(i)).flat()), allowed }
}
// a clause that rules read is read twice: with what they named, and by itself; cases, which are to be read as they say, once more
const items = clauses.flatMap(clause => {
  const told = clause.named ? [itemOf(clause, clause.named)] : []
  return [...told, ...(clause.set === 'cases' ? told : []), itemOf(clause, null)]
})
const { keys, weights, steps } = fitField(items, QUESTIONS.length)
const sieve = fitSieve(clauses, alphabet)

/** Weights are kept to a sixteenth. */
const PARTS = 16
const whole = value => Math.max(-127, Math.min(127, Math.round(value * PARTS)))
const signAt = number => alphabet[number - 1]
/** The answer of a key as written: signs where it is about signs. */
function answerOf(question, answer) {
  if (question < 5) return signAt(answer)
  return question < 9 ? signAt(answer >> 12) + signAt(answer & 4095) : answer.toString(36)
}
const rows = QUESTIONS.map(() => [])
keys.forEach((key, i) => {
  const values = [0, 1, 2, 3].map(k => whole(weights[i * 4 + k]))
  if (values.every(value => value === 0)) return
  const question = (key >>> 24) - 1
  rows[question].push(
    `${answerOf(question, key & 0xffffff)}=${values
      .map(value => value || '')
      .join(',')
      .replace(/,+$/, '')}`,
  )
})
const sets = new Set(clauses.map(({ set }) => set))
const kept = rows.reduce((sum, row) => sum + row.length, 0)
console.log(`${clauses.length} clauses of ${sets.size} sets; ${kept} of ${keys.length} answers weigh, ${alphabet.length} signs`)
const counted = clauses.reduce((sum, { allowed }) => sum + allowed.filter(bits => bits === 2).length, 0)

if (args.includes('--write')) {
  const file = after('--write')[0] ?? join(root, 'packages/reader/src/extract/projects/learned/weights.ts')
  const why = args.includes('--fewer') ? null : whyNotWrite(file, counted)
  if (why) throw new Error(why)
  const quoted = text => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
  writeFileSync(
    file,
    `/**
 * Fitted by \`node scripts/fit-projects.mjs --write\` to ${counted} names of projects in ${clauses.length} annotated clauses. What each
 * answer to a question (\`features.ts\`) weighs for a sign being outside every name, or beginning, going on with or ending one, in
 * sixteenths; what is absent weighs nothing.
 */
export const ALPHABET = ${quoted(alphabet)}
export const STEPS: readonly number[] = [${Array.from(steps, whole).join(', ')}]
/** What the sieve is fitted to (\`sieve.ts\`). */
export const HOLDS = { bias: ${whole(sieve.bias)}, signs: ${quoted([...alphabet].flatMap((sign, i) => (whole(sieve.weights[i]) ? [`${sign}=${whole(sieve.weights[i])}`] : [])).join(' '))} }
export const ANSWERS: readonly string[] = [
${rows.map((row, i) => `  // ${QUESTIONS[i]}\n  ${quoted(row.join(' '))},`).join('\n')}
]
`,
  )
  console.log(`wrote ${file}`)
}
