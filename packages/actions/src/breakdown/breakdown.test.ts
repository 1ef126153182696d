import { checkSheet } from '@lantu/appraisal/breakdown/sheet-values'
import type { BreakdownDetail, BreakdownSheet } from '@lantu/model/api/breakdown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergeJurisdictions } from '../duty/places/merge-jurisdictions.ts'
import { listPlaces } from '../duty/places/see-places.ts'
import { undoDutyChange } from '../duty/undo-duty-change.ts'
import type { TestRegister } from '../test-register.ts'
import { addIndicator, inRegister } from '../testing/rows.ts'
import { answerBreakdown, sendBreakdown } from './agree-breakdown.ts'
import { issueBreakdown } from './issue-breakdown.ts'
import { restoreBreakdown, saveBreakdown } from './save-breakdown.ts'
import { getBreakdown, getBreakdownEdition, listBreakdowns } from './see-breakdown.ts'
import { addValue, openWithTarget } from './testing/open-with-target.ts'

let t: TestRegister
let plan: string
let firms: string
const get = () => getBreakdown(t.context(), plan, firms)
const cell = (sheet: BreakdownSheet, row: string, column: string) =>
  sheet.cells.find(one => one.column === column && one.row === sheet.rows.find(each => each.name === row || each.id === row)?.id)?.value

/** Living issued targets, by place and time. */
const issued = async () =>
  (
    await inRegister<{ said: string }>(
      t,
      `SELECT concat_ws(' ', coalesce(nullif(place, ''), '全市'), period_to, ends_on, value[1]::text) AS said FROM target
       WHERE authority_id = $1 AND breakdown_id IS NOT NULL AND superseded_at IS NULL ORDER BY place, period_to, ends_on NULLS LAST`,
    )
  ).map(row => row.said)

beforeAll(async () => {
  ;({ t, plan, firms } = await openWithTarget())
}, 120_000)
afterAll(() => t?.close())

describe('the breakdown of a target', () => {
  let detail: BreakdownDetail

  it('is proposed from the path and the bases of the places', async () => {
    detail = await get()
    expect(detail).toMatchObject({ state: 'none', edition: 0, version: 0, base: '200' })
    expect(cell(detail.sheet, 'whole', '2023')).toBe('260')
    expect(['东岸区', '西山县', '南浦县'].map(place => cell(detail.sheet, place, '2025'))).toEqual(['150', '90', '60'])
    expect((await listBreakdowns(t.context(), plan)).map(one => [one.name, one.state])).toEqual([['高新技术企业数', 'none']])
  })

  it('is saved as editions, and an older one comes back as the newest', async () => {
    const save = (sheet: BreakdownSheet, version: number, note = '') => saveBreakdown(t.context(), firms, version, { plan, sheet, note })
    const first = await save(detail.sheet, 0, '初稿')
    expect(first).toMatchObject({ state: 'draft', edition: 1, version: 1 })
    await expect(save(detail.sheet, 0)).rejects.toMatchObject({ code: 'edit.stale' })
    const changed = {
      ...detail.sheet,
      cells: detail.sheet.cells.map(one =>
        cell(detail.sheet, '东岸区', '2025') === one.value && one.column === '2025' ? { ...one, value: '151' } : one,
      ),
    }
    const second = await save(changed, first.version)
    expect(cell(second.sheet, '东岸区', '2025')).toBe('151')
    await expect(sendBreakdown(t.context(), firms, second.version, plan)).rejects.toMatchObject({ code: 'breakdown.left-over' })
    const third = await restoreBreakdown(t.context(), firms, second.version, { plan, edition: 1 })
    expect(third.edition).toBe(3)
    expect(checkSheet(third.sheet, 300).complete).toBe(true)
    expect(cell(await getBreakdownEdition(t.context(), plan, firms, 2), '东岸区', '2025')).toBe('151')
    detail = third
  })

  it('refuses cells of no row, rows of other authorities, and people without the right', async () => {
    const bad = { ...detail.sheet, cells: [...detail.sheet.cells, { row: 'nobody', column: '2025', value: '1', locked: false }] }
    await expect(saveBreakdown(t.context(), firms, detail.version, { plan, sheet: bad, note: '' })).rejects.toMatchObject({
      code: 'request.invalid',
    })
    const foreign = {
      ...detail.sheet,
      rows: detail.sheet.rows.map(row => (row.kind === 'place' ? { ...row, refId: crypto.randomUUID() } : row)),
    }
    await expect(saveBreakdown(t.context(), firms, detail.version, { plan, sheet: foreign, note: '' })).rejects.toMatchObject({
      code: 'thing.not-found',
    })
    await expect(
      saveBreakdown(t.context(['viewer']), firms, detail.version, { plan, sheet: detail.sheet, note: '' }),
    ).rejects.toMatchObject({ code: 'access.denied' })
  })

  it('is agreed place by place, and what changes must be asked again', async () => {
    const east = detail.sheet.rows.find(row => row.name === '东岸区')?.id as string
    const west = detail.sheet.rows.find(row => row.name === '西山县')?.id as string
    const answer = (row: string, state: 'agreed' | 'objected', version: number, reason = '') =>
      answerBreakdown(t.context(), firms, version, { plan, row, state, reason })
    await expect(answer(east, 'agreed', detail.version)).rejects.toMatchObject({ code: 'breakdown.not-sent' })
    detail = await sendBreakdown(t.context(), firms, detail.version, plan)
    expect(detail).toMatchObject({ state: 'sent', rows: 3, agreed: 0 })
    await expect(answer(west, 'objected', detail.version)).rejects.toMatchObject({ code: 'breakdown.reason-needed' })
    detail = await answer(east, 'agreed', detail.version)
    detail = await answer(west, 'objected', detail.version, '基数偏高')
    expect(detail).toMatchObject({ agreed: 1, objected: 1 })
    await expect(issueBreakdown(t.context(), firms, detail.version, { plan, despite: '' })).rejects.toMatchObject({
      code: 'breakdown.not-agreed',
    })
    // west gives two to south in the last year: east's answer stands
    const moved = new Map([
      ['西山县', '88'],
      ['南浦县', '62'],
    ])
    const nameOf = new Map(detail.sheet.rows.map(row => [row.id, row.name]))
    const sheet = {
      ...detail.sheet,
      cells: detail.sheet.cells.map(one =>
        one.column === '2025' ? { ...one, value: moved.get(nameOf.get(one.row) ?? '') ?? one.value } : one,
      ),
    }
    detail = await saveBreakdown(t.context(), firms, detail.version, { plan, sheet, note: '采纳西山县意见' })
    expect(detail).toMatchObject({ state: 'draft', agreed: 1, objected: 0 })
  })

  it('is issued as targets of places and years, each once, and issuing again touches only what changed', async () => {
    detail = await issueBreakdown(t.context(), firms, detail.version, { plan, despite: '市政府常务会议已审定' })
    expect(detail).toMatchObject({ state: 'issued', issuedEdition: 4 })
    const first = await issued()
    // four years of the whole (the last is the plan's own target) and five of each of three places
    expect(first).toHaveLength(19)
    expect(first).toContain('西山县 2025 88')
    expect(first).not.toContain('全市 2025 300')
    const stamps = () =>
      inRegister(t, 'SELECT id FROM target WHERE authority_id = $1 AND breakdown_id IS NOT NULL AND superseded_at IS NULL ORDER BY id')
    const before = await stamps()
    detail = await issueBreakdown(t.context(), firms, detail.version, { plan, despite: '再次下达' })
    expect(await stamps()).toEqual(before)
    const [root] = await inRegister<{ n: number }>(
      t,
      'SELECT count(DISTINCT parent_id) AS n FROM target WHERE authority_id = $1 AND breakdown_id IS NOT NULL',
    )
    expect(root?.n).toBe(1)
    expect((await get()).target.value).toBe('300')
  })

  it('follows places that merge, and a new place has the base of those that went into it', async () => {
    const places = await listPlaces(t.context())
    const ids = ['西山县', '南浦县'].map(name => places.find(one => one.name === name)?.id as string)
    const { change } = await mergeJurisdictions(t.context(), {
      fromIds: ids,
      into: { name: '山浦市', code: '990181' },
      effectiveOn: '2024-01-01',
      basis: '',
    })
    const after = await issued()
    expect(after).toContain('山浦市 2025 150')
    expect(after).toContain('西山县 2023 78')
    expect(after.filter(one => /2025/.test(one))).toHaveLength(2)
    const other = await addIndicator(t, '科技型中小企业数', '家', 'stock')
    for (const [place, value] of [
      ['', 90],
      ['东岸区', 50],
      ['西山县', 30],
      ['南浦县', 10],
    ] as const)
      await addValue(t, plan, other, place, value, '家', 2020)
    await inRegister(
      t,
      `INSERT INTO target (authority_id, indicator_id, plan_id, measure, value, unit, comparator, period_from, period_to)
       VALUES ($1, $2, $3, 'level', ARRAY[180], '家', 'ge', 2025, 2025)`,
      [other, plan],
    )
    const proposed = await getBreakdown(t.context(), plan, other)
    expect(proposed.sheet.rows.map(row => [row.id === 'whole' ? '全市' : row.name, row.base])).toEqual([
      ['全市', '90'],
      ['东岸区', '50'],
      ['山浦市', '40'],
    ])
    await undoDutyChange(t.context(), change.id)
    expect(await issued()).toHaveLength(19)
  })
})
