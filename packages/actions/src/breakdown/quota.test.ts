import type { BreakdownRow, BreakdownSheet } from '@lantu/model/api/breakdown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addBody } from '../duty/organizations/add-body.ts'
import { mergeOrganizations } from '../duty/organizations/merge-organizations.ts'
import { getBody } from '../duty/organizations/see-bodies.ts'
import { getAppraisal } from '../lights/see-appraisal.ts'
import type { TestRegister } from '../test-register.ts'
import { addIndicator, inRegister } from '../testing/rows.ts'
import { enterValues } from '../values/enter-values.ts'
import { getValueGrid } from '../values/see-values.ts'
import { undoValues } from '../values/undo-values.ts'
import { answerBreakdown, sendBreakdown } from './agree-breakdown.ts'
import { issueBreakdown } from './issue-breakdown.ts'
import { saveBreakdown } from './save-breakdown.ts'
import { getBreakdown, listBreakdowns } from './see-breakdown.ts'
import { openWithTarget } from './testing/open-with-target.ts'

let t: TestRegister
let plan: string

beforeAll(async () => {
  ;({ t, plan } = await openWithTarget())
}, 120_000)
afterAll(() => t?.close())

describe('a body’s quota', () => {
  let trade: string
  let body: string

  beforeAll(async () => {
    trade = await addIndicator(t, '招商引资签约额', '亿元', 'flow')
    body = (await addBody(t.context(), { name: '市商务局', aliases: [] })).id
    const other = (await addBody(t.context(), { name: '市文化和旅游局', aliases: [] })).id
    await inRegister(
      t,
      `INSERT INTO target (authority_id, indicator_id, plan_id, attribute, measure, basis, value, unit, comparator, period_from, period_to)
       VALUES ($1, $2, $3, 'expected', 'level', 'total', ARRAY[500], '亿元', 'ge', 2021, 2025)`,
      [trade, plan],
    )
    const proposed = await getBreakdown(t.context(), plan, trade)
    const row = (id: string, name: string): BreakdownRow => ({ id, kind: 'body', refId: id, name, base: null, weight: null, past: null })
    const rows = [...proposed.sheet.rows.filter(one => one.kind === 'whole'), row(body, '市商务局'), row(other, '市文化和旅游局')]
    const yearly = (id: string, values: number[]) =>
      values.map((value, i) => ({ row: id, column: String(2021 + i), value: String(value), locked: false }))
    const cells = [
      ...yearly('whole', [100, 100, 100, 100, 100]),
      ...yearly(body, [50, 60, 70, 80, 90]),
      ...yearly(other, [50, 40, 30, 20, 10]),
    ]
    const sheet: BreakdownSheet = { ...proposed.sheet, make: 'sum', over: 'sum', digits: 0, rows, cells }
    let detail = await saveBreakdown(t.context(), trade, 0, { plan, sheet, note: '' })
    detail = await sendBreakdown(t.context(), trade, detail.version, plan)
    for (const { id } of rows.slice(1))
      detail = await answerBreakdown(t.context(), trade, detail.version, { plan, row: id, state: 'agreed', reason: '' })
    await issueBreakdown(t.context(), trade, detail.version, { plan, despite: '' })
  })

  it('is a target of its own once it is issued, and nobody else’s', async () => {
    const { quotas } = await getBody(t.context(), body, '2024-06-30')
    expect(quotas).toMatchObject([{ name: '招商引资签约额', target: 350, unit: '亿元', light: 'no-data', actual: null }])
    expect(quotas[0]?.years).toEqual([50, 110, 180, 260, 350].map((value, i) => ({ year: 2021 + i, value })))
    // the whole stays whole, and a place's page shows places only
    const page = await getAppraisal(t.context(), trade, plan, '2024-06-30')
    expect(page.light?.target).toBe(500)
    expect(page.places.map(place => place.place)).not.toContain('市商务局')
    expect((await targetOfList())?.target.value).toBe('500')
  })

  it('has its own path and light by what the body itself reports', async () => {
    await enterValues(t.context(), [
      {
        indicatorId: trade,
        measure: 'level',
        basis: 'total',
        place: body,
        period: '2021-2023',
        vintage: 'verified',
        unit: '亿元',
        value: '185',
      },
    ])
    const [ahead] = (await getBody(t.context(), body, '2023-12-31')).quotas
    expect([ahead?.actual, ahead?.due, ahead?.gap]).toEqual([185, 180, 5])
    expect(ahead?.light).toBe('on-course')
    const grid = await getValueGrid(t.context(), { plan, place: body, indicator: trade, from: 2023, to: 2023, frequency: 'year' })
    expect(grid.rows[0]?.cells[0]?.versions[0]).toMatchObject({ value: '185' })
    expect(grid.bodies.map(one => one.name)).toEqual(['市商务局', '市文化和旅游局'])
    const whole = await getAppraisal(t.context(), trade, plan, '2023-12-31')
    expect(whole.light?.actual ?? null).toBeNull()
    await undoValues(t.context())
    expect((await getBody(t.context(), body, '2023-12-31')).quotas[0]?.actual).toBeNull()
  })

  it('waits to be issued anew where its body ends', async () => {
    const into = (await addBody(t.context(), { name: '市投资促进局', aliases: [] })).id
    const { undecided } = await mergeOrganizations(t.context(), { fromIds: [body], intoId: into, effectiveOn: '2024-01-01', basis: '' })
    expect(undecided.join()).toContain('招商引资签约额')
  })

  const targetOfList = async () => (await listBreakdowns(t.context(), plan)).find(one => one.indicatorId === trade)
})
