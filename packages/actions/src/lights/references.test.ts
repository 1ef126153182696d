import { presetOf } from '@lantu/appraisal/lights/presets'
import type { ValueEntry } from '@lantu/model/api/values/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureAuthority } from '../bootstrap.ts'
import { choosePath } from '../paths/choose-path.ts'
import { NO_TERMS } from '../paths/path-scope.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { enterValues } from '../values/enter-values.ts'
import { exportValues } from '../values/export-values.ts'
import { importValues } from '../values/import-values.ts'
import { getValueGrid } from '../values/see-values.ts'
import { undoValues } from '../values/undo-values.ts'
import { getAppraisal } from './see-appraisal.ts'
import { getLights } from './see-lights.ts'
import { getPastLights } from './see-past-lights.ts'
import { setRules } from './set-rules.ts'

let t: TestRegister
let plan: string
const ids = new Map<string, string>()
const DAY = '2024-06-30'
const of = (name: string) => ids.get(name) as string
const id = async (sql: string, values: unknown[] = []) =>
  (await t.register.transaction(t.context().actor.authorityId, tx => tx.query<{ id: string }>(sql, [tx.authorityId, ...values])))[0]
    ?.id as string
const on = (day: string) => ({ ...t.context(), now: () => new Date(`${day}T08:00:00Z`) })

async function enter(name: string, place: ValueEntry['place'], years: Record<string, number>, more: Partial<ValueEntry> = {}, day = DAY) {
  await enterValues(
    on(day),
    Object.entries(years).map(([period, value]) => ({
      indicatorId: of(name),
      measure: 'level' as const,
      basis: null,
      place,
      period,
      vintage: 'yearbook' as const,
      unit: '',
      value: String(value),
      ...more,
    })),
  )
}
const light = async (name: string) => (await getLights(t.context(), plan, DAY)).lights.find(one => one.indicatorId === of(name))

beforeAll(async () => {
  t = await openTestRegister()
  await ensureAuthority(t.register, {
    code: '990000',
    name: '湖东市',
    today: DAY,
    jurisdictions: [
      { code: '990102', name: '东岸区' },
      { code: '990121', name: '西山县' },
      { code: '990122', name: '南浦县' },
    ],
  })
  plan = await id(
    "INSERT INTO plan (authority_id, title, kind, period_from, period_to) VALUES ($1, '湖东市“十四五”规划纲要', 'outline', 2021, 2025) RETURNING id",
  )
  for (const [name, unit, accumulation, goal, reference, value] of [
    ['居民人均可支配收入', '元', 'flow', 'above-average', '全省平均水平', null],
    ['农村居民人均可支配收入', '元', 'flow', 'synchronous', '全国居民收入增长', null],
    ['城镇化率', '%', 'rate', null, null, 63],
  ] as const) {
    ids.set(
      name,
      await id(
        "INSERT INTO indicator (authority_id, name, identity, unit, accumulation, direction) VALUES ($1, $2, $2 || '|', $3, $4, 'higher') RETURNING id",
        [name, unit, accumulation],
      ),
    )
    await id(
      `INSERT INTO target (authority_id, indicator_id, plan_id, attribute, measure, goal, goal_reference, value, unit, comparator, period_from, period_to)
       VALUES ($1, $2, $3, 'expected', 'level', $4, $5, CASE WHEN $6::numeric IS NULL THEN NULL ELSE ARRAY[$6::numeric] END, $7, 'eq', 2025, 2025) RETURNING id`,
      [of(name), plan, goal, reference, value, value === null ? '' : unit],
    )
  }
}, 120_000)
afterAll(() => t?.close())

describe('published values of the higher levels', () => {
  it('are entered beside the authority’s own, revised, taken back, and are nobody’s place', async () => {
    const income = '居民人均可支配收入'
    await enter(income, null, { 2022: 28560, 2023: 30330 })
    await enter(income, 'province', { 2022: 29000, 2023: 30000 })
    await enter(income, 'nation', { 2023: 39218 })
    await enter(income, 'province', { 2022: 28900 })
    const grid = await getValueGrid(t.context(), { from: 2022, to: 2023, frequency: 'year', place: 'province', indicator: of(income) })
    expect(grid.rows[0]?.cells.map(cell => cell.versions.map(one => one.value))).toEqual([['28900'], ['30000']])
    const own = await getValueGrid(t.context(), { from: 2022, to: 2023, frequency: 'year', indicator: of(income) })
    expect(own.rows[0]?.cells.map(cell => cell.versions[0]?.value)).toEqual(['28560', '30330'])
    await undoValues(t.context())
    const back = await getValueGrid(t.context(), { from: 2022, to: 2022, frequency: 'year', place: 'province', indicator: of(income) })
    expect(back.rows[0]?.cells[0]?.versions[0]?.value).toBe('29000')
    expect((await light(income))?.placed).toBe(false)
  })

  it('light up what is to stand above their mean, by the level that the words name', async () => {
    const found = await light('居民人均可支配收入')
    expect(found).toMatchObject({ shape: 'relative', due: 30000, actual: { value: 30330 }, gap: 330, light: 'on-course' })
    const page = await getAppraisal(t.context(), of('居民人均可支配收入'), plan, DAY)
    expect(page.light).toMatchObject({ due: 30000, gap: 330 })
    expect(page.references.map(one => [one.name, one.points.length])).toEqual([
      ['全省', 2],
      ['全国', 1],
    ])
  })

  it('light up what is to keep pace with them', async () => {
    const rural = '农村居民人均可支配收入'
    await enter(rural, null, { 2020: 10000, 2021: 11000, 2022: 12100 })
    expect((await light(rural))?.reason?.code).toBe('no-reference')
    await enter(rural, 'nation', { 2020: 20000, 2021: 21000, 2022: 22050 })
    expect(await light(rural)).toMatchObject({
      shape: 'pace',
      actual: { value: expect.closeTo(10, 9) },
      due: expect.closeTo(5, 9),
      light: 'on-course',
    })
  })

  it('go out in a workbook and come back', async () => {
    const bytes = await exportValues(t.context(), { from: 2020, to: 2024, place: 'province' })
    expect(await importValues(t.context(), bytes, { apply: false, fileName: '数据.xlsx' })).toMatchObject({
      rows: 2,
      unchanged: 2,
      problems: [],
    })
  })
})

describe('the mean of the counties', () => {
  it('is that of their own values, and the Tianjin rule reads it', async () => {
    const share = '城镇化率'
    const places = await Promise.all(
      ['东岸区', '西山县', '南浦县'].map(name => id('SELECT id FROM jurisdiction WHERE authority_id = $1 AND name = $2', [name])),
    )
    for (const [i, [base, value]] of [
      [58, 64],
      [50, 62],
      [58.9, 62],
    ].entries())
      await enter(share, places[i] as string, { 2020: base as number, 2023: value as number })
    await enter(share, null, { 2020: 57, 2023: 62.5 })
    await setRules(t.context(), { name: '天津', preset: 'tianjin', rules: [...(presetOf('tianjin')?.rules ?? [])] }, 0)
    const { places: found } = await getAppraisal(t.context(), of(share), plan, DAY)
    expect(found.map(one => one.peersMean)).toEqual([expect.closeTo(62.667, 2), expect.closeTo(62.667, 2), expect.closeTo(62.667, 2)])
    const by = new Map(found.map(one => [one.place, one]))
    // ahead of its own path, and yet below the mean
    expect(by.get('西山县')).toMatchObject({ light: 'at-risk' })
    expect(by.get('西山县')?.gap).toBeGreaterThan(0)
    expect(by.get('东岸区')?.light).not.toBe('at-risk')
  })
})

describe('past lights', () => {
  it('are told by today’s values, and as they were known then', async () => {
    const share = '城镇化率'
    await enter(share, null, { 2022: 60.1 }, { vintage: 'preliminary' }, '2023-01-20')
    await enter(share, null, { 2022: 58.2 }, { vintage: 'yearbook' }, '2023-10-31')
    const known = new Map((await getPastLights(t.context(), of(share), plan, DAY)).map(one => [one.day, one]))
    expect(known.get('2022-12-31')).toMatchObject({ light: 'no-data', recorded: false })
    // without a base, which was entered later, there is a value and no light
    expect(known.get('2023-03-31')).toMatchObject({ actual: 60.1, vintage: 'preliminary', recorded: true })
    expect(known.get('2023-12-31')).toMatchObject({ actual: 58.2, vintage: 'yearbook' })
    const page = await getAppraisal(t.context(), of(share), plan, DAY)
    expect(page.quarters.find(one => one.day === '2023-03-31')).toMatchObject({ actual: 58.2, revised: [60.1] })
    const then = await getAppraisal(t.context(), of(share), plan, '2023-03-31', true)
    expect(then.light?.actual).toMatchObject({ value: 60.1, revised: [] })
    expect((await getLights(t.context(), plan, '2023-03-31', true)).lights.find(one => one.indicatorId === of(share))?.actual?.value).toBe(
      60.1,
    )
  })

  it('know a path only from the day on which it was chosen', async () => {
    await choosePath(on('2024-05-10'), of('城镇化率'), 0, {
      plan,
      place: null,
      terms: { ...NO_TERMS, curve: 'back' },
      reason: '新城 2024 年起入住',
    })
    const at = (day: string) => getAppraisal(t.context(), of('城镇化率'), plan, day, true)
    expect((await at('2024-05-09')).light?.path.chosen).toBeNull()
    expect((await at('2024-05-10')).light?.path.chosen).toMatchObject({ on: '2024-05-10' })
  })
})
