import { readPlan } from '@lantu/reader/read-plan'
import { expect, it } from 'vitest'
import { SHAPES } from './indicator-tables.mjs'
import { perturbedTables } from './perturbed-tables.mjs'
import { scoreTables, shares } from './table-score.mjs'

/** Every so manyth table, so that each change comes in each form. */
const EVERY = 7

it('reads tables whatever their headings are called, and says nothing rather than something else', async () => {
  const tables = perturbedTables(SHAPES, 3).filter((_, i) => i % EVERY === 0)
  const scored = await scoreTables(readPlan, tables)
  for (const change of new Set(tables.map(table => table.change))) {
    const own = scored.filter((_, i) => tables[i]?.change === change)
    expect(shares(own).wrong, change).toBeLessThan(change.startsWith('empty') ? 0.15 : 0.06)
    expect(shares(own).right, change).toBeGreaterThan(change === 'empty heading over values' ? 0.45 : 0.65)
  }
  expect(shares(scored).right).toBeGreaterThan(0.9)
})
