// Reading speed in MB of UTF-8 a second: each step and the whole, against decoding and normalising alone (the floor), against
// a segmenter (@node-rs/jieba) and against a recogniser of numbers and units (@microsoft/recognizers-text-suite) on the same
// text; and time against length. Prints figures and ratios; asserts nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Recognizers from '@microsoft/recognizers-text-suite'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { decodeDocument } from '../packages/reader/dist/decode/decode-document.js'
import { normalise } from '../packages/reader/dist/normalise/normalise.js'
import { readPlan, readText } from '../packages/reader/dist/read-plan.js'
import { structure } from '../packages/reader/dist/structure/structure.js'
import { root } from '../scripts/prepare.mjs'

const folders = [join(root, '..', 'shared', 'seeds'), join(root, 'corpus', 'qingchuanhu')]
const folder = folders.find(f => existsSync(f))
const bytes = readdirSync(folder)
  .filter(f => f.endsWith('.txt'))
  .map(f => readFileSync(join(folder, f)))
const megabytes = bytes.reduce((n, b) => n + b.length, 0) / 1e6

/** Median seconds of a run over all documents, after a warm-up. */
async function seconds(work, runs = 7) {
  await work()
  const times = []
  for (let i = 0; i < runs; i++) {
    globalThis.gc?.()
    const start = process.hrtime.bigint()
    await work()
    times.push(Number(process.hrtime.bigint() - start) / 1e9)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}
const each = async (list, work) => {
  for (const item of list) await work(item)
}
const row = (name, time, size = megabytes) =>
  console.log(`${name.padEnd(44)} ${(size / time).toFixed(2).padStart(9)} MB/s ${(time * 1000).toFixed(1).padStart(9)} ms`)

console.log(`${bytes.length} texts, ${megabytes.toFixed(2)} MB of UTF-8, Node ${process.versions.node}`)
const decoded = await Promise.all(bytes.map(b => decodeDocument(b)))
const clean = decoded.map(d => normalise(d))
const decode = await seconds(() => each(bytes, b => decodeDocument(b)))
const normal = await seconds(() => each(decoded, d => normalise(d)))
const tree = await seconds(() => each(decoded, d => structure(d, clean[decoded.indexOf(d)])))
const afterDecode = await seconds(() => each(decoded, d => readText(d)))
const whole = await seconds(() => each(bytes, b => readPlan(b)))
row('decode', decode)
row('normalise', normal)
row('structure', tree)
row('normalise + structure + extract + locate', afterDecode)
row('whole', whole)
const jieba = Jieba.withDict(dict)
const strings = decoded.map(d => d.text)
const segment = await seconds(() => each(strings, s => jieba.cut(s)))
row('peer: @node-rs/jieba cut', segment)
const sample = strings.join('\n').slice(0, 40_000)
const sampleSize = Buffer.byteLength(sample) / 1e6
const recognise = await seconds(() => {
  for (const line of sample.split('\n')) {
    Recognizers.recognizeNumber(line, 'zh-cn')
    Recognizers.recognizeNumberWithUnit?.(line, 'zh-cn')
    Recognizers.recognizeDimension(line, 'zh-cn')
    Recognizers.recognizeCurrency(line, 'zh-cn')
  }
}, 3)
row('peer: recognizers-text (number, dimension, currency)', recognise, sampleSize)
console.log(`whole / floor (decode + normalise)            ${(whole / (decode + normal)).toFixed(2)}`)
console.log(`speed against jieba                           ${(segment / whole).toFixed(2)}`)
console.log(`speed against recognizers-text                ${(megabytes / whole / (sampleSize / recognise)).toFixed(0)}`)

console.log('time against length')
const unit = Buffer.concat(bytes.map(b => Buffer.concat([b, Buffer.from('\n')])))
for (const size of [10_000, 100_000, 1_000_000, 5_000_000, 20_000_000]) {
  const text = Buffer.alloc(size)
  for (let at = 0; at < size; at += unit.length) unit.copy(text, at)
  let end = size
  while ((text[end - 1] & 0xc0) === 0x80) end-- // do not end inside a character
  const part = text.subarray(0, end - 1)
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const time = await seconds(() => readPlan(part), size > 2_000_000 ? 1 : 3)
  const grown = Math.max(0, process.memoryUsage().rss - before) / size
  console.log(
    `${(size / 1e6).toFixed(2).padStart(8)} MB ${(time * 1000).toFixed(0).padStart(8)} ms ${((time * 1e9) / size).toFixed(0).padStart(6)} ns/byte  resident memory grew ${grown.toFixed(1)} times the input`,
  )
}
