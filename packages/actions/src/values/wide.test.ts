import { writeWorkbook } from '@lantu/exchange/workbook/write-workbook'
import type { ValueEntry } from '@lantu/model/api/values/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureAuthority } from '../bootstrap.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { enterValues } from './enter-values.ts'
import { exportValues } from './export-values.ts'
import { importValues } from './import-values.ts'
import { getValueGrid } from './see-values.ts'

let t: TestRegister
let output: string
let share: string

const id = async (sql: string, values: unknown[] = []) =>
  (await t.register.transaction(t.context().actor.authorityId, tx => tx.query<{ id: string }>(sql, [tx.authorityId, ...values])))[0]
    ?.id as string
const indicator = (name: string, unit: string) =>
  id("INSERT INTO indicator (authority_id, name, identity, unit) VALUES ($1, $2, $2 || '|', $3) RETURNING id", [name, unit])
/** A sheet as people make it: the headers and lines as they are. */
const sheetOf = (
  headers: readonly string[],
  lines: readonly (readonly (string | number | null)[])[],
  name = 'Sheet1',
  notes: string[] = [],
) =>
  writeWorkbook([
    {
      shape: {
        name,
        notes,
        columns: headers.map((header, i) => ({ key: String(i), header, type: typeof lines[0]?.[i] === 'number' ? 'decimal' : 'text' })),
      },
      rows: lines.map(line => Object.fromEntries(line.map((value, i) => [String(i), value]))),
    },
  ])
const bring = (bytes: Uint8Array, apply = false) => importValues(t.context(), bytes, { apply, fileName: '横表.xlsx' })
const yearly = async (of: string, place?: string) =>
  (
    await getValueGrid(t.context(), { from: 2021, to: 2024, frequency: 'year', indicator: of, ...(place ? { place } : {}) })
  ).rows[0]?.cells.map(cell => cell.versions[0]?.value ?? cell.versions[0]?.missing ?? null)

beforeAll(async () => {
  t = await openTestRegister()
  await ensureAuthority(t.register, { code: '990000', name: '湖东市', jurisdictions: [{ code: '990102', name: '东岸区' }] })
  output = await indicator('工业总产值', '亿元')
  share = await indicator('绿色出行比例', '%')
}, 120_000)
afterAll(() => t?.close())

describe('a wide table of values', () => {
  it('is taken as officials keep it: a title above, years across, other words for the headers, reasons in cells', async () => {
    const bytes = await sheetOf(
      ['指标名称', '计量单位', '2021', '2022年', '2023年', '2024年1—6月'],
      [
        ['工业总产值', '亿元', 1180.5, '1,230', '0.126万亿元', 640],
        ['绿色出行比例', '%', 62, null, '未公布', null],
      ],
      '主要指标',
      ['湖东市主要指标完成情况'],
    )
    expect(await bring(bytes)).toMatchObject({ rows: 2, changes: 6, problems: [], batch: null })
    expect(await yearly(output)).toBeUndefined()
    expect((await bring(bytes, true)).batch).toMatchObject({ values: 6, origin: 'workbook' })
    expect(await yearly(output)).toEqual(['1180.5', '1230', '1260', null])
    expect(await yearly(share)).toEqual(['62', null, 'not-published', null])
    expect(await bring(bytes)).toMatchObject({ changes: 0, unchanged: 6 })
  })

  it('names every cell that is wrong, and then writes nothing', async () => {
    const bytes = await sheetOf(
      ['指标', '单位', '地区', '2021年', '2022年预计', '2022年', '2021'],
      [
        ['工业总产值', '亿元', '东岸区', '八十', null, 90, null],
        ['没有的指标', '亿元', '', '1', null, 2, null],
        ['工业总产值', '吨', '', '1', null, 2, null],
        ['绿色出行比例', '%', '西山县', '1', null, '-', null],
      ],
    )
    const trial = await bring(bytes, true)
    expect(trial.batch).toBeNull()
    expect(trial.problems.map(one => `${one.cell} ${one.zh}`)).toEqual([
      expect.stringMatching(/^C5 .*西山县/),
      expect.stringMatching(/^E1 表头“2022年预计”不是时间/),
      expect.stringMatching(/^G1 “2021”在表头里出现了两次/),
      expect.stringMatching(/^D2 “八十”不是数/),
      expect.stringMatching(/^F5 .*没有说为什么缺/),
      expect.stringMatching(/^A3 没有登记“没有的指标”/),
      expect.stringMatching(/^B4 “吨”不能换算/),
    ])
    expect(await yearly(output)).toEqual(['1180.5', '1230', '1260', null])
  })

  it('goes out wide, with places, levels and vintages in rows of their own, and comes back without a difference', async () => {
    const east = await id("SELECT id FROM jurisdiction WHERE authority_id = $1 AND name = '东岸区'")
    const entry = (more: Partial<ValueEntry>): ValueEntry => ({
      indicatorId: output,
      measure: 'level',
      basis: null,
      place: null,
      period: '2023',
      vintage: 'yearbook',
      unit: '亿元',
      value: '1265.4',
      ...more,
    })
    // a body with a quota of its own reports beside the city
    const plan = await id(
      "INSERT INTO plan (authority_id, title, kind, period_from, period_to) VALUES ($1, '规划纲要', 'outline', 2021, 2025) RETURNING id",
    )
    const body = await id("INSERT INTO organization (authority_id, name) VALUES ($1, '市工业和信息化局') RETURNING id")
    await id(
      `INSERT INTO target (authority_id, indicator_id, plan_id, organization_id, place, measure, value, unit, comparator, period_from, period_to)
       VALUES ($1, $2, $3, $4, '市工业和信息化局', 'level', ARRAY[900], '亿元', 'eq', 2025, 2025) RETURNING id`,
      [output, plan, body],
    )
    await enterValues(t.context(), [
      entry({}),
      entry({ place: body, value: '811' }),
      entry({ place: east, value: '402' }),
      entry({ place: 'province', value: '9800' }),
      entry({ indicatorId: share, unit: '%', value: '66.5', period: '2024-Q1', numerator: '133', denominator: '200' }),
    ])
    const bytes = await exportValues(t.context(), { from: 2021, to: 2024, form: 'wide' })
    const trial = await bring(bytes)
    expect(trial).toMatchObject({ rows: 7, changes: 0, unchanged: 11, problems: [] })
    // the long form too
    expect(await bring(await exportValues(t.context(), { from: 2021, to: 2024 }))).toMatchObject({ rows: 11, changes: 0, unchanged: 11 })
    expect(await yearly(output, 'province')).toEqual([null, null, '9800', null])
  })
})
