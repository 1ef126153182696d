import type { PlaceOfAuthority } from '@lantu/model/api/duty/places'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureAuthority } from '../../bootstrap.ts'
import { openTestRegister, type TestRegister } from '../../test-register.ts'
import { undoDutyChange } from '../undo-duty-change.ts'
import { mergeJurisdictions } from './merge-jurisdictions.ts'
import { renameJurisdiction } from './rename-jurisdiction.ts'
import { figureOf, listPlaces } from './see-places.ts'
import { splitJurisdiction } from './split-jurisdiction.ts'

let t: TestRegister
let places: PlaceOfAuthority[]
const refresh = async () => (places = await listPlaces(t.context()))
const at = (name: string) => places.find(one => one.name === name) as PlaceOfAuthority
const inRegister = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  t.register.transaction(t.context().actor.authorityId, tx => tx.query<Row>(sql, [tx.authorityId, ...values]))

/** Living targets by place and year. */
const targets = async () =>
  (
    await inRegister<{ place: string; year: number; value: string }>(
      `SELECT j.name AS place, t.period_to AS year, t.value[1]::text AS value FROM target t JOIN jurisdiction j ON j.authority_id = t.authority_id AND j.id = t.jurisdiction_id
       WHERE t.authority_id = $1 AND t.superseded_at IS NULL ORDER BY t.period_to, j.code`,
    )
  ).map(row => `${row.year} ${row.place} ${row.value}`)

beforeAll(async () => {
  t = await openTestRegister()
  await ensureAuthority(t.register, {
    code: '990000',
    name: '湖东市',
    jurisdictions: [
      { code: '990102', name: '东岸区' },
      { code: '990121', name: '西山县' },
      { code: '990122', name: '南浦县' },
    ],
    organizations: [{ name: '西山县人民政府', jurisdiction: '990121' }],
  })
  await refresh()
  const [plan] = await inRegister<{ id: string }>(
    "INSERT INTO plan (authority_id, title, kind, period_from, period_to) VALUES ($1, '纲要', 'outline', 2021, 2025) RETURNING id",
  )
  const [indicator] = await inRegister<{ id: string }>(
    "INSERT INTO indicator (authority_id, name, identity, unit, accumulation) VALUES ($1, '粮食产量', '粮食产量|', '万吨', 'flow') RETURNING id",
  )
  for (const [name, year, value] of [
    ['西山县', 2022, '20.5'],
    ['南浦县', 2022, '10.0'],
    ['西山县', 2024, '21.5'],
    ['南浦县', 2024, '11.0'],
  ] as const)
    await inRegister(
      `INSERT INTO target (authority_id, indicator_id, plan_id, jurisdiction_id, place, measure, value, unit, comparator, period_from, period_to)
       VALUES ($1, $2, $3, $4, $5, 'level', ARRAY[$6::numeric], '万吨', 'ge', $7, $7)`,
      [indicator?.id, plan?.id, at(name).id, name, value, year],
    )
})
afterAll(() => t?.close())

describe('places over time', () => {
  it('become one: later targets are added up once, earlier ones stay, and undo brings all back', async () => {
    const before = await targets()
    const { change, undecided } = await mergeJurisdictions(t.context(), {
      fromIds: [at('西山县').id, at('南浦县').id],
      into: { name: '山浦市', code: '990181' },
      effectiveOn: '2023-01-01',
      basis: '民函〔2022〕8 号',
    })
    expect(await targets()).toEqual(['2022 西山县 20.5', '2022 南浦县 10.0', '2024 山浦市 32.5'])
    expect(undecided).toEqual(['西山县人民政府'])
    await refresh()
    expect(at('西山县').validTo).toBe('2022-12-31')
    expect(
      at('山浦市')
        .predecessors.map(one => one.name)
        .sort(),
    ).toEqual(['南浦县', '西山县'])
    await undoDutyChange(t.context(), change.id)
    expect(await targets()).toEqual(before)
    await refresh()
    expect(places.map(one => one.name)).toEqual(['东岸区', '西山县', '南浦县'])
  })

  it('are split by shares, to the last digit', async () => {
    const place = at('西山县')
    const bad = [0.5, 0.6].map((share, i) => ({ place: { name: `西山${i}区`, code: `99010${4 + i}` }, share }))
    await expect(
      splitJurisdiction(t.context(), place.id, place.version, { into: bad, effectiveOn: '2024-01-01', basis: '' }),
    ).rejects.toMatchObject({ code: 'place.shares' })
    const into = [1 / 3, 2 / 3].map((share, i) => ({ place: { name: `西山${i}区`, code: `99010${4 + i}` }, share }))
    const { change } = await splitJurisdiction(t.context(), place.id, place.version, { into, effectiveOn: '2024-01-01', basis: '' })
    expect((await targets()).filter(one => one.startsWith('2024'))).toEqual(['2024 西山0区 7.2', '2024 西山1区 14.3', '2024 南浦县 11.0'])
    await undoDutyChange(t.context(), change.id)
    await refresh()
  })

  it('keep their row through another name and code, and a retired code is not used again', async () => {
    const place = at('南浦县')
    await renameJurisdiction(t.context(), place.id, place.version, {
      name: '南浦区',
      code: '990107',
      effectiveOn: '2023-06-01',
      basis: '',
    })
    await refresh()
    expect(at('南浦区')).toMatchObject({
      id: place.id,
      formerNames: [{ name: '南浦县', code: '990122', from: null, to: '2023-05-31' }],
    })
    const west = at('西山县')
    await expect(
      renameJurisdiction(t.context(), west.id, west.version, { name: '西山区', code: '990122', effectiveOn: '2023-06-01', basis: '' }),
    ).rejects.toMatchObject({ code: 'place.code-used' })
  })
})

describe('a figure of the time before a place was made', () => {
  const link = (fromId: string, toId: string, share = '1') => ({ fromId, toId, share, on: '2023-01-01' })
  const figures = new Map([
    ['甲', 20],
    ['乙', 10],
  ])

  it('is made of those that went into it, once', () => {
    expect(figureOf('丙', figures, [link('甲', '丙'), link('乙', '丙')], true)).toBe(30)
    expect(figureOf('丙', new Map([...figures, ['丙', 31]]), [link('甲', '丙'), link('乙', '丙')], true)).toBe(31)
    expect(figureOf('丁', figures, [link('甲', '丙'), link('乙', '丙'), link('丙', '丁', '0.5')], true)).toBe(15)
  })

  it('is a weighted mean where amounts do not add up, and unknown without weights', () => {
    const weights = new Map([
      ['甲', 3],
      ['乙', 1],
    ])
    expect(figureOf('丙', figures, [link('甲', '丙'), link('乙', '丙')], false, weights)).toBe(17.5)
    expect(figureOf('丙', figures, [link('甲', '丙'), link('乙', '丙')], false)).toBeNull()
    expect(figureOf('丙', figures, [link('甲', '丙'), link('戊', '丙')], true)).toBeNull()
  })
})
