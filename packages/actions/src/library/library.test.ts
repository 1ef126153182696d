import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { undoDutyChange } from '../duty/undo-duty-change.ts'
import type { TestRegister } from '../test-register.ts'
import { findBrokenAudit } from '../write-audit.ts'
import { editProject, editProjects } from './edit-projects.ts'
import { getLibrarySummary, listLibrary } from './list-library.ts'
import { mergeProjects } from './matches/merge-projects.ts'
import { getProject } from './see-project.ts'
import { recordMonths, setApprovals, setListings, setMilestones, setMoney } from './set-project-lists.ts'
import { codeOf, makeProject, month, openTestLibrary } from './test-library.ts'
import { undoEdit } from './undo-edit.ts'

let test: TestRegister
const context = () => test.context()
const make = (name: string, patch: Parameters<typeof makeProject>[2] = {}) => makeProject(context(), name, patch)
const see = (id: string) => getProject(context(), id)

beforeAll(async () => {
  test = await openTestLibrary()
})
afterAll(() => test.close())

describe('a project of the library', () => {
  it('is made, edited with its version, and keeps every earlier state', async () => {
    const id = await make('石梁河堤防工程', { investment: '120000000.50', sector: 'water' })
    const first = await see(id)
    expect(first).toMatchObject({ stage: 'idea', standing: 'listed', investment: '120000000.50', guessed: [] })
    await editProject(context(), id, first.version, { investment: '130000000', leader: '副市长甲' })
    expect(await codeOf(editProject(context(), id, first.version, { leader: '乙' }))).toBe('edit.stale')
    const now = await see(id)
    expect(now.history[0]).toMatchObject({ verb: 'edit', actor: 'test' })
    expect(now.history[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: 'investment', from: '120000000.50', to: '130000000.00' },
        { field: 'leader', from: '', to: '副市长甲' },
      ]),
    )
    expect(now.history).toHaveLength(2)
  })

  it('refuses a taken name, a code of another shape, days in the wrong order, and a viewer', async () => {
    await make('荻浦港区道路', { code: '2406-990122-04-01-123456' })
    expect(await codeOf(make('荻浦港区道路建设工程'))).toBe('project.taken')
    expect(await codeOf(make('别的', { code: '2406-990122-04-01-123456' }))).toBe('project.taken')
    expect(await codeOf(make('别的', { code: '24061234' }))).toBe('project.code-shape')
    expect(await codeOf(make('别的', { startsOn: '2024-05-01', endsOn: '2024-04-01' }))).toBe('request.invalid')
    expect(await codeOf(make('别的', { geometry: { type: 'Point', coordinates: [30, 150] } }))).toBe('request.invalid')
    expect(await codeOf(makeProject(test.context(['viewer']), '别的'))).toBe('access.denied')
    expect(await codeOf(getProject(test.context(['planner'], await test.authority('990009')), await make('只给自己看')))).toBe(
      'thing.not-found',
    )
  })

  it('keeps lists with their history: what is the same stays as it was recorded', async () => {
    const id = await make('云埠水厂')
    let { version } = await see(id)
    version = (
      await setMoney(context(), id, version, [
        { year: 2024, source: 'bonds', kind: 'plan', amount: '10000000' },
        { year: 2024, source: 'city', kind: 'plan', amount: '5000000.01' },
      ])
    ).version
    version = (
      await setMoney(context(), id, version, [
        { year: 2024, source: 'bonds', kind: 'plan', amount: '10000000' },
        { year: 2024, source: 'city', kind: 'plan', amount: '6000000' },
      ])
    ).version
    const rows = await test.register.transaction(context().actor.authorityId, tx =>
      tx.query<{ source: string; over: boolean }>(
        'SELECT source, superseded_at IS NOT NULL AS over FROM project_money WHERE project_id = $1 ORDER BY source, over',
        [id],
      ),
    )
    expect(rows).toEqual([
      { source: 'bonds', over: false },
      { source: 'city', over: false },
      { source: 'city', over: true },
    ])
    expect(
      await codeOf(
        setMoney(
          context(),
          id,
          version,
          [0, 1].map(() => ({ year: 2024, source: 'city' as const, kind: 'plan' as const, amount: '1' })),
        ),
      ),
    ).toBe('request.invalid')
    await recordMonths(context(), id, version, [
      month('2024-05', '1000000', '900000', '10'),
      month('2024-06', '1000000', '1500000.50', '20.5'),
    ])
    expect(await see(id)).toMatchObject({
      yearPlan: '16000000.00',
      yearDone: '2400000.50',
      yearDue: '2000000.00',
      progress: '20.50',
      reportedMonth: '2024-06',
      light: 'ahead',
    })
  })
})

describe('many at once', () => {
  it('are edited as one and undone as one, unless something came after', async () => {
    const ids = await Promise.all(['甲桥', '乙桥', '丙桥'].map(name => make(name)))
    const edit = await editProjects(context(), { ids, set: { sector: 'transport', leader: '丁' } })
    expect(edit.projects).toBe(3)
    expect((await listLibrary(context(), { sector: 'transport', q: '桥' })).total).toBe(3)
    await undoEdit(context(), edit.id)
    expect((await listLibrary(context(), { sector: 'transport', q: '桥' })).total).toBe(0)
    const again = await editProjects(context(), { ids, set: { leader: '戊' } })
    await editProject(context(), ids[0] as string, (await see(ids[0] as string)).version, { leader: '己' })
    expect(await codeOf(undoEdit(context(), again.id))).toBe('decision.not-possible')
  })

  it('are paged by keyset in any order, each once', async () => {
    for (const sort of ['name', 'investment', 'light', 'startsOn', 'stage', 'progress', 'place', 'lead', 'serial', 'late'] as const)
      for (const down of [false, true]) {
        const seen: string[] = []
        let cursor: string | null | undefined
        do {
          const page: Awaited<ReturnType<typeof listLibrary>> = await listLibrary(context(), {
            sort,
            down,
            limit: 3,
            ...(cursor ? { cursor } : {}),
          })
          seen.push(...page.items.map(item => item.id))
          cursor = page.next
        } while (cursor)
        const all = await listLibrary(context(), { sort, down, limit: 1000 })
        expect(seen).toEqual(all.items.map(item => item.id))
        expect(new Set(seen).size).toBe(all.total)
      }
    const summary = await getLibrarySummary(context())
    expect(summary.stages.reduce((sum, stage) => sum + stage.projects, 0)).toBe(summary.projects)
  })
})

describe('lists of a project', () => {
  const money = (amount: string) => ({ year: 2024, source: 'city' as const, kind: 'plan' as const, amount })
  const stone = (plannedOn: string, doneOn: string | null = null) => ({ name: '通车', baselineOn: null, plannedOn, doneOn, reason: '' })
  const approval = (state: 'submitted' | 'granted') => ({
    kind: 'land' as const,
    state,
    body: '',
    number: '',
    submittedOn: '2024-05-06',
    limitDays: 20,
    dueOn: null,
    grantedOn: state === 'granted' ? '2024-05-30' : null,
  })

  it('go back by undo, each edit in its turn, and what was undone can be done again', async () => {
    const id = await make('荻浦二桥')
    const set = async (work: (version: number) => Promise<{ editId: string }>) => (await work((await see(id)).version)).editId
    const first = await set(version => setMoney(context(), id, version, [money('100')]))
    const second = await set(version => setMoney(context(), id, version, [money('250.50'), { ...money('7'), source: 'bonds' }]))
    await set(version => setMilestones(context(), id, version, [stone('2025-01-31')]))
    const moved = await set(version => setMilestones(context(), id, version, [stone('2025-03-31')]))
    await set(version => setApprovals(context(), id, version, [approval('granted')]))
    const months = await set(version => recordMonths(context(), id, version, [month('2024-05', '1', '2', '3')]))
    const lists = await set(version => setListings(context(), id, version, [{ year: 2024, list: 'annual', goal: '开工' }]))

    expect(await codeOf(undoEdit(context(), first))).toBe('decision.not-possible')
    for (const edit of [lists, months, moved, second]) await undoEdit(context(), edit)
    expect(await see(id)).toMatchObject({
      money: [{ source: 'city', amount: '100.00' }],
      milestones: [{ plannedOn: '2025-01-31' }],
      approvals: [{ state: 'granted' }],
      months: [],
      listings: [],
    })
    await undoEdit(context(), first)
    expect((await see(id)).money).toEqual([])
    await set(version => setMoney(context(), id, version, [money('9')]))
    await undoEdit(context())
    expect((await see(id)).money).toEqual([])
    const { history } = await see(id)
    expect(history[0]).toMatchObject({ verb: 'undo', rows: [{ list: 'money', written: 0, ended: 1 }] })
    expect(history.find(entry => entry.editId === second)).toMatchObject({ undone: true, rows: [{ list: 'money', written: 2, ended: 1 }] })
  })

  it('go with a merge and come back with it, whatever was undone between', async () => {
    const keep = await make('石梁北路', {})
    const gone = await make('石梁北路改造', {})
    await setMoney(context(), gone, (await see(gone)).version, [money('100')])
    const merge = await mergeProjects(context(), keep, gone)
    await setMoney(context(), keep, (await see(keep)).version, [money('300')])
    await undoEdit(context())
    expect((await see(keep)).money).toMatchObject([{ amount: '100.00' }])
    await undoEdit(context(), merge.id)
    expect((await see(keep)).money).toEqual([])
    expect((await see(gone)).money).toMatchObject([{ amount: '100.00' }])
  })
})

describe('the lead', () => {
  it('stands among the responsibilities, whoever names it there or here', async () => {
    const bodies = await test.register.transaction(context().actor.authorityId, tx =>
      tx.query<{ id: string }>("INSERT INTO organization (authority_id, name) VALUES ($1, '市交通局'), ($1, '荻浦县政府') RETURNING id", [
        tx.authorityId,
      ]),
    )
    const [roads, county] = bodies.map(body => body.id) as [string, string]
    const id = await make('荻浦疏港公路', { leadId: roads, sector: 'transport' })
    expect(await see(id)).toMatchObject({ leadId: roads, lead: '市交通局' })
    expect((await listLibrary(context(), { lead: roads })).items.map(one => one.id)).toEqual([id])
    const held = () =>
      test.register.transaction(context().actor.authorityId, tx =>
        tx.query<{ organization_id: string; role: string }>(
          'SELECT organization_id, role FROM responsibility WHERE item_id = $1 AND superseded_at IS NULL AND valid_to IS NULL ORDER BY role',
          [id],
        ),
      )
    expect(await held()).toEqual([{ organization_id: roads, role: 'lead' }])
    const edit = await editProject(context(), id, (await see(id)).version, { leadId: county, leader: '甲' })
    expect(await held()).toEqual([{ organization_id: county, role: 'lead' }])
    expect((await see(id)).history[0]?.changes).toEqual(expect.arrayContaining([{ field: 'leadId', from: roads, to: county }]))
    await undoEdit(context(), edit.id)
    expect((await see(id)).lead).toBe('市交通局')
    // an edit of other fields, taken back, leaves alone who was named meanwhile in the table of responsibilities
    const other = await editProject(context(), id, (await see(id)).version, { leader: '乙' })
    await undoDutyChange(context())
    expect((await see(id)).lead).toBe('荻浦县政府')
    await undoEdit(context(), other.id)
    expect(await see(id)).toMatchObject({ lead: '荻浦县政府', leader: '' })
  })
})

it('leaves a whole chain of audit', async () => {
  expect(await test.register.transaction(context().actor.authorityId, findBrokenAudit)).toBeNull()
})
