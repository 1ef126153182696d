import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPlan } from '../create-plan.ts'
import { listDocuments } from '../documents/see-documents.ts'
import { acceptStatement, correctStatement, rejectStatement } from '../review/decide-statement.ts'
import { listStatements } from '../review/see-statements.ts'
import { undoDecision } from '../review/undo-decision.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { verifyAudit } from '../verify-audit.ts'
import { carryDecisions, confirmCarried } from './carry-decisions.ts'
import { compareEditions } from './compare-editions.ts'
import { followDocument } from './edit-plan.ts'

let t: TestRegister
let plan: string
let first: string
let second: string

const FIRST = `云溪市发展纲要

第一章 目标

到2025年，工业总产值达到1500亿元。城镇登记失业率控制在4%以内。粮食产量达到92万吨。到2025年，森林覆盖率达到47%。

第二章 保障

建设环湖绿道。推进节水型社会建设。
`
// a sentence moves, a number and a word change, the rest stays
const SECOND = FIRST.replace('到2025年，森林覆盖率达到47%。', '')
  .replace('1500亿元', '1420亿元')
  .replace('推进节水型社会建设。', '推进节水型社会建设。到2025年，森林覆盖率达到47%。')

async function bring(name: string, text: string): Promise<string> {
  await importDocument(t, name, text, plan)
  return (await listDocuments(t.context(), { plan })).items.find(document => document.fileName === name)?.id as string
}
const said = async (document: string) => (await listStatements(t.context(), { document, limit: 200 })).items
const of = (list: readonly RegisteredStatement[], name: string) => {
  const found = list.find(one => one.fields.indicator === name || one.proposed.indicator === name)
  if (!found) throw new Error(`${name} was not read`)
  return found
}
const task = (list: readonly RegisteredStatement[]) => {
  const found = list.find(one => one.kind === 'task' && one.quote.includes('节水型'))
  if (!found) throw new Error('the task was not read')
  return found
}
const rows = (sql: string) =>
  t.register.transaction(t.context().actor.authorityId, tx => tx.query<Record<string, unknown>>(sql, [tx.authorityId]))
const livingTargets = async () =>
  (await rows('SELECT statement_id FROM target WHERE authority_id = $1 AND superseded_at IS NULL AND statement_id IS NOT NULL')).map(
    row => row.statement_id,
  )

beforeAll(async () => {
  t = await openTestRegister()
  plan = (await createPlan(t.context(), { title: '云溪市发展纲要', kind: 'outline', place: '', periodFrom: 2021, periodTo: 2025 })).id
  first = await bring('outline-1.txt', FIRST)
  const list = await said(first)
  const output = of(list, '工业总产值')
  await correctStatement(t.context(), output.id, output.version, { ...output.fields, attribute: 'expected' } as never)
  const forest = of(list, '森林覆盖率')
  await acceptStatement(t.context(), forest.id, forest.version)
  const grain = of(list, '粮食产量')
  await rejectStatement(t.context(), grain.id, grain.version)
  const work = task(list)
  await acceptStatement(t.context(), work.id, work.version)
  second = await bring('outline-2.txt', SECOND)
}, 120_000)
afterAll(() => t?.close())

describe('decisions on the edition before', () => {
  it('are taken over where the sentence is the same, and put forward where it is near', async () => {
    const followed = await followDocument(t.context(), second, first)
    expect(followed.carried).toEqual({ same: 3, confirm: 1 })
    const list = await said(second)
    expect(of(list, '森林覆盖率')).toMatchObject({ state: 'accepted', carried: { how: 'same', state: 'accepted', documentId: first } })
    expect(of(list, '粮食产量')).toMatchObject({ state: 'rejected', carried: { how: 'same' } })
    expect(of(list, '工业总产值')).toMatchObject({
      state: 'pending',
      carried: { how: 'confirm', state: 'corrected', fields: { value: 1420, attribute: 'expected' } },
    })
    // nothing was decided on it before
    expect(of(list, '城镇登记失业率')).not.toHaveProperty('carried')
  })

  it('let each promise stand once, where the later edition says it', async () => {
    const [before, after] = [await said(first), await said(second)]
    const living = await livingTargets()
    expect(living).toContain(of(after, '森林覆盖率').id)
    expect(living).not.toContain(of(before, '森林覆盖率').id)
    // what waits to be confirmed still stands as it was
    expect(living).toContain(of(before, '工业总产值').id)
    expect(await rows('SELECT statement_id FROM task WHERE authority_id = $1')).toEqual([{ statement_id: task(after).id }])
  })

  it('leave the difference of the editions as it is', async () => {
    const { statements } = await compareEditions(t.context(), first, second)
    expect(statements.map(one => [one.change, one.after?.fields.indicator, one.before?.fields.value, one.after?.fields.value])).toEqual([
      ['changed', '工业总产值', 1500, 1420],
    ])
  })

  it('are confirmed one by one with the version that was seen, or all at once', async () => {
    const output = of(await said(second), '工业总产值')
    await expect(confirmCarried(t.context(), { ids: [output.id], version: output.version + 1 })).rejects.toMatchObject({
      code: 'edit.stale',
    })
    await expect(confirmCarried(t.context(['viewer']), {})).rejects.toMatchObject({ code: 'access.denied' })
    const { statements, decision, count } = await confirmCarried(t.context(), { document: second })
    expect(count).toBe(1)
    expect(statements[0]).toMatchObject({ state: 'corrected', fields: { value: 1420, attribute: 'expected' } })
    expect(await livingTargets()).not.toContain(of(await said(first), '工业总产值').id)
    await undoDecision(t.context(), decision.id)
    expect(of(await said(second), '工业总产值')).toMatchObject({ state: 'pending', carried: { how: 'confirm' } })
    expect(await livingTargets()).toContain(of(await said(first), '工业总产值').id)
    await confirmCarried(t.context(), { ids: [output.id] })
    await expect(confirmCarried(t.context(), { document: second })).rejects.toMatchObject({ code: 'decision.not-possible' })
  })

  it('are taken over again for what was decided since, and never over a decision made here', async () => {
    const rate = of(await said(first), '城镇登记失业率')
    await acceptStatement(t.context(), rate.id, rate.version)
    expect(await carryDecisions(t.context(), second)).toEqual({ same: 1, confirm: 0 })
    expect(of(await said(second), '城镇登记失业率')).toMatchObject({ state: 'accepted', carried: { how: 'same' } })
    expect(await carryDecisions(t.context(), second)).toEqual({ same: 0, confirm: 0 })
  })

  it('are let go with the edition before', async () => {
    await followDocument(t.context(), second, null)
    const [before, after] = [await said(first), await said(second)]
    expect(after.some(one => one.carried)).toBe(false)
    expect(await livingTargets()).toEqual(expect.arrayContaining([of(before, '森林覆盖率').id, of(after, '森林覆盖率').id]))
    await expect(carryDecisions(t.context(), second)).rejects.toMatchObject({ code: 'decision.not-possible' })
    expect(await verifyAudit(t.context())).toMatchObject({ brokenAt: null })
  })
})
