import type { TargetTerms } from '@lantu/model/api/amendments'
import type { NewPlan } from '@lantu/model/api/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPlan } from '../create-plan.ts'
import { getIndicator } from '../indicators/get-indicator.ts'
import { getAppraisal } from '../lights/see-appraisal.ts'
import { decideMany } from '../review/decide-many.ts'
import { registerStatements } from '../review/register-statements.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { addIndicator, addTarget, idOf as rowId } from '../testing/rows.ts'
import { verifyAudit } from '../verify-audit.ts'
import { moveAmendment } from './move-amendment.ts'
import { editAmendment, proposeAmendment } from './propose-amendment.ts'
import { getAmendment, listAmendments } from './see-amendments.ts'
import { getDifferences, getRegisterOn, listTargets } from './see-register-on.ts'

let t: TestRegister
let planId: string
let output: string
let share: string
let extra: string

const terms = (value: string, more: Partial<TargetTerms> = {}): TargetTerms => ({
  measure: 'level',
  basis: null,
  value: [value],
  unit: '亿元',
  comparator: 'eq',
  time: '2025',
  attribute: 'expected',
  ...more,
})
const plan: NewPlan = { title: '某市规划纲要', kind: 'outline', place: '', periodFrom: 2021, periodTo: 2025, approvedOn: '2021-02-03' }
const names = async (on: string) => (await getRegisterOn(t.context(), planId, on, 'force')).map(one => `${one.name} ${one.value}`)
const idOf = async (name: string) => (await listTargets(t.context(), planId)).find(one => one.name === name)?.id as string

beforeAll(async () => {
  t = await openTestRegister()
  planId = (await createPlan(t.context(), plan)).id
  output = await addIndicator(t, '工业总产值', '亿元')
  share = await addIndicator(t, '财政收入', '亿元')
  extra = await addIndicator(t, '数字产业规模', '亿元')
  // the table and, again, the prose: one promise said twice
  await addTarget(t, planId, output, { value: 1500, unit: '亿元', attribute: 'expected' })
  await addTarget(t, planId, output, { value: 1500, unit: '亿元', attribute: null })
  await addTarget(t, planId, share, { value: 160, unit: '亿元', attribute: 'expected' })
}, 120_000)
afterAll(() => t?.close())

const propose = async () =>
  proposeAmendment(t.context(), {
    planId,
    title: '关于调整部分指标的方案',
    reason: '外部环境变化',
    legalBasis: '纲要第二十五章；中期评估报告',
    proposedOn: '2023-08-15',
    items: [
      { verb: 'change', targetId: await idOf('工业总产值'), after: terms('1420'), reason: '行业压减产能' },
      { verb: 'drop', targetId: await idOf('财政收入') },
      { verb: 'add', indicatorId: extra, after: terms('90') },
    ],
  })

describe('an amendment', () => {
  it('is proposed, reviewed and decided; the old targets stay, linked', async () => {
    expect(await listTargets(t.context(), planId)).toHaveLength(2)
    const proposed = await propose()
    expect(proposed).toMatchObject({ state: 'proposed', version: 1 })
    expect(proposed.warnings.map(warning => warning.rule)).toEqual(['no-mid-term'])
    await expect(
      moveAmendment(t.context(), proposed.id, 1, { to: 'decided', on: '2023-10-27', decidingBody: '人大' }),
    ).rejects.toMatchObject({
      code: 'decision.not-possible',
    })
    await moveAmendment(t.context(), proposed.id, 1, { to: 'reviewed', on: '2023-09-10' })
    await expect(moveAmendment(t.context(), proposed.id, 1, { to: 'rejected', on: '2023-09-11' })).rejects.toMatchObject({
      code: 'edit.stale',
    })
    await expect(moveAmendment(t.context(), proposed.id, 2, { to: 'decided', on: '2023-10-27' })).rejects.toMatchObject({
      code: 'request.invalid',
    })
    await expect(
      moveAmendment(t.context(['viewer']), proposed.id, 2, { to: 'decided', on: '2023-10-27', decidingBody: '人大' }),
    ).rejects.toMatchObject({ code: 'access.denied' })
    const decided = await moveAmendment(t.context(), proposed.id, 2, {
      to: 'decided',
      on: '2023-10-27',
      effectiveOn: '2023-11-01',
      decidingBody: '某市第八届人民代表大会常务委员会第十四次会议',
      reference: '某人常〔2023〕31号',
    })
    expect(decided).toMatchObject({ state: 'decided', effectiveOn: '2023-11-01' })
    expect(decided.steps.map(step => step.state)).toEqual(['proposed', 'reviewed', 'decided'])
    const now = await listTargets(t.context(), planId)
    expect(now.map(one => `${one.name} ${one.value}`).toSorted()).toEqual(['工业总产值 1420', '数字产业规模 90'])
    const detail = await getIndicator(t.context(), output)
    expect(detail.target).toMatchObject({ value: '1420', documentId: null, amendment: { title: '关于调整部分指标的方案' } })
    expect(detail.series.filter(value => value.ended)).toHaveLength(2)
  })

  it('leaves the register as it was on any day', async () => {
    expect(await names('2020-12-31')).toEqual([])
    expect((await names('2023-10-31')).toSorted()).toEqual(['工业总产值 1500', '财政收入 160'])
    expect((await names('2023-11-01')).toSorted()).toEqual(['工业总产值 1420', '数字产业规模 90'])
    const changes = await getDifferences(t.context(), planId, '2021-03-01', '2024-01-01', 'force')
    expect(changes.map(one => [one.change, one.name]).toSorted()).toEqual([
      ['added', '数字产业规模'],
      ['changed', '工业总产值'],
      ['dropped', '财政收入'],
    ])
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    expect(await getRegisterOn(t.context(), planId, '2023-11-01', 'known')).toEqual([])
    expect(await getRegisterOn(t.context(), planId, tomorrow, 'known')).toHaveLength(2)
  })

  it('does not let an ended target stand again when its sentence is registered again', async () => {
    const bytes = new TextEncoder().encode('某市发展纲要\n\n到2025年，全市粮食产量达到120万吨，森林覆盖率达到47%。\n')
    await importDocument(t, 'grain.txt', bytes, planId)
    await decideMany(t.context(), { verb: 'accept', kind: 'observation', minConfidence: 0 })
    const before = (await listTargets(t.context(), planId)).find(one => one.statementId !== null)
    const items = [{ verb: 'drop' as const, targetId: before?.id as string }]
    const fields = { title: '丙', reason: '', legalBasis: '条例', proposedOn: '2023-12-01' }
    const made = await proposeAmendment(t.context(), { planId, ...fields, items })
    await moveAmendment(t.context(), made.id, 1, { to: 'reviewed', on: '2023-12-02' })
    await moveAmendment(t.context(), made.id, 2, { to: 'decided', on: '2023-12-03', decidingBody: '人大常委会' })
    await t.register.transaction(t.context().actor.authorityId, tx => registerStatements(tx, [before?.statementId as string]))
    expect((await listTargets(t.context(), planId)).map(one => one.statementId)).not.toContain(before?.statementId)
  })

  it('refuses what no longer stands, what is said twice, and edits of what is closed', async () => {
    const [decided] = (await listAmendments(t.context(), { plan: planId })).items
    const old = (await getAmendment(t.context(), decided?.id as string)).items.find(item => item.before)?.before?.id as string
    const fields = { title: '再调', reason: '', legalBasis: '', items: [{ verb: 'change' as const, targetId: old, after: terms('1') }] }
    await expect(proposeAmendment(t.context(), { planId, ...fields })).rejects.toMatchObject({ code: 'decision.not-possible' })
    await expect(editAmendment(t.context(), decided?.id as string, decided?.version as number, fields)).rejects.toMatchObject({
      code: 'decision.not-possible',
    })
    const standing = await idOf('工业总产值')
    const twice = { verb: 'drop' as const, targetId: standing }
    await expect(proposeAmendment(t.context(), { planId, ...fields, items: [twice, twice] })).rejects.toMatchObject({
      code: 'request.invalid',
    })
  })

  it('loses against an amendment that was decided before it', async () => {
    const items = [{ verb: 'change' as const, targetId: await idOf('工业总产值'), after: terms('1400') }]
    const fields = { planId, title: '甲', reason: '', legalBasis: '条例', proposedOn: '2024-01-05', items }
    const [a, b] = [await proposeAmendment(t.context(), fields), await proposeAmendment(t.context(), { ...fields, title: '乙' })]
    const step = { on: '2024-02-01', decidingBody: '人大常委会' }
    for (const one of [a, b]) await moveAmendment(t.context(), one.id, 1, { to: 'reviewed', ...step })
    await moveAmendment(t.context(), a.id, 2, { to: 'decided', ...step })
    await expect(moveAmendment(t.context(), b.id, 2, { to: 'decided', ...step })).rejects.toMatchObject({ code: 'decision.not-possible' })
    const edited = await editAmendment(t.context(), b.id, 2, {
      title: '乙',
      reason: '',
      legalBasis: '',
      items: [{ verb: 'drop', targetId: await idOf('工业总产值') }],
    })
    expect(edited).toMatchObject({ state: 'proposed', reviewedOn: null, version: 3 })
    expect((await moveAmendment(t.context(), b.id, 3, { to: 'withdrawn', on: '2024-02-02' })).warnings).toEqual([])
  })
})

describe('the audit chain', () => {
  it('is whole, and says where it is not', async () => {
    const verdict = await verifyAudit(t.context())
    expect(verdict).toMatchObject({ brokenAt: null, lastHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    await t.register.asOwner(client => client.query(`UPDATE audit SET details = details || '{"title":"别的"}' WHERE ordinal = 2`))
    expect(await verifyAudit(t.context())).toMatchObject({ brokenAt: 2, entries: 1 })
  })
})

describe('an amendment of a place', () => {
  it('changes the target of a county, leaves the whole’s alone, and adds one where there was none', async () => {
    const east = await rowId(t, "INSERT INTO jurisdiction (authority_id, code, name) VALUES ($1, '990151', '东岸区') RETURNING id", [])
    const west = await rowId(t, "INSERT INTO jurisdiction (authority_id, code, name) VALUES ($1, '990152', '西山县') RETURNING id", [])
    const grain = await addIndicator(t, '粮食产量', '万吨')
    const set = (place: string | null, name: string, value: number) =>
      rowId(
        t,
        `INSERT INTO target (authority_id, indicator_id, plan_id, attribute, measure, value, unit, comparator, period_from, period_to, jurisdiction_id, place)
         VALUES ($1, $2, $3, 'expected', 'level', ARRAY[$4::numeric], '万吨', 'ge', 2025, 2025, $5, $6) RETURNING id`,
        [grain, planId, value, place, name],
      )
    await set(null, '', 100)
    const county = await set(east, '东岸区', 40)
    const grown = (value: string) => terms(value, { unit: '万吨', comparator: 'ge' })
    const items = [
      { verb: 'change' as const, targetId: county, after: grown('45') },
      { verb: 'add' as const, indicatorId: grain, placeId: west, after: grown('30') },
    ]
    const fields = { planId, title: '关于调整县区粮食目标的方案', reason: '', legalBasis: '' }
    const wrong = { ...fields, items: [{ verb: 'add' as const, indicatorId: grain, placeId: grain, after: grown('1') }] }
    await expect(proposeAmendment(t.context(), wrong)).rejects.toMatchObject({ code: 'thing.not-found' })
    const proposed = await proposeAmendment(t.context(), { ...fields, items, proposedOn: '2023-09-01' })
    expect(proposed.items.map(item => [item.verb, item.place])).toEqual([
      ['change', '东岸区'],
      ['add', '西山县'],
    ])
    expect(proposed.items[1]?.after).not.toHaveProperty('placeId')
    await moveAmendment(t.context(), proposed.id, 1, { to: 'reviewed', on: '2023-09-10' })
    await moveAmendment(t.context(), proposed.id, 2, { to: 'decided', on: '2023-09-20', decidingBody: '人大' })
    const now = (await listTargets(t.context(), planId)).filter(row => row.name === '粮食产量')
    expect(now.map(row => [row.place, row.value.join()]).toSorted()).toEqual([
      ['', '100'],
      ['东岸区', '45'],
      ['西山县', '30'],
    ])
    const page = await getAppraisal(t.context(), grain, planId, '2024-06-30')
    expect(page.light?.target).toBe(100)
    expect(page.places.filter(place => place.ownTarget).map(place => [place.place, place.target])).toEqual(
      expect.arrayContaining([
        ['东岸区', 45],
        ['西山县', 30],
      ]),
    )
  })
})

describe('an indicator without a plan named', () => {
  it('shows the commitment of the plan in force on the register’s day, and says which', async () => {
    const before = (
      await createPlan(t.context(), { ...plan, title: '某市前一份规划', periodFrom: 2016, periodTo: 2020, approvedOn: '2016-02-01' })
    ).id
    const yearly = (await createPlan(t.context(), { ...plan, title: '某市年度计划', kind: 'annual', periodFrom: 2024, periodTo: 2024 })).id
    const both = await addIndicator(t, '港口吞吐量', '万吨')
    const set = (of: string, value: number, year: number) =>
      rowId(
        t,
        `INSERT INTO target (authority_id, indicator_id, plan_id, attribute, measure, value, unit, comparator, period_from, period_to)
         VALUES ($1, $2, $3, 'binding', 'level', ARRAY[$4::numeric], '万吨', 'eq', $5, $5) RETURNING id`,
        [both, of, value, year],
      )
    await set(before, 500, 2020)
    await set(yearly, 760, 2024)
    await set(planId, 800, 2025)
    expect(await getIndicator(t.context(), both)).toMatchObject({ planId, planTitle: plan.title, target: { value: '800' } })
    expect(await getIndicator(t.context(), both, before)).toMatchObject({ planId: before, target: { value: '500' } })
    const later = { ...t.context(), now: () => new Date('2019-06-30T08:00:00Z') }
    expect(await getIndicator(later, both)).toMatchObject({ planId: before, target: { value: '500' } })
  })
})
