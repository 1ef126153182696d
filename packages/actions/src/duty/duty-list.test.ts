import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRegister } from '../test-register.ts'
import { assignMany } from './assign-many.ts'
import { getDutySummary, listDuty } from './list-duty.ts'
import { listBodies } from './organizations/see-bodies.ts'
import { openHudong } from './testing/open-hudong.ts'
import { undoDutyChange } from './undo-duty-change.ts'

let t: TestRegister
let planId: string
const items = async () => (await listDuty(t.context(), { plan: planId, limit: 500 })).items

beforeAll(async () => {
  ;({ t, planId } = await openHudong())
}, 120_000)
afterAll(() => t?.close())

describe('the list page by page', () => {
  it('goes through everything once, in the order of the text, with the same counts on the way', async () => {
    const all = await items()
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listDuty(t.context(), { plan: planId, limit: 2, ...(cursor ? { cursor } : {}) })
      expect(page.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.items.map(one => one.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(all.map(one => one.id))
    const summary = await getDutySummary(t.context(), { plan: planId })
    expect([summary.total, summary.open]).toEqual([all.length, all.filter(one => !one.lead).length])
    expect(summary.bodies.reduce((sum, body) => sum + body.leads, 0)).toBe(all.filter(one => one.lead).length)
    await expect(listDuty(t.context(), { plan: planId, cursor: 'x' })).rejects.toMatchObject({ code: 'request.invalid' })
  })

  it('is narrowed by kind, words, and what has no lead or only a suggestion', async () => {
    const all = await items()
    const tasks = await listDuty(t.context(), { plan: planId, kind: 'task' })
    expect(tasks.items.map(one => one.id)).toEqual(all.filter(one => one.kind === 'task').map(one => one.id))
    const open = await listDuty(t.context(), { plan: planId, only: 'open' })
    expect(open.items.map(one => one.id)).toEqual(all.filter(one => !one.lead).map(one => one.id))
    const suggested = await listDuty(t.context(), { plan: planId, only: 'suggested', limit: 1 })
    expect(suggested.items.every(one => one.suggestion)).toBe(true)
    const [first] = all
    expect((await listDuty(t.context(), { plan: planId, q: first?.title ?? '' })).items.map(one => one.id)).toContain(first?.id)
  })

  it('takes one assignment for many, refuses what has changed since, and takes it back at once', async () => {
    const before = (await items()).slice(0, 3)
    const [body] = (await listBodies(t.context())).filter(one => one.validTo === null)
    const seen = before.map(({ kind, id, version }) => ({ kind, id, version }))
    const assignment = { lead: { organizationId: body?.id as string }, support: [], overseer: null }
    await assignMany(t.context(), { plan: planId, items: seen, assignment })
    const after = (await items()).filter(one => seen.some(each => each.id === one.id))
    expect(after.map(one => one.lead?.organizationId)).toEqual(seen.map(() => body?.id))
    await expect(assignMany(t.context(), { plan: planId, items: seen, assignment })).rejects.toMatchObject({ code: 'edit.stale' })
    await expect(assignMany(t.context(['viewer']), { plan: planId, items: seen, assignment })).rejects.toMatchObject({
      code: 'access.denied',
    })
    await undoDutyChange(t.context())
    const back = (await items()).filter(one => seen.some(each => each.id === one.id))
    expect(back.map(one => one.lead?.organizationId ?? null)).toEqual(before.map(one => one.lead?.organizationId ?? null))
  })
})
