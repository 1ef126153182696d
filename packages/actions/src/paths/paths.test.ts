import { fillQuarters, withQuarters } from '@lantu/appraisal/breakdown/fill-sheet'
import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import type { PathTerms } from '@lantu/model/api/lights/paths'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveAmendment } from '../amendments/move-amendment.ts'
import { proposeAmendment } from '../amendments/propose-amendment.ts'
import { listTargets } from '../amendments/see-register-on.ts'
import { sendBreakdown } from '../breakdown/agree-breakdown.ts'
import { issueBreakdown } from '../breakdown/issue-breakdown.ts'
import { saveBreakdown } from '../breakdown/save-breakdown.ts'
import { getBreakdown } from '../breakdown/see-breakdown.ts'
import { getAppraisal } from '../lights/see-appraisal.ts'
import { getLights } from '../lights/see-lights.ts'
import type { TestRegister } from '../test-register.ts'
import { idOf } from '../testing/rows.ts'
import { verifyAudit } from '../verify-audit.ts'
import { choosePath, resetPath, undoPath } from './choose-path.ts'
import { NO_TERMS } from './path-scope.ts'
import { getPath } from './see-path.ts'
import { enterYears, openWithPaths } from './testing/open-with-paths.ts'
import { tryPath } from './try-path.ts'

let t: TestRegister
let plan: string
let firms: string
let sales: string
const DAY = '2024-06-30'

const terms = (more: Partial<PathTerms> = {}): PathTerms => ({ ...NO_TERMS, ...more })
const scope = (place: string | null = null) => ({ plan, place })
const light = async (of = firms, at = DAY): Promise<IndicatorLight> =>
  (await getLights(t.context(), plan, at)).lights.find(one => one.indicatorId === of) as IndicatorLight
const page = (of = firms, at = DAY) => getAppraisal(t.context(), of, plan, at)
const version = async (of = firms, place: string | null = null) => (await getPath(t.context(), of, scope(place))).version
const choose = async (given: Partial<PathTerms>, reason = '年中投产', of = firms) =>
  choosePath(t.context(), of, await version(of), { ...scope(), terms: terms(given), reason })
const pathOf = async (at: number, of = firms, day = DAY) => (await page(of, day)).path.find(one => one.at === at)?.value

beforeAll(async () => {
  ;({ t, plan, firms, sales } = await openWithPaths(DAY))
}, 120_000)
afterAll(() => t?.close())

describe('the path of a commitment', () => {
  it('runs by its default until somebody chooses', async () => {
    const sheet = await getPath(t.context(), firms, scope())
    expect(sheet).toMatchObject({ version: 0, curves: ['linear', 'growth', 'front', 'back'], whyNot: '', history: [] })
    expect((await light()).path).toMatchObject({ curve: 'linear', chosen: null, agreedYears: [] })
    expect(await light()).toMatchObject({ due: 260, light: 'behind' })
  })

  it('is tried before it is chosen', async () => {
    const trial = await tryPath(t.context(), firms, { ...scope(), terms: terms({ curve: 'back' }) })
    expect(trial).toMatchObject({ problems: [], departs: true, before: { light: { light: 'behind', due: 260 } } })
    expect(trial.after.light).toMatchObject({ light: 'on-course', due: 236 })
    expect(trial.years.map(one => one.value)).toEqual([204, 216, 236, 264, 300])
    expect(trial.changed).toBeGreaterThan(0)
    expect(await light()).toMatchObject({ due: 260 })
    const wrong = await tryPath(t.context(), firms, { ...scope(), terms: terms({ curve: 'flat', years: [{ year: 2025, value: '9' }] }) })
    expect(wrong.problems).toHaveLength(2)
  })

  it('is chosen with a reason and a name, which its light tells; every screen has the same', async () => {
    await expect(choose({ curve: 'back' }, ' ')).rejects.toMatchObject({ code: 'path.reason-missing' })
    await expect(choose({ curve: 'linear', bend: 3 })).rejects.toMatchObject({ code: 'path.unfit' })
    const sheet = await choose({ curve: 'back' })
    expect(sheet).toMatchObject({ version: 1, terms: { curve: 'back' } })
    const found = await light()
    expect(found).toMatchObject({ light: 'on-course', due: 236 })
    expect(found.path).toMatchObject({ curve: 'back', chosen: { by: 'test', on: DAY, reason: '年中投产', carried: false } })
    const { light: one, years } = await page()
    expect(one).toMatchObject({ light: 'on-course', due: 236, path: found.path })
    expect(years.map(each => each.due)).toEqual([204, 216, 236, expect.any(Number), 264, 300])
    await expect(choosePath(t.context(), firms, 0, { ...scope(), terms: terms(), reason: '' })).rejects.toMatchObject({
      code: 'edit.stale',
    })
    await expect(choosePath(t.context(['viewer']), firms, 1, { ...scope(), terms: terms(), reason: '' })).rejects.toMatchObject({
      code: 'access.denied',
    })
  })

  it('keeps years set by hand and solves the others anew, its end unmoved', async () => {
    await choose({ years: [{ year: 2023, value: '231' }] }, '两家大厂明年认定')
    const trial = await tryPath(t.context(), firms, { ...scope(), terms: terms({ years: [{ year: 2023, value: '231' }] }) })
    expect(trial.years.map(one => [one.value, one.from])).toEqual([
      [210, 'curve'],
      [221, 'curve'],
      [231, 'hand'],
      [266, 'curve'],
      [300, 'target'],
    ])
    expect(await light()).toMatchObject({ due: 231, light: 'on-course', path: { handYears: [2023] } })
  })

  it('goes back to the default, takes the last change back, and forgets nothing', async () => {
    await resetPath(t.context(), firms, await version(), { ...scope(), reason: '按序时看' })
    expect(await light()).toMatchObject({ due: 260, path: { chosen: null } })
    await undoPath(t.context(), firms, await version(), scope())
    expect(await light()).toMatchObject({ due: 231, path: { handYears: [2023] } })
    await undoPath(t.context(), firms, await version(), scope())
    expect(await light()).toMatchObject({ due: 260 })
    const { history } = await getPath(t.context(), firms, scope())
    expect(history.map(one => [one.version, one.undoes, one.isDefault])).toEqual([
      [5, 4, true],
      [4, 3, false],
      [3, null, true],
      [2, null, false],
      [1, null, false],
    ])
    expect(history.filter(one => one.living)).toHaveLength(1)
    expect((await verifyAudit(t.context())).brokenAt).toBeNull()
  })

  it('learns the share of the year from past years, and judges a part of a year by it', async () => {
    const { learned } = await getPath(t.context(), sales, scope())
    expect(learned.months).toBeNull()
    expect(learned.quarters?.years).toEqual([2021])
    expect(learned.quarters?.profile.map(share => share.toFixed(3))).toEqual(['0.185', '0.407', '0.667', '1.000'])
    await enterYears(t, sales, '亿元', [
      ['2023', 1290],
      ['2024年1—6月', 600],
    ])
    // half a year counts as half without last year's
    expect((await light(sales)).actual?.wholeYear).toMatchObject({ by: 'even' })
    await choose({ profile: [0.185, 0.407, 0.667, 1], learnedFrom: [2021] }, '上半年历来占四成', sales)
    const found = await light(sales)
    expect(found.actual?.wholeYear).toMatchObject({ by: 'profile', share: 0.407 })
    expect(found.due).toBeCloseTo(((await pathOf(2025, sales)) as number) * 0.407, 6)
    expect(found.path).toMatchObject({ profile: true, curve: 'growth' })
  })

  it('is unknown for what is not there', async () => {
    await expect(getPath(t.context(), crypto.randomUUID(), scope())).rejects.toMatchObject({ code: 'thing.not-found' })
    await expect(getPath(t.context(), firms, { plan: crypto.randomUUID(), place: null })).rejects.toMatchObject({ code: 'thing.not-found' })
    await expect(getPath(t.context(), firms, scope(crypto.randomUUID()))).rejects.toMatchObject({ code: 'thing.not-found' })
  })
})

describe('an agreed breakdown', () => {
  let east: string

  it('is the path of its years and quarters, before what was chosen, for the whole and for places', async () => {
    await choose({ curve: 'front', years: [{ year: 2024, value: '290' }] }, '赶前')
    east = await idOf(t, "SELECT id FROM jurisdiction WHERE authority_id = $1 AND name = '东岸区'")
    const detail = await getBreakdown(t.context(), plan, firms)
    // it is proposed on the path as chosen
    expect(detail.sheet.cells.find(one => one.row === 'whole' && one.column === '2024')?.value).toBe('290')
    const agreed: Record<string, Record<string, string>> = {
      whole: { 2021: '205', 2022: '212', 2023: '230', 2024: '255', 2025: '300' },
      东岸区: { 2021: '105', 2022: '110', 2023: '120', 2024: '135', 2025: '160' },
      西山县: { 2021: '100', 2022: '102', 2023: '110', 2024: '120', 2025: '140' },
    }
    const sheet = {
      ...detail.sheet,
      cells: detail.sheet.rows.flatMap(row =>
        detail.sheet.columns.map(column => ({
          row: row.id,
          column: column.id,
          value: agreed[row.kind === 'whole' ? 'whole' : row.name]?.[column.id] ?? null,
          locked: false,
        })),
      ),
    }
    const withParts = fillQuarters({ ...sheet, columns: withQuarters(sheet.columns, 2024) }, 2024, false)
    const saved = await saveBreakdown(t.context(), firms, 0, { plan, sheet: withParts, note: '' })
    // what is only drafted bends nothing
    expect((await light()).path.agreedYears).toEqual([])
    const sent = await sendBreakdown(t.context(), firms, saved.version, plan)
    await issueBreakdown(t.context(), firms, sent.version, { plan, despite: '会上已定' })
    const found = await light()
    expect(found).toMatchObject({ due: 230, light: 'on-course', target: 300 })
    expect(found.path).toMatchObject({
      agreedYears: [2021, 2022, 2023, 2024],
      agreedDays: ['2024-03-31', '2024-06-30', '2024-09-30'],
      handYears: [],
    })
    expect(found.dueNow).toBe(243)
    expect((await page()).years.map(one => one.due)).toEqual([205, 212, 230, 243, 255, 300])
    await enterYears(t, firms, '家', [['2023', 118]], east)
    const place = (await page()).places.find(one => one.place === '东岸区')
    expect(place).toMatchObject({ due: 120, target: 160, ownTarget: true })
    await expect(choose({ years: [{ year: 2023, value: '240' }] })).rejects.toMatchObject({ code: 'path.unfit' })
  })

  it('gives a place a path of its own', async () => {
    expect((await getPath(t.context(), firms, scope())).places.map(one => one.name)).toEqual(['东岸区', '西山县'])
    const trial = await tryPath(t.context(), firms, { ...scope(east), terms: terms() })
    expect(trial.years.map(one => one.value)).toEqual([105, 110, 120, 135, 160])
    expect((await getPath(t.context(), firms, scope(east))).placeId).toBe(east)
  })

  it('gives way to an amendment from the day on which that takes effect', async () => {
    const target = (await listTargets(t.context(), plan)).find(
      one => one.indicatorId === firms && one.place === '' && one.attribute && one.time === '2025',
    )
    const proposed = await proposeAmendment(t.context(), {
      planId: plan,
      title: '关于调整部分指标的方案',
      reason: '中期评估',
      legalBasis: '中期评估报告',
      proposedOn: '2023-11-01',
      items: [
        {
          verb: 'change',
          targetId: target?.id as string,
          after: { measure: 'level', basis: null, value: ['270'], unit: '家', comparator: 'eq', time: '2025', attribute: 'expected' },
          reason: '',
        },
      ],
    })
    const reviewed = await moveAmendment(t.context(), proposed.id, proposed.version, { to: 'reviewed', on: '2023-11-20' })
    await moveAmendment(t.context(), proposed.id, reviewed.version, {
      to: 'decided',
      on: '2023-12-28',
      decidingBody: '市人大常委会',
      effectiveOn: '2024-01-01',
    })
    const found = await light()
    expect(found).toMatchObject({ target: 270, path: { agreedYears: [], amended: { since: '2024-01-01' } } })
    // up to the day the agreed path, from there the chosen curve to the new target
    expect(await pathOf(2023)).toBe(212)
    expect(await pathOf(2024)).toBe(230)
    expect(await pathOf(2025)).toBe(230 + 40 * 0.75)
    expect(await pathOf(2026)).toBe(270)
    expect(found.path.chosen).toMatchObject({ carried: true, reason: '赶前' })
    expect(found.path.handYears).toEqual([])
    // before it, the target that stood then
    const before = await light(firms, '2023-12-31')
    expect(before).toMatchObject({ target: 300, due: 230, path: { agreedYears: [2021, 2022, 2023, 2024], amended: null } })
    expect((await page()).years.map(one => one.due)).toEqual([205, 212, 230, expect.closeTo(230 + 40 * (1 - 0.75 ** 2), 0), 260, 270])
  })
})
