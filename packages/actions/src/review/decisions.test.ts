import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoalFields, ObservationFields } from '@lantu/model/statement'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queueImport } from '../documents/queue-import.ts'
import { runNextImport } from '../documents/run-imports.ts'
import { getDocument, getOriginal, getSections, getText, listDocuments } from '../documents/see-documents.ts'
import { getImport } from '../documents/see-imports.ts'
import { getIndicator } from '../indicators/get-indicator.ts'
import { listIndicators } from '../indicators/list-indicators.ts'
import { getOverview } from '../see-overview.ts'
import { listProjects } from '../see-projects.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { listTasks } from '../work/see-tasks.ts'
import { findBrokenAudit } from '../write-audit.ts'
import { decideMany } from './decide-many.ts'
import { acceptStatement, correctStatement, rejectStatement } from './decide-statement.ts'
import { listDecisions } from './list-decisions.ts'
import { mergeStatements } from './merge-statements.ts'
import { getStatement, listStatements } from './see-statements.ts'
import { splitStatement } from './split-statement.ts'
import { undoDecision } from './undo-decision.ts'

const corpus = (name: string) => readFileSync(join(import.meta.dirname, '../../../../corpus/qingchuanhu', name))
let t: TestRegister
let documentId: string

async function bring(name: string): Promise<string> {
  const job = await importDocument(t, name, corpus(name))
  const done = await getImport(t.context(), job.id)
  expect(done).toMatchObject({ step: 'done', error: null })
  return done.documentId as string
}

beforeAll(async () => {
  t = await openTestRegister()
  documentId = await bring('outline.docx')
}, 120_000)
afterAll(() => t?.close())

describe('documents', () => {
  it('keeps the file as received, its tree and its text', async () => {
    expect((await getOriginal(t.context(), documentId)).bytes.equals(corpus('outline.docx'))).toBe(true)
    const document = await getDocument(t.context(), documentId)
    expect(document.pending).toBeGreaterThan(100)
    expect((await getSections(t.context(), documentId)).length).toBeGreaterThan(20)
    let from: number | null = 0
    let blocks = 0
    let last = -1
    while (from !== null) {
      const page: Awaited<ReturnType<typeof getText>> = await getText(t.context(), documentId, { from, limit: 40 })
      for (const block of page.blocks) {
        expect(block.start).toBeGreaterThanOrEqual(last)
        last = block.start
      }
      blocks += page.blocks.length
      from = page.next
    }
    expect(blocks).toBeGreaterThan(100)
  })

  it('knows the same bytes again', async () => {
    const again = await queueImport(t.context(), { fileName: 'copy.docx', bytes: corpus('outline.docx') })
    expect(again).toMatchObject({ duplicate: true, documentId, step: 'done' })
    expect((await listDocuments(t.context())).items).toHaveLength(1)
  })

  it('says why a file cannot be read, and stores nothing of it', async () => {
    const job = await importDocument(t, 'x.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))
    expect(await getImport(t.context(), job.id)).toMatchObject({ step: 'failed', error: { code: 'file.unknown-type' } })
    expect((await listDocuments(t.context())).items).toHaveLength(1)
  })
})

describe('an import whose server was killed', () => {
  const queue = () => queueImport(t.context(), { fileName: 'energy-plan.pdf', bytes: corpus('energy-plan.pdf') })
  /** As a killed server leaves the job: taken, its lease run out. */
  const abandon = (id: string, attempts: number) =>
    t.register.transaction(t.context().actor.authorityId, tx =>
      tx.query(
        "UPDATE import_job SET attempts = $3, step = 'extract', leased_until = now() - interval '1 second' WHERE authority_id = $1 AND id = $2",
        [tx.authorityId, id, attempts],
      ),
    )

  it('is taken up again, once, and then given up with a sentence', async () => {
    const lost = await queue()
    await abandon(lost.id, 2)
    await runNextImport(t.register, t.context().actor.authorityId, t.worker)
    expect(await getImport(t.context(), lost.id)).toMatchObject({ step: 'failed', error: { code: 'import.interrupted' } })
    const again = await queue()
    await abandon(again.id, 1)
    await Promise.all([1, 2].map(() => runNextImport(t.register, t.context().actor.authorityId, t.worker)))
    expect(await getImport(t.context(), again.id)).toMatchObject({ step: 'done', error: null })
    expect((await listDocuments(t.context())).items.filter(document => document.fileName === 'energy-plan.pdf')).toHaveLength(1)
  })
})

describe('statements', () => {
  for (const order of ['text', 'confidence'] as const) {
    it(`pages by ${order} without loss or repeat`, async () => {
      const seen: string[] = []
      let cursor: string | undefined
      let total = 0
      do {
        const page = await listStatements(t.context(), { order, limit: 73, cursor })
        total = page.total
        seen.push(...page.items.map(item => item.id))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen).toHaveLength(total)
    })
  }

  it('accepts, corrects, rejects, undoes; refuses a stale version, a wrong field and a viewer', async () => {
    const { items } = await listStatements(t.context(), { kind: 'observation', limit: 5 })
    const [one, two] = items
    if (!one || !two) throw new Error('no statements')
    await expect(acceptStatement(t.context(['viewer']), one.id, one.version)).rejects.toMatchObject({ code: 'access.denied' })
    const accepted = await acceptStatement(t.context(), one.id, one.version)
    expect(accepted.statements[0]).toMatchObject({ state: 'accepted', version: one.version + 1 })
    expect(accepted.statements[0]?.indicatorId).not.toBeNull()
    await expect(rejectStatement(t.context(), one.id, one.version)).rejects.toMatchObject({ code: 'edit.stale' })
    const fields = { ...(two.fields as unknown as ObservationFields), value: 42 }
    await expect(correctStatement(t.context(), two.id, two.version, { ...fields, comparator: 'much' } as never)).rejects.toMatchObject({
      code: 'request.invalid',
    })
    const corrected = await correctStatement(t.context(), two.id, two.version, fields)
    expect(corrected.statements[0]?.fields.value).toBe(42)
    expect(corrected.statements[0]?.proposed.value).not.toBe(42)
    expect((await undoDecision(t.context())).statements[0]).toMatchObject({ state: 'pending', fields: two.fields })
    await undoDecision(t.context(), accepted.decision.id)
    expect(await getStatement(t.context(), one.id)).toMatchObject({ state: 'pending', indicatorId: null })
    await expect(undoDecision(t.context(), accepted.decision.id)).rejects.toMatchObject({ code: 'decision.not-possible' })
    expect((await listDecisions(t.context()))[0]).toMatchObject({ verb: 'undo' })
  })

  it('accepts and corrects a goal without a number: it joins the indicator of its name, says why it is sure, and is no value', async () => {
    const { items } = await listStatements(t.context(), { kind: 'goal', limit: 5 })
    const goal = items[0]
    if (!goal) throw new Error('no goals')
    expect(goal.why.length).toBeGreaterThan(0)
    const accepted = await acceptStatement(t.context(), goal.id, goal.version)
    const indicatorId = accepted.statements[0]?.indicatorId
    if (!indicatorId) throw new Error('no indicator')
    const indicator = await getIndicator(t.context(), indicatorId)
    expect(indicator.series.every(value => value.statementId !== goal.id)).toBe(true)
    expect(indicator.goals).toMatchObject([{ statementId: goal.id, form: goal.fields.form, reference: goal.fields.reference }])
    await undoDecision(t.context(), accepted.decision.id)
    const again = await getStatement(t.context(), goal.id)
    const fields = { ...(goal.fields as unknown as GoalFields), reference: '物价' }
    const corrected = await correctStatement(t.context(), goal.id, again.version, fields)
    expect(corrected.statements[0]?.fields).toMatchObject({ form: goal.fields.form, reference: '物价' })
    await expect(correctStatement(t.context(), goal.id, again.version + 1, { ...fields, form: 'wish' } as never)).rejects.toMatchObject({
      code: 'request.invalid',
    })
    await undoDecision(t.context(), corrected.decision.id)
  })

  it('splits and merges, and undo brings the originals back', async () => {
    const { items } = await listStatements(t.context(), { kind: 'observation', limit: 4 })
    const [one, two, three] = items
    if (!one || !two || !three) throw new Error('no statements')
    const fields = one.fields as unknown as ObservationFields
    const split = await splitStatement(t.context(), one.id, one.version, [fields, { ...fields, value: 7 }])
    expect(split.statements.filter(s => s.state === 'corrected')).toHaveLength(2)
    const merged = await mergeStatements(
      t.context(),
      [two, three].map(({ id, version }) => ({ id, version })),
      two.fields as unknown as ObservationFields,
    )
    const made = merged.statements.find(s => s.state === 'corrected')
    expect(made).toMatchObject({ at: two.at, end: three.end })
    await undoDecision(t.context())
    await undoDecision(t.context())
    expect(await getStatement(t.context(), one.id)).toMatchObject({ state: 'pending' })
    expect(await getStatement(t.context(), three.id)).toMatchObject({ state: 'pending' })
  })

  it('refuses to undo what a later decision has changed', async () => {
    const { items } = await listStatements(t.context(), { kind: 'task', limit: 1 })
    const one = items[0]
    if (!one) throw new Error('no task')
    const first = await acceptStatement(t.context(), one.id, one.version)
    const second = await rejectStatement(t.context(), one.id, one.version + 1)
    await expect(undoDecision(t.context(), first.decision.id)).rejects.toMatchObject({ code: 'decision.not-possible' })
    await undoDecision(t.context(), second.decision.id)
    await undoDecision(t.context(), first.decision.id)
  })
})

describe('the register', () => {
  it('takes all sure statements at once, joins indicators over documents, and shows targets with their sentences', async () => {
    await bring('work-report-2023.html')
    const decided = await decideMany(t.context(), { verb: 'accept', minConfidence: 0.5 })
    expect(decided.count).toBeGreaterThan(300)
    const overview = await getOverview(t.context())
    expect(overview.plan?.kind).toBe('outline')
    const indicators = (await listIndicators(t.context(), { ...(overview.plan ? { plan: overview.plan.id } : {}), limit: 200 })).items
    expect(indicators.filter(one => one.attribute === 'binding' && one.target).length).toBeGreaterThan(3)
    const paged: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await listIndicators(t.context(), {
        ...(overview.plan ? { plan: overview.plan.id } : {}),
        limit: 7,
        ...(cursor ? { cursor } : {}),
      })
      paged.push(...page.items.map(one => one.id))
      if (page.next === null) break
      cursor = page.next
    }
    expect(paged.slice(0, 200)).toEqual(indicators.map(one => one.id))
    expect(new Set(paged).size).toBe(paged.length)
    const gdp = indicators.find(one => one.name === '地区生产总值')
    expect(gdp?.target).toMatchObject({ status: 'target' })
    const detail = await getIndicator(t.context(), gdp?.id as string)
    expect(new Set(detail.series.map(value => value.documentId)).size).toBe(2)
    expect(detail.series.every(value => Boolean(value.quote))).toBe(true)
    expect((await listProjects(t.context())).items.length).toBeGreaterThan(5)
    expect((await listTasks(t.context(), {})).length).toBeGreaterThan(50)
    await undoDecision(t.context(), decided.decision.id)
    expect((await listIndicators(t.context())).items).toEqual([])
  })

  it('shows another authority nothing', async () => {
    const other = await t.authority('990001')
    const context = t.context(['planner'], other)
    expect((await listDocuments(context)).items).toEqual([])
    expect((await listStatements(context)).total).toBe(0)
    await expect(getDocument(context, documentId)).rejects.toMatchObject({ code: 'thing.not-found' })
  })

  it('has an unbroken audit chain after all of it', async () => {
    const { actor } = t.context()
    expect(await t.register.transaction(actor.authorityId, findBrokenAudit)).toBeNull()
  })
})
