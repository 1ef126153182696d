import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillParts } from '@lantu/appraisal/breakdown/fill-sheet'
import { checkSheet } from '@lantu/appraisal/breakdown/sheet-values'
import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import type { ValueEntry } from '@lantu/model/api/values/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureAuthority } from '../bootstrap.ts'
import { sendBreakdown } from '../breakdown/agree-breakdown.ts'
import { issueBreakdown } from '../breakdown/issue-breakdown.ts'
import { saveBreakdown } from '../breakdown/save-breakdown.ts'
import { getBreakdown, listBreakdowns } from '../breakdown/see-breakdown.ts'
import { createPlan } from '../create-plan.ts'
import { getAppraisal } from '../lights/see-appraisal.ts'
import { getLights } from '../lights/see-lights.ts'
import { decideMany } from '../review/decide-many.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { enterValues } from '../values/enter-values.ts'
import { getPath } from './see-path.ts'
import { valuesFor } from './testing/values-for.ts'

/**
 * Real plans, which are no part of this project and are read only where they lie beside it: all that they promise in their tables and
 * as goals without numbers is registered, given a path, broken down and lit through the same actions as anything else.
 */
const folder = join(import.meta.dirname, '../../../../../shared/seeds')
const fileOf = (number: string) => (existsSync(folder) ? readdirSync(folder).find(name => name.startsWith(number)) : undefined)

/** Shapes that are judged by a reference, a composition or stages instead of a path. */
const WITHOUT_PATH = new Set(['composition', 'stages', 'assigned', 'pace', 'relative', 'rank', 'zero'])

/** Of 004 the rows of its table and its goals; 003 has no table: all that its sentences promise for its last year, and its goals. */
const OWED: Readonly<Record<string, (one: IndicatorLight) => boolean>> = {
  '003': one => one.commitment.value === null || one.commitment.time.endsWith('2020'),
  '004': one => one.attribute !== null || one.commitment.value === null,
}

/** All, where the figures of the documentation are asked for; otherwise every sixth of a long list, to stay quick. */
const some = <T>(all: readonly T[]): T[] => all.filter((_, i) => process.env.LANTU_FIGURES !== undefined || all.length < 60 || i % 6 === 0)

const count = <T>(all: readonly T[], of: (one: T) => boolean) => all.filter(of).length

interface Figures {
  readonly registered: number
  readonly withPath: number
  readonly withoutPathByNature: number
  readonly brokenDown: number
  readonly lit: number
}

describe.skipIf(!fileOf('003') || !fileOf('004'))('what real plans promise (skipped: ../shared/seeds is absent)', () => {
  let t: TestRegister
  const plans = new Map<string, { id: string; from: number; to: number }>()
  const figures: Record<string, Figures> = {}
  const lightsOf = async (number: string) => {
    const plan = plans.get(number) as { id: string; to: number }
    return (await getLights(t.context(), plan.id, `${plan.to - 1}-06-30`)).lights
  }

  async function bring(number: string, from: number, to: number): Promise<void> {
    const plan = await createPlan(t.context(), { title: number, kind: 'outline', place: '', periodFrom: from, periodTo: to })
    plans.set(number, { id: plan.id, from, to })
    await importDocument(t, `${number}.txt`, readFileSync(join(folder, fileOf(number) as string)), plan.id)
    for (const kind of ['observation', 'goal'] as const)
      await decideMany(t.context(), { verb: 'accept', kind, plan: plan.id }).catch(() => undefined)
  }

  /** Gives each its values; what cannot be entered, as the parts of a composition, is left to documents. */
  async function light(number: string, owed: readonly IndicatorLight[]): Promise<void> {
    const { from, to } = plans.get(number) as { from: number; to: number }
    for (const one of owed) {
      if (['composition', 'stages', 'assigned'].includes(one.shape)) continue
      const entries = valuesFor(one, from, to).map(
        (given): ValueEntry => ({
          indicatorId: one.indicatorId,
          measure: 'level',
          basis: null,
          place: null,
          vintage: 'yearbook',
          unit: given.measure && given.measure !== 'level' ? '' : one.unit,
          ...given,
        }),
      )
      await enterValues(t.context(), entries)
    }
  }

  async function breakDown(number: string, owed: readonly IndicatorLight[]): Promise<number> {
    const { id: plan } = plans.get(number) as { id: string }
    const wanted = new Set(some(owed).map(one => one.indicatorId))
    let issued = 0
    for (const one of await listBreakdowns(t.context(), plan)) {
      if (!wanted.has(one.indicatorId)) continue
      const detail = await getBreakdown(t.context(), plan, one.indicatorId)
      const target = Number(one.target.value).toFixed(detail.sheet.digits)
      const rows = detail.sheet.rows.map(row => ({ ...row, weight: '1' }))
      const cells = detail.sheet.columns.map((column, i, all) => {
        const given = detail.sheet.cells.find(cell => cell.row === 'whole' && cell.column === column.id)?.value ?? null
        const fallback = detail.sheet.over === 'sum' && i < all.length - 1 ? '0' : target
        return { row: 'whole', column: column.id, value: given ?? fallback, locked: false }
      })
      const { sheet } = fillParts({ ...detail.sheet, proportion: 'equal', rows, cells })
      expect(checkSheet(sheet, Number(one.target.value)), one.name).toMatchObject({ complete: true })
      const saved = await saveBreakdown(t.context(), one.indicatorId, 0, { plan, sheet, note: '' })
      const sent = await sendBreakdown(t.context(), one.indicatorId, saved.version, plan)
      await issueBreakdown(t.context(), one.indicatorId, sent.version, { plan, despite: '试分解' })
      issued++
    }
    return issued
  }

  beforeAll(async () => {
    t = await openTestRegister()
    await ensureAuthority(t.register, {
      code: '990000',
      name: '甲市',
      jurisdictions: [
        { code: '990102', name: '甲区' },
        { code: '990121', name: '乙县' },
      ],
    })
    await bring('003', 2016, 2020)
    await bring('004', 2021, 2025)
  }, 240_000)
  afterAll(() => {
    // the figures of docs/appraisal.md
    if (process.env.LANTU_FIGURES) console.log(JSON.stringify(figures, null, 1))
    return t?.close()
  })

  it.each(['003', '004'])(
    'of %s is registered, runs on a path, is broken down and lights up',
    async number => {
      const plan = plans.get(number) as { id: string }
      const owed = (await lightsOf(number)).filter(OWED[number] as (one: IndicatorLight) => boolean)
      expect(owed.length).toBeGreaterThan(15)
      await light(number, owed)
      const valued = (await lightsOf(number)).filter(one => owed.some(other => other.indicatorId === one.indicatorId))
      const numbered = valued.filter(one => !WITHOUT_PATH.has(one.shape))
      // a path, and an editor for it, wherever there is a number to go to
      for (const one of some(numbered)) {
        expect(one.path.curve, one.name).not.toBe('')
        const sheet = await getPath(t.context(), one.indicatorId, { plan: plan.id, place: null })
        expect(one.shape === 'interval' || sheet.curves.length > 0, one.name).toBe(true)
      }
      const brokenDown = await breakDown(number, valued)
      const lit = (await lightsOf(number)).filter(one => owed.some(other => other.indicatorId === one.indicatorId))
      for (const one of lit) {
        expect(one.light === 'no-data').toBe(one.reason !== null)
        // what has been issued is the path of its years
        if (one.path.agreedYears.length) expect(one.path.chosen).toBeNull()
      }
      figures[number] = {
        registered: owed.length,
        withPath: count(lit, one => one.path.curve !== ''),
        withoutPathByNature: count(lit, one => one.path.curve === ''),
        brokenDown,
        lit: count(lit, one => one.light !== 'no-data'),
      }
      const dark = lit.filter(one => one.light === 'no-data')
      if (process.env.LANTU_FIGURES) for (const one of dark) console.log(number, one.shape, one.reason?.code)
      // left dark is only what values cannot be entered for: the parts of a composition, and what a report must say
      expect(dark.map(one => one.shape).filter(shape => !['composition', 'stages', 'assigned'].includes(shape))).toEqual([])
      expect(count(lit, one => one.path.agreedYears.length > 0)).toBeGreaterThan(0)
    },
    240_000,
  )

  it('of the period before, as the table of 004 prints it, has its path and its light beside the new one', async () => {
    const plan = plans.get('004') as { id: string }
    const rows = await t.register.transaction(t.context().actor.authorityId, tx =>
      tx.query<{ id: string }>(
        `SELECT DISTINCT t.indicator_id AS id FROM target t JOIN statement s ON s.authority_id = t.authority_id AND s.id = t.statement_id
         WHERE t.authority_id = $1 AND t.plan_id = $2 AND t.period_to = 2020 AND t.attribute IS NOT NULL AND t.superseded_at IS NULL AND s.cell IS NOT NULL`,
        [tx.authorityId, plan.id],
      ),
    )
    expect(rows.length).toBeGreaterThan(15)
    const before = []
    for (const { id } of rows) {
      const { others } = await getAppraisal(t.context(), id, plan.id, '2024-06-30')
      before.push(others.find(one => one.before))
    }
    const found = before.filter(one => one !== undefined)
    figures['004, table before'] = {
      registered: rows.length,
      withPath: count(found, one => one.path.length > 0),
      withoutPathByNature: count(found, one => WITHOUT_PATH.has(one.shape)),
      brokenDown: 0,
      lit: count(found, one => one.light !== 'no-data'),
    }
    expect(found.length).toBeGreaterThan(rows.length * 0.8)
    expect(count(found, one => one.light !== 'no-data')).toBeGreaterThan(rows.length * 0.6)
  }, 240_000)
})
