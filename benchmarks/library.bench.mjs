// The project library at 10,000 projects with a year of months: pages of the table against the bare SQL by the driver, the workbook
// out and in against the bare workbook libraries on the same cells. Prints figures and ratios; asserts nothing.
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { ensureAuthority } from '../packages/actions/dist/bootstrap.js'
import { importEntries } from '../packages/actions/dist/library/exchange/import-entries.js'
import { getLibraryJob, queueLibraryWorkbook, runNextLibraryJob } from '../packages/actions/dist/library/exchange/library-jobs.js'
import { exportLibraryWorkbook } from '../packages/actions/dist/library/exchange/library-workbook.js'
import { getLibrarySummary, listLibrary } from '../packages/actions/dist/library/list-library.js'
import { listDuplicates } from '../packages/actions/dist/library/matches/see-matches.js'
import { conditionsOf, rowsStatement } from '../packages/actions/dist/library/project-rows.js'
import { getMoney } from '../packages/actions/dist/library/see-money.js'
import { DEFAULT_PROJECT_PRESET } from '../packages/appraisal/dist/lights/project-rules.js'
import { openRegister } from '../packages/register/dist/open-register.js'
import { root } from '../scripts/prepare.mjs'

const require = createRequire(join(root, 'packages', 'exchange', 'package.json'))
const ExcelJS = require('exceljs')
const { streamXlsxRows } = await import(new URL('file://' + join(root, 'node_modules/hucre/dist/xlsx.mjs')))

const PROJECTS = Number(process.env.LANTU_BENCH_PROJECTS ?? 10_000)
const MONTHS = 12
const folder = await mkdtemp(join(tmpdir(), 'lantu-bench-'))
const register = await openRegister({ dataFolder: folder })

async function seconds(work, runs = 5) {
  await work()
  const times = []
  for (let i = 0; i < runs; i++) {
    const start = process.hrtime.bigint()
    await work()
    times.push(Number(process.hrtime.bigint() - start) / 1e9)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}
/** Two works in turns, in processor seconds of this process: what else the machine does hardly touches their ratio. For what runs here alone. */
async function processorSeconds(works, runs = 7) {
  const spent = works.map(() => [])
  for (let i = 0; i < runs; i++)
    for (const [at, work] of works.entries()) {
      const before = process.cpuUsage()
      await work()
      const { user, system } = process.cpuUsage(before)
      spent[at].push((user + system) / 1e6)
    }
  return spent.map(times => times.sort((a, b) => a - b)[Math.floor(runs / 2)])
}
const say = (name, time, floor, note = '') =>
  console.log(
    `${name.padEnd(46)} ${(time * 1000).toFixed(1).padStart(9)} ms${floor === undefined ? '' : `   floor ${(floor * 1000).toFixed(1).padStart(9)} ms   ratio ${(time / floor).toFixed(2)}`}${note}`,
  )

try {
  const { id } = await ensureAuthority(register, {
    code: '990000',
    name: '青川湖市',
    today: '2024-06-30',
    jurisdictions: Array.from({ length: 7 }, (_, i) => ({ code: `99012${i}`, name: `第${i}县` })),
    organizations: Array.from({ length: 30 }, (_, i) => ({ name: `市第${i}局` })),
  })
  const context = { register, now: () => new Date('2024-06-30T08:00:00Z'), actor: { authorityId: id, name: 'bench', roles: ['planner'] } }
  const { places, bodies } = await getLibrarySummary(context)
  const sectors = ['transport', 'water', 'industry', 'energy', 'health']
  const stages = ['idea', 'reserve', 'construction', 'completed']
  const entries = Array.from({ length: PROJECTS }, (_, i) => ({
    fields: {
      name: `青川湖第${i}号${['大桥', '水厂', '学校', '产业园', '变电站'][i % 5]}建设工程`,
      serial: `B-${String(i).padStart(6, '0')}`,
      stage: stages[i % 4],
      sector: sectors[i % 5],
      jurisdictionId: places[i % 7].id,
      leadId: bodies[i % 30].id,
      scale: `建筑面积 ${i} 平方米，新建管线 ${i % 100} 公里`,
      investment: `${1_000_000 + i * 37}.25`,
      startsOn: '2023-03-01',
      endsOn: '2025-06-30',
    },
    months: Array.from({ length: MONTHS }, (_, m) => ({
      month: `2024-${String(m + 1).padStart(2, '0')}`,
      planned: '100000',
      completed: m < 6 ? `${90_000 + i}` : null,
      progress: m < 6 ? String(10 * m) : null,
      note: '',
      issue: '',
      reportedBy: '',
      reportedOn: null,
    })),
    money: [{ year: 2024, source: 'bonds', kind: 'plan', amount: '1200000' }],
  }))
  const start = process.hrtime.bigint()
  await importEntries(context, entries, 'bench')
  console.log(
    `${PROJECTS} projects, ${PROJECTS * MONTHS} months written in ${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(1)} s; Node ${process.versions.node}`,
  )
  await register.asOwner(client => client.query('ANALYZE'))

  // the floor of a page: its own statement by the driver, without policy, transaction or presentation
  const { where, having, values } = conditionsOf({ kind: 'project' })
  const bare = (limit, ofProject = true) => {
    const text = rowsStatement({ where, having, values, sort: 'r.name', limit, ofProject }, DEFAULT_PROJECT_PRESET.rules)
    return register.asOwner(client => client.query(text, [id, '2024-06-30', ...values]))
  }
  const cursor = (await listLibrary(context, { kind: 'project', sort: 'name', limit: 500 })).next
  say(
    'a page of 500 rows',
    await seconds(() => listLibrary(context, { kind: 'project', sort: 'name', limit: 500, cursor })),
    await seconds(() => bare(500)),
  )
  say('its SQL, were all months summed first', await seconds(() => bare(500, false)))
  say(
    'a page of 500 in the order of the lights, which sums all',
    await seconds(() => listLibrary(context, { kind: 'project', limit: 500 })),
  )
  say('the first page of 500, with the count', await seconds(() => listLibrary(context, { kind: 'project', sort: 'name', limit: 500 })))
  say('the head of the library', await seconds(() => getLibrarySummary(context, { kind: 'project' })))
  say('the money of a year', await seconds(() => getMoney(context, 2024), 3))
  say('possible duplicates among all', await seconds(() => listDuplicates(context), 3))

  const bytes = await exportLibraryWorkbook(context)
  const sheets = ['项目', '资金', '月度', '节点', '手续', '计划', '关联', '配合', '图形', '附件']
  const cells = []
  for (const sheet of sheets) {
    const rows = []
    for await (const row of streamXlsxRows(bytes, { sheet })) rows.push(row.values)
    cells.push([sheet, rows])
  }
  const bareWrite = async () => {
    const stream = new PassThrough()
    stream.resume()
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
    for (const [name, rows] of cells) {
      const sheet = workbook.addWorksheet(name)
      for (const row of rows) sheet.addRow(row).commit()
      sheet.commit()
    }
    await workbook.commit()
  }
  const bareRead = async () => {
    for (const sheet of sheets) for await (const row of streamXlsxRows(bytes, { sheet })) void row
  }
  const count = cells.reduce((sum, [, rows]) => sum + rows.reduce((n, row) => n + row.length, 0), 0)
  console.log(`the workbook: ${(bytes.length / 1e6).toFixed(1)} MB, ${count} cells`)
  say('workbook out (SQL and file)', await seconds(() => exportLibraryWorkbook(context), 3), await seconds(bareWrite, 3))
  const { readLibraryWorkbook } = await import('../packages/actions/dist/library/exchange/read-library-workbook.js')
  let read
  const [reading, bareReading] = await processorSeconds([
    async () => (read = await register.transaction(id, tx => readLibraryWorkbook(tx, bytes))),
    bareRead,
  ])
  say(
    'workbook read and checked (processor time)',
    reading,
    bareReading,
    `   ${read.entries.length} projects, ${read.problems.length} problems`,
  )
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const job = await queueLibraryWorkbook(context, { fileName: 'bench.xlsx', bytes, dryRun: false })
  const begun = process.hrtime.bigint()
  await runNextLibraryJob(register, id, { now: context.now })
  const done = await getLibraryJob(context, job.id)
  console.log(
    `imported again as a job in ${(Number(process.hrtime.bigint() - begun) / 1e9).toFixed(1)} s: ${JSON.stringify(done.result)}; resident memory grew ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB`,
  )
} finally {
  await register.close()
  await rm(folder, { recursive: true, force: true })
}
