// What the model of stages is told of projects whose stages were annotated.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotatedPassages } from '../../packages/reader/test-support/annotated-passages.mjs'
import { compareNames } from '../../packages/reader/test-support/compare-names.mjs'
import { shared } from './gold.mjs'

const dist = new URL('../../packages/reader/dist/', import.meta.url)
const { readPlan } = await import(new URL('read-plan.js', dist))
const { JUDGE, clauseOf } = await import(new URL('extract/projects/stage/stages-in-turn.js', dist))

const linesOf = path => readFileSync(path, 'utf8').split('\n').filter(Boolean).map(JSON.parse)

const plain = name => name.normalize('NFKC').replace(/[\s“”"'‘’《》()（）、,，]/g, '')
/** Whether two names share seven in ten of the longer one's signs, in order, as the published scorer has it. */
function sameName(one, other) {
  const [a, b] = [plain(one), plain(other)]
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const sign of a) {
    const next = [0]
    for (let j = 0; j < b.length; j++) next.push(sign === b[j] ? row[j] + 1 : Math.max(row[j + 1], next[j]))
    row = next
  }
  return row[b.length] / Math.max(a.length, b.length, 1) >= 0.7
}

/** The projects read in a file, with the numbers of their features; their stage is that of the rules. */
async function toldOf(bytes) {
  const { weigh } = JUDGE
  const byDraft = new Map()
  JUDGE.weigh = (sums, { draft, name, sentence }, { ids, count, tells }) => {
    byDraft.set(draft, {
      list: `${sentence.start}:${clauseOf(sentence, name.start)}`,
      rules: name.stage,
      tells,
      ids: Int32Array.from(ids.subarray(0, count)),
    })
    sums.fill(0)
  }
  try {
    const { statements } = await readPlan(bytes)
    return statements.filter(one => one.kind === 'project' && byDraft.has(one)).map(one => ({ ...one, ...byDraft.get(one) }))
  } finally {
    JUDGE.weigh = weigh
  }
}

const sample = (set, document, { list, rules, tells, ids, at, name }, stage) => ({
  set,
  document,
  list: `${document}:${list}`,
  rules,
  tells,
  ids,
  stage,
  at,
  name,
})

/** Annotated as the published gold is: a folder of texts, and one of records. */
async function likeGold(texts, records, set) {
  const samples = []
  for (const file of readdirSync(records).filter(name => name.endsWith('.jsonl'))) {
    const [{ ranges }, ...annotated] = linesOf(join(records, file))
    const free = new Set(await toldOf(readFileSync(join(texts, file.replace('.jsonl', '.txt')))))
    for (const one of annotated) {
      if (one.kind !== 'project' || one.optional || (ranges && !ranges.some(([from, to]) => one.at >= from && one.at < to))) continue
      const found = [...free]
        .filter(read => Math.abs(read.at - one.at) <= 12 && [one.name, one.name_simplified].some(name => name && sameName(read.name, name)))
        .toSorted((a, b) => Math.abs(a.at - one.at) - Math.abs(b.at - one.at))[0]
      if (!found) continue
      free.delete(found)
      samples.push(sample(set, `${set}/${file}`, found, one.stage))
    }
  }
  return samples
}

/** Annotated by position in `../shared`. */
async function byPosition(root) {
  const read = new Map()
  const samples = []
  for (const passage of annotatedPassages(root).filter(({ only }) => only !== 's')) {
    if (!read.has(passage.file)) read.set(passage.file, await toldOf(readFileSync(join(shared, passage.file))))
    for (const { annotated, read: found } of compareNames(passage, read.get(passage.file)).pairs)
      if (annotated[1] === 'p') samples.push(sample(passage.set, passage.file, found, annotated[2]))
  }
  return samples
}

/** Invented, each with a title and headings. */
async function invented(root) {
  const plan = '青川湖市国民经济和社会发展第十四个五年规划纲要\n'
  const before = { plan: `${plan}第三章 重点任务\n`, review: `${plan}第一章 发展基础\n`, box: `${plan}第三章 重点任务\n专栏3：重大工程\n` }
  const samples = []
  const folder = join(root, 'specs/projects')
  for (const file of readdirSync(folder).filter(name => name.endsWith('.json')))
    for (const [i, { text, document, expect }] of JSON.parse(readFileSync(join(folder, file), 'utf8')).entries()) {
      if (!before[document] || !expect?.some(({ stage }) => stage !== undefined)) continue
      const told = await toldOf(new TextEncoder().encode(`${before[document]}${text}\n`))
      for (const one of expect) {
        const k = told.findIndex(({ name }) => name === one.name)
        const [found] = k < 0 ? [] : told.splice(k, 1)
        if (found && one.stage !== undefined) samples.push(sample('invented', `${file}/${i}`, found, one.stage))
      }
    }
  return samples
}

/** All annotated projects that are found. `also`: folders of texts, each with a folder `gold-strict` of records in the form of the published gold. */
export async function readStageSamples(root, also) {
  const gold = join(shared, 'gold/projects')
  const samples = await invented(root)
  if (existsSync(gold)) samples.push(...(await likeGold(join(shared, 'seeds'), gold, 'gold')), ...(await byPosition(root)))
  else console.log('../shared/gold is absent: fitted to what else there is.')
  for (const folder of also) samples.push(...(await likeGold(folder, join(folder, 'gold-strict'), folder)))
  return samples
}
