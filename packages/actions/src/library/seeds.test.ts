import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPlan } from '../create-plan.ts'
import { queueImport } from '../documents/queue-import.ts'
import { runNextImport } from '../documents/run-imports.ts'
import { decideMany } from '../review/decide-many.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { listLibrary } from './list-library.ts'
import { listCandidatesAsNew, matchCandidate } from './matches/decide-match.ts'
import { listCandidates, listPromised } from './matches/see-matches.ts'
import { getProject } from './see-project.ts'
import { undoEdit } from './undo-edit.ts'

const seeds = join(import.meta.dirname, '../../../../../shared/seeds')
const there = existsSync(seeds)
const file = (number: string) => readdirSync(seeds).find(name => name.startsWith(number)) as string

// three documents of one city: an outline, the work report that closes its period, the proposals for the next
describe.skipIf(!there)(there ? 'projects of real plans' : 'projects of real plans (skipped: ../shared/seeds is absent)', () => {
  let test: TestRegister
  const plans = new Map<string, string>()
  const context = () => test.context()

  beforeAll(async () => {
    test = await openTestRegister()
    for (const [number, kind, from, to] of [
      ['003', 'outline', 2016, 2020],
      ['001', 'work-report', 2021, 2021],
      ['002', 'proposal', 2026, 2030],
    ] as const) {
      const plan = await createPlan(context(), { title: number, kind, place: '', periodFrom: from, periodTo: to })
      plans.set(number, plan.id)
      await queueImport(context(), { fileName: `${number}.txt`, bytes: readFileSync(join(seeds, file(number))), planId: plan.id })
    }
    while (await runNextImport(test.register, context().actor.authorityId, test.worker));
    await decideMany(context(), { verb: 'accept', kind: 'project' })
  }, 300_000)
  afterAll(() => test?.close())

  it('become several hundred entries, marked as guessed, each with its sentence', async () => {
    const { items, total } = await listLibrary(context(), { kind: 'project', standing: 'candidate', limit: 1000 })
    expect(total).toBeGreaterThan(250)
    expect(items.every(item => item.source !== null && item.guessed.includes('stage'))).toBe(true)
  })

  it('match across the documents by a person’s decision, and what was promised and is not there shows', async () => {
    const outline = plans.get('003') as string
    const first = await listCandidates(context(), { plan: outline, limit: 1000 })
    await listCandidatesAsNew(
      context(),
      first.items.map(one => one.project.id),
    )
    expect((await listPromised(context(), outline)).filter(one => one.standing !== 'listed')).toEqual([])
    let matched = 0
    for (const number of ['001', '002']) {
      const { items } = await listCandidates(context(), { plan: plans.get(number) as string, limit: 1000 })
      expect(items.length).toBeGreaterThan(10)
      for (const { project, matches } of items) {
        const best = matches.find(match => match.project.standing === 'listed' && match.score >= 0.8)
        if (!best) continue
        await matchCandidate(context(), project.id, best.project.id)
        matched++
      }
      const missing = (await listPromised(context(), plans.get(number) as string)).filter(one => one.standing !== 'listed')
      expect(missing.length).toBeGreaterThan(0)
    }
    expect(matched).toBeGreaterThanOrEqual(5)
    const { items } = await listLibrary(context(), { kind: 'project', standing: 'listed', limit: 1000 })
    const joined = await Promise.all(items.filter(item => item.mentions > 1).map(item => getProject(context(), item.id)))
    const across = joined.filter(one => new Set(one.sentences.map(sentence => sentence.planId)).size > 1)
    expect(across.length).toBeGreaterThanOrEqual(matched > 0 ? 5 : 0)
    const undone = await undoEdit(context())
    expect(undone.projects).toBe(2)
  }, 120_000)
})
