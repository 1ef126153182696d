import { createHash } from 'node:crypto'
import { librarySheets } from '@lantu/exchange/workbook/library-sheets'
import { type RowRead, readWorkbook, type WorkbookRead } from '@lantu/exchange/workbook/read-workbook'
import { writeWorkbook } from '@lantu/exchange/workbook/write-workbook'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestRegister, type TestRegister } from '../../test-register.ts'
import { addProjectFile } from '../project-files.ts'
import { undoEdit } from '../undo-edit.ts'
import { importEntries } from './import-entries.ts'
import { getLibraryJob, queueLibraryWorkbook, runNextLibraryJob } from './library-jobs.ts'
import { exportLibraryPackage, exportLibraryWorkbook, librarySheetsOf } from './library-workbook.ts'
import { anyEntry } from './testing/any-entry.ts'

let test: TestRegister
beforeAll(async () => {
  test = await openTestRegister()
})
afterAll(() => test.close())

const now = () => new Date('2024-06-30T08:00:00Z')
type Context = ReturnType<TestRegister['context']>

async function send(context: Context, fileName: string, bytes: Uint8Array) {
  const job = await queueLibraryWorkbook(context, { fileName, bytes, dryRun: false })
  while (await runNextLibraryJob(test.register, context.actor.authorityId, { now }));
  return getLibraryJob(context, job.id)
}

/** What stands in the sheets, but for the numbers that the register gives to projects. */
async function contents(context: Context, bytes: Uint8Array) {
  const shapes = Object.values(await test.register.transaction(context.actor.authorityId, librarySheetsOf))
  const read = await readWorkbook(bytes, shapes)
  expect(read.problems).toEqual([])
  return { shapes, read, rows: withoutIds(read) }
}
const withoutIds = (read: WorkbookRead): Record<string, RowRead['values'][]> =>
  Object.fromEntries(Object.entries(read.sheets).map(([name, sheet]) => [name, sheet.rows.map(({ values }) => ({ ...values, id: null }))]))

it('takes a whole library out and in again without a difference, into itself and into an empty one', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyEntry, { minLength: 1, maxLength: 4 }), async entries => {
      run++
      const from = test.context(['planner'], await test.authority(`91${String(run).padStart(4, '0')}`))
      const to = test.context(['planner'], await test.authority(`92${String(run).padStart(4, '0')}`))
      await importEntries(
        from,
        entries.map((one, index) => ({ ...one, fields: { ...one.fields, name: `第${index}号工程`, serial: `S-${index}` } })),
        'property',
      )
      const bytes = await exportLibraryWorkbook(from)
      const first = await contents(from, bytes)
      const again = await send(from, 'a.xlsx', bytes)
      expect(again.problems).toEqual([])
      expect(again.result).toMatchObject({ created: 0, changed: 0, same: entries.length, months: 0, money: 0, milestones: 0, others: 0 })
      expect((await contents(from, await exportLibraryWorkbook(from))).read.sheets).toEqual(first.read.sheets)

      const moved = await writeWorkbook(first.shapes.map(shape => ({ shape, rows: first.rows[shape.name] ?? [] })))
      expect(await send(to, 'b.xlsx', moved)).toMatchObject({ step: 'done', problems: [], result: { created: entries.length } })
      expect((await contents(to, await exportLibraryWorkbook(to))).rows).toEqual(first.rows)
    }),
    { numRuns: 4, seed: 20240630, endOnFailure: true },
  )
})

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(64, 7)])
const sha256 = createHash('sha256').update(png).digest('hex')

async function packageOf(context: Context): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of await exportLibraryPackage(context)) pieces.push(piece)
  return Buffer.concat(pieces)
}

it('carries photographs and links in a package, by hash and by name', async () => {
  const from = test.context(['planner'], await test.authority('930001'))
  const to = test.context(['planner'], await test.authority('930002'))
  for (const { actor } of [from, to])
    await test.register.transaction(actor.authorityId, tx =>
      tx.query("INSERT INTO indicator (authority_id, name, identity) VALUES ($1, '森林覆盖率', '森林覆盖率')", [tx.authorityId]),
    )
  const [indicator] = await test.register.transaction(from.actor.authorityId, tx =>
    tx.query<{ id: string }>('SELECT id FROM indicator WHERE authority_id = $1', [tx.authorityId]),
  )
  await importEntries(
    from,
    [{ fields: { name: '澄湖湿地', stage: 'construction' }, links: [{ itemKind: 'indicator', itemId: indicator?.id as string }] }],
    'test',
  )
  const [project] = await test.register.transaction(from.actor.authorityId, tx =>
    tx.query<{ id: string }>('SELECT id FROM project WHERE authority_id = $1', [tx.authorityId]),
  )
  await addProjectFile(from, project?.id as string, { name: '现场.png', bytes: png, month: '2024-06', caption: '六月' })
  const packed = unzipSync(await packageOf(from))
  expect(Object.keys(packed)).toEqual(['项目库.xlsx', `files/${sha256}.png`])
  const { shapes, rows } = await contents(from, packed['项目库.xlsx'] as Uint8Array)
  expect(rows.附件).toMatchObject([{ file: '现场.png', caption: '六月', fileMonth: '2024-06', sha256 }])
  expect(rows.关联).toMatchObject([{ itemKind: 'indicator', itemName: '森林覆盖率' }])

  // numbers of another register mean nothing here; names do
  const loose = await writeWorkbook(
    shapes.map(shape => ({ shape, rows: (rows[shape.name] ?? []).map(row => (shape.name === '关联' ? { ...row, itemId: null } : row)) })),
  )
  const alone = await send(to, 'a.xlsx', loose)
  expect(alone).toMatchObject({ step: 'failed', problems: [{ sheet: '附件', cell: 'F3' }] })
  const forged = zipSync({ 'b.xlsx': loose, 'files/x.png': new Uint8Array(Buffer.from('<svg onload=alert(1)>')) })
  expect((await send(to, 'b.zip', forged)).problems).toMatchObject([{ sheet: '附件', cell: 'F3' }])
  const whole = await send(to, 'c.zip', zipSync({ 'b.xlsx': loose, 'files/whatever it is called': new Uint8Array(png) }))
  expect(whole).toMatchObject({ step: 'done', result: { created: 1, others: 2 } })
  const back = unzipSync(await packageOf(to))
  expect(Object.keys(back)).toEqual(Object.keys(packed))
  expect(Buffer.from(back[`files/${sha256}.png`] as Uint8Array).equals(png)).toBe(true)
  expect((await contents(to, back['项目库.xlsx'] as Uint8Array)).rows.附件).toEqual(rows.附件)
  // what the library has by its hash needs no bytes again
  expect(await send(to, 'd.xlsx', back['项目库.xlsx'] as Uint8Array)).toMatchObject({ step: 'done', result: { same: 1, others: 0 } })
})

it('carries supporting bodies by name, and takes an imported project with them back', async () => {
  const bodies = ['市交通运输局', '市水务局', '市财政局'].map(name => ({ name }))
  const from = test.context(['planner'], await test.authority('930011'))
  const to = test.context(['planner'], await test.authority('930012'))
  const idOf = async (context: Context, name: string) =>
    (
      await test.register.transaction(context.actor.authorityId, tx =>
        tx.query<{ id: string }>('SELECT id FROM organization WHERE authority_id = $1 AND name = $2', [tx.authorityId, name]),
      )
    )[0]?.id as string
  for (const { actor } of [from, to])
    for (const { name } of bodies)
      await test.register.transaction(actor.authorityId, tx =>
        tx.query('INSERT INTO organization (authority_id, name) VALUES ($1, $2)', [tx.authorityId, name]),
      )
  const leadId = await idOf(from, '市交通运输局')
  const supports = [await idOf(from, '市水务局'), await idOf(from, '市财政局')]
  const made = await importEntries(from, [{ fields: { name: '澄湖大桥', stage: 'reserve', leadId }, supports }], 'test')
  expect(made.others).toBe(2)
  const bytes = await exportLibraryWorkbook(from)
  const { shapes, rows } = await contents(from, bytes)
  expect(rows.配合).toHaveLength(2)
  // into itself: nothing is written
  expect(await send(from, 'a.xlsx', bytes)).toMatchObject({ step: 'done', problems: [], result: { same: 1, others: 0 } })
  // into another register the names of bodies are what counts
  const named = new Map<string, string>()
  for (const { name } of bodies) named.set(await idOf(from, name), await idOf(to, name))
  const other = (row: (typeof rows)[string][number], key: string) => ({ ...row, [key]: named.get(String(row[key])) ?? row[key] })
  const theirs = Object.values(await test.register.transaction(to.actor.authorityId, librarySheetsOf))
  const moved = await writeWorkbook(
    theirs.map(shape => ({
      shape,
      rows: (rows[shape.name] ?? []).map(row =>
        shape.name === '配合' ? other(row, 'supportId') : shape.name === '项目' ? other(row, 'leadId') : row,
      ),
    })),
  )
  expect(await send(to, 'b.xlsx', moved)).toMatchObject({ step: 'done', problems: [], result: { created: 1, others: 2 } })
  const again = await contents(to, await exportLibraryWorkbook(to))
  expect(again.rows.配合?.map(row => row.name)).toEqual(rows.配合?.map(row => row.name))

  // a project that somebody supports can be taken back, and nobody supports what is no more
  await undoEdit(from, made.editId)
  const left = await test.register.transaction(from.actor.authorityId, tx =>
    tx.query('SELECT 1 FROM responsibility WHERE authority_id = $1 AND superseded_at IS NULL AND valid_to IS NULL', [tx.authorityId]),
  )
  expect(left).toEqual([])
  expect((await contents(from, await exportLibraryWorkbook(from))).rows.项目).toEqual([])

  // supports that came to a project which stood already go with the import's undo, the project stays
  const [there] = await test.register.transaction(to.actor.authorityId, tx =>
    tx.query<{ id: string }>("SELECT id FROM project WHERE authority_id = $1 AND standing = 'listed'", [tx.authorityId]),
  )
  await importEntries(to, [{ fields: { name: '湖东路', stage: 'idea', leadId: await idOf(to, '市水务局') } }], 'test')
  const more = await importEntries(to, [{ fields: { name: '湖东路' }, supports: [await idOf(to, '市财政局')] }], 'test')
  expect(more).toMatchObject({ created: 0, others: 1 })
  await undoEdit(to, more.editId)
  expect((await contents(to, await exportLibraryWorkbook(to))).rows.配合).toHaveLength(2)
  expect(there).toBeDefined()

  const bad = await writeWorkbook([
    { shape: shapes[0] as (typeof shapes)[number], rows: [{ name: '没有牵头的桥', stage: 'idea' }] },
    {
      shape: shapes.find(shape => shape.name === '配合') as (typeof shapes)[number],
      rows: [{ name: '没有牵头的桥', supportId: supports[0] as string }],
    },
  ])
  expect((await send(from, 'bad.xlsx', bad)).problems.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual(['配合 C3'])
})

it('names what is wrong with shapes, links and plans', async () => {
  const context = test.context(['planner'], await test.authority('930003'))
  const shapes = librarySheets([], [])
  const bytes = await writeWorkbook([
    {
      shape: shapes.projects,
      rows: [
        { name: '甲', stage: 'idea', longitude: '150', latitude: '30' },
        { name: '乙', stage: 'idea' },
      ],
    },
    {
      shape: shapes.shapes,
      rows: [
        { name: '甲', part: '1', shape: 'LINESTRING (150 30, 151 31)' },
        { name: '乙', part: '1', shape: 'LINESTRING (150 30' },
        { name: '丙', part: '1', shape: 'POINT (1 2)' },
      ],
    },
    { shape: shapes.links, rows: [{ name: '乙', itemKind: 'task', itemName: '没有的任务' }] },
    {
      shape: shapes.listings,
      rows: [
        { name: '乙', year: '2024', list: 'annual' },
        { name: '乙', year: '2024', list: 'annual' },
      ],
    },
  ])
  const job = await send(context, 'bad.xlsx', bytes)
  expect(job.problems.map(({ sheet, cell }) => `${sheet} ${cell}`).toSorted()).toEqual(
    ['关联 D2', '图形 B5', '图形 D3', '图形 D4', '计划 B3'].toSorted(),
  )
})
