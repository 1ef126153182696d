import { readWorkbook } from '@lantu/exchange/workbook/read-workbook'
import { writeWorkbook } from '@lantu/exchange/workbook/write-workbook'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureAuthority } from '../bootstrap.ts'
import { listBodies } from '../duty/organizations/see-bodies.ts'
import { acceptSuggestions } from '../duty/suggestions/accept-suggestions.ts'
import { suggestDuty } from '../duty/suggestions/suggest-duty.ts'
import { DUTY_SHEET, writeDutyTable } from '../duty/write-duty-table.ts'
import { writeLetter } from '../duty/write-letter.ts'
import { listPlans } from '../list-plans.ts'
import { decideMany } from '../review/decide-many.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { allColumns, breakdownRows, breakdownShape, savedOf } from './breakdown-sheet-shape.ts'
import { importBreakdowns } from './import-breakdowns.ts'
import { issueBreakdown } from './issue-breakdown.ts'
import { saveBreakdown } from './save-breakdown.ts'
import { getBreakdown, listBreakdowns } from './see-breakdown.ts'
import { writeBreakdownTable } from './write-breakdown-table.ts'

const TEXT = `湖东市国民经济和社会发展第十四个五年规划纲要

第一章 主要目标

到2025年，高新技术企业达到600家，森林覆盖率达到47.0%。

第二章 主要任务

加强高新技术企业培育，建设孵化器12个。（责任单位：市科技局、市林业局）
`
let t: TestRegister
let plan: string
const wordText = (bytes: Uint8Array) => {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)
  return { xml, text: xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '') }
}

beforeAll(async () => {
  t = await openTestRegister()
  await ensureAuthority(t.register, {
    code: '990000',
    name: '青川湖市',
    jurisdictions: [
      { code: '990102', name: '东岸区' },
      { code: '990121', name: '西山县' },
    ],
    organizations: [
      { name: '市科学技术局', aliases: ['市科技局'] },
      { name: '市林业局' },
      { name: '东岸区人民政府', jurisdiction: '990102' },
    ],
  })
  await importDocument(t, '纲要.txt', TEXT)
  await decideMany(t.context(), { verb: 'accept' })
  plan = (await listPlans(t.context()))[0]?.id as string
  const items = (await suggestDuty(t.context(), plan)).map(({ kind, id, version }) => ({ kind, id, version }))
  await acceptSuggestions(t.context(), { plan, items })
  for (const one of await listBreakdowns(t.context(), plan)) {
    const detail = await getBreakdown(t.context(), plan, one.indicatorId)
    // no base is known: the way is set by hand, shares the same everywhere and amounts in halves
    const share = one.target.unit === '%'
    const cells = detail.sheet.rows.flatMap(row =>
      detail.sheet.columns.map(column => ({
        row: row.id,
        column: column.id,
        value: (Number(one.target.value) / (share || row.id === 'whole' ? 1 : 2)).toFixed(detail.sheet.digits),
        locked: false,
      })),
    )
    const saved = await saveBreakdown(t.context(), one.indicatorId, 0, {
      plan,
      sheet: { ...detail.sheet, make: share ? 'none' : 'sum', over: 'end', cells },
      note: '',
    })
    await issueBreakdown(t.context(), one.indicatorId, saved.version, { plan, despite: '试行' })
  }
}, 180_000)
afterAll(() => t?.close())

describe('files', () => {
  it('write who answers for what to Word and Excel', async () => {
    const { text, xml } = wordText((await writeDutyTable(t.context(), plan, 'docx')).bytes)
    for (const words of ['责任分解表', '一、主要指标', '二、重点任务', '森林覆盖率', '市林业局', '市科学技术局', '2025年底'])
      expect(text).toContain(words)
    expect(xml).toContain('w:orient="landscape"')
    const read = await readWorkbook((await writeDutyTable(t.context(), plan, 'xlsx')).bytes, [DUTY_SHEET])
    const forest = read.sheets['责任分解表']?.rows.find(row => row.values.title === '森林覆盖率')
    expect(forest?.values).toMatchObject({ kind: '主要指标', lead: '市林业局', due: '2025-12-31' })
  })

  it('write the letter of a body: its years, what it leads, room to sign', async () => {
    const bodies = await listBodies(t.context())
    const of = async (name: string) =>
      wordText((await writeLetter(t.context(), plan, bodies.find(one => one.name === name)?.id as string)).bytes).text
    const forest = await of('市林业局')
    for (const words of ['市林业局目标责任书', '青川湖市人民政府与市林业局签订本责任书', '森林覆盖率', '47', '（盖章）'])
      expect(forest).toContain(words)
    const east = await of('东岸区人民政府')
    expect(east).toContain('高新技术企业')
    expect(east).toContain('300')
  })

  it('write the breakdown to Word and Excel, and read back what was changed', async () => {
    const { text } = wordText((await writeBreakdownTable(t.context(), plan, 'docx')).bytes)
    for (const words of ['任务分解表', '全市', '东岸区', '2021年', '600']) expect(text).toContain(words)
    const { bytes } = await writeBreakdownTable(t.context(), plan, 'xlsx')
    const options = { apply: false, fileName: '任务分解表.xlsx' }
    expect(await importBreakdowns(t.context(), plan, bytes, options)).toEqual({ changes: [], problems: [], moreProblems: 0, saved: [] })

    const { rows, shape } = await t.register.transaction(t.context().actor.authorityId, async tx => {
      const saved = await savedOf(tx, plan)
      return { rows: breakdownRows(saved), shape: breakdownShape(allColumns(saved)) }
    })
    const firms = rows.findIndex(row => /高新技术企业/.test(String(row.indicator)) && row.row === '东岸区')
    const edited = await writeWorkbook([{ shape, rows: rows.map((row, i) => (i === firms ? { ...row, '2025': '310' } : row)) }])
    const trial = await importBreakdowns(t.context(), plan, edited, options)
    expect(trial.changes).toMatchObject([{ row: '东岸区', column: '2025年', before: '300', after: '310' }])
    const before = await listBreakdowns(t.context(), plan)
    const done = await importBreakdowns(t.context(), plan, edited, { ...options, apply: true })
    expect(done.saved).toHaveLength(1)
    const after = (await listBreakdowns(t.context(), plan)).find(one => done.saved.includes(one.name))
    expect(after).toMatchObject({ state: 'draft', edition: (before.find(one => one.name === after?.name)?.edition ?? 0) + 1 })
  })

  it('names every bad cell, and then writes nothing', async () => {
    const { rows, shape } = await t.register.transaction(t.context().actor.authorityId, async tx => {
      const saved = await savedOf(tx, plan)
      return { rows: breakdownRows(saved), shape: breakdownShape(allColumns(saved)) }
    })
    const bad = rows.map((row, i) =>
      i === 0 ? { ...row, indicator: '没有的指标' } : i === 1 ? { ...row, row: '没有的县' } : i === 2 ? { ...row, '2025': '1.23456' } : row,
    )
    const bytes = await writeWorkbook([{ shape, rows: bad }])
    const before = await listBreakdowns(t.context(), plan)
    const trial = await importBreakdowns(t.context(), plan, bytes, { apply: true, fileName: 'x.xlsx' })
    const [first = 0] = trial.problems.map(one => Number(/\d+/.exec(one.cell)?.[0]))
    expect(trial.problems.map(one => one.cell)).toEqual([`A${first}`, `C${first + 1}`, `I${first + 2}`])
    expect(trial.saved).toEqual([])
    expect(await listBreakdowns(t.context(), plan)).toEqual(before)
  })
})
