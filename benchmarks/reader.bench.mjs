// `npm run bench -- reader [--memory]`: reading speed in MB of UTF-8 a second, for each step and for the whole, against (a)
// decoding and normalising alone, (b) a segmenter, @node-rs/jieba, and (c) a recogniser of numbers, @microsoft/recognizers-text-suite,
// on the same text; then time against length, and peak memory. Prints figures and ratios; asserts nothing.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { READING_LIMITS } from '../packages/actions/dist/documents/reading-thread.js'
import { readPlan } from '../packages/reader/built/read-plan.js'
import { decodeDocument } from '../packages/reader/dist/decode/decode-document.js'
import { contextsOf } from '../packages/reader/dist/extract/context/passages.js'
import { MeasureReader } from '../packages/reader/dist/extract/observations/measure-reader.js'
import { ProjectReader } from '../packages/reader/dist/extract/projects/project-reader.js'
import { TaskReader } from '../packages/reader/dist/extract/tasks/task-reader.js'
import { readBlocks } from '../packages/reader/dist/extract/view/read-blocks.js'
import { locateBlocks, locateSections } from '../packages/reader/dist/locate/locate-outline.js'
import { Locator } from '../packages/reader/dist/locate/locator.js'
import { normalise } from '../packages/reader/dist/normalise/normalise.js'
import { structure } from '../packages/reader/dist/structure/structure.js'
import { ENGINE_ENVIRONMENT, ENGINE_OPTIONS } from '../scripts/engine-options.mjs'
import { root } from '../scripts/prepare.mjs'

const folder = [join(root, '..', 'shared', 'seeds'), join(root, 'corpus', 'qingchuanhu')].find(f => existsSync(f))
const bytes = readdirSync(folder)
  .filter(f => f.endsWith('.txt'))
  .map(f => readFileSync(join(folder, f)))

/** So long each work runs before it is timed: one second is two passes of the whole, half of them cold. */
const WARM = 3_000_000_000n

/** So many bytes of the texts, one after the other, not ending inside a character. */
function textOf(size) {
  const unit = Buffer.concat(bytes.flatMap(b => [b, Buffer.from('\n')]))
  const text = Buffer.alloc(size)
  for (let at = 0; at < size; at += unit.length) unit.copy(text, at)
  let end = size
  while ((text[end - 1] & 0xc0) === 0x80) end--
  return text.subarray(0, end - 1)
}

// a thread with the limits of the server's reads what it has read before and, when it is told to, a text of the size asked for
if (!isMainThread) {
  const { size, kept } = workerData
  await readPlan(textOf(10_000))
  const times = kept ? 10 : 0
  for (let i = 0; i < times; i++) for (const b of bytes) await readPlan(b)
  parentPort.once('message', async () => {
    const text = textOf(size)
    const start = process.hrtime.bigint()
    // what was read is held until its peak is taken
    globalThis.reading = await readPlan(text)
    parentPort.postMessage({ seconds: Number(process.hrtime.bigint() - start) / 1e9 })
  })
  parentPort.postMessage('ready')
} else if (process.env.LANTU_BENCH_THREAD) {
  // a process for each text, so that its peak is that text's
  const thread = new Worker(new URL(import.meta.url), {
    workerData: JSON.parse(process.env.LANTU_BENCH_THREAD),
    resourceLimits: READING_LIMITS,
  })
  const next = () => new Promise(resolve => thread.once('message', resolve))
  await next()
  const before = process.memoryUsage().rss
  const read = next()
  thread.postMessage('read')
  const { seconds } = await read
  console.log(JSON.stringify({ seconds, grown: process.resourceUsage().maxRSS * 1024 - before }))
  process.exit(0)
} else if (process.env.LANTU_BENCH_WHOLE) console.log(await seconds(readAll))
else if (process.argv.includes('--memory')) memory()
else {
  await steps()
  lengths(false)
  lengths(true)
  memory()
}

/** One text in a process started as the server is: as the first of its thread, or `kept`, in a thread that has read for a while. */
function alone(size, kept) {
  const done = spawnSync(process.execPath, [...ENGINE_OPTIONS, fileURLToPath(import.meta.url)], {
    env: { ...process.env, ...ENGINE_ENVIRONMENT, LANTU_BENCH_THREAD: JSON.stringify({ size, kept }) },
    encoding: 'utf8',
  })
  return JSON.parse(done.stdout)
}

function memory() {
  console.log(
    '\nPeak memory above what the program holds before it reads, in a thread with the limits of the server’s that has read 10 kB (a process for each)',
  )
  for (const size of [1_000_000, 5_000_000, 20_000_000]) {
    const { grown } = alone(size, false)
    console.log(
      `${(size / 1e6).toFixed(0).padStart(8)} MB ${(grown / 1e6).toFixed(0).padStart(8)} MB  ${(grown / size).toFixed(1).padStart(6)} times the input (goal: under 30)`,
    )
  }
}

/**
 * Least seconds of a run over all texts in a program that has been reading for three seconds: whatever else the machine does only adds.
 * Nothing collects garbage but the engine when it wants to: a full collection asked for between runs throws compiled code away
 * with the shapes of the objects it was compiled for, and every run would begin half cold.
 */
async function seconds(work, runs = 15) {
  globalThis.gc?.()
  const warm = process.hrtime.bigint() + WARM
  do await work()
  while (process.hrtime.bigint() < warm)
  let least = Infinity
  for (let i = 0; i < runs; i++) {
    const start = process.hrtime.bigint()
    await work()
    least = Math.min(least, Number(process.hrtime.bigint() - start) / 1e9)
  }
  return least
}

async function readAll() {
  for (const b of bytes) await readPlan(b)
}

/** The whole in a process of its own: beside the steps, the same code over again, one build takes 100 or 150 ms, as it happens. */
function wholeAlone() {
  const done = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url)], {
    env: { ...process.env, LANTU_BENCH_WHOLE: '1' },
    encoding: 'utf8',
  })
  return Number(done.stdout)
}

/** How long recognizers-text takes for so many MB; it needs a minute for one: a part stands for the whole. */
async function recognised(Recognizers, documents) {
  const sample = documents.map(document => document.text.slice(0, 6000)).join('\n')
  const time = await seconds(() => {
    for (const line of sample.split('\n')) {
      Recognizers.recognizeNumber(line, 'zh-cn')
      Recognizers.recognizeNumberWithUnit?.(line, 'zh-cn')
      Recognizers.recognizeDimension(line, 'zh-cn')
      Recognizers.recognizeCurrency(line, 'zh-cn')
    }
  }, 2)
  return { time, size: Buffer.byteLength(sample) / 1e6 }
}

async function steps() {
  const { default: Recognizers } = await import('@microsoft/recognizers-text-suite')
  const { Jieba } = await import('@node-rs/jieba')
  const { dict } = await import('@node-rs/jieba/dict.js')
  const megabytes = bytes.reduce((n, b) => n + b.length, 0) / 1e6
  const row = (name, time, size = megabytes) =>
    console.log(`${name.padEnd(52)} ${(size / time).toFixed(2).padStart(9)} MB/s ${(time * 1000).toFixed(1).padStart(9)} ms`)
  console.log(`${bytes.length} texts, ${megabytes.toFixed(2)} MB of UTF-8, Node ${process.versions.node}`)
  const documents = await Promise.all(bytes.map(b => decodeDocument(b)))
  const made = documents.map(document => {
    const clean = normalise(document)
    const outline = structure(document, clean)
    return { document, clean, outline, locator: new Locator(document, clean) }
  })
  const over = work => seconds(() => made.forEach(work))
  const decode = await seconds(async () => {
    for (const b of bytes) await decodeDocument(b)
  })
  row('decode', decode)
  const normal = await over(({ document }) => normalise(document))
  row('normalise', normal)
  row('structure', await over(({ document, clean }) => structure(document, clean)))
  for (const [name, Reader] of [
    ['observations and goals', MeasureReader],
    ['projects and systems', ProjectReader],
    ['tasks and roles', TaskReader],
  ])
    row(
      `extract ${name}`,
      await over(({ clean, outline }) => {
        const reader = new Reader(clean, outline, contextsOf(clean, outline))
        if (reader instanceof MeasureReader) return reader.read()
        readBlocks(clean, outline, [reader])
        reader.finish?.()
      }),
    )
  row(
    'locate (sections and blocks)',
    await over(({ clean, outline, locator }) => {
      locateSections(outline, locator)
      locateBlocks(clean, outline, locator)
    }),
  )
  const whole = wholeAlone()
  row('the whole', whole)
  const jieba = Jieba.withDict(dict)
  const segment = await over(({ document }) => jieba.cut(document.text))
  row('peer: @node-rs/jieba cut', segment)
  const { time: recognise, size: sampleSize } = await recognised(Recognizers, documents)
  row(`peer: recognizers-text, the first ${Math.round(sampleSize * 1000)} kB`, recognise, sampleSize)
  console.log(`time against decoding and normalising alone      ${(whole / (decode + normal)).toFixed(2)}`)
  console.log(`speed against jieba (goal: 0.50)                 ${(segment / whole).toFixed(2)}`)
  console.log(`speed against recognizers-text (goal: 100)       ${(megabytes / whole / (sampleSize / recognise)).toFixed(0)}`)
}

/** Time against length, with the straight line of least squares through it. */
function lengths(kept) {
  console.log(`\nTime against length in a thread that has read ${kept ? '4 MB' : '10 kB'} (a process for each)`)
  const points = [10_000, 100_000, 1_000_000, 5_000_000, 20_000_000].map(size => ({ size, time: alone(size, kept).seconds }))
  for (const { size, time } of points)
    console.log(
      `${(size / 1e6).toFixed(2).padStart(8)} MB ${(time * 1000).toFixed(0).padStart(8)} ms ${((time * 1e9) / size).toFixed(0).padStart(6)} ns/byte`,
    )
  const mean = list => list.reduce((a, b) => a + b, 0) / list.length
  const [mx, my] = [mean(points.map(p => p.size)), mean(points.map(p => p.time))]
  const slope = points.reduce((s, p) => s + (p.size - mx) * (p.time - my), 0) / points.reduce((s, p) => s + (p.size - mx) ** 2, 0)
  const rest = points.reduce((s, p) => s + (p.time - my - slope * (p.size - mx)) ** 2, 0)
  const all = points.reduce((s, p) => s + (p.time - my) ** 2, 0)
  console.log(
    `straight line: ${(slope * 1e9).toFixed(0)} ns/byte + ${((my - slope * mx) * 1000).toFixed(0)} ms, R² ${(1 - rest / all).toFixed(4)}`,
  )
}
