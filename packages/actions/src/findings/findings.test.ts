import { decodeDocument } from '@lantu/reader/decode/decode-document'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDocuments } from '../documents/see-documents.ts'
import { everyRow } from '../keyset.ts'
import { decideMany } from '../review/decide-many.ts'
import { rejectStatement } from '../review/decide-statement.ts'
import { listStatements } from '../review/see-statements.ts'
import { undoDecision } from '../review/undo-decision.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { decideAlignment, seeAlignment } from './align-register.ts'
import { checkCoherence } from './check-coherence.ts'
import { compareEditions } from './compare-editions.ts'
import { decideFinding } from './decide-finding.ts'
import { getFinding, listFindings } from './see-findings.ts'
import { writeFindings } from './write-findings.ts'

const outline = (share: string) => `青川湖市国民经济和社会发展第十四个五年规划纲要

第一章 发展目标

到2025年，森林覆盖率达到${share}%，常住人口城镇化率达到65%。

第二章 生态建设

第一节 国土绿化

加强天然林保护。到2025年，森林覆盖率达到48.6%。
`

let t: TestRegister
async function bring(fileName: string, text: string): Promise<string> {
  await importDocument(t, fileName, text)
  const document = (await listDocuments(t.context())).items.find(one => one.fileName === fileName)
  if (!document) throw new Error(`${fileName} was not read`)
  return document.id
}

beforeAll(async () => {
  t = await openTestRegister()
}, 120_000)
afterAll(() => t?.close())

describe('findings of the register', () => {
  let id: string
  it('are none before there is a document', async () => {
    expect(await checkCoherence(t.context())).toMatchObject({ documents: 0, found: 0 })
    expect(await listFindings(t.context(), {})).toMatchObject({ items: [], stale: false })
  })

  it('show both sentences of a contradiction, with the chapter', async () => {
    await bring('outline-1.txt', outline('47.0'))
    expect(await listFindings(t.context(), {})).toMatchObject({ stale: true })
    expect(await checkCoherence(t.context())).toMatchObject({ documents: 1, gone: 0 })
    const { items, documents, stale } = await listFindings(t.context(), {})
    expect(stale).toBe(false)
    const found = items.find(item => item.rule === 'two-values')
    expect(found?.finding.sides.map(side => side.text)).toEqual(expect.arrayContaining(['47.0', '48.6']))
    expect(found).toMatchObject({ status: 'open', chapter: expect.stringContaining('发展目标') })
    expect(documents).toHaveLength(1)
    id = found?.id as string
  })

  it('keep a waiver over checks, with its reason', async () => {
    const before = await getFinding(t.context(), id)
    await expect(decideFinding(t.context(), id, before.version, { verb: 'waive' })).rejects.toMatchObject({
      code: 'finding.reason-required',
    })
    await expect(decideFinding(t.context(['viewer']), id, before.version, { verb: 'resolve' })).rejects.toMatchObject({
      code: 'access.denied',
    })
    const waived = await decideFinding(t.context(), id, before.version, { verb: 'waive', reason: '口径不同' })
    expect(waived).toMatchObject({ status: 'waived', reason: '口径不同' })
    await expect(decideFinding(t.context(), id, before.version, { verb: 'resolve' })).rejects.toMatchObject({ code: 'edit.stale' })
    expect(await checkCoherence(t.context())).toMatchObject({ fresh: 0, returned: 0, gone: 0 })
    expect(await getFinding(t.context(), id)).toMatchObject({ status: 'waived', version: waived.version })
  })

  it('are gone when a side is rejected in review, and open again when it comes back', async () => {
    const { items } = await listStatements(t.context(), { kind: 'observation', order: 'text', limit: 50 })
    const second = items.find(item => item.text === '48.6')
    await rejectStatement(t.context(), second?.id as string, second?.version as number)
    expect((await checkCoherence(t.context())).gone).toBeGreaterThan(0)
    expect((await listFindings(t.context(), {})).items.some(item => item.id === id)).toBe(false)
    await undoDecision(t.context())
    expect((await checkCoherence(t.context())).returned).toBeGreaterThan(0)
    const detail = await getFinding(t.context(), id)
    expect(detail).toMatchObject({ status: 'open', reason: '', goneAt: null })
    expect(detail.events.map(event => event.verb)).toEqual(['returned', 'gone', 'waive', 'found'])
    expect(detail.events[0]?.reason).toBe('口径不同')
  })

  it('are reported to Word with both sentences', async () => {
    const { title, bytes } = await writeFindings(t.context(), {})
    expect(title).toContain('衔接检查')
    const said = (await decodeDocument(bytes)).text
    expect(said).toContain('森林覆盖率达到47.0%')
    expect(said).toContain('森林覆盖率达到48.6%')
  })

  it('are compared between two editions of a text', async () => {
    const [first] = (await listDocuments(t.context())).items
    const second = await bring('outline-2.txt', outline('48.6'))
    const comparison = await compareEditions(t.context(), first?.id as string, second)
    expect(comparison.mended.map(finding => finding.rule)).toContain('two-values')
    expect(comparison.stays.length + comparison.fresh.length).toBeGreaterThanOrEqual(0)
    await expect(compareEditions(t.context(), second, '00000000-0000-0000-0000-000000000000')).rejects.toMatchObject({
      code: 'thing.not-found',
    })
  })

  it('belong to their authority', async () => {
    const other = t.context(['planner'], await t.authority('990001'))
    expect((await listFindings(other, { gone: true })).items).toEqual([])
    await expect(getFinding(other, id)).rejects.toMatchObject({ code: 'thing.not-found' })
  })
})

describe('names across plans', () => {
  it('meet in a matrix, and a person’s word outweighs the score', async () => {
    await decideMany(t.context(), { verb: 'accept', kind: 'observation' })
    const matrix = await seeAlignment(t.context(), 'observation')
    const row = matrix.rows.find(one => one.things.some(thing => thing.name === '森林覆盖率'))
    expect(row?.cells[0]).toMatchObject({ unit: '%', time: '2025' })
    const [first, second] = matrix.rows.map(one => one.things[0]?.id as string)
    if (!first || !second) throw new Error('two indicators are needed')
    await decideAlignment(t.context(), { kind: 'observation', a: second, b: first, same: true })
    const joined = await seeAlignment(t.context(), 'observation')
    expect(joined.rows.find(one => one.things.some(thing => thing.id === first))?.things.map(thing => thing.id)).toContain(second)
    expect(joined.pairs[0]).toMatchObject({ joined: 'by person', score: 1 })
    await decideAlignment(t.context(), { kind: 'observation', a: first, b: second, same: null })
    expect((await seeAlignment(t.context(), 'observation')).rows).toHaveLength(matrix.rows.length)
    for (const kind of ['task', 'project', 'system'] as const) expect((await seeAlignment(t.context(), kind)).kind).toBe(kind)
    await expect(decideAlignment(t.context(), { kind: 'task', a: first, b: first, same: true })).rejects.toMatchObject({
      code: 'request.invalid',
    })
  })

  it('come page by page, are found by their words, and are aligned anew under another name', async () => {
    const whole = await seeAlignment(t.context(), 'observation')
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await seeAlignment(t.context(), 'observation', { limit: 1, ...(cursor ? { cursor } : {}) })
      expect([page.total, page.shared]).toEqual([whole.total, whole.shared])
      seen.push(...page.rows.map(row => row.things[0]?.id as string))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(whole.rows.map(row => row.things[0]?.id))
    expect((await seeAlignment(t.context(), 'observation', { q: '森林' })).rows.map(row => row.things[0]?.name)).toEqual(['森林覆盖率'])
    await expect(seeAlignment(t.context(), 'observation', { cursor: 'x' })).rejects.toMatchObject({ code: 'request.invalid' })
    const other = whole.rows.find(row => row.things.every(thing => thing.name !== '森林覆盖率' && thing.unit === '%'))?.things[0]
    if (!other) throw new Error('a second share is needed')
    await t.register.transaction(t.context().actor.authorityId, tx =>
      tx.query("UPDATE indicator SET name = '全市森林覆盖率' WHERE authority_id = $1 AND id = $2", [tx.authorityId, other.id]),
    )
    const anew = await seeAlignment(t.context(), 'observation')
    const known = [
      ...anew.rows.filter(row => row.things.length > 1).flatMap(row => row.things),
      ...anew.pairs.flatMap(pair => [pair.a, pair.b]),
    ]
    expect(known.map(thing => thing.id)).toContain(other.id)
  })
})

describe('the list of findings', () => {
  it('comes page by page in every grouping, each once, with what there is in all', async () => {
    // more of the kind, in other gravities, chapters and hands
    await t.register.transaction(t.context().actor.authorityId, tx =>
      tx.query(
        `INSERT INTO finding (authority_id, key, rests_on, rule, gravity, content, document_id, plan_id, at, chapter, documents, bodies, assigned_to, first_seen, last_seen)
         SELECT f.authority_id, f.key || n, f.rests_on, f.rule || n % 2, (ARRAY['error', 'warning', 'note'])[1 + n % 3], f.content, f.document_id, f.plan_id, f.at + n,
           CASE WHEN n % 2 = 0 THEN '' ELSE f.chapter END, f.documents, CASE WHEN n % 3 = 0 THEN ARRAY['市统计局'] ELSE '{}' END, CASE WHEN n = 1 THEN '市林业局' ELSE '' END, f.first_seen, f.last_seen
         FROM finding f, generate_series(1, 6) n WHERE f.authority_id = $1 AND f.gone_at IS NULL ORDER BY f.id, n LIMIT 6`,
        [tx.authorityId],
      ),
    )
    const whole = await listFindings(t.context(), { limit: 500 })
    expect(whole.next).toBeNull()
    expect(whole.items.length).toBeGreaterThan(5)
    for (const grouping of ['gravity', 'rule', 'chapter', 'body'] as const) {
      const seen = await everyRow(asked => listFindings(t.context(), { ...asked, grouping, limit: 1 }))
      expect(seen.map(item => item.id).toSorted()).toEqual(whole.items.map(item => item.id).toSorted())
      const { groups } = await listFindings(t.context(), { grouping, limit: 1 })
      expect(Object.values(groups).reduce((sum, n) => sum + n, 0)).toBe(seen.length)
    }
    const sought = await listFindings(t.context(), {
      q: whole.items[0]?.finding.message.zh.slice(0, 6) ?? '',
      gravity: whole.items[0]?.gravity ?? 'error',
      status: 'open',
    })
    expect(sought.items.length).toBeGreaterThan(0)
    const has = sought.counts.reduce((sum, one) => sum + one.found, 0)
    expect(sought.counts.reduce((sum, one) => sum + one.all, 0)).toBe(whole.items.length)
    expect(has).toBeGreaterThan(0)
    expect((await listFindings(t.context(), { q: '没有这句话' })).items).toEqual([])
    await expect(listFindings(t.context(), { cursor: 'bm9uZQ' })).rejects.toMatchObject({ code: 'request.invalid' })
  })
})
