// `node scripts/score-variations.mjs [--only NAME] [--seed N] [--show N] [--texts N]`: reads texts twice, as they are and changed in ways
// that must not change what is read (`variations/`), and prints of how many statements both readings say the same. The texts beside the
// repository, or the sample city's where those are absent. `--show N`: the first N differences of each, by file and position.
import './help.mjs'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeDocument } from '../packages/reader/dist/decode/decode-document.js'
import { readText } from '../packages/reader/dist/read-plan.js'
import { root } from './prepare.mjs'
import { allVariations, trial } from './variations/trial.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '0' },
    texts: { type: 'string', default: '1000' },
  },
})

const folders = [join(root, '../shared/seeds'), join(root, '../shared/texts')].filter(existsSync)
const paths = (folders.length > 0 ? folders : [join(root, 'corpus/qingchuanhu')])
  .flatMap(folder => readdirSync(folder).map(file => join(folder, file)))
  .filter(path => path.endsWith('.txt'))
  .slice(0, Number(values.texts))

const variations = await allVariations()

const readingOf = text => readText({ ...blank, text })
const statementsOf = text => readingOf(text).statements
const blank = await decodeDocument(Buffer.from('空'))
const totals = new Map()
for (const path of paths) {
  const { text } = await decodeDocument(readFileSync(path))
  // positions are of code points: a text with signs of two code units is left out
  if (/[\ud800-\udbff]/.test(text)) continue
  const read = { ...readingOf(text), text }
  for (const variation of variations) {
    if (values.only && !variation.name.includes(values.only)) continue
    const result = trial(read, statementsOf, variation, Number(values.seed))
    const total = totals.get(variation.name) ?? { compared: 0, same: 0, fields: new Map(), shown: 0 }
    totals.set(variation.name, total)
    total.compared += result.compared
    total.same += result.same
    for (const [field, n] of result.fields) total.fields.set(field, (total.fields.get(field) ?? 0) + n)
    for (const { before, after, fields } of result.differences) {
      if (total.shown++ >= Number(values.show)) break
      console.log(`${variation.name} ${basename(path)} @${before.at} ${fields.join(',')}`)
      for (const one of [before, after])
        if (one) console.log(`  ${fields.map(field => JSON.stringify(one[field])).join(' ')}  ${one.quote}`)
    }
  }
}
for (const [name, { compared, same, fields }] of totals) {
  const most = [...fields].toSorted((a, b) => b[1] - a[1]).map(([field, n]) => `${field} ${n}`)
  console.log(
    `${name.padEnd(48)} ${String(compared).padStart(6)} compared ${((same / compared) * 100).toFixed(1).padStart(6)} % the same  ${most.join(', ')}`,
  )
}
