import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestRegister, type TestRegister } from '../../test-register.ts'
import { suggestAgenda } from '../../work/suggest-agenda.ts'
import { type EntryIn, importEntries } from '../exchange/import-entries.ts'
import { getLibrarySummary } from '../list-library.ts'
import { getProject } from '../see-project.ts'
import { listApprovals } from './approval-clocks.ts'
import { getApprovalSettings, setApprovalSettings } from './approval-settings.ts'

let test: TestRegister
const context = () => test.context()
type Own = NonNullable<EntryIn['approvals']>[number]
const approval = (kind: Own['kind'], change: Partial<Own>): Own => ({
  kind,
  state: 'submitted',
  body: '市政务服务局',
  number: '',
  submittedOn: null,
  limitDays: null,
  dueOn: null,
  grantedOn: null,
  ...change,
})
const project = (name: string, approvals: Own[], stage: 'reserve' | 'completed' = 'reserve'): EntryIn => ({
  fields: { name, stage },
  approvals,
})

beforeAll(async () => {
  test = await openTestRegister()
  await test.register.asOwner(client => client.query("UPDATE authority SET today = '2024-06-30'"))
  await importEntries(
    context(),
    [
      // twenty working days after 30 May, the Dragon Boat festival among them, end on 28 June
      project('荻浦三桥', [approval('land', { submittedOn: '2024-05-30' }), approval('siting', { submittedOn: '2024-05-31' })]),
      project('石梁水厂', [
        approval('land', { submittedOn: '2024-06-17', limitDays: 5 }),
        approval('environment', { submittedOn: '2024-04-30' }),
        approval('construction', { state: 'todo', dueOn: '2024-06-20' }),
        approval('initiation', { state: 'granted', submittedOn: '2024-01-02', grantedOn: '2024-02-20' }),
        approval('social-risk', { submittedOn: '2020-01-01' }),
      ]),
      project('已建成的', [approval('land', { submittedOn: '2020-01-01' })], 'completed'),
    ],
    'test',
  )
})
afterAll(() => test.close())

const late = async () =>
  (await listApprovals(context(), { late: true })).items.map(one => `${one.name} ${one.kind} ${one.late} ${one.lateDays}`)

it('says which approvals are late, by whose fault and how many working days, in every place alike', async () => {
  expect(await late()).toEqual([
    '石梁水厂 construction owner 6',
    '石梁水厂 land body 4',
    // sixty days of the calendar, over yesterday, a Saturday
    '石梁水厂 environment body 0',
    '荻浦三桥 land body 0',
  ])
  const all = await listApprovals(context())
  expect([all.open, all.late]).toEqual([6, 4])
  // what the database counts is what each clock says
  expect(all.items.filter(one => one.late).length).toBe(all.late)
  expect(all.items.find(one => one.kind === 'siting')).toMatchObject({ deadline: '2024-07-01', left: 1, late: '' })
  expect(await getLibrarySummary(context())).toMatchObject({ lateApprovals: 4 })
  expect(await getLibrarySummary(context(), { q: '荻浦', light: 'ok' })).toMatchObject({ lateApprovals: 1 })
  const { approvals } = await getProject(context(), all.items.find(one => one.name === '石梁水厂')?.id as string)
  expect(approvals.find(one => one.kind === 'initiation')).toMatchObject({ took: 32, lateDays: 12, late: '' })
  const agenda = (await suggestAgenda(context())).filter(one => one.origin === 'late-approval')
  expect(agenda).toHaveLength(4)
  expect(agenda[1]).toMatchObject({
    title: '石梁水厂：用地审批',
    presenter: '市政务服务局',
    brief: '2024-06-17 报送，应于 2024-06-24 前办结，已超审批时限 4 个工作日。',
  })
})

it('goes by limits and days of the authority’s own', async () => {
  const { version } = await getApprovalSettings(context())
  const settings = await setApprovalSettings(context(), version, {
    days: [{ day: '2024-06-28', works: false, name: '本地节日' }],
    limits: [{ kind: 'siting', days: 3, unit: 'working', source: '市营商环境条例' }],
  })
  await expect(setApprovalSettings(context(), version, { days: [], limits: [] })).rejects.toMatchObject({ code: 'edit.stale' })
  expect(await late()).toEqual([
    '荻浦三桥 siting body 15',
    '石梁水厂 construction owner 5',
    '石梁水厂 land body 3',
    '石梁水厂 environment body 0',
  ])
  await setApprovalSettings(context(), settings.version, { days: [], limits: [] })
  expect(await late()).toHaveLength(4)
  expect((await getApprovalSettings(context())).version).toBeGreaterThan(settings.version)
})
