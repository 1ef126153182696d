import type { ImportJob } from '@lantu/model/api/import'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPlans } from '../list-plans.ts'
import { decideMany } from '../review/decide-many.ts'
import { listStatements } from '../review/see-statements.ts'
import { undoDecision } from '../review/undo-decision.ts'
import { searchEverything } from '../search-everything.ts'
import { getOverview } from '../see-overview.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { findBrokenAudit } from '../write-audit.ts'
import { getDocument, listDocuments } from './see-documents.ts'
import { getImport } from './see-imports.ts'
import { restoreDocument, withdrawDocument } from './withdraw-document.ts'

let t: TestRegister

const RECIPE = `湖蟹的做法

用料：湖蟹500克，黄酒30毫升，姜3片。

做法：
1. 湖蟹洗净，冷水下锅，煮15分钟。
2. 加入黄酒，小火再炖10分钟。
`
const PLAN = `青川湖市发展纲要

第一章 目标

到2025年，工业总产值达到1500亿元。建设环湖绿道。
`

beforeAll(async () => {
  t = await openTestRegister()
}, 120_000)
afterAll(() => t?.close())

async function bring(fileName: string, text: string): Promise<ImportJob> {
  const { id } = await importDocument(t, fileName, text)
  return getImport(t.context(), id)
}
const titles = async () => (await listPlans(t.context())).map(plan => plan.title)
const waiting = async (document: string) => (await listStatements(t.context(), { document })).items.length
const idOf = (job: ImportJob) => job.documentId as string

describe('a text that is no plan', () => {
  it('says so when it comes, with what was found of each kind', async () => {
    const recipe = await bring('recipe.txt', RECIPE)
    expect(recipe).toMatchObject({ step: 'done', unlikePlan: true, withdrawn: false })
    expect(Object.values(recipe.found ?? {}).reduce((sum, n) => sum + n, 0)).toBe(recipe.statements)
    expect((await getDocument(t.context(), idOf(recipe))).notices).toContainEqual(expect.objectContaining({ code: 'document.unlike-plan' }))
    const plan = await bring('plan.txt', PLAN)
    expect(plan).toMatchObject({ unlikePlan: false, found: { observation: 1 } })
  })

  it('goes with the plan that was made of it, and comes back as it stood', async () => {
    const recipe = await bring('recipe.txt', RECIPE)
    const statements = await waiting(idOf(recipe))
    expect(await titles()).toContain('湖蟹的做法')
    expect(await withdrawDocument(t.context(), idOf(recipe))).toMatchObject({ planToo: true })
    expect(await titles()).not.toContain('湖蟹的做法')
    expect(await waiting(idOf(recipe))).toBe(0)
    expect((await searchEverything(t.context(), '湖蟹')).groups).toEqual([])
    await expect(getDocument(t.context(), idOf(recipe))).rejects.toMatchObject({ code: 'thing.not-found' })
    expect(await getImport(t.context(), recipe.id)).toMatchObject({ withdrawn: true })
    expect((await getOverview(t.context())).recent[0]?.zh).toBe('撤下文件“湖蟹的做法”')
    expect(await restoreDocument(t.context(), idOf(recipe))).toMatchObject({ planToo: true })
    expect(await titles()).toContain('湖蟹的做法')
    expect(await waiting(idOf(recipe))).toBe(statements)
    expect(await t.register.transaction(t.context().actor.authorityId, findBrokenAudit)).toBeNull()
  })

  it('may be brought again after it was withdrawn; then the first one stays away', async () => {
    const first = await bring('recipe.txt', RECIPE)
    await withdrawDocument(t.context(), idOf(first))
    const again = await bring('recipe.txt', RECIPE)
    expect(again).toMatchObject({ duplicate: false })
    expect(again.documentId).not.toBe(first.documentId)
    await expect(restoreDocument(t.context(), idOf(first))).rejects.toMatchObject({ code: 'decision.not-possible' })
  })

  it('stays gone when a rejection of its statements is undone', async () => {
    const [recipe] = (await listDocuments(t.context())).items.filter(one => one.fileName === 'recipe.txt')
    const document = recipe?.id as string
    const rejected = await decideMany(t.context(), { verb: 'reject', document })
    await withdrawDocument(t.context(), document)
    await undoDecision(t.context(), rejected.decision.id)
    expect((await getOverview(t.context(), recipe?.planId)).documents).not.toContainEqual(expect.objectContaining({ id: document }))
    await restoreDocument(t.context(), document)
    expect((await listStatements(t.context(), { document, state: 'pending' })).items).toEqual([])
  })
})

describe('a document on which something rests', () => {
  it('is kept, and what rests on it is named', async () => {
    const [plan] = (await listDocuments(t.context())).items.filter(one => one.fileName === 'plan.txt')
    const document = plan?.id as string
    const accepted = await decideMany(t.context(), { verb: 'accept', document })
    await expect(withdrawDocument(t.context(), document)).rejects.toMatchObject({
      code: 'document.rested-on',
      details: { zh: `${accepted.count} 条已通过的记录`, en: `${accepted.count} accepted records` },
    })
    expect(await titles()).toContain('青川湖市发展纲要')
    await undoDecision(t.context(), accepted.decision.id)
    expect(await withdrawDocument(t.context(), document)).toMatchObject({ planToo: true })
  })

  it('leaves a plan that holds more than it', async () => {
    const job = await bring('plan.txt', PLAN)
    await importDocument(t, 'note.txt', RECIPE.replace('500', '600'), job.planId as string)
    const note = (await listDocuments(t.context(), { plan: job.planId as string })).items.find(one => one.fileName === 'note.txt')
    expect(await withdrawDocument(t.context(), note?.id as string)).toMatchObject({ planToo: false })
    expect(await titles()).toContain('青川湖市发展纲要')
    // the plan was of this document and of the one that was withdrawn
    expect(await withdrawDocument(t.context(), idOf(job))).toMatchObject({ planToo: true })
  })
})

describe('who may', () => {
  it('withdraw is a planner of the same authority', async () => {
    const job = await bring('plan.txt', PLAN)
    await expect(withdrawDocument(t.context(['viewer']), idOf(job))).rejects.toMatchObject({ code: 'access.denied' })
    const other = await t.authority('990009')
    await expect(withdrawDocument(t.context(['planner'], other), idOf(job))).rejects.toMatchObject({ code: 'thing.not-found' })
    await withdrawDocument(t.context(), idOf(job))
    await expect(restoreDocument(t.context(['planner'], other), idOf(job))).rejects.toMatchObject({ code: 'thing.not-found' })
    await expect(withdrawDocument(t.context(), idOf(job))).rejects.toMatchObject({ code: 'thing.not-found' })
  })
})
