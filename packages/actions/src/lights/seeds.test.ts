import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanLights } from '@lantu/model/api/lights/lights'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPlan } from '../create-plan.ts'
import { decideMany } from '../review/decide-many.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { getAppraisal } from './see-appraisal.ts'
import { getLights } from './see-lights.ts'

const seeds = join(import.meta.dirname, '../../../../../shared/seeds')
const there = existsSync(seeds)

describe.skipIf(!there)(there ? 'lights of real plans' : 'lights of real plans (skipped: ../shared/seeds is absent)', () => {
  let t: TestRegister
  const lights = new Map<string, PlanLights>()

  async function bring(number: string, from: number, to: number): Promise<void> {
    const plan = await createPlan(t.context(), { title: number, kind: 'outline', place: '青川湖市', periodFrom: from, periodTo: to })
    await importDocument(
      t,
      `${number}.txt`,
      readFileSync(join(seeds, readdirSync(seeds).find(name => name.startsWith(number)) ?? '')),
      plan.id,
    )
    for (const kind of ['observation', 'goal'] as const)
      await decideMany(t.context(), { verb: 'accept', kind, plan: plan.id }).catch(() => undefined)
    lights.set(number, await getLights(t.context(), plan.id, `${to - 2}-06-30`))
  }

  beforeAll(async () => {
    t = await openTestRegister()
    await bring('003', 2016, 2020)
    await bring('004', 2021, 2025)
  }, 180_000)
  afterAll(() => t?.close())

  it('registers the indicators of their tables and gives each a shape', () => {
    const table = lights.get('004')?.lights.filter(one => one.attribute !== null) ?? []
    expect(table.length).toBeGreaterThan(15)
    expect(new Set(table.map(one => one.shape)).size).toBeGreaterThan(3)
    for (const one of [...lights.values()].flatMap(plan => plan.lights)) {
      expect(one.shape).not.toBe('')
      for (const value of [one.target, one.base, one.due, one.gap, one.progress, one.schedule]) expect(Number.isNaN(value ?? 0)).toBe(false)
      // what is not judged says why
      expect(one.light === 'no-data').toBe(one.reason !== null)
    }
  })

  it('takes goals without numbers for what they are', () => {
    const goals = lights.get('003')?.lights.filter(one => one.commitment.value === null) ?? []
    expect(goals.length).toBeGreaterThan(0)
    for (const goal of goals) expect(['assigned', 'pace', 'relative', 'rank', 'zero', 'stages']).toContain(goal.shape)
  })

  it('lights one up as soon as it has a value, and explains it', async () => {
    const one = lights
      .get('004')
      ?.lights.find(light => light.attribute !== null && light.shape === 'share' && light.base !== null && light.target !== null)
    expect(one).toBeDefined()
    const context = t.context()
    await context.register.transaction(context.actor.authorityId, tx =>
      tx.query(
        `INSERT INTO observation (authority_id, indicator_id, measure, value, unit, comparator, period_from, period_to, vintage, entered_by)
         VALUES ($1, $2, 'level', $3, $4, 'eq', 2022, 2022, 'yearbook', 'test')`,
        [tx.authorityId, one?.indicatorId, [one?.target], one?.unit],
      ),
    )
    const page = await getAppraisal(context, one?.indicatorId ?? '', lights.get('004')?.planId ?? undefined, '2023-06-30')
    expect(page.light?.light).toBe('ahead')
    expect(page.rules.some(rule => rule.matched)).toBe(true)
  })
})
