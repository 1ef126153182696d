import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbook } from '@lantu/exchange/workbook/read-workbook'
import { dayOfDeadline } from '@lantu/model/typed/day-of-deadline'
import { decodeDocument } from '@lantu/reader/decode/decode-document'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyRow } from '../keyset.ts'
import { decideMany } from '../review/decide-many.ts'
import { correctStatement } from '../review/decide-statement.ts'
import { listStatements } from '../review/see-statements.ts'
import { getOverview } from '../see-overview.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { findBrokenAudit } from '../write-audit.ts'
import { askClosing, decideClosing, reopenTask } from './close-task.ts'
import { createTask } from './create-task.ts'
import { drawCandidates, drawTasks, withdrawTask } from './draw-tasks.ts'
import { editTask } from './edit-task.ts'
import { createMeeting, editMeeting } from './hold-meeting.ts'
import { reportTask } from './report-task.ts'
import { getMeeting, listMeetings } from './see-meetings.ts'
import { listSystems, moveSystem } from './see-systems.ts'
import { getTask, getTaskSummary, listTasks, pageTasks } from './see-tasks.ts'
import { suggestAgenda } from './suggest-agenda.ts'
import { writeMinutes } from './write-minutes.ts'
import { TASK_SHEET, writeTaskList } from './write-task-list.ts'

let t: TestRegister

beforeAll(async () => {
  t = await openTestRegister()
  const bytes = readFileSync(join(import.meta.dirname, '../../../../corpus/qingchuanhu/outline.docx'))
  await importDocument(t, 'outline.docx', bytes)
  await decideMany(t.context(), { verb: 'accept' })
}, 120_000)
afterAll(() => t?.close())

describe('a deadline as a day', () => {
  it.each([
    ['2023年底前', '2023-12-31'],
    ['2024年2月底', '2024-02-29'],
    ['2024年上半年', '2024-06-30'],
    ['2022年第三季度', '2022-09-30'],
    ['2021年至2023年', '2023-12-31'],
    ['“十四五”期间', '2025-12-31'],
    ['十五五末', '2030-12-31'],
    ['二〇三五年', '2035-12-31'],
    ['近期', null],
    ['2024年13月', '2024-12-31'],
  ])('%s', (due, day) => expect(dayOfDeadline(due)).toBe(day))
})

describe('a task of the plan', () => {
  it('is due by the end of its plan where the text gives no day, and says so', async () => {
    const tasks = await listTasks(t.context(), {})
    expect(tasks.length).toBeGreaterThan(50)
    const plain = tasks.find(task => task.due === '')
    expect(plain).toMatchObject({ list: 'plan', dueAssumed: true, state: 'not-started', reported: null, computed: null })
    expect(plain?.source?.quote).toBeTruthy()
    expect(plain?.schedule).toBeGreaterThan(0)
  })

  it('keeps its identity and its reports when its sentence is corrected', async () => {
    const [task] = await listTasks(t.context(), {})
    if (!task?.source) throw new Error('no task')
    await reportTask(t.context(), task.id, task.version, { asOf: '2024-05-31', percent: 40, note: '已开工' })
    const { items } = await listStatements(t.context(), { kind: 'task', state: 'accepted', order: 'text', limit: 1 })
    const statement = items.find(one => one.id === task.source?.statementId)
    if (!statement) throw new Error('no statement')
    await correctStatement(t.context(), statement.id, statement.version, { action: '建成', object: '湖滨绿道' })
    const after = await getTask(t.context(), task.id)
    expect(after).toMatchObject({ title: '建成湖滨绿道', reported: 40, state: 'underway', reportedOn: '2024-05-31' })
  })

  it('refuses a report of tomorrow, a stale version and a deadline before the start', async () => {
    const [, task] = await listTasks(t.context(), {})
    if (!task) throw new Error('no task')
    const report = { asOf: '2024-07-01', percent: 10 }
    await expect(reportTask(t.context(), task.id, task.version, report)).rejects.toMatchObject({ code: 'task.report-in-future' })
    await expect(reportTask(t.context(), task.id, task.version + 1, report)).rejects.toMatchObject({ code: 'edit.stale' })
    await expect(editTask(t.context(), task.id, task.version, { startsOn: '2024-03-01', dueOn: '2024-01-01' })).rejects.toMatchObject({
      code: 'request.invalid',
    })
    await expect(reportTask(t.context(['viewer']), task.id, task.version, report)).rejects.toMatchObject({ code: 'access.denied' })
  })

  it('computes progress from weighted milestones beside what is reported', async () => {
    const [, , task] = await listTasks(t.context(), {})
    if (!task) throw new Error('no task')
    const milestones = [
      { title: '可研批复', weight: 1, doneOn: '2023-05-01' },
      { title: '主体完工', weight: 2, dueOn: '2024-03-31' },
      { title: '验收', weight: 1, dueOn: '2024-12-31' },
    ]
    const edited = await editTask(t.context(), task.id, task.version, { milestones, dueOn: '2024-12-31', startsOn: '2023-01-01' })
    expect(edited).toMatchObject({ computed: 25, milestones: { total: 3, done: 1 }, dueOn: '2024-12-31', dueAssumed: false })
    const reported = await reportTask(t.context(), task.id, edited.version, { asOf: '2024-06-30', percent: 70 })
    expect(reported).toMatchObject({ reported: 70, computed: 25 })
    const again = await reportTask(t.context(), task.id, reported.version, { asOf: '2024-06-30', percent: 60 })
    expect(again.reports.map(report => [report.percent, report.superseded])).toEqual([
      [60, false],
      [70, true],
    ])
  })

  it('is closed on evidence, returned with a reason, and can be reopened', async () => {
    const [, , , task] = await listTasks(t.context(), {})
    if (!task) throw new Error('no task')
    const asked = await askClosing(t.context(), task.id, task.version, '验收报告 2024-06-20')
    expect(asked.state).toBe('done')
    await expect(askClosing(t.context(), task.id, asked.version, '又一份')).rejects.toMatchObject({ code: 'task.closing-open' })
    await expect(decideClosing(t.context(), task.id, asked.version, 'returned', '')).rejects.toMatchObject({ code: 'request.invalid' })
    const returned = await decideClosing(t.context(), task.id, asked.version, 'returned', '缺竣工图')
    expect(returned).toMatchObject({ state: 'underway' })
    const second = await askClosing(t.context(), task.id, returned.version, '补竣工图')
    const closed = await decideClosing(t.context(), task.id, second.version, 'closed', '')
    expect(closed.closings.map(one => one.decision)).toEqual(['closed', 'returned'])
    await expect(editTask(t.context(), task.id, closed.version, { title: '改名' })).rejects.toMatchObject({ code: 'task.closed' })
    expect(await reopenTask(t.context(), task.id, closed.version, '复核不合格')).toMatchObject({ state: 'underway' })
  })
})

describe('a year’s list', () => {
  it('draws five-year tasks once, and rolls forward what last year left', async () => {
    const candidates = await drawCandidates(t.context(), 'annual', 2023)
    expect(candidates.length).toBeGreaterThan(20)
    const taskIds = candidates.slice(0, 5).map(one => one.task.id)
    const drawn = await drawTasks(t.context(), { list: 'annual', year: 2023, taskIds })
    expect(drawn).toHaveLength(5)
    expect(drawn[0]).toMatchObject({ list: 'annual', year: 2023, dueOn: '2023-12-31', overdue: true })
    expect(drawn[0]?.source).not.toBeNull()
    expect(await drawTasks(t.context(), { list: 'annual', year: 2023, taskIds })).toHaveLength(5)
    const next = await drawCandidates(t.context(), 'annual', 2024)
    expect(next.filter(one => one.why === 'left-over').map(one => one.task.id)).toEqual(expect.arrayContaining(drawn.map(one => one.id)))
    const [rolled] = await drawTasks(t.context(), { list: 'annual', year: 2024, taskIds: [drawn[0]?.id as string] })
    expect((await getTask(t.context(), rolled?.id as string)).parent).toMatchObject({ id: drawn[0]?.id, year: 2023 })
    const sheet = await readWorkbook((await writeTaskList(t.context(), 'annual', 2023, 'xlsx')).bytes, [TASK_SHEET])
    expect(sheet.problems).toEqual([])
    expect(sheet.sheets[TASK_SHEET.name]?.rows.map(row => row.values.title)).toEqual(drawn.map(one => one.title))
    const word = (await decodeDocument((await writeTaskList(t.context(), 'annual', 2023, 'docx')).bytes)).text
    for (const one of drawn) expect(word).toContain(one.title)
    await withdrawTask(t.context(), rolled?.id as string, rolled?.version as number)
    expect(await listTasks(t.context(), { list: 'annual', year: 2024 })).toEqual([])
  })

  it('is kept from another authority', async () => {
    const other = t.context(['planner'], await t.authority('990001'))
    expect(await listTasks(other, {})).toEqual([])
    const mine = await listTasks(t.context(), { list: 'annual' })
    await expect(getTask(other, mine[0]?.id as string)).rejects.toMatchObject({ code: 'thing.not-found' })
    await expect(drawTasks(other, { list: 'annual', year: 2024, taskIds: [mine[0]?.id as string] })).rejects.toMatchObject({
      code: 'thing.not-found',
    })
  })
})

describe('lists', () => {
  it('come page by page in every view, each task once, with what they come to', async () => {
    const whole = await listTasks(t.context(), { list: 'plan' })
    for (const view of ['section', 'actor', 'due'] as const) {
      const seen = await everyRow(asked => pageTasks(t.context(), { ...asked, list: 'plan', view, limit: 7 }))
      expect(seen.map(task => task.id).toSorted()).toEqual(whole.map(task => task.id).toSorted())
      const summary = await getTaskSummary(t.context(), { list: 'plan', view })
      expect(summary.total).toBe(whole.length)
      expect(Object.values(summary.groups).reduce((sum, n) => sum + n, 0)).toBe(whole.length)
      const keyOf = { section: seen[0]?.section, actor: seen[0]?.lead?.name || seen[0]?.actor, due: undefined }[view]
      if (keyOf !== undefined) expect(summary.groups[keyOf]).toBeGreaterThan(0)
      if (view === 'due') expect(seen.map(task => task.dueOn)).toEqual(seen.map(task => task.dueOn).toSorted())
    }
    expect((await pageTasks(t.context(), { list: 'plan' })).items.map(task => task.id)).toEqual(whole.slice(0, 200).map(task => task.id))
  })

  it('are as many, and as many of them late, in the overview as in the list to which it leads', async () => {
    const { plan, tasks, overdueTasks } = await getOverview(t.context())
    const { total, overdue } = await getTaskSummary(t.context(), { list: 'plan', plan: plan?.id, view: 'section' })
    expect([tasks, overdueTasks]).toEqual([total, overdue])
    expect(tasks).toBeGreaterThan(0)
  })

  it('are sought and filtered by the register, which also counts', async () => {
    const [one] = await listTasks(t.context(), { list: 'plan' })
    if (!one) throw new Error('no task')
    const q = one.title.slice(0, 8)
    const found = await pageTasks(t.context(), { list: 'plan', q, state: one.state })
    expect(found.items.map(task => task.id)).toContain(one.id)
    const summary = await getTaskSummary(t.context(), { list: 'plan', q, state: one.state })
    expect(summary.states[one.state]).toBe(found.items.length)
    expect((await pageTasks(t.context(), { list: 'plan', q: '没有这件事' })).items).toEqual([])
  })

  it('of systems and meetings say where the next page begins', async () => {
    const systems = await listSystems(t.context(), { limit: 2 })
    expect(systems.items).toHaveLength(2)
    const after = await listSystems(t.context(), { limit: 2, cursor: systems.next as string })
    expect(after.items.map(one => one.id)).not.toEqual(expect.arrayContaining(systems.items.map(one => one.id)))
  })
})

describe('promised systems', () => {
  it('are followed as rows of their own, with stage and sentence', async () => {
    const systems = (await listSystems(t.context())).items
    expect(systems.length).toBeGreaterThan(3)
    const [one] = systems
    if (!one?.source) throw new Error('no system')
    expect(await moveSystem(t.context(), one.id, one.version, 'completed')).toMatchObject({ stage: 'completed' })
    await expect(moveSystem(t.context(), one.id, one.version, 'idea')).rejects.toMatchObject({ code: 'edit.stale' })
  })
})

describe('a meeting', () => {
  it('hears what is late, decides, and its decisions become tasks that stay tied to it', async () => {
    const suggestions = await suggestAgenda(t.context())
    expect(suggestions.some(one => one.origin === 'late-task')).toBe(true)
    const meeting = await createMeeting(t.context(), { title: '规划实施领导小组第三次会议', heldOn: '2024-07-05', chair: '市长' })
    const arranged = await editMeeting(t.context(), meeting.id, meeting.version, { agenda: suggestions.slice(0, 3) })
    expect(arranged.agenda.map(item => item.ordinal)).toEqual([1, 2, 3])
    const [first, second, third] = arranged.agenda
    if (!first || !second || !third) throw new Error('no agenda')
    const decided = await editMeeting(t.context(), meeting.id, arranged.version, {
      state: 'held',
      agenda: [third, { ...first, decision: '九月底前完成' }, second],
    })
    expect(decided.agenda.map(item => item.id)).toEqual([third.id, first.id, second.id])
    await createTask(t.context(), {
      list: 'meeting',
      title: '九月底前完成',
      actor: '市水利局',
      dueOn: '2024-09-30',
      meetingItemId: first.id,
    })
    const after = await getMeeting(t.context(), meeting.id)
    expect(after.agenda[1]?.tasks).toMatchObject([{ actor: '市水利局', dueOn: '2024-09-30', state: 'not-started' }])
    await expect(editMeeting(t.context(), meeting.id, after.version, { agenda: [third] })).rejects.toMatchObject({
      code: 'meeting.item-has-tasks',
    })
    const { title, bytes } = await writeMinutes(t.context(), meeting.id)
    expect(title).toBe('规划实施领导小组第三次会议纪要')
    const said = (await decodeDocument(bytes)).text
    for (const words of ['2024年7月5日，市长主持召开', '会议议定：九月底前完成', '本议题未作决定', '市水利局', '2024-09-30'])
      expect(said).toContain(words)
    expect((await listMeetings(t.context())).items).toMatchObject([{ items: 3, decided: 1, tasks: 1, open: 1 }])
  })
})

it('leaves an unbroken chain of audit entries', async () => {
  expect(await t.register.transaction(t.context().actor.authorityId, findBrokenAudit)).toBeNull()
})
