import type { PlanFields, PlanNode } from '@lantu/model/api/plan-system'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPlan } from '../create-plan.ts'
import { listDocuments } from '../documents/see-documents.ts'
import { decideMany } from '../review/decide-many.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { enterValues } from '../values/enter-values.ts'
import { compareEditions } from './compare-editions.ts'
import { acceptDrawnTargets, draftTargets } from './draw-targets.ts'
import { editPlan, enterStage, followDocument, linkAnnouncement, withdrawStage } from './edit-plan.ts'
import { getPlanDetail, listPlanNodes } from './see-plans.ts'

let t: TestRegister
let outline: string
let annual: string

const FIRST = `云溪市发展纲要

第一章 目标

到2025年，工业总产值达到1500亿元。森林覆盖率达到47%。建设环湖绿道。

第二章 保障

编制水资源保护专项规划，完善节水标准。五年内编制市级重点专项规划28个。
`
const SECOND = FIRST.replace('1500亿元', '1420亿元').replace('建设环湖绿道。', '').replace('完善节水标准', '健全节水标准')

async function bring(name: string, text: string, planId: string): Promise<string> {
  await importDocument(t, name, text, planId)
  return (await listDocuments(t.context(), { plan: planId })).items.find(document => document.fileName === name)?.id as string
}
const fieldsOf = ({ title, kind, place, periodFrom, periodTo, parentId, predecessorId, approvedBy, approvedOn }: PlanNode): PlanFields => ({
  title,
  kind,
  place,
  periodFrom,
  periodTo,
  parentId,
  predecessorId,
  approvedBy,
  approvedOn,
})
const node = async (id: string) => (await getPlanDetail(t.context(), id)).plan

beforeAll(async () => {
  t = await openTestRegister()
  outline = (await createPlan(t.context(), { title: '云溪市发展纲要', kind: 'outline', place: '', periodFrom: 2021, periodTo: 2025 })).id
  annual = (
    await createPlan(t.context(), { title: '2024年计划', kind: 'annual', place: '', periodFrom: 2024, periodTo: 2024, parentId: outline })
  ).id
}, 120_000)
afterAll(() => t?.close())

describe('a plan in the system', () => {
  it('is edited with the version that was seen, and never stands under itself', async () => {
    const before = await node(outline)
    const edited = await editPlan(t.context(), outline, before.version, {
      ...fieldsOf(before),
      approvedBy: '市人民代表大会',
      approvedOn: '2021-02-03',
    })
    expect(edited).toMatchObject({ approvedBy: '市人民代表大会', approvedOn: '2021-02-03', version: before.version + 1 })
    await expect(editPlan(t.context(), outline, before.version, fieldsOf(edited))).rejects.toMatchObject({ code: 'edit.stale' })
    await expect(editPlan(t.context(), outline, edited.version, { ...fieldsOf(edited), parentId: annual })).rejects.toMatchObject({
      code: 'decision.not-possible',
    })
    await expect(editPlan(t.context(['viewer']), outline, edited.version, fieldsOf(edited))).rejects.toMatchObject({
      code: 'access.denied',
    })
  })

  it('goes through its stages, each with its day; a mistake is taken back', async () => {
    for (const [stage, on] of [
      ['draft', '2020-06-01'],
      ['evaluation', '2023-07-01'],
      ['approved', '2021-02-03'],
    ] as const)
      await enterStage(t.context(), outline, (await node(outline)).version, { stage, on })
    const detail = await getPlanDetail(t.context(), outline)
    expect(detail.steps.map(step => step.stage)).toEqual(['draft', 'approved', 'evaluation'])
    expect(detail.plan).toMatchObject({ stage: 'evaluation', stageOn: '2023-07-01' })
    expect((await withdrawStage(t.context(), outline, detail.plan.version, detail.steps[2]?.id as string)).stage).toBe('approved')
    expect((await listPlanNodes(t.context())).map(one => one.id)).toEqual([outline, annual])
  })
})

describe('editions', () => {
  let first: string
  let second: string
  it('follow one another, and the old one stays', async () => {
    first = await bring('outline-1.txt', FIRST, outline)
    second = await bring('outline-2.txt', SECOND, outline)
    await followDocument(t.context(), second, first)
    const { editions } = await getPlanDetail(t.context(), outline)
    expect(editions.map(one => [one.edition, one.current])).toEqual([
      [1, false],
      [2, true],
    ])
    await expect(followDocument(t.context(), first, second)).rejects.toMatchObject({ code: 'decision.not-possible' })
  })

  it('differ by sentence and by what they say', async () => {
    const found = await compareEditions(t.context(), first, second)
    expect(found.sentences?.filter(one => one.kind !== 'same' && one.kind !== 'skipped').map(one => one.kind)).toEqual([
      'changed',
      'removed',
      'changed',
    ])
    const target = found.statements.find(one => one.change === 'changed' && one.after?.kind === 'observation')
    expect([target?.before?.fields.value, target?.after?.fields.value]).toEqual([1500, 1420])
  })

  it('announce special plans, which are found by name or linked by hand', async () => {
    const before = await getPlanDetail(t.context(), outline)
    expect(before.announcements).toMatchObject([{ name: '水资源保护专项规划', registeredId: null }])
    expect(before.counts).toMatchObject([{ count: 28 }])
    const special = await createPlan(t.context(), {
      title: '云溪市节水规划',
      kind: 'special',
      place: '',
      periodFrom: 2021,
      periodTo: 2025,
      parentId: outline,
    })
    await linkAnnouncement(t.context(), outline, before.announcements[0]?.nameKey as string, special.id)
    expect((await getPlanDetail(t.context(), outline)).announcements).toMatchObject([{ registeredId: special.id, linked: true }])
    await linkAnnouncement(t.context(), outline, before.announcements[0]?.nameKey as string, null)
    const named = await createPlan(t.context(), {
      title: '云溪市水资源保护“十四五”规划',
      kind: 'special',
      place: '',
      periodFrom: 2021,
      periodTo: 2025,
    })
    expect((await getPlanDetail(t.context(), outline)).announcements).toMatchObject([{ registeredId: named.id, linked: false }])
  })
})

describe('a year’s plan', () => {
  it('draws its targets from the outline and rolls on what was left', async () => {
    await decideMany(t.context(), { verb: 'accept', kind: 'observation', minConfidence: 0 })
    await t.register.transaction(t.context().actor.authorityId, tx =>
      tx.query("UPDATE target SET attribute = 'expected' WHERE authority_id = $1 AND plan_id = $2", [tx.authorityId, outline]),
    )
    const [draft] = await draftTargets(t.context(), annual)
    await enterValues(t.context(), [
      {
        indicatorId: draft?.indicatorId as string,
        measure: 'level',
        basis: null,
        place: null,
        period: '2020',
        vintage: 'yearbook',
        unit: '',
        value: '1200',
      },
      {
        indicatorId: draft?.indicatorId as string,
        measure: 'level',
        basis: null,
        place: null,
        period: '2023',
        vintage: 'yearbook',
        unit: '',
        value: '1300',
      },
    ])
    const drafts = await draftTargets(t.context(), annual)
    const one = drafts.find(other => other.indicatorId === draft?.indicatorId)
    expect(one).toMatchObject({ last: { year: 2023, value: '1300' }, present: false })
    const goal = Number(one?.above.value[0])
    expect(Number(one?.suggested?.value[0])).toBeCloseTo(1300 * (goal / 1300) ** 0.5, 0)
    await acceptDrawnTargets(t.context(), annual, [{ fromId: one?.fromId as string, value: '1360' }])
    expect((await draftTargets(t.context(), annual)).find(other => other.fromId === one?.fromId)?.present).toBe(true)
    await expect(acceptDrawnTargets(t.context(), annual, [{ fromId: one?.fromId as string, value: '1' }])).rejects.toMatchObject({
      code: 'decision.not-possible',
    })
    await expect(draftTargets(t.context(), outline)).rejects.toMatchObject({ code: 'decision.not-possible' })
  })
})
