import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Statement } from '@lantu/model/statement'
import { describe, expect, it } from 'vitest'
import { annotatedPassages } from '../../../test-support/annotated-passages.mjs'
import { compareNames } from '../../../test-support/compare-names.mjs'
import { readPlan } from '../../read-plan.ts'

const root = join(import.meta.dirname, '../../../../..')
const shared = join(root, '../shared')
const passages = annotatedPassages(root)

const cache = new Map<string, Promise<readonly Statement[]>>()
const statementsOf = (file: string) => {
  const known = cache.get(file) ?? readPlan(readFileSync(join(shared, file))).then(reading => reading.statements)
  cache.set(file, known)
  return known
}

type Least = readonly [projects: number, systems: number, stages: number]
/** What each set may not fall below: [F1 of projects, F1 of systems, share of right stages], a little under what it is. */
const LEAST: Readonly<Record<string, Least>> = {
  first: [0.92, 0.87, 0.97],
  second: [0.84, 0.87, 0.93],
  third: [0.84, 0.9, 0.84],
  fourth: [0.86, 0.76, 0.95],
  fifth: [0.86, 0.76, 0.95],
  sixth: [0, 0.9, 0.95],
  seventh: [0, 0.92, 0.95],
  eighth: [0, 0.89, 0.95],
  ninth: [0, 0.93, 0.95],
  'projects-a': [0.89, 0.76, 0.95],
  'projects-b': [0.89, 0.84, 0.95],
  'projects-c': [0.84, 0.5, 0.95],
  'projects-d': [0.8, -1, 0.95],
  'n1-1': [0.71, -1, 0.96],
  'n1-2': [0.71, -1, 0.96],
  'n1-3': [0.82, -1, 0.93],
  'n1-4': [0.82, -1, 0.92],
  'n1-5': [0.82, -1, 0.93],
  'n1-6': [0.71, -1, 0.86],
  'n1-7': [0.72, -1, 0.94],
  'n1-8': [0.76, -1, 0.93],
  'n1-9': [0.7, -1, 0.9],
  'n1-10': [0.47, -1, 0.96],
  'n1-11': [0.69, -1, 0.96],
  'n2-1': [0.73, -1, 0.91],
  'n2-2': [0.68, -1, 0.92],
  'n2-3': [0.73, -1, 0.94],
  'n2-4': [0.65, -1, 0.85],
  'n2-5': [0.85, -1, 0.92],
  'n2-6': [0.78, -1, 0.87],
  'n2-7': [0.8, -1, 0.96],
  'n2-8': [0.7, -1, 0.94],
  'n2-9': [0.71, -1, 0.9],
  'n2-10': [0.79, -1, 0.85],
  'n2-11': [0.66, -1, 0.92],
  'n2-12': [0.64, -1, 0.8],
  'n2-13': [0.56, -1, 0.95],
  'n2-14': [0.77, -1, 0.92],
  'n3-1': [0.61, 0.78, 0.95],
  'n3-2': [0.77, 0.73, 0.95],
}
/** For a set that nobody has scored yet. */
const UNSEEN: Least = [0.4, -1, 0.4]

const STAGES: ReadonlySet<string> = new Set(['', 'planning', 'start', 'ongoing', 'upgrade', 'complete', 'done'])

describe('projects and systems annotated by hand', () => {
  it('stand inside their passages, of which no two of a set overlap', () => {
    const wrong = passages.flatMap(({ file, from, to, set, names }) => [
      ...names
        .filter(([at, kind, stage, length]) => at < from || at >= to || !'ps'.includes(kind) || !STAGES.has(stage) || length < 1)
        .map(name => [set, file, ...name]),
      ...passages
        .filter(other => other.set === set && other.file === file && other.from > from && other.from < to)
        .map(other => [set, file, from, other.from]),
    ])
    expect(wrong).toEqual([])
  })

  it.skipIf(!existsSync(shared)).each([...new Set(passages.map(({ set }) => set))])('reads the %s set as well as it did', async set => {
    const tally = { p: { annotated: 0, read: 0, found: 0 }, s: { annotated: 0, read: 0, found: 0 } }
    let [found, staged] = [0, 0]
    for (const passage of passages.filter(one => one.set === set)) {
      const { pairs, missed, spurious } = compareNames(passage, await statementsOf(passage.file))
      for (const { annotated, read } of pairs) {
        const one = tally[annotated[1]]
        one.annotated++
        one.read++
        one.found++
        found++
        if (read.stage === annotated[2]) staged++
      }
      for (const [, kind] of missed) tally[kind].annotated++
      for (const { kind } of spurious) tally[kind === 'project' ? 'p' : 's'].read++
    }
    const f1 = ({ annotated, read, found: right }: typeof tally.p) => (annotated + read ? (2 * right) / (annotated + read) : 1)
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`
    console.info(
      `${set}: projects F1 ${percent(f1(tally.p))} (${tally.p.annotated}), systems F1 ${percent(f1(tally.s))} (${tally.s.annotated}), stage ${percent(staged / found)}`,
    )
    const [projects, systems, stages] = LEAST[set] ?? UNSEEN
    expect(f1(tally.p)).toBeGreaterThan(projects)
    expect(f1(tally.s)).toBeGreaterThan(systems)
    expect(staged / found).toBeGreaterThan(stages)
  })

  it.skipIf(existsSync(shared))('leaves out the real documents: ../shared is not at hand', () => undefined)
})
