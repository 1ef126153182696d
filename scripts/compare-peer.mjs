// `node scripts/compare-peer.mjs`: the numbers of the annotated observations (`../shared`) as @microsoft/recognizers-text-suite reads them
// and as Lantu does, by kind of number and kind of error. The peer knows numbers and units, not what is an observation: its last
// line counts the numbers that it reports and that are none. A number is right where its amount is, multiplier and all.
import './help.mjs'
import Recognizers from '@microsoft/recognizers-text-suite'
import { readUnit } from '../packages/reader/dist/vocabulary/units.js'
import { readAnnotated } from './reading/gold.mjs'

const documents = await readAnnotated()
if (!documents) {
  console.log('../shared/gold is absent: nothing to compare on.')
  process.exit(0)
}
const CHINESE = Recognizers.Culture.Chinese
const LONGEST = 300

const pointsOf = words => Array.from(words).length

/** Everything that the peer reports, in code points of the document. */
function peerReads(text) {
  const found = []
  let at = 0
  for (const line of text.split(/(?<=[\n。；])/)) {
    const plain = line.normalize('NFKC')
    // positions hold only where normalising keeps the length
    const words = plain.length === line.length ? plain : line
    for (let from = 0; from < words.length; from += LONGEST) {
      const piece = words.slice(from, from + LONGEST)
      for (const [kind, read] of [
        ['number', 'recognizeNumber'],
        ['percentage', 'recognizePercentage'],
        ['currency', 'recognizeCurrency'],
        ['dimension', 'recognizeDimension'],
      ]) {
        for (const one of Recognizers[read](piece, CHINESE)) {
          const start = at + pointsOf(piece.slice(0, one.start)) + pointsOf(words.slice(0, from))
          found.push({ kind, start, end: start + pointsOf(one.text), value: one.resolution?.value, unit: one.resolution?.unit })
        }
      }
    }
    at += pointsOf(line)
  }
  return found
}

const MULTIPLIERS = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }
/** 1.7 万亿元 is 1.7e12. */
function multiplierOf(unit) {
  const lead = /^(?:[十百千]?[万亿]+|[百千](?=[^瓦米克伏]))/.exec(unit)?.[0] ?? ''
  return [...lead].reduce((product, sign) => product * MULTIPLIERS[sign], 1)
}

function kindOf(record) {
  const values = [record.value].flat()
  if (values.length > 2 || /[:∶：]/.test(record.text)) return 'compositions and ratios 15:44:41'
  if (values.length === 2) return 'ranges 3-5, 8%-8.5%'
  if (record.measure === 'multiple' || /倍|番/.test(record.unit)) return 'multiples 2.6倍, 翻一番'
  if (/百分点/.test(record.unit)) return 'percentage points'
  if (/[一二两三四五六七八九十百千零〇]/.test(record.text)) return 'numerals in words 七成, 十二万'
  if (/^[%‰]$/.test(record.unit)) return 'per cent'
  const unit = readUnit(record.unit.replace('(', '（').replace(')', '）'), 0)
  if (unit.kind === 'money') return 'money'
  return unit.kind === 'physical' || unit.kind === 'power' || unit.kind === 'time'
    ? 'physical units 公里, 万亩, 微克/立方米'
    : 'counts 家, 万人, 张'
}

const close = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b))
const rows = new Map()
const extra = { peer: 0, lantu: 0 }
for (const { text, records, found, inside } of documents) {
  const peer = peerReads(text)
  const byAt = new Map(found.map(one => [one.at, one]))
  const golds = records.filter(record => !record.optional)
  for (const record of golds) {
    const row = rows.get(kindOf(record)) ?? {
      numbers: 0,
      peerMissed: 0,
      peerAmount: 0,
      peerUnit: 0,
      lantuMissed: 0,
      lantuAmount: 0,
      lantuUnit: 0,
    }
    rows.set(kindOf(record), row)
    row.numbers++
    const end = record.at + [...record.text].length
    const over = peer.filter(one => one.start < end && record.at < one.end)
    const parts = [record.value].flat().map(value => Math.abs(value))
    if (!over.length) row.peerMissed++
    else {
      const amounts = over.flatMap(one =>
        String(one.value ?? '')
          .replace('%', '')
          .split(',')
          .map(Number),
      )
      const times = multiplierOf(record.unit)
      const right = parts.every(value =>
        amounts.some(amount => close(Math.abs(amount), value * times) || close(Math.abs(amount), value * times * 100)),
      )
      // a range or a composition is one thing only where one answer holds it whole
      const whole = parts.length === 1 || over.some(one => one.start <= record.at && one.end >= end)
      if (!right || !whole) row.peerAmount++
      else if (record.unit && !over.some(one => one.kind !== 'number')) row.peerUnit++
    }
    const own = byAt.get(record.at)
    if (!own) row.lantuMissed++
    else if (![own.value].flat().every((value, i) => close(Math.abs(value), parts[i] ?? Number.NaN))) row.lantuAmount++
    else if (own.unit.replace(/^番$/, '倍') !== record.unit.replace(/^番$/, '倍').replace('（', '(').replace('）', ')')) row.lantuUnit++
  }
  const around = records.map(record => [record.at, record.at + [...record.text].length])
  const covered = one => around.some(([from, to]) => one.start < to && from < one.end)
  const spans = new Set()
  for (const one of peer) if (inside(one.start) && !covered(one)) spans.add(one.start)
  extra.peer += spans.size
  extra.lantu += found.filter(one => !covered({ start: one.at, end: one.end })).length
}

console.log('| kind of number | numbers | peer: not seen | wrong amount | no unit | Lantu: not seen | wrong amount | wrong unit |')
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
const total = { numbers: 0, peerMissed: 0, peerAmount: 0, peerUnit: 0, lantuMissed: 0, lantuAmount: 0, lantuUnit: 0 }
const line = (name, row) =>
  console.log(
    `| ${name} | ${row.numbers} | ${row.peerMissed} | ${row.peerAmount} | ${row.peerUnit} | ${row.lantuMissed} | ${row.lantuAmount} | ${row.lantuUnit} |`,
  )
for (const [name, row] of [...rows].toSorted((a, b) => b[1].numbers - a[1].numbers)) {
  line(name, row)
  for (const key of Object.keys(total)) total[key] += row[key]
}
line('all', total)
console.log(`\nnumbers reported that are no observations: peer ${extra.peer}, Lantu ${extra.lantu}`)
