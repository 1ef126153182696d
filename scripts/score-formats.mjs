// `node scripts/score-formats.mjs [--only NAME] [--show N] [--texts N] [--printed N] [--seed N]`: writes texts in other formats (`formats/`), reads
// each file from its bytes, and prints of how many statements text and file say the same, with the same quote and fields, and of how many the
// place can be seen: the paragraph that is named holds the quote, the rectangle lies on its page around the words. The texts beside the
// repository, or the sample city's where those are absent. Only so many texts as `--printed` says, drawn by `--seed`, are printed as PDF,
// which takes seconds for each. `--show N`: the first N differences of each format, by file and position.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeDocument } from '../packages/reader/dist/decode/decode-document.js'
import { readText } from '../packages/reader/dist/read-plan.js'
import { agreement, notInParagraph, notInRectangle } from './formats/agreement.mjs'
import { FORMATS } from './formats/formats.mjs'
import { openPrinter, printedPieces } from './formats/print.mjs'
import { sourceBlocks, sourceLines } from './formats/source-blocks.mjs'
import { root } from './prepare.mjs'
import { randomOf } from './variations/frame.mjs'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '0' },
    texts: { type: 'string', default: '1000' },
    text: { type: 'string', default: '' },
    printed: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
  },
})

const folders = [join(root, '../shared/seeds'), join(root, '../shared/texts')].filter(existsSync)
const paths = (folders.length > 0 ? folders : [join(root, 'corpus/qingchuanhu')])
  .flatMap(folder => readdirSync(folder).map(file => join(folder, file)))
  .filter(path => path.endsWith('.txt') && path.includes(values.text))
  .slice(0, Number(values.texts))

/** Those that are printed, by lot. */
function drawn(all, count) {
  const random = randomOf(Number(values.seed))
  const lots = all.map(path => [random(), path]).toSorted((a, b) => a[0] - b[0])
  return new Set(lots.slice(0, count).map(([, path]) => path))
}

const formats = FORMATS.filter(({ name }) => name.includes(values.only))
const printer = formats.some(({ pages }) => pages) ? await openPrinter() : null
if (!printer && formats.some(({ pages }) => pages)) console.log('no Chromium found (LANTU_CHROMIUM): nothing is printed as PDF')
const toPrint = drawn(paths, Number(values.printed))
const blank = await decodeDocument(Buffer.from('空'))
const totals = new Map(
  formats.map(({ name }) => [name, { texts: 0, one: 0, other: 0, same: 0, unseen: 0, fields: new Map(), shown: 0, low: [] }]),
)

function show(name, path, before, after, fields) {
  const total = totals.get(name)
  if (total.shown++ >= Number(values.show)) return
  const { kind, at } = before ?? after
  console.log(`${name} ${basename(path)} ${kind} @${at} ${fields.join(',')}`)
  for (const one of [before, after])
    if (one) console.log(`  ${fields.map(field => JSON.stringify(one[field])).join(' ')}  ${one.text}  ${one.quote.slice(0, 160)}`)
}

async function compare(format, path, source, reading) {
  const written = await format.write(source, printer)
  const before = written.text === undefined ? reading : readText({ ...blank, text: written.text })
  const after = readText(await decodeDocument(written.bytes))
  const { one, other, same, differences } = agreement(before, after)
  const unseen = format.pages
    ? notInRectangle(after, await printedPieces(written.bytes))
    : written.paragraphs
      ? notInParagraph(after, written.paragraphs)
      : []
  const total = totals.get(format.name)
  total.texts++
  total.one += one
  total.other += other
  total.same += same
  total.unseen += unseen.length
  total.low.push([(2 * same) / Math.max(1, one + other), basename(path)])
  for (const { before: was, after: is, fields } of differences) {
    for (const field of fields) total.fields.set(field, (total.fields.get(field) ?? 0) + 1)
    show(format.name, path, was, is, fields)
  }
  for (const statement of unseen) show(format.name, path, undefined, statement, ['origin'])
}

for (const path of paths) {
  const { text } = await decodeDocument(readFileSync(path))
  // positions are of code points: a text with signs of two code units is left out
  if (/[\ud800-\udbff]/.test(text)) continue
  const reading = readText({ ...blank, text })
  const source = { text, lines: sourceLines(reading.document), title: reading.facts.title || '内部资料', blocks: sourceBlocks(reading) }
  for (const format of formats) if (!format.pages || (printer && toPrint.has(path))) await compare(format, path, source, reading)
}
await printer?.close()

const percent = share => `${(share * 100).toFixed(1).padStart(5)} %`
for (const [name, { texts, one, other, same, unseen, fields, low }] of totals) {
  if (texts === 0) continue
  const most = [...fields].toSorted((a, b) => b[1] - a[1]).map(([field, n]) => `${field} ${n}`)
  const worst = low
    .toSorted((a, b) => a[0] - b[0])
    .slice(0, 3)
    .filter(([share]) => share < 0.99)
  console.log(
    `${name.padEnd(36)} ${String(texts).padStart(3)} texts ${String(one).padStart(6)} statements ${percent((2 * same) / (one + other))} the same, ${percent(1 - unseen / Math.max(1, other))} seen  ${most.join(', ')}  ${worst.map(([share, file]) => `${file} ${percent(share)}`).join('; ')}`,
  )
}
