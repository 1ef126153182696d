import type { Body } from '@lantu/model/api/duty/bodies'
import type { DutyItem } from '@lantu/model/api/duty/duty'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRegister } from '../test-register.ts'
import { findBrokenAudit } from '../write-audit.ts'
import { assignDuty } from './assign-duty.ts'
import { listDuty } from './list-duty.ts'
import { addBody } from './organizations/add-body.ts'
import { mergeOrganizations } from './organizations/merge-organizations.ts'
import { renameOrganization } from './organizations/rename-organization.ts'
import { getBody, listBodies } from './organizations/see-bodies.ts'
import { splitOrganization } from './organizations/split-organization.ts'
import { getDuty, listDutyChanges } from './see-duty.ts'
import { acceptSuggestions } from './suggestions/accept-suggestions.ts'
import { suggestDuty } from './suggestions/suggest-duty.ts'
import { openHudong } from './testing/open-hudong.ts'
import { undoDutyChange } from './undo-duty-change.ts'

let t: TestRegister
let planId: string
let bodies: Body[]
const idOf = (name: string) => bodies.find(one => one.name === name)?.id as string
const items = async (day?: string) => (await listDuty(t.context(), { plan: planId, ...(day ? { day } : {}), limit: 500 })).items
const item = async (title: RegExp, day?: string) => (await items(day)).find(one => title.test(one.title)) as DutyItem
const refresh = async () => (bodies = await listBodies(t.context()))

beforeAll(async () => {
  ;({ t, planId } = await openHudong())
  await refresh()
}, 120_000)
afterAll(() => t?.close())

describe('suggestions of responsibility', () => {
  it('come from the text first, then from the catalogue, and say why', async () => {
    const suggestions = await suggestDuty(t.context(), planId)
    const of = async (title: RegExp) => {
      const { id } = await item(title)
      const found = suggestions.find(one => one.id === id)?.suggestion
      return found && { lead: found.lead?.name, support: found.support.map(one => one.name), origin: found.origin }
    }
    expect(await of(/绩效评价机制/)).toEqual({ lead: '市科学技术局', support: ['市发展和改革委员会', '市财政局'], origin: 'text' })
    expect(await of(/改造灌区|灌溉面积/)).toEqual({
      lead: '市水利局',
      support: ['市税务局', '东岸区人民政府', '西山县人民政府'],
      origin: 'text',
    })
    expect(await of(/^地区生产总值/)).toEqual({ lead: '市发展和改革委员会', support: ['市统计局'], origin: 'catalogue' })
    expect(await of(/^森林覆盖率/)).toEqual({ lead: '市林业局', support: [], origin: 'catalogue' })
    expect(await of(/步道/)).toBeUndefined()
  })

  it('are accepted many at once, add units that the text names, and go back with one undo', async () => {
    const suggestions = await suggestDuty(t.context(), planId)
    const request = { plan: planId, items: suggestions.map(({ kind, id, version }) => ({ kind, id, version })) }
    const done = await acceptSuggestions(t.context(), request)
    expect(done).toMatchObject({ accepted: suggestions.length, skipped: 0, added: ['市税务局'] })
    expect((await item(/^森林覆盖率/)).lead).toMatchObject({ name: '市林业局', since: '2021-01-01' })
    await undoDutyChange(t.context())
    expect((await items()).every(one => one.lead === null)).toBe(true)
    await refresh()
    expect(bodies.map(one => one.name)).not.toContain('市税务局')
    expect(await acceptSuggestions(t.context(), { ...request, items: await again() })).toMatchObject({ added: ['市税务局'] })
    await refresh()
  })
  const again = async () => (await suggestDuty(t.context(), planId)).map(({ kind, id, version }) => ({ kind, id, version }))
})

describe('naming who answers', () => {
  it('keeps exactly one lead and who it was before', async () => {
    const before = await item(/步道/)
    const first = await assignDuty(t.context(), 'indicator', before.id, before.version, {
      lead: { organizationId: idOf('市林业局'), person: '王敏', contact: '0990-1234' },
      support: [{ organizationId: idOf('市财政局') }],
      overseer: { person: '副市长李川' },
    })
    expect(first.lead).toMatchObject({ name: '市林业局', person: '王敏', since: '2021-01-01' })
    const second = await assignDuty(t.context(), 'indicator', before.id, first.version, {
      lead: { organizationId: idOf('市水利局') },
      support: [{ organizationId: idOf('市财政局') }],
      overseer: { person: '副市长李川' },
      from: '2023-04-01',
    })
    expect(second.overseer).toMatchObject({ person: '副市长李川', since: '2021-01-01' })
    expect((await item(/步道/, '2023-03-31')).lead?.name).toBe('市林业局')
    expect((await item(/步道/, '2023-04-01')).lead?.name).toBe('市水利局')
    const { periods } = await getDuty(t.context(), 'indicator', before.id)
    expect(periods.filter(one => one.role === 'lead').map(({ name, from, to }) => [name, from, to])).toEqual([
      ['市水利局', '2023-04-01', null],
      ['市林业局', '2021-01-01', '2023-03-31'],
    ])
  })

  it('refuses what nobody means', async () => {
    const { id, version } = await item(/步道/)
    const assign = (assignment: Parameters<typeof assignDuty>[4], seen = version) =>
      assignDuty(t.context(), 'indicator', id, seen, assignment)
    const lead = { organizationId: idOf('市水利局') }
    await expect(assign({ lead: null, support: [lead], overseer: null })).rejects.toMatchObject({ code: 'duty.no-lead' })
    await expect(assign({ lead, support: [lead], overseer: null })).rejects.toMatchObject({ code: 'duty.twice' })
    await expect(assign({ lead, support: [], overseer: null, from: '2031-01-01' })).rejects.toMatchObject({ code: 'duty.future' })
    await expect(assign({ lead, support: [], overseer: null }, 0)).rejects.toMatchObject({ code: 'edit.stale' })
    await expect(assignDuty(t.context(['viewer']), 'indicator', id, version, { lead, support: [], overseer: null })).rejects.toMatchObject({
      code: 'access.denied',
    })
    const other = t.context(['planner'], await t.authority('990009'))
    await expect(assignDuty(other, 'indicator', id, version, { lead, support: [], overseer: null })).rejects.toMatchObject({
      code: 'thing.not-found',
    })
  })

  it('stays with a task whose statement is decided anew', async () => {
    const task = (await items()).find(one => one.kind === 'task' && one.lead) as DutyItem
    const ids = [task.statementId].filter(id => id !== null)
    expect(ids).toHaveLength(1)
    await t.register.transaction(t.context().actor.authorityId, async tx => {
      const { registerStatements } = await import('../review/register-statements.ts')
      await registerStatements(tx, ids)
    })
    const after = (await items()).find(one => one.statementId === task.statementId) as DutyItem
    expect(after.id).toBe(task.id)
    expect(after.lead).toEqual(task.lead)
  })
})

describe('bodies over time', () => {
  it('hands over what merged bodies answered for, once, and takes it back', async () => {
    const led = async (day?: string) => (await items(day)).filter(one => /科学技术|数据/.test(one.lead?.name ?? '')).length
    const before = await led()
    const { change, moved } = await mergeOrganizations(t.context(), {
      fromIds: [idOf('市科学技术局'), idOf('市财政局')],
      into: { name: '市科学技术和数据局', aliases: ['市科数局'] },
      effectiveOn: '2024-03-01',
      basis: '湖办发〔2024〕3 号',
    })
    expect(moved).toBeGreaterThan(0)
    const task = await item(/绩效评价机制/)
    expect(task.lead).toMatchObject({ name: '市科学技术和数据局', since: '2024-03-01', origin: 'reorganization' })
    // 市财政局 supported it and is the lead's body now: named once
    expect(task.support.map(one => one.name)).toEqual(['市发展和改革委员会'])
    expect((await item(/绩效评价机制/, '2024-02-29')).lead?.name).toBe('市科学技术局')
    expect(await led()).toBe(before)
    await refresh()
    expect(bodies.find(one => one.name === '市科学技术局')).toMatchObject({ validTo: '2024-02-29', leads: 0 })
    const merged = bodies.find(one => one.name === '市科学技术和数据局') as Body
    expect(merged.predecessors.map(one => one.name).sort()).toEqual(['市科学技术局', '市财政局'])
    await expect(
      assignDuty(t.context(), task.kind, task.id, task.version, {
        lead: { organizationId: idOf('市科学技术局') },
        support: [],
        overseer: null,
      }),
    ).rejects.toMatchObject({ code: 'duty.ended-body' })
    await undoDutyChange(t.context(), change.id)
    expect((await item(/绩效评价机制/)).lead?.name).toBe('市科学技术局')
    expect((await item(/绩效评价机制/)).support).toHaveLength(2)
    await refresh()
    expect(bodies.find(one => one.name === '市科学技术局')?.validTo).toBeNull()
  })

  it('splits a body by what is allotted', async () => {
    const water = bodies.find(one => one.name === '市水利局') as Body
    const dykes = await item(/灌区|灌溉/)
    const { change } = await splitOrganization(t.context(), water.id, water.version, {
      into: [{ id: water.id }, { body: { name: '市灌溉局', aliases: [] } }],
      allocation: [{ kind: dykes.kind, id: dykes.id, to: 1 }],
      effectiveOn: '2024-05-01',
      basis: '',
    })
    expect((await item(/灌区|灌溉/)).lead?.name).toBe('市灌溉局')
    expect((await item(/步道/)).lead?.name).toBe('市水利局')
    await undoDutyChange(t.context(), change.id)
    expect((await item(/灌区|灌溉/)).lead?.name).toBe('市水利局')
    await refresh()
  })

  it('shows each day the name of that day, and finds a body by its old name', async () => {
    const forest = bodies.find(one => one.name === '市林业局') as Body
    await renameOrganization(t.context(), forest.id, forest.version, {
      name: '市林业和草原局',
      effectiveOn: '2022-01-01',
      basis: '',
    })
    expect((await item(/^森林覆盖率/)).lead?.name).toBe('市林业和草原局')
    expect((await item(/^森林覆盖率/, '2021-12-31')).lead?.name).toBe('市林业局')
    await refresh()
    expect(bodies.find(one => one.id === forest.id)?.formerNames).toEqual([{ name: '市林业局', from: null, to: '2021-12-31' }])
    await expect(addBody(t.context(), { name: '市林业和草原局', aliases: [] })).rejects.toMatchObject({ code: 'body.name-taken' })
    const page = await getBody(t.context(), forest.id)
    expect(page.items.map(one => one.title)).toContain('森林覆盖率')
    expect(page.history[0]?.verb).toBe('body.rename')
  })

  it('will not undo what later changes rest on', async () => {
    const [first] = (await listDutyChanges(t.context())).filter(one => one.verb === 'accept' && !one.undone)
    const forest = await item(/^森林覆盖率/)
    await assignDuty(t.context(), forest.kind, forest.id, forest.version, {
      lead: { organizationId: idOf('市水利局') },
      support: [],
      overseer: null,
    })
    await expect(undoDutyChange(t.context(), first?.id)).rejects.toMatchObject({ code: 'decision.not-possible' })
  })

  it('leaves a chain of audit entries that holds', async () => {
    const broken = await t.register.transaction(t.context().actor.authorityId, tx => findBrokenAudit(tx))
    expect(broken).toBeNull()
  })
})
