import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_PRESET, presetOf } from '@lantu/appraisal/lights/presets'
import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import type { LightRules } from '@lantu/model/light'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideMany } from '../review/decide-many.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { findBrokenAudit } from '../write-audit.ts'
import { previewRules } from './preview-rules.ts'
import { getAppraisal } from './see-appraisal.ts'
import { getLights } from './see-lights.ts'
import { getRules } from './see-rules.ts'
import { setRules, withdrawRules } from './set-rules.ts'

let t: TestRegister
const DAY = '2024-06-30'
const rulesOf = (key: string): LightRules => [...(presetOf(key)?.rules ?? [])]

async function bring(name: string): Promise<void> {
  await importDocument(t, name, readFileSync(join(import.meta.dirname, '../../../../corpus/qingchuanhu', name)))
}

/** Enters values of an indicator, by its name. */
async function enter(
  name: string,
  rows: {
    measure?: string
    basis?: string
    value?: number
    unit: string
    from: number
    to?: number
    ends?: string
    vintage?: string
    missing?: string
    place?: string
  }[],
): Promise<string> {
  const context = t.context()
  return context.register.transaction(context.actor.authorityId, async tx => {
    const [indicator] = await tx.query<{ id: string }>('SELECT id FROM indicator WHERE authority_id = $1 AND name = $2', [
      tx.authorityId,
      name,
    ])
    if (!indicator) throw new Error(`no indicator ${name}`)
    for (const row of rows)
      await tx.query(
        `INSERT INTO observation (authority_id, indicator_id, measure, basis, value, unit, comparator, period_from, period_to, starts_on, ends_on, vintage, missing_reason, entered_by, jurisdiction_id)
         VALUES ($1, $2, $3, $4, $5, $6, 'eq', $7, $8, $9, $10, $11, $12, 'test', (SELECT id FROM jurisdiction WHERE authority_id = $1 AND name = $13))`,
        [
          tx.authorityId,
          indicator.id,
          row.measure ?? 'level',
          row.basis ?? null,
          row.value === undefined ? null : [row.value],
          row.unit,
          row.from,
          row.to ?? row.from,
          row.ends ? `${row.from}-01-01` : null,
          row.ends ?? null,
          row.vintage ?? 'yearbook',
          row.missing ?? null,
          row.place ?? null,
        ],
      )
    return indicator.id
  })
}

const lights = async (at = DAY) => getLights(t.context(), undefined, at)
const named = async (name: string, at = DAY): Promise<IndicatorLight> => {
  const found = (await lights(at)).lights.find(one => one.name === name)
  if (!found) throw new Error(`no light ${name}`)
  return found
}

beforeAll(async () => {
  t = await openTestRegister()
  await bring('outline.docx')
  await decideMany(t.context(), { verb: 'accept', kind: 'observation' })
  await t.register.transaction(t.context().actor.authorityId, tx =>
    tx.query("INSERT INTO jurisdiction (authority_id, code, name) VALUES ($1, '990102', '澄湖区'), ($1, '990103', '川北区')", [
      tx.authorityId,
    ]),
  )
}, 120_000)
afterAll(() => t?.close())

describe('the lights of a plan', () => {
  it('has one for every indicator of its table, in its groups, without values as no data with the reason', async () => {
    const found = await lights()
    const bound = found.lights.filter(one => one.attribute !== null)
    expect(bound.length).toBeGreaterThanOrEqual(26)
    expect([...new Set(bound.map(one => one.group))]).toEqual(
      expect.arrayContaining(['经济发展', '创新驱动', '民生福祉', '绿色生态', '安全保障']),
    )
    expect(bound.filter(one => one.attribute === 'binding').length).toBeGreaterThanOrEqual(9)
    expect((await named('森林覆盖率')).light).toBe('no-data')
    expect((await named('森林覆盖率')).reason).toEqual({ code: 'not-reported' })
    expect((await named('森林覆盖率')).commitment.origin.quote).toContain('森林覆盖率')
  })

  it('lights what has values, each on its own shape', async () => {
    const saving = (await lights()).lights.find(one => /能源消耗降低|能耗/.test(one.name) && one.attribute === 'binding') as IndicatorLight
    await enter(
      saving.name,
      [
        { measure: 'growth', basis: 'total', value: 5.4, unit: '%', from: 2021, to: 2023, vintage: 'flash' },
        { measure: 'growth', basis: 'total', value: 5.6, unit: '%', from: 2021, to: 2023, vintage: 'verified' },
        { measure: 'growth', basis: 'total', value: 6.5, unit: '%', from: 2021, to: 2024, ends: '2024-06-30', vintage: 'preliminary' },
      ].map(row => (row.ends ? { ...row, from: 2021 } : row)),
    )
    await enter('森林覆盖率', [{ value: 46.7, unit: '%', from: 2023 }])
    await enter('粮食综合生产能力', [{ value: 121.6, unit: '万吨', from: 2023 }])
    await enter('高新技术企业数', [
      { value: 506, unit: '家', from: 2023 },
      { value: 531, unit: '家', from: 2024, ends: '2024-06-28' },
    ])
    await enter('人均预期寿命', [{ unit: '岁', from: 2023, missing: '2025 年核算后公布' }])
    const energy = await named(saving.name)
    expect(energy).toMatchObject({
      shape: 'reduction',
      light: 'behind',
      gapUnit: '个百分点',
      actual: { value: 6.5, time: '2024-06', vintage: 'preliminary' },
    })
    expect(energy.ruleSays.zh).toBe('低于序时进度 10 个百分点及以上')
    expect(energy.progress).toBeCloseTo(59.1, 1)
    expect((await named(saving.name, '2023-12-31')).actual).toMatchObject({ value: 5.6, revised: [5.4] })
    expect(await named('森林覆盖率')).toMatchObject({
      shape: 'share',
      light: 'on-course',
      progress: expect.closeTo(62.5),
      schedule: expect.closeTo(60),
    })
    expect(await named('粮食综合生产能力')).toMatchObject({ shape: 'floor', light: 'on-course', gap: expect.closeTo(3.6), progress: null })
    expect(await named('高新技术企业数')).toMatchObject({ shape: 'level', light: 'ahead' })
    expect((await named('人均预期寿命')).reason).toEqual({ code: 'stated', note: '2025 年核算后公布' })
  })

  it('tells what changed since the month before', async () => {
    const found = await lights()
    expect(found.since).toBe('2024-05-31')
    expect(found.changes.find(one => one.name === '高新技术企业数')).toMatchObject({ valueBefore: 506, valueAfter: 531, day: '2024-06-28' })
    expect(found.vintages).toMatchObject({ yearbook: expect.any(Number), preliminary: 1 })
  })

  it('explains one: rules as read, what would turn it green, years, quarters, fan, sources, the plan before', async () => {
    const { indicatorId, name } = (await lights()).lights.find(one => one.shape === 'reduction' && one.actual) as IndicatorLight
    const page = await getAppraisal(t.context(), indicatorId, undefined, DAY)
    expect(page.light?.name).toBe(name)
    expect(page.rules.filter(rule => rule.matched)).toHaveLength(1)
    expect(page.rules.find(rule => rule.matched)?.found).toEqual([{ quantity: 'lag', value: expect.closeTo(10.86, 1) }])
    // five points behind schedule at that day, of eleven
    expect(page.turnsGreen).toBeCloseTo((11 * (69.95 - 5)) / 100, 1)
    expect(page.path.at(-1)).toEqual({ at: 2026, value: 11 })
    expect(page.years.map(one => one.day)).toEqual(['2021-12-31', '2022-12-31', '2023-12-31', '2024-06-30', '2024-12-31', '2025-12-31'])
    expect(page.years.map(one => one.actual)).toEqual([null, null, 5.6, 6.5, null, null])
    expect(page.quarters).toHaveLength(14)
    expect(page.fan.at(-1)?.at).toBe(2026)
    expect(page.mentions.some(one => one.status === 'target' && one.agrees)).toBe(true)
    expect(page.others[0]).toMatchObject({ before: true, periodTo: 2020, actual: expect.any(Number) })
    expect(page.neededPerYear).toBeCloseTo(4.5 / 1.503, 1)
  })

  it('lights places on their own paths, and shares rates but not amounts', async () => {
    const id = await enter('森林覆盖率', [
      { value: 30, unit: '%', from: 2020, place: '澄湖区' },
      { value: 47.5, unit: '%', from: 2023, place: '澄湖区' },
    ])
    const page = await getAppraisal(t.context(), id, undefined, DAY)
    expect(page.places.map(one => [one.place, one.light])).toEqual([
      ['澄湖区', 'ahead'],
      ['川北区', 'no-data'],
    ])
    expect((await named('森林覆盖率')).placed).toBe(true)
    expect((await named('森林覆盖率')).actual?.value).toBe(46.7)
  })

  it('is for who may see, and of what exists', async () => {
    await expect(getLights(t.context([]), undefined)).rejects.toMatchObject({ code: 'access.denied' })
    await expect(getLights(t.context(), crypto.randomUUID())).rejects.toMatchObject({ code: 'thing.not-found' })
    await expect(getAppraisal(t.context(), crypto.randomUUID())).rejects.toMatchObject({ code: 'thing.not-found' })
    const other = await t.authority('990999')
    expect((await getLights(t.context(['viewer'], other))).lights).toEqual([])
  })
})

describe('light rules', () => {
  it('begin with the default and the presets', async () => {
    const book = await getRules(t.context(), {})
    expect(book.inForce).toMatchObject({ from: 'default', version: 0, preset: DEFAULT_PRESET.key })
    expect(book.presets.length).toBeGreaterThanOrEqual(7)
  })

  it('are tried on history before they are used', async () => {
    const trial = await previewRules(t.context(), { rules: rulesOf('yinchuan') })
    expect(trial.days).toHaveLength(14)
    expect(trial.problems).toEqual([])
    const energy = trial.cases.find(one => one.before.includes('behind'))
    expect(energy?.after).not.toContain('behind')
    expect(trial.changed).toBeGreaterThan(0)
    const wrong = await previewRules(t.context(), {
      rules: [
        { light: 'behind', when: [] },
        { light: 'ahead', when: [] },
      ],
    })
    expect(wrong.problems[0]?.rule).toBe(1)
  })

  it('are set for all, for one indicator, and withdrawn; nothing is overwritten', async () => {
    const set = await setRules(t.context(), { name: '2024 年版', preset: 'yinchuan', rules: rulesOf('yinchuan') }, 0)
    expect(set).toMatchObject({ version: 1, living: true, validTo: null })
    const energy = (await lights()).lights.find(one => one.shape === 'reduction' && one.actual) as IndicatorLight
    expect(energy).toMatchObject({ light: 'at-risk', word: { zh: '黄灯' } })
    // the day before, the default still lit
    expect((await lights('2024-05-31')).rules.id).toBeNull()
    await setRules(t.context(), { indicatorId: energy.indicatorId, name: '能耗从严', rules: rulesOf('lantu') }, 0)
    expect((await named(energy.name)).light).toBe('behind')
    expect((await getRules(t.context(), { indicatorId: energy.indicatorId })).inForce.from).toBe('indicator')
    await withdrawRules(t.context(), { indicatorId: energy.indicatorId }, 1)
    expect((await named(energy.name)).light).toBe('at-risk')
    await setRules(t.context(), { name: '2024 年修订', rules: rulesOf('wuhan'), validFrom: '2024-07-01' }, 1)
    expect((await lights()).rules.name.zh).toBe('2024 年版')
    expect((await lights('2024-07-31')).rules.name.zh).toBe('2024 年修订')
    const book = await getRules(t.context(), {})
    expect(book.sets.filter(one => one.living)).toHaveLength(2)
    expect(book.sets.filter(one => !one.living)).toHaveLength(1)
    expect(await t.register.transaction(t.context().actor.authorityId, findBrokenAudit)).toBeNull()
  })

  it('are refused to viewers, unseen, unfit or for what is not there', async () => {
    const given = { name: '甲', rules: rulesOf('lantu') }
    await expect(setRules(t.context(['viewer']), given, 2)).rejects.toMatchObject({ code: 'access.denied' })
    await expect(setRules(t.context(), given, 0)).rejects.toMatchObject({ code: 'edit.stale' })
    await expect(
      setRules(t.context(), { name: '甲', rules: [{ light: 'behind', when: [{ quantity: 'lag', is: 'gt', value: 1 }] }] }, 2),
    ).rejects.toMatchObject({ code: 'light.rules-unfit' })
    await expect(setRules(t.context(), { ...given, planId: crypto.randomUUID() }, 0)).rejects.toMatchObject({ code: 'thing.not-found' })
  })
})
