import type { LightRules } from '@lantu/model/light'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { previewRules } from '../../lights/preview-rules.ts'
import { getRules } from '../../lights/see-rules.ts'
import { setRules, withdrawRules } from '../../lights/set-rules.ts'
import { openTestRegister, type TestRegister } from '../../test-register.ts'
import { type EntryIn, importEntries } from '../exchange/import-entries.ts'
import { getLibrarySummary, listLibrary } from '../list-library.ts'

let test: TestRegister
const context = () => test.context()
const subject = 'project' as const

/** Money month by month from January: planned, and what was completed of it, null where nothing was reported. */
const months = (...done: (number | null)[]): NonNullable<EntryIn['months']> =>
  done.map((completed, index) => ({
    month: `2024-${String(index + 1).padStart(2, '0')}`,
    planned: '100',
    completed: completed === null ? null : String(completed),
    progress: null,
    note: '',
    issue: '',
    reportedBy: '',
    reportedOn: null,
  }))
const entry = (name: string, more: Partial<EntryIn>, fields: Partial<EntryIn['fields']> = {}): EntryIn => ({
  ...more,
  fields: { name, stage: 'construction', ...fields },
})
const stone = (plannedOn: string, doneOn: string | null = null) => [{ name: '节点', baselineOn: plannedOn, plannedOn, doneOn, reason: '' }]

beforeAll(async () => {
  test = await openTestRegister()
  await test.register.asOwner(client => client.query("UPDATE authority SET today = '2024-06-30'"))
  await importEntries(
    context(),
    [
      entry('快', { months: months(110, 110, 110, 110, 110, 110) }),
      entry('正', { months: months(100, 100, 100, 100, 100, 95) }),
      entry('险', { months: months(80, 80, 80, 80, 80, 80) }),
      entry('滞', { months: months(60, 60, 60, 60, 60, 60) }),
      entry('缺', { months: months(100, 100, 100, 100, null, null) }),
      entry('从未报', { months: months(null, null, null, null, null, null) }),
      entry('晚三十天', { milestones: stone('2024-05-31') }),
      entry('晚九十天', { milestones: stone('2024-04-01') }),
      entry('没计划', {}, { stage: 'idea' }),
      entry('完了', { milestones: stone('2023-01-01') }, { stage: 'completed', actualEnd: '2024-03-31' }),
    ],
    'test',
  )
})
afterAll(() => test.close())

const lights = async () =>
  Object.fromEntries(
    (await listLibrary(context(), { sort: 'name' })).items.map(({ name, light, lightRule }) => [name, `${light} ${lightRule}`]),
  )

it('lights projects by the default rules, and says by which', async () => {
  expect(await lights()).toEqual({
    快: 'ahead 5',
    正: 'ok 6',
    险: 'risk 4',
    滞: 'lag 2',
    缺: 'none 1',
    从未报: 'none 1',
    晚三十天: 'risk 3',
    晚九十天: 'lag 0',
    没计划: ' -1',
    完了: ' -1',
  })
  expect((await getLibrarySummary(context(), { light: 'lag' })).projects).toBe(2)
})

it('tries other rules on the past months before they are used, as things stood then', async () => {
  const rules: LightRules = [
    { light: 'behind', when: [{ quantity: 'completion', is: 'lt', value: 85 }], word: { zh: '红牌', en: 'red card' } },
    { light: 'on-course', when: [] },
  ]
  const same = await previewRules(context(), { subject, rules: (await getRules(context(), { subject })).inForce.rules })
  expect(same).toMatchObject({ changed: 0, cases: [], problems: [] })
  expect(same.days.at(-1)).toBe('2024-06-30')
  const trial = await previewRules(context(), { subject, rules })
  expect(trial.cases.map(one => one.name)).toEqual(expect.arrayContaining(['快', '险', '缺']))
  const done = trial.cases.find(one => one.name === '完了')
  // a milestone that was late while it was being built; once it is finished there is no light
  expect(done?.before.slice(0, 8).every(light => light === 'behind')).toBe(true)
  expect(done?.before.at(-1)).toBe('no-data')

  const { inForce } = await getRules(context(), { subject })
  await setRules(context(), { subject, name: '本市', rules }, inForce.version)
  expect(await lights()).toMatchObject({ 快: 'ok 1', 险: 'lag 0', 滞: 'lag 0', 晚九十天: 'ok 1', 没计划: ' -1' })
  // indicators keep theirs
  expect((await getRules(context(), {})).inForce.from).toBe('default')
  await withdrawRules(context(), { subject }, inForce.version + 1)
  await test.register.asOwner(client => client.query("UPDATE authority SET today = '2024-07-01'"))
  expect((await getRules(context(), { subject })).inForce.from).toBe('default')
})

it('refuses rules that a project cannot be judged by', async () => {
  const bad = (more: object) =>
    setRules(context(), { subject, name: 'x', rules: [{ light: 'on-course', when: [] }], ...more }, 9).catch(
      (error: { code?: string }) => error.code,
    )
  expect(
    await bad({
      rules: [
        { light: 'behind', when: [{ quantity: 'lag', is: 'ge', value: 1 }] },
        { light: 'on-course', when: [] },
      ],
    }),
  ).toBe('light.rules-unfit')
  expect(await bad({ planId: '00000000-0000-4000-8000-000000000000' })).toBe('request.invalid')
  expect(await bad({ preset: 'lantu' })).toBe('thing.not-found')
})
