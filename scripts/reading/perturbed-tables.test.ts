import { readPlan } from '@lantu/reader/read-plan'
import { expect, it } from 'vitest'
import { SHAPES } from './indicator-tables.mjs'
import { perturbedTables } from './perturbed-tables.mjs'
import { scoreTables, shares } from './table-score.mjs'

/** What may be wrong and must be right of the cells, where a change leaves less to tell by than others do. */
const BOUNDS: Readonly<Record<string, { readonly wrong: number; readonly right: number }>> = {
  'empty heading over values': { wrong: 0.1, right: 0.5 },
  'unknown headings: all': { wrong: 0.05, right: 0.83 },
  'unknown headings: all but years': { wrong: 0.06, right: 0.9 },
  'a column more: 主管处室': { wrong: 0.06, right: 0.92 },
  'a column more: 权重': { wrong: 0.02, right: 0.85 },
}
const OTHERS = { wrong: 0.04, right: 0.9 }

/** Every so manyth table, so that each change comes in each form. */
const EVERY = 7

it('reads tables whatever their headings are called, and says nothing rather than something else', async () => {
  const tables = perturbedTables(SHAPES, 3).filter((_, i) => i % EVERY === 0)
  const scored = await scoreTables(readPlan, tables)
  for (const change of new Set(tables.map(table => table.change))) {
    const own = scored.filter((_, i) => tables[i]?.change === change)
    const { wrong, right } = BOUNDS[change] ?? OTHERS
    expect(shares(own).wrong, change).toBeLessThan(wrong)
    expect(shares(own).right, change).toBeGreaterThan(right)
  }
  expect(shares(scored).wrong).toBeLessThan(0.02)
  expect(shares(scored).right).toBeGreaterThan(0.92)
})
