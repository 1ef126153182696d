import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillParts } from '@lantu/appraisal/breakdown/fill-sheet'
import { checkSheet } from '@lantu/appraisal/breakdown/sheet-values'
import { usualBodies } from '@lantu/model/indicator-bodies'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureAuthority } from '../bootstrap.ts'
import { listDuty } from '../duty/list-duty.ts'
import { acceptSuggestions } from '../duty/suggestions/accept-suggestions.ts'
import { suggestDuty } from '../duty/suggestions/suggest-duty.ts'
import { listPlans } from '../list-plans.ts'
import { decideMany } from '../review/decide-many.ts'
import { openTestRegister, type TestRegister } from '../test-register.ts'
import { importDocument } from '../testing/import-document.ts'
import { saveBreakdown } from './save-breakdown.ts'
import { getBreakdown, listBreakdowns } from './see-breakdown.ts'

const folder = join(import.meta.dirname, '../../../../../shared/seeds')
const seeds = existsSync(folder) ? readdirSync(folder).filter(name => /^00[34]_.*\.txt$/.test(name)) : []

const BODIES = [
  '市发展和改革委员会',
  '市统计局',
  '市工业和信息化局',
  '市教育局',
  '市科学技术局',
  '市公安局',
  '市民政局',
  '市财政局',
  '市人力资源和社会保障局',
  '市自然资源和规划局',
  '市生态环境局',
  '市住房和城乡建设局',
  '市交通运输局',
  '市水利局',
  '市农业农村局',
  '市商务局',
  '市文化和旅游局',
  '市卫生健康委员会',
  '市应急管理局',
  '市市场监督管理局',
  '市林业局',
  '市医疗保障局',
  '市城市管理局',
]

// real plans, which are not part of this project: tried where they lie beside it
describe.skipIf(seeds.length < 2)('real plans (skipped where ../shared is absent)', () => {
  let t: TestRegister
  const plans: string[] = []
  beforeAll(async () => {
    t = await openTestRegister()
    await ensureAuthority(t.register, {
      code: '990000',
      name: '甲市',
      jurisdictions: [
        { code: '990102', name: '甲区' },
        { code: '990121', name: '乙县' },
        { code: '990122', name: '丙县' },
      ],
      organizations: BODIES.map(name => ({ name })),
    })
    for (const name of seeds) {
      await importDocument(t, name, readFileSync(join(folder, name)))
    }
    await decideMany(t.context(), { verb: 'accept', kind: 'observation' })
    plans.push(...(await listPlans(t.context())).map(plan => plan.id))
  }, 240_000)
  afterAll(() => t?.close())

  it('register their indicators and find an owner for every standard one', async () => {
    for (const plan of plans) {
      const suggestions = (await suggestDuty(t.context(), plan)).filter(one => one.kind === 'indicator' && one.suggestion.lead)
      await acceptSuggestions(t.context(), { plan, items: suggestions.map(({ kind, id, version }) => ({ kind, id, version })) })
      const indicators = (await listDuty(t.context(), { plan, limit: 500 })).items.filter(one => one.kind === 'indicator')
      expect(indicators.length).toBeGreaterThan(15)
      const usual = indicators.filter(one => usualBodies(one.title)?.by === 'catalogue')
      expect(usual.filter(one => !one.lead).map(one => one.title)).toEqual([])
      const table = indicators.filter(one => one.attribute !== null)
      expect(table.filter(one => one.lead).length).toBeGreaterThanOrEqual(Math.floor(table.length * 0.9))
    }
  })

  it('break down to places and years with nothing left over', async () => {
    for (const plan of plans) {
      const list = await listBreakdowns(t.context(), plan)
      expect(list.length).toBeGreaterThan(15)
      for (const one of list) {
        const detail = await getBreakdown(t.context(), plan, one.indicatorId)
        // bases and population of the places are unknown here: equal parts, and a way that a hand would fill from the target
        const target = Number(one.target.value).toFixed(detail.sheet.digits)
        const rows = detail.sheet.rows.map(row => ({ ...row, weight: '1' }))
        const cells = detail.sheet.columns.map((column, i, all) => {
          const given = detail.sheet.cells.find(cell => cell.row === 'whole' && cell.column === column.id)?.value ?? null
          const fallback = detail.sheet.over === 'sum' && i < all.length - 1 ? '0' : target
          return { row: 'whole', column: column.id, value: given ?? fallback, locked: false }
        })
        const { sheet, problems } = fillParts({ ...detail.sheet, proportion: 'equal', rows, cells })
        expect(problems, one.name).toEqual([])
        expect(checkSheet(sheet, Number(one.target.value)), one.name).toMatchObject({ complete: true })
        await saveBreakdown(t.context(), one.indicatorId, 0, { plan, sheet, note: '' })
      }
    }
  }, 240_000)
})
