import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { findBrokenAudit } from '../write-audit.ts'
import type { StatementFilter } from './choose-statements.ts'
import { correctAlike, seeAlike } from './correct-alike.ts'
import { decideMany } from './decide-many.ts'
import { acceptStatement, correctStatement } from './decide-statement.ts'
import { listDecisions } from './list-decisions.ts'
import { seePrecedent, seeReview } from './see-review.ts'
import { getStatement, listStatements } from './see-statements.ts'
import { undoDecision } from './undo-decision.ts'

/** An invented plan: a table, a list of which one name recurs, and two chapters. */
const PLAN = readFileSync(join(import.meta.dirname, '../../../../specs/review/plan.txt'))
let t: TestRegister
const all = async (filter: StatementFilter = {}): Promise<RegisteredStatement[]> => {
  const items: RegisteredStatement[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listStatements(t.context(), { ...filter, limit: 3, cursor })
    items.push(...page.items)
    if (page.next === null) {
      expect(page.total).toBe(items.length)
      return items
    }
    cursor = page.next
  }
}
const some = async (filter: StatementFilter): Promise<RegisteredStatement> => {
  const [one] = (await listStatements(t.context(), filter)).items
  if (!one) throw new Error(`nothing for ${JSON.stringify(filter)}`)
  return one
}

beforeAll(async () => {
  t = await openTestRegister()
  await importDocument(t, 'plan.txt', PLAN)
}, 120_000)
afterAll(() => t?.close())

describe('choosing what to review', () => {
  it('pages through every order without leaving out or repeating', async () => {
    const ids = new Set((await all()).map(one => one.id))
    expect(ids.size).toBeGreaterThan(10)
    for (const order of ['doubt', 'kind', 'confidence'] as const) expect(new Set((await all({ order })).map(one => one.id))).toEqual(ids)
    const doubtful = (await all({ order: 'doubt' })).map(one => one.confidence)
    expect(doubtful).toEqual(doubtful.toSorted((a, b) => a - b))
    const kinds = (await all({ order: 'kind' })).map(one => one.kind)
    expect(kinds.indexOf('task')).toBeGreaterThan(kinds.lastIndexOf('observation'))
  })

  it('chooses by sentence, table, way of reading, chapter, rule, doubt and words; the summary counts the same', async () => {
    const summary = await seeReview(t.context(), {})
    const first = await some({ kind: 'observation', q: '地区生产总值' })
    const sentence = await all({ sentenceOf: first.id })
    expect(sentence.length).toBeGreaterThan(2)
    expect(new Set(sentence.map(one => one.quote))).toEqual(new Set([first.quote]))
    const [table] = summary.tables
    expect(table?.pending).toBe(6)
    const cells = await all({ tableOf: table?.statementId })
    expect(cells).toHaveLength(6)
    expect(cells.every(one => one.cell)).toBe(true)
    const same = await all({ readAs: first.id })
    expect(new Set(same.map(one => `${one.kind} ${one.rule} ${one.why.join()}`)).size).toBe(1)
    for (const { documentId, section, pending } of summary.chapters)
      expect(await all({ document: documentId, section })).toHaveLength(pending)
    expect(summary.chapters.length).toBeGreaterThanOrEqual(3)
    for (const { rule, pending } of summary.rules) expect(await all({ rule })).toHaveLength(pending)
    for (const { reason, pending } of summary.doubts) {
      const found = await all({ doubt: reason })
      expect(found).toHaveLength(pending)
      expect(found.every(one => one.doubts.length > 0)).toBe(true)
    }
    for (const { kind, pending } of summary.kinds) expect(await all({ kind })).toHaveLength(pending)
    expect(summary.pending).toBe((await all()).length)
    expect(summary.elsewhere).toBe(0)
    expect((await all({ q: '水面率' })).length).toBeGreaterThanOrEqual(3)
    expect(await all({ q: '%' }).then(found => found.every(one => one.quote.includes('%')))).toBe(true)
    expect(await seePrecedent(t.context(), first.id)).toEqual({ pending: same.length, accepted: 0, corrected: 0, rejected: 0 })
  })
})

describe('deciding many with their ground on record', () => {
  it('accepts a table, says who decided and why, and takes it back whole', async () => {
    const cell = (await all()).find(one => one.cell) as RegisteredStatement
    const request = { verb: 'accept', tableOf: cell.id, expect: 6, basis: { how: 'table', looked: 2 } } as const
    await expect(decideMany(t.context(), { ...request, expect: 5 })).rejects.toMatchObject({ code: 'edit.stale' })
    await expect(decideMany(t.context(['viewer']), request)).rejects.toMatchObject({ code: 'access.denied' })
    const done = await decideMany(t.context(), request)
    expect(done).toMatchObject({ count: 6, decision: { actor: 'test', count: 6, basis: { how: 'table', looked: 2 } } })
    expect(await getStatement(t.context(), cell.id)).toMatchObject({
      state: 'accepted',
      doubts: [],
      decided: { by: 'test', count: 6, basis: { how: 'table', looked: 2 } },
    })
    expect((await seePrecedent(t.context(), cell.id)).accepted).toBeGreaterThan(0)
    await undoDecision(t.context(), done.decision.id)
    const after = await getStatement(t.context(), cell.id)
    expect(after).toMatchObject({ state: 'pending', version: 3 })
    expect(after.decided).toBeUndefined()
    expect((await listDecisions(t.context(), 2)).map(one => [one.verb, one.undone, one.count])).toEqual([
      ['undo', false, 0],
      ['accept', true, 6],
    ])
    expect(await t.register.transaction(t.context().actor.authorityId, findBrokenAudit)).toBeNull()
  })

  it('leaves those out that are excepted, and refuses where their number is not what was told', async () => {
    const numbers = await all({ kind: 'observation' })
    const except = numbers.slice(1, 3).map(one => one.id)
    const request = { verb: 'accept', kind: 'observation', except, basis: { how: 'sure', looked: 5 } } as const
    await expect(decideMany(t.context(), { ...request, expect: numbers.length })).rejects.toMatchObject({ code: 'edit.stale' })
    const done = await decideMany(t.context(), { ...request, expect: numbers.length - 2 })
    expect(done.count).toBe(numbers.length - 2)
    expect((await all({ kind: 'observation', state: 'pending' })).map(one => one.id)).toEqual(except)
    await undoDecision(t.context(), done.decision.id)
  })

  it('gives a statement back the decision that it stood by before', async () => {
    const one = (await all({ kind: 'observation' }))[0] as RegisteredStatement
    const first = await acceptStatement(t.context(), one.id, one.version)
    const now = await getStatement(t.context(), one.id)
    const second = await correctStatement(t.context(), one.id, now.version, { ...now.fields, unit: '亿' } as never)
    await undoDecision(t.context(), second.decision.id)
    expect((await getStatement(t.context(), one.id)).decided).toMatchObject({ id: first.decision.id })
    await undoDecision(t.context(), first.decision.id)
  })
})

describe('correcting alike', () => {
  it('offers the correction of a name for the same name elsewhere, makes it for those picked, and takes it back at once', async () => {
    const water = (await all({ q: '水面率' })).filter(one => one.fields.indicator === '河湖水面率')
    expect(water).toHaveLength(3)
    const one = water[0] as RegisteredStatement
    const { decision } = await correctStatement(t.context(), one.id, one.version, { ...one.fields, indicator: '水域面积率' } as never)
    const alike = await seeAlike(t.context(), decision.id)
    expect(alike).toMatchObject({ changes: [{ field: 'indicator', from: '河湖水面率', to: '水域面积率' }], total: 2 })
    const [pick, other] = alike.items as [RegisteredStatement, RegisteredStatement]
    await expect(correctAlike(t.context(), decision.id, [pick.id, one.id])).rejects.toMatchObject({ code: 'edit.stale' })
    await expect(correctAlike(t.context(['viewer']), decision.id, [pick.id])).rejects.toMatchObject({ code: 'access.denied' })
    const done = await correctAlike(t.context(), decision.id, [pick.id, other.id])
    expect(done).toMatchObject({ count: 2, decision: { verb: 'correct', basis: { how: 'alike', from: decision.id } } })
    const changed = await getStatement(t.context(), pick.id)
    expect(changed).toMatchObject({ state: 'corrected', fields: { ...pick.fields, indicator: '水域面积率' }, proposed: pick.proposed })
    expect(changed.indicatorId).not.toBeNull()
    await undoDecision(t.context(), done.decision.id)
    expect(await getStatement(t.context(), other.id)).toMatchObject({ state: 'pending', fields: other.fields })
    await undoDecision(t.context(), decision.id)
    await expect(seeAlike(t.context(), decision.id)).rejects.toMatchObject({ code: 'thing.not-found' })
  })

  it('offers a correction of the year only where the same rule read it under the same heading', async () => {
    const [one] = (await all({ kind: 'observation' })).filter(other => other.fields.time === '2020' && !other.cell)
    if (!one) throw new Error('no number of 2020')
    const { decision } = await correctStatement(t.context(), one.id, one.version, { ...one.fields, time: '2019' } as never)
    const { items } = await seeAlike(t.context(), decision.id)
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(other => other.section === one.section && other.rule === one.rule && other.fields.time === '2020')).toBe(true)
    await undoDecision(t.context(), decision.id)
  })
})
