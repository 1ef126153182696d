import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestRegister, type TestRegister } from '../../test-register.ts'
import { listLibrary } from '../list-library.ts'
import { getProject } from '../see-project.ts'
import { undoEdit } from '../undo-edit.ts'
import { exportGeoJson, exportLibraryCsv } from './export-open-data.ts'
import { type EntryIn, importEntries } from './import-entries.ts'
import { getLibraryJob, queueLibraryWorkbook, runNextLibraryJob } from './library-jobs.ts'
import { exportLibraryWorkbook } from './library-workbook.ts'

let test: TestRegister
const context = () => test.context()
const now = () => new Date('2024-06-30T08:00:00Z')

async function send(bytes: Uint8Array, dryRun: boolean) {
  const job = await queueLibraryWorkbook(context(), { fileName: '项目库.xlsx', bytes, dryRun })
  while (await runNextLibraryJob(test.register, context().actor.authorityId, { now }));
  return getLibraryJob(context(), job.id)
}

/** Opens an exported workbook, lets a person change it, and gives its bytes. */
async function changed(bytes: Uint8Array, work: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  work(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
const sheetOf = (workbook: ExcelJS.Workbook, name: string) => workbook.getWorksheet(name) as ExcelJS.Worksheet
const column = (sheet: ExcelJS.Worksheet, row: number, header: string) =>
  (sheet.getRow(row).values as unknown[]).findIndex(value => typeof value === 'string' && value.replace('*', '') === header)

const entries = (place: string | null): EntryIn[] =>
  Array.from({ length: 30 }, (_, i) => ({
    fields: {
      name: `青川湖第${i}座桥`,
      serial: `Q-${String(i).padStart(3, '0')}`,
      stage: i % 2 ? 'construction' : 'reserve',
      sector: 'transport',
      investment: `${1000000 + i}.0${i % 10}`,
      jurisdictionId: place,
      startsOn: '2023-03-01',
      endsOn: '2025-06-30',
      ...(i === 0 ? { geometry: { type: 'Point' as const, coordinates: [150.5, 30.5] } } : {}),
      ...(i === 1
        ? {
            geometry: {
              type: 'LineString' as const,
              coordinates: [
                [150.5, 30.5],
                [150.6, 30.6],
              ],
            },
          }
        : {}),
    },
    months: [
      {
        month: '2024-05',
        planned: '100.5',
        completed: '90',
        progress: '12.5',
        note: '桩基完成',
        issue: '',
        reportedBy: '甲',
        reportedOn: '2024-06-03',
      },
    ],
    money: [{ year: 2024, source: 'bonds', kind: 'plan', amount: '500000.05' }],
    milestones: [{ name: '通车', baselineOn: '2025-06-30', plannedOn: '2025-06-30', doneOn: null, reason: '' }],
  }))

beforeAll(async () => {
  test = await openTestRegister()
  const [place] = await test.register.transaction(context().actor.authorityId, tx =>
    tx.query<{ id: string }>("INSERT INTO jurisdiction (authority_id, code, name) VALUES ($1, '990121', '石梁县') RETURNING id", [
      tx.authorityId,
    ]),
  )
  await importEntries(context(), entries(place?.id ?? null), 'test')
})
afterAll(() => test.close())

describe('the workbook of the library', () => {
  it('goes out and comes in again without a difference', async () => {
    const job = await send(await exportLibraryWorkbook(context()), false)
    expect(job.problems).toEqual([])
    expect(job).toMatchObject({ step: 'done', result: { created: 0, changed: 0, same: 30, months: 0, money: 0, milestones: 0 } })
  })

  it('shows in a dry run what it would do, does it, and takes it back', async () => {
    const bytes = await changed(await exportLibraryWorkbook(context()), workbook => {
      const sheet = sheetOf(workbook, '项目')
      sheet.getCell(3, column(sheet, 2, '总投资（万元）')).value = 250.5
      const added = sheet.rowCount + 1
      sheet.getCell(added, column(sheet, 2, '项目名称')).value = '澄湖隧道'
      sheet.getCell(added, column(sheet, 2, '阶段')).value = '谋划'
      sheet.getCell(added, column(sheet, 2, '地方')).value = '石梁县'
      const money = sheetOf(workbook, '资金')
      money.addRow([null, '澄湖隧道', 2025, '省级资金', '需求', 12.5])
      const months = sheetOf(workbook, '月度')
      months.getCell(2, column(months, 1, '完成投资（万元）')).value = 0.0095
    })
    const rehearsal = await send(bytes, true)
    expect(rehearsal).toMatchObject({ step: 'done', editId: null, result: { created: 1, changed: 1, same: 29, money: 1 } })
    expect((await listLibrary(context(), {})).total).toBe(30)
    const job = await send(bytes, false)
    expect((await listLibrary(context(), {})).total).toBe(31)
    const made = (await listLibrary(context(), { q: '澄湖隧道' })).items[0]
    expect(await getProject(context(), made?.id as string)).toMatchObject({
      placeName: '石梁县',
      money: [{ year: 2025, source: 'province', kind: 'need', amount: '125000.00' }],
    })
    expect((await listLibrary(context(), { q: 'Q-000' })).items[0]?.investment).toBe('2505000.00')
    const known = (await listLibrary(context(), { q: 'Q-000' })).items[0]?.id as string
    expect((await getProject(context(), known)).months).toMatchObject([{ month: '2024-05', completed: '95.00' }])
    await undoEdit(context(), job.editId as string)
    expect((await getProject(context(), known)).months).toMatchObject([{ month: '2024-05', completed: '90.00' }])
    expect((await listLibrary(context(), {})).total).toBe(30)
    expect((await listLibrary(context(), { q: 'Q-000' })).items[0]?.investment).toBe('1000000.00')
  })

  it('names every bad cell with its reason and writes nothing', async () => {
    const bytes = await changed(await exportLibraryWorkbook(context()), workbook => {
      const sheet = sheetOf(workbook, '项目')
      const set = (row: number, header: string, value: ExcelJS.CellValue) => {
        sheet.getCell(row, column(sheet, 2, header)).value = value
      }
      set(3, '总投资（万元）', '约三亿')
      set(4, '地方', '不存在县')
      set(5, '项目名称', '青川湖第5座桥')
      set(6, '系统编号', '00000000-0000-4000-8000-000000000000')
      set(7, '项目代码', '123')
      set(8, '计划完工', new Date('2020-01-01T00:00:00Z'))
      set(9, '编号', 'Q-009')
      set(10, '经度', 150.1)
      set(11, '总投资（万元）', 1.1234567)
      sheetOf(workbook, '月度').addRow([null, '无此项目', '2024-06', 1])
      sheetOf(workbook, '资金').addRow([null, '青川湖第1座桥', 2024, '专项债券', '年度计划', 3])
    })
    const job = await send(bytes, false)
    expect(job).toMatchObject({ step: 'failed', result: null, error: { code: 'workbook.problems' } })
    const where = job.problems.map(problem => `${problem.sheet}!${problem.cell}`)
    for (const cell of ['项目!P3', '项目!I4', '项目!C5', '项目!A6', '项目!E7', '项目!R8', '项目!B9', '项目!X10', '项目!P11'])
      expect(where).toContain(cell)
    expect(where.filter(cell => cell.startsWith('月度') || cell.startsWith('资金'))).toEqual(
      ['月度!B32', '资金!B32'].toSorted((a, b) => (a < b ? 1 : -1)),
    )
    expect(job.problems.every(problem => problem.zh && problem.en)).toBe(true)
    expect((await listLibrary(context(), {})).items.every(item => item.investment !== null)).toBe(true)
  })

  it('takes a killed job up once more and not a third time', async () => {
    const job = await queueLibraryWorkbook(context(), { fileName: 'a.xlsx', bytes: await exportLibraryWorkbook(context()), dryRun: true })
    await test.register.asOwner(client => client.query('UPDATE library_job SET attempts = 2 WHERE id = $1', [job.id]))
    await runNextLibraryJob(test.register, context().actor.authorityId, { now })
    expect((await getLibraryJob(context(), job.id)).error?.code).toBe('import.interrupted')
  })
})

describe('open data', () => {
  it('as CSV and GeoJSON', async () => {
    const csv = await exportLibraryCsv(context())
    expect(csv.startsWith('\ufeffid,serial,code,name')).toBe(true)
    expect(csv.trim().split('\r\n')).toHaveLength(31)
    const { features } = (await exportGeoJson(context())) as { features: { geometry: { type: string } }[] }
    expect(features.map(feature => feature.geometry.type).toSorted()).toEqual(['LineString', 'Point'])
  })
})
