import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decideMany } from '../../review/decide-many.ts'
import { undoDecision } from '../../review/undo-decision.ts'
import { openTestRegister, type TestRegister } from '../../test-register.ts'
import { importDocument } from '../../testing/import-document.ts'
import { createProject } from '../create-project.ts'
import { importEntries } from '../exchange/import-entries.ts'
import { listLibrary } from '../list-library.ts'
import { getProject } from '../see-project.ts'
import { listCandidatesAsNew, matchCandidate, putOffCandidate } from './decide-match.ts'
import { listCandidates, listPromised } from './see-matches.ts'

const corpus = join(import.meta.dirname, '../../../../../corpus')
let test: TestRegister
/** A project that the outline names; how exactly is the reader's business. */
let ours: string
const context = () => test.context()
const called = async (name: string) =>
  (await listLibrary(context(), { kind: 'project', q: name, limit: 50 })).items.find(item => item.name === name)

beforeAll(async () => {
  test = await openTestRegister()
  await test.register.transaction(context().actor.authorityId, tx =>
    tx.query("INSERT INTO jurisdiction (authority_id, code, name) VALUES ($1, '990121', '石梁县'), ($1, '990122', '荻浦县')", [
      tx.authorityId,
    ]),
  )
  await importDocument(test, 'outline.docx', readFileSync(join(corpus, 'qingchuanhu/outline.docx')))
  await decideMany(context(), { verb: 'accept', kind: 'project' })
}, 120_000)
afterAll(() => test.close())

it('a project that a text names is a candidate, with stage and place guessed and marked', async () => {
  const { items } = await listLibrary(context(), { kind: 'project', q: '石梁', limit: 50, sort: 'name' })
  const project = items[0]
  ours = project?.name as string
  expect(project).toMatchObject({ standing: 'candidate', placeName: '石梁县' })
  expect(project?.guessed).toEqual(expect.arrayContaining(['stage', 'jurisdictionId']))
})

it('what the library has under another name is proposed, matched by a person, and leads there from then on', async () => {
  const { projectId } = await createProject(context(), { name: '荻浦港二期码头工程', investment: '980000000' })
  const listed = projectId as string
  const { items } = await listCandidates(context(), { limit: 500 })
  const candidate = items.find(one => one.project.name === '荻浦港区二期工程')
  expect(candidate?.matches.map(match => match.project.id)).toContain(listed)
  await matchCandidate(context(), candidate?.project.id as string, listed)
  const joined = await getProject(context(), listed)
  expect(joined.otherNames).toEqual(['荻浦港区二期工程'])
  expect(joined.sentences.length).toBeGreaterThan(0)
  // read again, the other name still leads to it
  await undoDecision(context())
  await decideMany(context(), { verb: 'accept', kind: 'project' })
  expect((await getProject(context(), listed)).sentences).toHaveLength(joined.sentences.length)
  expect(await called('荻浦港区二期工程')).toBeUndefined()
})

it('what a person has said about the stage is not overruled by a text', async () => {
  const before = await called(ours)
  await importEntries(context(), [{ fields: { name: ours, stage: 'completed' } }], 'test')
  const after = await called(ours)
  expect(after).toMatchObject({ id: before?.id, standing: 'listed', stage: 'completed' })
  expect(after?.guessed).not.toContain('stage')
  await undoDecision(context())
  await decideMany(context(), { verb: 'accept', kind: 'project' })
  expect((await called(ours))?.stage).toBe('completed')
})

it('the plan’s list against the library says what was promised and is not there', async () => {
  const [plan] = await test.register.transaction(context().actor.authorityId, tx => tx.query<{ id: string }>('SELECT id FROM plan'))
  const promised = await listPromised(context(), plan?.id as string)
  const missing = promised.filter(one => one.standing !== 'listed')
  expect(promised.length - missing.length).toBe(2)
  expect(promised.slice(0, missing.length)).toEqual(missing)
  await putOffCandidate(context(), missing[0]?.id as string)
  expect((await listCandidates(context(), { limit: 500 })).items.at(-1)?.project.id).toBe(missing[0]?.id)
  await listCandidatesAsNew(
    context(),
    missing.map(one => one.id),
  )
  expect((await listPromised(context(), plan?.id as string)).every(one => one.standing === 'listed')).toBe(true)
})
