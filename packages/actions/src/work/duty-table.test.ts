import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxFile } from '../../../../scripts/corpus/docx-file.mjs'
import { parse } from '../../../../scripts/corpus/markup.mjs'
import { listDuty } from '../duty/list-duty.ts'
import { acceptSuggestions } from '../duty/suggestions/accept-suggestions.ts'
import { suggestDuty } from '../duty/suggestions/suggest-duty.ts'
import { listPlans } from '../list-plans.ts'
import { decideMany } from '../review/decide-many.ts'
import { listStatements } from '../review/see-statements.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { listTasks } from './see-tasks.ts'

let t: TestRegister
let planId: string

beforeAll(async () => {
  t = await openTestRegister()
  const source = parse(readFileSync(join(import.meta.dirname, '../../../../specs/tasks/tables/division-of-work.md'), 'utf8'))
  await importDocument(t, '任务分工方案.docx', await docxFile(source))
  planId = (await listPlans(t.context()))[0]?.id as string
}, 120_000)
afterAll(() => t?.close())

describe('a table of duties in Word', () => {
  it('is reviewed row by row, in its table', async () => {
    const { items } = await listStatements(t.context(), { kind: 'task', order: 'text', limit: 50 })
    const rows = items.filter(one => one.cell)
    expect(rows.map(one => [one.cell?.row, one.fields.actor])).toEqual([
      [1, '市水利局'],
      [2, '市生态环境局'],
      [3, '云埠市人民政府'],
      [4, '荻浦县人民政府'],
      [5, '市民政局'],
      [6, '市卫生健康委员会'],
    ])
    for (const row of rows) expect(row.quote).toContain(row.text)
  })

  it('becomes tasks with who answers and by when', async () => {
    await decideMany(t.context(), { verb: 'accept' })
    const items = await listTasks(t.context(), { plan: planId })
    expect(
      items
        .filter(one => /岸线|巡查|电解液|特种纸|社区食堂|托位/.test(one.title))
        .map(one => [one.title, one.actor, one.dueOn, one.dueAssumed]),
    ).toEqual([
      ['完成湖东片区12公里岸线整治', '市水利局', '2024-09-30', false],
      ['开展入湖排口巡查', '市生态环境局', '2024-06-30', false],
      ['引进电解液企业2家', '云埠市人民政府', '2024-12-31', false],
      ['建设荻浦特种纸基地二期', '荻浦县人民政府', '2024-12-31', true],
      ['办好社区食堂20家', '市民政局', '2024-11-30', false],
      ['新增托位600个以上', '市卫生健康委员会', '2024-09-30', false],
    ])
  })

  it('proposes who leads, helps and oversees as the row says', async () => {
    const { items } = await listDuty(t.context(), { plan: planId, kind: 'task', limit: 100 })
    const task = items.find(one => /岸线/.test(one.title))
    const found = (await suggestDuty(t.context(), planId)).find(one => one.id === task?.id)
    expect(found?.suggestion).toMatchObject({
      lead: { name: '市水利局' },
      support: [{ name: '市财政局' }, { name: '澄湖区人民政府' }],
      overseer: '周远山',
      origin: 'text',
    })
    await acceptSuggestions(t.context(), {
      plan: planId,
      items: [found].flatMap(one => (one ? [{ kind: one.kind, id: one.id, version: one.version }] : [])),
    })
    const after = (await listDuty(t.context(), { plan: planId, kind: 'task', limit: 100 })).items.find(one => one.id === task?.id)
    expect(after).toMatchObject({ lead: { name: '市水利局' }, overseer: { person: '周远山' } })
    expect(after?.support.map(one => one.name)).toEqual(['市财政局', '澄湖区人民政府'])
  })
})
