import type { Milestone } from '@lantu/model/api/library/lists'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRegister } from '../../test-register.ts'
import { getDispatch, rollForward } from '../dispatch.ts'
import { editProject } from '../edit-projects.ts'
import { getProject } from '../see-project.ts'
import { setApprovals, setListings, setMilestones } from '../set-project-lists.ts'
import { codeOf, makeProject, openTestLibrary } from '../test-library.ts'
import { undoEdit } from '../undo-edit.ts'
import { passGate } from './pass-gate.ts'
import { listSlips } from './slips.ts'

let test: TestRegister
const context = () => test.context()
const make = (name: string, patch: Parameters<typeof makeProject>[2] = {}) => makeProject(context(), name, patch)
const see = (id: string) => getProject(context(), id)

beforeAll(async () => {
  test = await openTestLibrary()
})
afterAll(() => test.close())

describe('gates', () => {
  it('ask for what must be there, let pass with a reason, and freeze the baseline', async () => {
    const [{ id: place }, { id: lead }] = (await test.register.transaction(context().actor.authorityId, async tx => [
      ...(await tx.query("SELECT id FROM jurisdiction WHERE name = '石梁县'")),
      ...(await tx.query("SELECT id FROM organization WHERE name = '市水利局'")),
    ])) as [{ id: string }, { id: string }]
    const id = await make('石梁灌区')
    expect(await codeOf(passGate(context(), id, (await see(id)).version, { to: 'reserve' }))).toBe('project.gate-missing')
    expect(await codeOf(passGate(context(), id, (await see(id)).version, { to: 'completed' }))).toBe('decision.not-possible')
    await editProject(context(), id, (await see(id)).version, {
      jurisdictionId: place,
      leadId: lead,
      sector: 'water',
      scale: '改造干渠 20 公里',
      investment: '90000000',
      startsOn: '2024-03-01',
      endsOn: '2025-12-31',
    })
    await passGate(context(), id, (await see(id)).version, { to: 'reserve' })
    const reserve = await see(id)
    expect(
      reserve.nextGates
        .find(gate => gate.to === 'construction')
        ?.checks.filter(check => !check.met)
        .map(check => check.key),
    ).toEqual(['milestones', 'sources', 'initiation', 'land', 'environment', 'construction', 'started'])
    const granted = {
      state: 'granted' as const,
      body: '市发展改革委',
      number: '',
      submittedOn: null,
      limitDays: 10,
      dueOn: null,
      grantedOn: '2024-02-01',
    }
    await setApprovals(context(), id, reserve.version, [{ kind: 'initiation', ...granted }])
    await passGate(context(), id, (await see(id)).version, { to: 'construction', reason: '抗旱应急，先行开工' })
    const built = await see(id)
    expect(built).toMatchObject({ stage: 'construction', baselineStart: '2024-03-01', baselineEnd: '2025-12-31' })
    expect(built.gates.map(gate => gate.to)).toEqual(['reserve', 'construction'])
    await undoEdit(context())
    expect(await see(id)).toMatchObject({ stage: 'reserve', baselineStart: null })
    expect((await see(id)).gates.map(gate => gate.to)).toEqual(['reserve'])
  })
})

describe('tracking', () => {
  it('says what slipped, by how long, since when and why', async () => {
    const id = await make('荻浦码头', { stage: 'construction', startsOn: '2023-01-01', endsOn: '2024-12-31' })
    await setMilestones(context(), id, (await see(id)).version, [
      { name: '沉箱预制', baselineOn: '2024-01-31', plannedOn: '2024-03-31', doneOn: null, reason: '砂石供应不足' },
      { name: '主体完工', baselineOn: '2024-10-31', plannedOn: '2024-11-30', doneOn: null, reason: '' },
      { name: '用海批复', baselineOn: '2023-06-30', plannedOn: '2023-06-30', doneOn: '2023-06-01', reason: '' },
    ])
    const project = await see(id)
    expect(project.slips.map(({ what, days, since }) => ({ what, days, since }))).toEqual([
      { what: 'start', days: 546, since: '2023-01-01' },
      { what: '沉箱预制', days: 151, since: '2024-01-31' },
      { what: '主体完工', days: 30, since: null },
    ])
    expect(project).toMatchObject({ late: 91, light: 'lag', next: { name: '沉箱预制', on: '2024-03-31' } })
    expect((await listSlips(context(), {})).items.find(slip => slip.id === id && slip.what === '沉箱预制')?.reason).toBe('砂石供应不足')
  })

  it('names a late start or finish once where a milestone is the same on the same days', async () => {
    const id = await make('荻浦水厂', { stage: 'construction', startsOn: '2023-01-01', endsOn: '2024-04-30' })
    const late = (name: string, on: string, reason: string) => ({ name, baselineOn: on, plannedOn: on, doneOn: null, reason })
    const slipsWith = async (...stones: Milestone[]) => {
      await setMilestones(context(), id, (await see(id)).version, stones)
      const { slips } = await see(id)
      expect(
        (await listSlips(context(), {})).items
          .filter(slip => slip.id === id)
          .map(slip => slip.what)
          .toSorted(),
      ).toEqual(slips.map(slip => slip.what).toSorted())
      return slips.map(({ what, reason }) => `${what} ${reason}`.trim())
    }
    expect(await slipsWith(late('开工', '2023-01-01', '用地未批'), late('竣工验收', '2024-04-30', '设备未到'))).toEqual([
      '开工 用地未批',
      '竣工验收 设备未到',
    ])
    expect(await slipsWith(late('主体完工', '2024-04-30', '雨季'))).toEqual(['start', '主体完工 雨季', 'finish'])
    expect(await slipsWith(late('竣工验收', '2024-05-31', ''))).toEqual(['start', '竣工验收', 'finish'])
  })

  it('rolls the plan forward and lists the month for dispatch', async () => {
    const id = await make('滚动项目', { stage: 'reserve', startsOn: '2025-01-01', endsOn: '2027-06-30' })
    await setListings(context(), id, (await see(id)).version, [{ year: 2025, list: 'rolling', goal: '' }])
    await rollForward(context(), 2025)
    expect((await see(id)).listings.map(one => `${one.year} ${one.list}`)).toEqual([
      '2025 annual',
      '2025 rolling',
      '2026 rolling',
      '2027 rolling',
    ])
    expect((await rollForward(context(), 2025)).projects).toBe(0)
    await undoEdit(context())
    await undoEdit(context())
    expect((await see(id)).listings).toHaveLength(1)
    await rollForward(context(), 2025)
    expect((await getDispatch(context(), '2025-01')).projects.map(project => project.name)).toContain('滚动项目')
  })
})
