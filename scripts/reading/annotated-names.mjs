// Projects, systems and tasks that were annotated by hand, and whether what was read there is right, with the reasons given.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECTS } from '../../packages/reader/dist/extract/projects/confidence/weights.js'
import { readPlan } from '../../packages/reader/dist/read-plan.js'
import { annotatedPassages } from '../../packages/reader/test-support/annotated-passages.mjs'
import { compareNames } from '../../packages/reader/test-support/compare-names.mjs'
import { root } from '../prepare.mjs'
import { shared } from './gold.mjs'

const cache = new Map()
function readOnce(path) {
  if (!cache.has(path)) cache.set(path, readPlan(readFileSync(path)))
  return cache.get(path)
}

/** The annotations of `../shared/gold/projects` in the form of those of specs/projects/annotated. */
function goldPassages() {
  const folder = join(shared, 'gold/projects')
  return readdirSync(folder).flatMap(file => {
    const [{ ranges }, ...records] = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean).map(JSON.parse)
    const names = records.map(one => [
      one.at,
      one.kind[0],
      one.stage,
      (one.name_simplified ?? one.name).replace(/\s+/g, '').length,
      one.optional ? 1 : 0,
    ])
    return ranges.map(([from, to]) => ({
      file: `seeds/${file.replace('.jsonl', '.txt')}`,
      from,
      to,
      set: 'gold',
      names: names.filter(([at]) => at >= from && at < to),
    }))
  })
}

/** Errors of systems in this set led to no rule. */
const isHeld = ({ kind }, { set }) => kind === 'system' && set === 'fifth'

/** `{ why, said, right }` of every project and system read in annotated passages; `held` for those whose errors nobody looked at. */
export async function nameSamples() {
  const samples = []
  // what is read today of the sets read for the first time below was read with their errors in view
  for (const passage of [...goldPassages(), ...annotatedPassages(root).filter(({ set }) => !set.startsWith('projects-'))]) {
    const { statements } = await readOnce(join(shared, passage.file))
    const { pairs, spurious } = compareNames(passage, statements)
    for (const { annotated, read } of pairs)
      samples.push({
        kind: read.kind,
        why: read.why ?? [],
        said: read.confidence,
        right: read.stage === annotated[2] ? 1 : 0,
        held: isHeld(read, passage),
      })
    for (const read of spurious)
      samples.push({ kind: read.kind, why: read.why ?? [], said: read.confidence, right: 0, held: isHeld(read, passage) })
  }
  return [...samples, ...projectsAtFirstSight()]
}

/** Projects as they were when passages were read for the first time; said by the weights of today. */
function projectsAtFirstSight() {
  const { reasons, parts } = JSON.parse(readFileSync(join(root, 'specs/projects/annotated/first-sight.json'), 'utf8'))
  return Object.values(parts)
    .flat()
    .map(([right, ...letters]) => {
      const why = letters.map(letter => reasons[letter])
      const odds = why.reduce((sum, reason) => sum + (PROJECTS.weights[reason] ?? 0), PROJECTS.bias)
      return { kind: 'project', why, said: 1 / (1 + Math.exp(-odds)), right: Number(right), held: true }
    })
}

/** `{ why, said, right }` of every sentence taken for a task: right where it was annotated as one. */
export async function taskSamples() {
  const { sentences } = JSON.parse(readFileSync(join(root, 'specs/tasks/annotated/sentences.json'), 'utf8'))
  const samples = []
  for (const { file, at, role, half } of sentences) {
    const path = file.startsWith('corpus/') ? join(root, 'corpus/qingchuanhu', file.slice(7)) : join(shared, file)
    if (!existsSync(path)) continue
    const { statements } = await readOnce(path)
    const task = statements.find(one => one.kind === 'task' && one.at === at)
    if (task)
      samples.push({
        kind: 'task',
        why: task.why ?? [],
        said: task.confidence,
        right: role === 'task' ? 1 : 0,
        held: half === 'unseen' || half === 'last',
      })
  }
  return samples
}
