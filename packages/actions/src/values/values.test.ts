import { writeWorkbook } from '@lantu/exchange/workbook/write-workbook'
import type { ValueGrid } from '@lantu/model/api/values/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getIndicator } from '../indicators/get-indicator.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { addIndicator, idOf } from '../testing/rows.ts'
import { findBrokenAudit } from '../write-audit.ts'
import { enterValues } from './enter-values.ts'
import { exportValues } from './export-values.ts'
import { defineFormula, seeFormula } from './formulas.ts'
import { importValues } from './import-values.ts'
import { getValueGrid } from './see-values.ts'
import { entryOf } from './testing/entry-of.ts'
import { undoValues } from './undo-values.ts'
import { valueSheet } from './value-sheet.ts'

let t: TestRegister
let authority: string
let output: string
let people: string
let perHead: string
let county: string

const grid = (more: Partial<Parameters<typeof getValueGrid>[1]> = {}) =>
  getValueGrid(t.context(), { from: 2020, to: 2024, frequency: 'year', ...more })
const cell = (of: ValueGrid, indicatorId: string, period: string) =>
  of.rows.find(row => row.series.indicatorId === indicatorId)?.cells.find(one => one.period === period)

beforeAll(async () => {
  t = await openTestRegister()
  authority = t.context().actor.authorityId
  output = await addIndicator(t, '工业总产值', '亿元')
  people = await addIndicator(t, '年末户籍人口', '万人')
  perHead = await addIndicator(t, '人均工业总产值', '元/人')
  county = await idOf(t, "INSERT INTO jurisdiction (authority_id, code, name) VALUES ($1, '990199', $2) RETURNING id", ['云溪县'])
}, 120_000)
afterAll(() => t?.close())

describe('entering values', () => {
  it('writes them in the indicator’s own unit and shows them in the grid', async () => {
    await enterValues(t.context(), [
      entryOf(output, '2022', '0.12', { unit: '万亿元' }),
      entryOf(output, '2023', '1260.5'),
      entryOf(people, '2023', '210.4'),
      entryOf(output, '2024-H1', '640', { vintage: 'flash' }),
      entryOf(output, '2023', '88.5', { place: county }),
    ])
    const year = await grid()
    expect(cell(year, output, '2022')?.versions[0]).toMatchObject({ value: '1200', vintage: 'preliminary', enteredBy: 'test' })
    expect(cell(year, output, '2023')?.versions).toHaveLength(1)
    expect(cell(await grid({ place: county }), output, '2023')?.versions[0]?.value).toBe('88.5')
    expect(cell(await grid({ frequency: 'quarter', cumulative: true, from: 2024 }), output, '2024-H1')?.versions[0]?.value).toBe('640')
  })

  it('keeps revisions and vintages side by side, the later vintage first', async () => {
    await enterValues(t.context(), [entryOf(output, '2023', '1262.0')])
    await enterValues(t.context(), [entryOf(output, '2023', '1259.8', { vintage: 'yearbook' })])
    const found = cell(await grid(), output, '2023')
    expect(found?.versions.map(version => [version.vintage, version.value])).toEqual([
      ['yearbook', '1259.8'],
      ['preliminary', '1262.0'],
    ])
    const rows = await t.register.transaction(authority, tx =>
      tx.query<{ value: string; gone: boolean }>(
        'SELECT value[1]::text AS value, superseded_at IS NOT NULL AS gone FROM observation WHERE indicator_id = $1 AND jurisdiction_id IS NULL AND period_to = 2023 AND starts_on IS NULL ORDER BY recorded_at',
        [output],
      ),
    )
    expect(rows).toEqual([
      { value: '1260.5', gone: true },
      { value: '1262.0', gone: false },
      { value: '1259.8', gone: false },
    ])
    const detail = await getIndicator(t.context(), output)
    expect(detail.series.filter(value => value.time === '2023' && value.place === '')).toHaveLength(2)
    expect(detail.latest).toMatchObject({ value: '1259.8', vintage: 'yearbook', documentId: null, quote: null, enteredBy: 'test' })
  })

  it('takes a missing value with its reason, never without', async () => {
    await enterValues(t.context(), [entryOf(people, '2024', null, { missing: 'not-due' })])
    expect(cell(await grid(), people, '2024')?.versions[0]).toMatchObject({ value: null, missing: 'not-due' })
  })

  it('writes nothing when one is wrong, and names it', async () => {
    const wrong = [entryOf(output, '2021', '1100'), entryOf(output, '2020', '5', { unit: '万人' })]
    await expect(enterValues(t.context(), wrong)).rejects.toMatchObject({
      code: 'values.invalid',
      details: { count: 1, zh: '“万人”不能换算成“亿元”', where: '工业总产值，2020年' },
    })
    expect(cell(await grid(), output, '2021')?.versions).toEqual([])
    await expect(enterValues(t.context(), [entryOf(output, '2021', '1'), entryOf(output, '2021', '2')])).rejects.toMatchObject({
      code: 'values.invalid',
    })
    await expect(enterValues(t.context(), [entryOf(output, '2021', '1', { denominator: '0' })])).rejects.toMatchObject({
      code: 'values.invalid',
    })
    await expect(enterValues(t.context(['viewer']), [entryOf(output, '2021', '1')])).rejects.toMatchObject({ code: 'access.denied' })
  })

  it('refuses a cell that somebody else has changed since it was seen', async () => {
    const seen = cell(await grid(), output, '2022')?.versions[0]?.id as string
    await enterValues(t.context(), [entryOf(output, '2022', '1201', { seen })])
    await expect(enterValues(t.context(), [entryOf(output, '2022', '1202', { seen })])).rejects.toMatchObject({ code: 'values.stale' })
    await expect(enterValues(t.context(), [entryOf(output, '2022', '1202', { seen: null })])).rejects.toMatchObject({
      code: 'values.stale',
    })
    const both = await Promise.allSettled([
      enterValues(t.context(), [entryOf(output, '2019', '900')]),
      enterValues(t.context(), [entryOf(output, '2019', '901')]),
    ])
    // the second waits for the first and then either revises it or learns of it; one row stands
    expect(both.filter(one => one.status === 'fulfilled').length).toBeGreaterThan(0)
    expect(cell(await grid({ from: 2019 }), output, '2019')?.versions).toHaveLength(1)
  })

  it('takes a batch back: revised and withdrawn values stand again', async () => {
    const batch = await enterValues(t.context(), [
      entryOf(output, '2022', '9'),
      entryOf(people, '2023', null),
      entryOf(people, '2022', '209'),
    ])
    expect(batch.values).toBe(3)
    expect(cell(await grid(), people, '2023')?.versions).toEqual([])
    await undoValues(t.context())
    const now = await grid()
    expect(cell(now, output, '2022')?.versions[0]?.value).toBe('1201')
    expect(cell(now, people, '2023')?.versions[0]?.value).toBe('210.4')
    expect(cell(now, people, '2022')?.versions).toEqual([])
    await expect(undoValues(t.context(), batch.id)).rejects.toMatchObject({ code: 'decision.not-possible' })
  })
})

describe('derived indicators', () => {
  it('are computed when read, in their own unit', async () => {
    expect(await seeFormula(t.context(), perHead)).toMatchObject({ formula: '' })
    await defineFormula(t.context(), perHead, '[工业总产值] ÷ [年末户籍人口]', '元/人')
    expect(await seeFormula(t.context(), perHead)).toEqual({ formula: '[工业总产值] ÷ [年末户籍人口]', unit: '元/人' })
    const rows = await grid()
    expect(Number(cell(rows, perHead, '2023')?.derived)).toBeCloseTo(1259.8e8 / 210.4e4, 6)
    expect(cell(rows, perHead, '2022')?.derived).toBeNull()
  })

  it('are refused with wrong units, unknown names and circles', async () => {
    await expect(defineFormula(t.context(), perHead, '[工业总产值] + [年末户籍人口]', '元/人')).rejects.toMatchObject({
      code: 'formula.invalid',
    })
    await expect(defineFormula(t.context(), perHead, '[不存在的指标]', '元/人')).rejects.toMatchObject({ code: 'formula.invalid' })
    await expect(defineFormula(t.context(), output, '[人均工业总产值] × [年末户籍人口]', '亿元')).rejects.toMatchObject({
      code: 'formula.invalid',
      details: { zh: expect.stringContaining('圈') },
    })
    await defineFormula(t.context(), perHead, '', '')
    expect((await grid()).rows.some(row => row.series.formula)).toBe(false)
  })

  it('mean by a name the indicator in the catalogue’s unit, whatever else was read under it', async () => {
    // identities differ, as a growth and a level that were read apart
    const named = (name: string, unit: string) =>
      idOf(t, 'INSERT INTO indicator (authority_id, name, identity, unit) VALUES ($1, $2, $3, $4) RETURNING id', [
        name,
        `${name}|${unit}`,
        unit,
      ])
    const money = await named('地区生产总值', '亿元')
    await named('地区生产总值', '%')
    const dense = await named('单位面积产出', '亿元/平方公里')
    const area = await named('建成区面积', '平方公里')
    await defineFormula(t.context(), dense, '[地区生产总值] ÷ [建成区面积]', '亿元/平方公里')
    await enterValues(t.context(), [entryOf(money, '2023', '2400'), entryOf(area, '2023', '60')])
    expect(Number(cell(await grid(), dense, '2023')?.derived)).toBe(40)
    await defineFormula(t.context(), dense, '', '')
    // two in the catalogue's family leave it open, and so does a name that the catalogue does not know
    await named('地区生产总值', '万元')
    await expect(defineFormula(t.context(), dense, '[地区生产总值] ÷ [建成区面积]', '亿元/平方公里')).rejects.toMatchObject({
      code: 'formula.invalid',
      details: { zh: expect.stringContaining('不止一个') },
    })
    await named('湖鲜节客流', '万人次')
    await named('湖鲜节客流', '%')
    await expect(defineFormula(t.context(), dense, '[湖鲜节客流] ÷ [建成区面积]', '')).rejects.toMatchObject({
      code: 'formula.invalid',
      details: { zh: expect.stringContaining('不止一个') },
    })
  })

  it('take another name only where no indicator has it as its own', async () => {
    const quay = await addIndicator(t, '码头泊位', '个')
    const ships = await addIndicator(t, '游船数', '个')
    const load = await addIndicator(t, '泊位负荷', '')
    await idOf(t, 'INSERT INTO indicator_alias (authority_id, indicator_id, alias) VALUES ($1, $2, $3) RETURNING indicator_id AS id', [
      ships,
      '码头泊位',
    ])
    await idOf(t, 'INSERT INTO indicator_alias (authority_id, indicator_id, alias) VALUES ($1, $2, $3) RETURNING indicator_id AS id', [
      ships,
      '在册游船',
    ])
    await defineFormula(t.context(), load, '[在册游船] ÷ [码头泊位]', '')
    await enterValues(t.context(), [entryOf(ships, '2023', '90'), entryOf(quay, '2023', '30')])
    expect(Number(cell(await grid(), load, '2023')?.derived)).toBe(3)
    await defineFormula(t.context(), load, '', '')
  })
})

describe('a workbook of values', () => {
  it('comes back as it went out, without a change', async () => {
    const bytes = await exportValues(t.context(), { from: 2019, to: 2024 })
    const trial = await importValues(t.context(), bytes, { apply: true, fileName: 'values.xlsx' })
    expect(trial).toMatchObject({ changes: 0, problems: [] })
    expect(trial.unchanged).toBeGreaterThan(5)
  })

  it('is taken whole or not at all, and every bad cell is named', async () => {
    const shape = await t.register.transaction(authority, tx => valueSheet(tx))
    const row = (more: Record<string, string>) => ({
      indicator: '工业总产值',
      period: '2021年',
      value: '1111',
      vintage: 'verified',
      ...more,
    })
    const bad = await writeWorkbook([
      { shape, rows: [row({}), row({ indicator: '没有的指标' }), row({ period: '去年' }), row({ period: '2018', unit: '万人' }), row({})] },
    ])
    const trial = await importValues(t.context(), bad, { apply: true, fileName: 'bad.xlsx' })
    expect(trial.problems.map(problem => problem.cell)).toEqual(['A4', 'E5', 'C6', 'A7'])
    expect(trial.batch).toBeNull()
    expect(cell(await grid(), output, '2021')?.versions).toEqual([])
    const good = await writeWorkbook([{ shape, rows: [row({}), row({ period: '2021年', place: county, value: '77' })] }])
    expect(await importValues(t.context(), good, { apply: false, fileName: 'good.xlsx' })).toMatchObject({ changes: 2, batch: null })
    expect((await importValues(t.context(), good, { apply: true, fileName: 'good.xlsx' })).batch).toMatchObject({
      values: 2,
      origin: 'workbook',
    })
    expect(cell(await grid(), output, '2021')?.versions[0]).toMatchObject({ value: '1111', vintage: 'verified' })
  })

  it('leaves the audit chain whole', async () => {
    expect(await t.register.transaction(authority, tx => findBrokenAudit(tx))).toBeNull()
  })
})
